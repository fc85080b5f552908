package org.disclosure.rollup.intake.pdf;

import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/** How much is seen through what is drawn. */
enum Opacity {
    /** Nothing. */
    FULL,
    /** Too little for what is under it to be certain. */
    HALF,
    /** It mixes with what is under it, as a marker pen does: dark colours hide that, light ones do not. */
    MIXED,
    /** It shades what is under it. */
    LIGHT,
    /** It is not seen itself. */
    NONE;

    private static final double LEAST_FULL = 0.9;
    private static final double LEAST_HALF = 0.5;
    private static final double LEAST = 0.1;

    /** @param fills whether something is filled, and not its outline drawn */
    static Opacity of(PDGraphicsState state, boolean fills) {
        double alpha = fills ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant();
        if (alpha < LEAST) {
            return NONE;
        }
        boolean plain = state.getBlendMode() == BlendMode.NORMAL && state.getSoftMask() == null;
        if (alpha <= LEAST_HALF) {
            return LIGHT;
        }
        if (!plain) {
            return MIXED;
        }
        return alpha > LEAST_FULL ? FULL : HALF;
    }

    /** That of something in a group that is drawn as a whole. */
    Opacity in(Opacity group) {
        return compareTo(group) >= 0 ? this : group;
    }
}
