package org.disclosure.rollup.intake.pdf;

import org.apache.pdfbox.pdmodel.graphics.color.PDCalGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.disclosure.rollup.intake.page.ink.PageInk;

/** A colour as it is about: near enough to tell white letters on white paper, without the profiles of printers. */
final class PdfColour {

    private static final int FULL = 255;

    private PdfColour() {}

    /** Red, green and blue in a number; {@link PageInk#ANY_COLOUR} for patterns and inks. */
    static int of(PDColor colour) {
        PDColorSpace space = colour == null ? null : colour.getColorSpace();
        boolean plain = space instanceof PDDeviceColorSpace
                || space instanceof PDICCBased
                || space instanceof PDCalGray
                || space instanceof PDCalRGB;
        if (!plain || colour.isPattern()) {
            return PageInk.ANY_COLOUR;
        }
        float[] parts = colour.getComponents();
        return switch (parts.length) {
            case 1 -> mixed(parts[0], parts[0], parts[0]);
            case 3 -> mixed(parts[0], parts[1], parts[2]);
            case 4 ->
                mixed(
                        (1 - parts[0]) * (1 - parts[3]),
                        (1 - parts[1]) * (1 - parts[3]),
                        (1 - parts[2]) * (1 - parts[3]));
            default -> PageInk.ANY_COLOUR;
        };
    }

    /** True if black letters are hardly seen on it. */
    static boolean isDark(int colour) {
        int brightest = Math.max(colour >> 16 & FULL, Math.max(colour >> 8 & FULL, colour & FULL));
        return colour != PageInk.ANY_COLOUR && brightest < FULL / 2;
    }

    private static int mixed(float red, float green, float blue) {
        return part(red) << 16 | part(green) << 8 | part(blue);
    }

    private static int part(float share) {
        return Math.round(Math.max(0, Math.min(1, share)) * FULL);
    }
}
