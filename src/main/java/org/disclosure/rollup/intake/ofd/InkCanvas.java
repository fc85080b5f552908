package org.disclosure.rollup.intake.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.page.ink.DrawnShape;
import org.disclosure.rollup.intake.page.ink.InkPath;
import org.disclosure.rollup.intake.page.ink.Letter;
import org.disclosure.rollup.intake.page.ink.PageInk;
import org.disclosure.rollup.intake.page.ink.Stamp;

/** Notes what is seen on a page. */
final class InkCanvas implements OfdCanvas {

    /** Share of the page that a scan takes. */
    private static final double WHOLE = 0.6;

    private final PageInk ink;
    private final Decoder decoder;
    private final Rectangle2D page;
    private final List<Picture> pictures = new ArrayList<>();
    private boolean drawnOn;

    /** A picture and where it is drawn. */
    record Picture(String part, Rectangle2D place) {}

    InkCanvas(OfdPage.Opened page, Decoder decoder, Limits limits) {
        this.decoder = decoder;
        this.ink = new PageInk(page.width(), page.height(), limits);
        this.page = new Rectangle2D.Double(0, 0, page.width(), page.height());
    }

    PageInk ink() {
        return ink;
    }

    List<Picture> pictures() {
        return pictures;
    }

    /** True if anything is on the page. */
    boolean isDrawnOn() {
        return drawnOn;
    }

    @Override
    public void letter(Letter letter, boolean certain, int colour) {
        ink.letter(certain ? letter.glyph() : letter.glyph().withMark(), letter.turned(), colour);
    }

    @Override
    public void stroke(Shape path, double width, int colour) {
        drawnOn = true;
        new InkPath(ink, page, colour).stroke(path);
    }

    @Override
    public void fill(Shape path, OfdColour colour) {
        drawnOn = true;
        if (colour.isOpaque()) {
            new InkPath(ink, page, colour.rgb()).fill(path);
        } else if (colour.hides()) {
            ink.mark(new DrawnShape.Filled(path));
        }
    }

    @Override
    public void picture(String part, AffineTransform place) {
        drawnOn = true;
        Rectangle2D area =
                place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        pictures.add(new Picture(part, area));
        boolean whole = area.getWidth() * area.getHeight() >= WHOLE * page.getWidth() * page.getHeight();
        Stamp stamp = new Stamp(area, () -> decoder.open(part));
        // other kinds can be transparent, as stamps are
        if (part.toLowerCase(Locale.ROOT).matches(".*\\.(?:jpe?g|bmp)") || whole && stamp.isOpaque()) {
            ink.picture(area, whole);
        } else {
            ink.mark(stamp);
        }
    }

    @Override
    public void seal(Rectangle2D place) {
        ink.mark(new DrawnShape.Filled(place));
    }
}
