package org.disclosure.rollup.intake.pdf;

import java.awt.geom.Rectangle2D;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.disclosure.rollup.intake.page.ink.DrawnShape;
import org.disclosure.rollup.intake.page.ink.Glyph;
import org.disclosure.rollup.intake.page.ink.PageInk;

/** Fields and notes on a page. Many leave it to whoever shows the page how they look. */
final class PdfNotes {

    /** Kinds that show nothing on the page but a sign that one can click on. */
    private static final Set<String> SIGNS =
            Set.of("Popup", "Text", "Link", "FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia");

    /** Kinds that leave what they mark as it is. */
    private static final Set<String> HARMLESS = Set.of("Highlight", "Underline", "Squiggly", "TrapNet", "PrinterMark");

    private static final String TYPED = "FreeText";
    private static final String FIELD = "Widget";

    private static final double SIZE = 9;

    private PdfNotes() {}

    static boolean isSeen(PDAnnotation annotation) {
        return !annotation.isHidden() && !annotation.isNoView() && !SIGNS.contains(kind(annotation));
    }

    private static String kind(PDAnnotation annotation) {
        return String.valueOf(annotation.getSubtype());
    }

    /** True if it says how it looks, or if PDFBox knows how viewers draw it. */
    static boolean hasLooks(PDAnnotation annotation, PDDocument document) {
        if (annotation.getAppearance() == null && !TYPED.equals(kind(annotation))) {
            annotation.constructAppearances(document);
        }
        return annotation.getAppearance() != null;
    }

    /** Notes that there is something of which it is not known how it looks: a letter that nobody can read, or a mark. */
    static void guess(PDAnnotation annotation, Rectangle2D place, PageInk ink) {
        boolean field = FIELD.equals(kind(annotation));
        boolean typed = TYPED.equals(kind(annotation));
        if (field ? hasValue(annotation.getCOSObject()) : typed && isText(annotation.getContents())) {
            Glyph letter = new Glyph(Glyph.UNKNOWN, 0, 0, SIZE / 2, SIZE, 0);
            ink.letter(letter.movedTo(place.getCenterX(), place.getCenterY(), Glyph.UNKNOWN), 0, PageInk.ANY_COLOUR);
        }
        if (!field && !HARMLESS.contains(kind(annotation))) {
            ink.mark(new DrawnShape.Filled(place));
        }
    }

    /** True if the field, or the one that it is a part of, has a value that is typed. */
    private static boolean hasValue(COSDictionary field) {
        COSDictionary parent = field.getCOSDictionary(COSName.PARENT);
        return isText(field.getString(COSName.V)) || parent != null && isText(parent.getString(COSName.V));
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }
}
