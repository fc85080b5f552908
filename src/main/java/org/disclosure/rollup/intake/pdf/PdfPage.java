package org.disclosure.rollup.intake.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.page.ink.InkPath;
import org.disclosure.rollup.intake.page.ink.Letter;
import org.disclosure.rollup.intake.page.ink.PageInk;

/** Follows the drawing of a page of a PDF file. */
final class PdfPage extends PDFGraphicsStreamEngine {

    /** What is less opaque than this is not seen, or hides nothing. */
    private static final double OPAQUE = 0.9;

    private static final double TRANSPARENT = 0.1;

    private final Layers layers;
    private final PageInk ink;
    private final AffineTransform place;
    private final GeneralPath path = new GeneralPath();
    private final List<PagePicture> pictures = new ArrayList<>();
    private final double width;
    private final double height;
    private boolean drawnOn;
    private boolean clips;
    private int hiddenDepth;
    private int run;

    PdfPage(PDPage page, Layers layers, Limits limits) {
        super(page);
        this.layers = layers;
        this.place = placed(page);
        Rectangle2D shown = bounds(page.getCropBox().toGeneralPath());
        this.width = shown.getWidth();
        this.height = shown.getHeight();
        this.ink = new PageInk(width, height, limits);
    }

    /** From the page's own places to points from the upper left corner of what is shown of it, as it is turned. */
    private static AffineTransform placed(PDPage page) {
        double left = page.getCropBox().getLowerLeftX();
        double bottom = page.getCropBox().getLowerLeftY();
        double right = page.getCropBox().getUpperRightX();
        double top = page.getCropBox().getUpperRightY();
        return switch (page.getRotation()) {
            case 90 -> new AffineTransform(0, 1, 1, 0, -bottom, -left);
            case 180 -> new AffineTransform(-1, 0, 0, 1, right, -bottom);
            case 270 -> new AffineTransform(0, -1, -1, 0, top, right);
            default -> new AffineTransform(1, 0, 0, -1, -left, top);
        };
    }

    /** Follows it to its end, with the fields and notes that are printed on it. */
    void read() throws IOException {
        processPage(getPage());
        for (PDAnnotation annotation : getPage().getAnnotations()) {
            boolean unseen = annotation.isHidden()
                    || annotation.isNoView()
                    || annotation instanceof PDAnnotationPopup
                    || annotation instanceof PDAnnotationText
                    || layers.isHidden(annotation.getCOSObject());
            if (!unseen) {
                showAnnotation(annotation);
            }
        }
    }

    PageInk ink() {
        return ink;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
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
        double alpha = fills ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant();
        if (hiddenDepth > 0 || !fills && !strokes || alpha < TRANSPARENT) {
            return;
        }
        double advance = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        AffineTransform letter = matrix.createAffineTransform();
        letter.preConcatenate(place);
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
        return bounds(getGraphicsState().getCurrentClippingPath().getBounds2D());
    }

    private Rectangle2D bounds(Shape shape) {
        return place.createTransformedShape(shape).getBounds2D();
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
        if (!layers.isHidden(form.getCOSObject())) {
            super.showTransparencyGroup(form);
        }
    }

    @Override
    public void drawImage(PDImage picture) throws IOException {
        if (hiddenDepth > 0 || picture instanceof PDImageXObject image && layers.isHidden(image.getCOSObject())) {
            return;
        }
        AffineTransform matrix =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        matrix.preConcatenate(place);
        PagePicture drawn = PagePicture.of(picture, matrix);
        pictures.add(drawn);
        drawnOn = true;
        boolean masked = picture.isStencil()
                || picture instanceof PDImageXObject image && (image.getSoftMask() != null || image.getMask() != null);
        if (!masked && isOpaque()) {
            ink.fill(drawn.place(), PageInk.ANY_COLOUR);
        }
    }

    private boolean isOpaque() {
        return getGraphicsState().getNonStrokeAlphaConstant() > OPAQUE
                && getGraphicsState().getBlendMode() == BlendMode.NORMAL
                && getGraphicsState().getSoftMask() == null;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        } else {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void clip(int windingRule) {
        clips = true;
    }

    @Override
    public void endPath() {
        if (clips) {
            clips = false;
            // the bounds are enough: tables are clipped by rectangles
            getGraphicsState().intersectClippingPath(new GeneralPath(path.getBounds2D()));
        }
        path.reset();
    }

    private void stroke() {
        PDGraphicsState state = getGraphicsState();
        if (hiddenDepth == 0 && state.getAlphaConstant() >= TRANSPARENT) {
            drawnOn = true;
            new InkPath(ink, clipped(), PdfColour.of(state.getStrokingColor()))
                    .stroke(place.createTransformedShape(path));
        }
    }

    private void fill() {
        PDGraphicsState state = getGraphicsState();
        drawnOn |= hiddenDepth == 0;
        if (hiddenDepth == 0 && isOpaque()) {
            new InkPath(ink, clipped(), PdfColour.of(state.getNonStrokingColor()))
                    .fill(place.createTransformedShape(path));
        }
    }

    @Override
    public void strokePath() {
        stroke();
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fill();
        stroke();
        endPath();
    }

    @Override
    public void shadingFill(COSName name) {
        // shades into each other hide nothing
    }
}
