package org.disclosure.rollup.intake.xlsb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.calculation.CalculationSettings;

/** What the main part of a binary workbook says: its sheets, those that formulas refer to, and how it is calculated. */
final class XlsbBook {

    private static final int SHEET = 156;
    private static final int PROPERTIES = 153;
    private static final int CALCULATION = 157;
    private static final int OWN_SHEETS = 357;
    private static final int SAME_SHEET = 358;
    private static final int OTHER_BOOK = 355;
    private static final int ADD_IN = 667;
    private static final int REFERENCES = 362;

    private static final int MOST_REFERENCES = 10_000;
    private static final int FULL_ON_LOAD = 1;
    private static final int FULL_PRECISION = 1 << 3;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Boolean> own = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private boolean from1904;
    private boolean toBeCalculated;
    private boolean manual;
    private boolean asShown;
    private long calculation = -1;

    /** A sheet as the workbook lists it. */
    record Entry(String name, boolean hidden, String relation) {}

    /** Sheets that a formula refers to, by the number of their book and their own numbers. */
    private record Reference(int book, int first, int last) {}

    void read(InputStream part) throws IOException {
        XlsbRecords records = new XlsbRecords(part);
        while (records.next()) {
            ByteBuffer record = records.record();
            switch (records.type()) {
                case SHEET -> {
                    boolean hidden = record.getInt() != 0;
                    record.getInt();
                    String relation = XlsbRecords.text(record);
                    entries.add(new Entry(String.valueOf(XlsbRecords.text(record)), hidden, relation));
                }
                case PROPERTIES -> from1904 = (record.getInt() & 1) != 0;
                case CALCULATION -> calculation(record);
                case OWN_SHEETS, SAME_SHEET -> own.add(true);
                case OTHER_BOOK, ADD_IN -> own.add(false);
                case REFERENCES -> references(record);
                default -> {
                    // views and protection say nothing of the cells
                }
            }
        }
    }

    private void calculation(ByteBuffer record) {
        calculation = Integer.toUnsignedLong(record.getInt());
        manual = record.getInt() == 0;
        record.position(record.position() + Integer.BYTES + Double.BYTES + Integer.BYTES);
        int flags = XlsbRecords.u16(record);
        toBeCalculated = (flags & FULL_ON_LOAD) != 0;
        asShown = (flags & FULL_PRECISION) == 0;
    }

    private void references(ByteBuffer record) {
        int count = Math.min(record.getInt(), MOST_REFERENCES);
        for (int reference = 0; reference < count; reference++) {
            references.add(new Reference(record.getInt(), record.getInt(), record.getInt()));
        }
    }

    List<Entry> entries() {
        return entries;
    }

    boolean countsFrom1904() {
        return from1904;
    }

    /** The name of the one sheet of this book that a formula refers to by this number. */
    Optional<String> sheet(int reference) {
        if (reference >= references.size()) {
            return Optional.empty();
        }
        Reference found = references.get(reference);
        boolean here = found.book() >= 0 && found.book() < own.size() && own.get(found.book());
        return here && found.first() == found.last() && found.first() >= 0 && found.first() < entries.size()
                ? Optional.of(entries.get(found.first()).name())
                : Optional.empty();
    }

    /**
     * Calculation settings of the workbook.
     *
     * @param program the name of the program that wrote it; null when the file does not say
     */
    CalculationSettings settings(String program) {
        CalculationSettings settings = new CalculationSettings();
        settings.believe(!toBeCalculated
                && CalculationSettings.isCalculating(program)
                && (manual || CalculationSettings.isLast(calculation)));
        settings.countFrom1904(from1904);
        settings.calculateAsShown(asShown);
        return settings;
    }
}
