package org.disclosure.rollup.intake.limit;

/** The default limits but for the size of a file. */
public final class Narrow {

    private Narrow() {}

    public static Limits megabytes(int megabytes) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                (long) megabytes << 20,
                4L * megabytes << 20,
                usual.members(),
                usual.sheets(),
                usual.rows(),
                usual.columns(),
                usual.cells(),
                usual.merges(),
                usual.textLength());
    }
}
