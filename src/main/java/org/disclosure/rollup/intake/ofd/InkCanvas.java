package org.disclosure.rollup.intake.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.page.ink.InkPath;
import org.disclosure.rollup.intake.page.ink.Letter;
import org.disclosure.rollup.intake.page.ink.PageInk;

/** Notes what is seen on a page. */
final class InkCanvas implements OfdCanvas {

    private final PageInk ink;
    private final Rectangle2D page;
    private final List<Picture> pictures = new ArrayList<>();
    private boolean drawnOn;

    /** A picture and where it is drawn. */
    record Picture(String part, Rectangle2D place) {}

    InkCanvas(OfdPage.Opened page, Limits limits) {
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
    public void letter(String text, AffineTransform place, double advance, int run, int colour) {
        Letter.of(Letter.text(text), place, advance, run)
                .ifPresent(letter -> ink.letter(letter.glyph(), letter.turned(), colour));
    }

    @Override
    public void stroke(Shape path, double width, int colour) {
        drawnOn = true;
        new InkPath(ink, page, colour).stroke(path);
    }

    @Override
    public void fill(Shape path, int colour) {
        drawnOn = true;
        new InkPath(ink, page, colour).fill(path);
    }

    @Override
    public void picture(String part, AffineTransform place) {
        drawnOn = true;
        Rectangle2D area =
                place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        pictures.add(new Picture(part, area));
        // other kinds can be transparent, as stamps are
        if (part.toLowerCase(Locale.ROOT).matches(".*\\.(?:jpe?g|bmp)")) {
            ink.fill(area, PageInk.ANY_COLOUR);
        }
    }
}
