package org.disclosure.rollup.intake.picture;

import java.util.List;
import java.util.function.Supplier;
import org.disclosure.rollup.intake.sheet.Sheet;

/** The tables in the pictures of a file. They are read when they are asked for: most files hold a logo or none at all. */
public final class PictureTables {

    /** Those of a file without pictures. */
    public static final PictureTables NONE = new PictureTables(false, List::of);

    private final boolean any;
    private final Supplier<List<Sheet>> reading;
    private List<Sheet> sheets;

    /**
     * @param any whether the file holds pictures, which may be what its tables are
     * @param reading of the tables in them, done once at most
     */
    public PictureTables(boolean any, Supplier<List<Sheet>> reading) {
        this.any = any;
        this.reading = reading;
    }

    public boolean any() {
        return any;
    }

    /** A sheet for each table found; none when no picture is one of the form's tables. */
    public List<Sheet> sheets() {
        if (sheets == null) {
            sheets = List.copyOf(reading.get());
        }
        return sheets;
    }
}
