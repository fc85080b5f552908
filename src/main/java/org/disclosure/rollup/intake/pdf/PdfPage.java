package org.disclosure.rollup.intake.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.page.ink.DrawnShape;
import org.disclosure.rollup.intake.page.ink.InkPath;
import org.disclosure.rollup.intake.page.ink.Letter;
import org.disclosure.rollup.intake.page.ink.PageInk;
import org.disclosure.rollup.intake.page.ink.Stamp;

/** Follows the drawing of a page of a PDF file. */
final class PdfPage extends PdfPaths {

    private final Layers layers;
    private final PageInk ink;
    private final PagePlace place;
    private final List<PagePicture> pictures = new ArrayList<>();
    private boolean drawnOn;
    private int hiddenDepth;
    private Opacity group = Opacity.FULL;
    private int run;

    PdfPage(PDPage page, Layers layers, Limits limits) {
        super(page);
        this.layers = layers;
        this.place = PagePlace.of(page);
        this.ink = new PageInk(place.width(), place.height(), limits);
    }

    /** Follows it to its end, with the fields and notes that are printed on it. */
    void read(PDDocument document) throws IOException {
        processPage(getPage());
        for (PDAnnotation annotation : getPage().getAnnotations()) {
            if (PdfNotes.isSeen(annotation) && !layers.isHidden(annotation.getCOSObject())) {
                note(annotation, document);
            }
        }
    }

    private void note(PDAnnotation annotation, PDDocument document) throws IOException {
        if (PdfNotes.hasLooks(annotation, document)) {
            showAnnotation(annotation);
        } else if (annotation.getRectangle() != null) {
            PdfNotes.guess(annotation, place.bounds(annotation.getRectangle().toGeneralPath()), ink);
        }
    }

    PageInk ink() {
        return ink;
    }

    double width() {
        return place.width();
    }

    double height() {
        return place.height();
    }

    /** True if anything is on it. */
    boolean isDrawnOn() {
        return drawnOn;
    }

    /** Pictures that were drawn. */
    List<PagePicture> pictures() {
        return pictures;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        ReadingTimeLimit.check();
        super.processOperator(operator, operands);
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        run++;
        super.showTextString(string);
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
        run++;
        super.showTextStrings(array);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        PDGraphicsState state = getGraphicsState();
        boolean fills = state.getTextState().getRenderingMode().isFill();
        boolean strokes = state.getTextState().getRenderingMode().isStroke();
        if (hiddenDepth > 0 || !fills && !strokes || opacity(fills) == Opacity.NONE) {
            return;
        }
        double advance = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        AffineTransform letter = place.matrix(matrix.createAffineTransform());
        Letter.of(Letter.text(font.toUnicode(code)), letter, advance, run)
                .filter(drawn -> clipped()
                        .contains(drawn.glyph().middleX(), drawn.glyph().middleY()))
                .ifPresent(drawn -> ink.letter(
                        drawn.glyph(),
                        drawn.turned(),
                        PdfColour.of(fills ? state.getNonStrokingColor() : state.getStrokingColor())));
    }

    /** The part of the page that can be drawn on at present. */
    private Rectangle2D clipped() {
        return place.bounds(getGraphicsState().getCurrentClippingPath().getBounds2D());
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        boolean hidden =
                COSName.OC.equals(tag) && properties != null && layers.isHidden(PDPropertyList.create(properties));
        if (hiddenDepth > 0 || hidden) {
            hiddenDepth++;
        }
    }

    @Override
    public void endMarkedContentSequence() {
        hiddenDepth -= hiddenDepth > 0 ? 1 : 0;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (!layers.isHidden(form.getCOSObject())) {
            super.showForm(form);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (layers.isHidden(form.getCOSObject())) {
            return;
        }
        Opacity outer = group;
        group = opacity(true);
        super.showTransparencyGroup(form);
        group = outer;
    }

    private Opacity opacity(boolean fills) {
        return Opacity.of(getGraphicsState(), fills).in(group);
    }

    @Override
    public void drawImage(PDImage picture) throws IOException {
        if (hiddenDepth > 0 || picture instanceof PDImageXObject image && layers.isHidden(image.getCOSObject())) {
            return;
        }
        PagePicture drawn = PagePicture.of(
                picture,
                place.matrix(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform()));
        pictures.add(drawn);
        drawnOn = true;
        draw(drawn, opacity(true));
    }

    private void draw(PagePicture drawn, Opacity opacity) {
        boolean whole = drawn.isWholePage(place.width(), place.height());
        if (opacity != Opacity.NONE && drawn.isTransparent()) {
            Stamp stamp = drawn.stamp();
            if (whole && opacity == Opacity.FULL && stamp.isOpaque()) {
                ink.picture(drawn.place(), true);
            } else {
                ink.mark(stamp);
            }
        } else if (opacity == Opacity.FULL) {
            ink.picture(drawn.place(), whole);
        } else if (opacity == Opacity.HALF || opacity == Opacity.MIXED) {
            ink.mark(new DrawnShape.Filled(drawn.place()));
        }
    }

    @Override
    void stroke(Path2D path) {
        if (hiddenDepth == 0 && opacity(false) != Opacity.NONE) {
            drawnOn = true;
            new InkPath(ink, clipped(), PdfColour.of(getGraphicsState().getStrokingColor())).stroke(place.shape(path));
        }
    }

    @Override
    void fill(Path2D path) {
        if (hiddenDepth > 0) {
            return;
        }
        drawnOn = true;
        int colour = PdfColour.of(getGraphicsState().getNonStrokingColor());
        Opacity opacity = opacity(true);
        if (opacity == Opacity.FULL) {
            new InkPath(ink, clipped(), colour).fill(place.shape(path));
        } else if (opacity == Opacity.HALF || opacity == Opacity.MIXED && PdfColour.isDark(colour)) {
            ink.mark(new DrawnShape.Filled(place.shape(path)));
        }
    }

    @Override
    public void shadingFill(COSName name) {
        // shades into each other hide nothing
    }
}
