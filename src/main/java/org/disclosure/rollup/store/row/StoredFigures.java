package org.disclosure.rollup.store.row;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The figures of a submission as a row of the store: numbers by the place of their cell in the form, and texts packed. */
public final class StoredFigures {

    public static final String INSERT =
            "INSERT INTO figures (read_run, read_file, edition, amounts, states, raws, addresses, sheets, pictures,"
                    + " sent, checksum, text_checksum) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)";

    /** Columns that the checksum covered before figures were read from pictures, besides the key. */
    public static final String CHECKED_BEFORE_PICTURES = "edition, amounts, states, raws, addresses, sheets";

    /** Columns that the checksum covers, besides the key. */
    public static final String CHECKED = CHECKED_BEFORE_PICTURES + ", pictures, sent";

    private static final String OF_A_FILE =
            "SELECT checksum, " + CHECKED + " FROM figures WHERE read_run = ? AND read_file = ?";

    private static final char ABSENT = '-';
    private static final Reading.State[] STATES = Reading.State.values();

    /** As many characters as one element of a text array holds. */
    private static final int PART = 900_000;

    private StoredFigures() {}

    /** Parameters of {@link #INSERT}. */
    public static Object[] row(long run, int file, Submission submission) {
        List<FormCell> cells = submission.form().cells();
        BigDecimal[] amounts = new BigDecimal[cells.size()];
        StringBuilder states = new StringBuilder(cells.size());
        Packed raws = new Packed();
        Packed addresses = new Packed();
        Packed sheets = new Packed();
        StoredOrigins origins = new StoredOrigins();
        String sheet = "";
        for (int index = 0; index < amounts.length; index++) {
            Optional<Entry> found = submission.find(cells.get(index).code());
            if (found.isEmpty()) {
                states.append(ABSENT);
                raws.add("");
                addresses.add("");
                sheets.add("");
                origins.addNone();
                continue;
            }
            Entry entry = found.get();
            origins.add(entry);
            amounts[index] = entry.reading().amount().orElse(null);
            states.append(entry.reading().state().name().charAt(0));
            raws.add(entry.reading().raw());
            addresses.add(entry.address());
            sheets.add(entry.sheet().equals(sheet) ? "" : entry.sheet());
            sheet = entry.sheet();
        }
        Stored stored = new Stored(
                submission.form().edition(),
                StoredNumbers.asRead(amounts),
                states.toString(),
                raws.toString(),
                addresses.toString(),
                sheets.toString(),
                origins.pictures(),
                origins.received());
        return new Object[] {
            run,
            file,
            stored.edition(),
            new SqlArrayValue("numeric", (Object[]) amounts),
            stored.states(),
            new SqlArrayValue("varchar", (Object[]) parts(stored.raws())),
            stored.addresses(),
            stored.sheets(),
            partsOrNull(stored.pictures()),
            partsOrNull(stored.received()),
            stored.checksum(run, file),
            Checksum.of(submission.narrative())
        };
    }

    private static SqlArrayValue partsOrNull(String text) {
        return text.isEmpty() ? null : new SqlArrayValue("varchar", (Object[]) parts(text));
    }

    private static String[] parts(String text) {
        String[] parts = new String[Math.max(1, (text.length() + PART - 1) / PART)];
        for (int index = 0; index < parts.length; index++) {
            parts[index] = text.substring(index * PART, Math.min(text.length(), (index + 1) * PART));
        }
        return parts;
    }

    /** A row's values but its key, as they are read; amounts may have more digits before they are written. */
    private record Stored(
            int edition,
            BigDecimal[] amounts,
            String states,
            String raws,
            String addresses,
            String sheets,
            String pictures,
            String received) {

        /** @param origins whether there are the columns of pictures and of what was received */
        static Stored of(ResultSet row, int first, boolean origins) throws SQLException {
            return new Stored(
                    row.getInt(first),
                    StoredNumbers.of(row, first + 1),
                    row.getString(first + 2),
                    String.join("", texts(row, first + 3)),
                    row.getString(first + 4),
                    row.getString(first + 5),
                    origins ? String.join("", texts(row, first + 6)) : "",
                    origins ? String.join("", texts(row, first + 7)) : "");
        }

        String checksum(long run, int file) {
            StringBuilder numbers = new StringBuilder(4 * amounts.length);
            for (BigDecimal amount : amounts) {
                if (amount != null) {
                    numbers.append(amount);
                }
                numbers.append(',');
            }
            if (!received.isEmpty()) {
                return Checksum.of(run, file, edition, numbers, states, raws, addresses, sheets, pictures, received);
            }
            return pictures.isEmpty()
                    ? Checksum.of(run, file, edition, numbers, states, raws, addresses, sheets)
                    : Checksum.of(run, file, edition, numbers, states, raws, addresses, sheets, pictures);
        }
    }

    /** The checksum of a row whose columns from one on are {@link #CHECKED}. */
    public static String checksum(ResultSet row, int first, long readRun, int readFile) throws SQLException {
        return Stored.of(row, first, true).checksum(readRun, readFile);
    }

    /** The same where they are {@link #CHECKED_BEFORE_PICTURES}. */
    public static String checksumBeforePictures(ResultSet row, int first, long readRun, int readFile)
            throws SQLException {
        return Stored.of(row, first, false).checksum(readRun, readFile);
    }

    /** The figures of a file in the form's order, and the checksum that was taken of them. */
    public record Sealed(String checksum, List<Entry> entries) {

        private static final Sealed NONE = new Sealed("", List.of());
    }

    /**
     * The figures that a run read from a file, in the form's order; none when it has none.
     *
     * @throws ChangedFiguresException when they are not what was written
     */
    public static List<Entry> entries(JdbcClient sql, Form form, long readRun, int readFile) {
        return sealed(sql, form, readRun, readFile, new Packed.Known()).entries();
    }

    /**
     * The same with their checksum.
     *
     * @param places those of files that were read before
     */
    public static Sealed sealed(JdbcClient sql, Form form, long readRun, int readFile, Packed.Known places) {
        return sealed(sql, form, readRun, readFile, places, true);
    }

    /** The figures, whatever became of them. */
    public static List<Entry> entriesAsTheyAre(JdbcClient sql, Form form, long readRun, int readFile) {
        return asTheyAre(sql, form, readRun, readFile, new Packed.Known()).entries();
    }

    /** The same with the checksum of what they were. */
    public static Sealed asTheyAre(JdbcClient sql, Form form, long readRun, int readFile, Packed.Known places) {
        return sealed(sql, form, readRun, readFile, places, false);
    }

    private static Sealed sealed(
            JdbcClient sql, Form form, long readRun, int readFile, Packed.Known places, boolean unchanged) {
        return sql.sql(OF_A_FILE)
                .params(readRun, readFile)
                .query((row, index) -> {
                    Stored stored = Stored.of(row, 2, true);
                    if (unchanged && !stored.checksum(readRun, readFile).equals(row.getString(1))) {
                        throw new ChangedFiguresException(readRun, readFile);
                    }
                    return new Sealed(row.getString(1), entries(stored, form, places));
                })
                .optional()
                .orElse(Sealed.NONE);
    }

    /** A row that is not what was written may hold fewer places than the form, or more: what it lacks is empty. */
    private static List<Entry> entries(Stored stored, Form form, Packed.Known places) {
        BigDecimal[] amounts = stored.amounts();
        String states = stored.states();
        List<String> raws = Packed.unpack(stored.raws());
        List<String> addresses = places.unpack(stored.addresses());
        List<String> sheets = places.unpack(stored.sheets());
        StoredOrigins.Unpacked origins = StoredOrigins.unpack(stored.pictures(), stored.received());
        List<FormCell> cells = form.cells();
        List<Entry> entries = new ArrayList<>(cells.size());
        String sheet = "";
        for (int index = 0; index < Math.min(cells.size(), states.length()); index++) {
            sheet = text(sheets, index).isEmpty() ? sheet : text(sheets, index);
            Reading.State state = state(states.charAt(index));
            if (state != null) {
                BigDecimal amount = index < amounts.length ? amounts[index] : null;
                Reading reading = reading(
                        state, state == Reading.State.PROPOSED ? origins.proposed(index) : amount, text(raws, index));
                entries.add(new Entry(
                        cells.get(index).code(),
                        reading,
                        sheet,
                        text(addresses, index),
                        origins.picture(index),
                        origins.received(index)));
            }
        }
        return entries;
    }

    private static String text(List<String> texts, int index) {
        return index < texts.size() ? texts.get(index) : "";
    }

    private static Reading reading(Reading.State state, BigDecimal amount, String raw) {
        boolean isLost = state == Reading.State.AMOUNT && amount == null;
        return isLost ? new Reading.Unreadable(raw) : Reading.of(state, amount, raw);
    }

    private static String[] texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return new String[0];
        }
        Object[] stored = (Object[]) array.getArray();
        String[] texts = new String[stored.length];
        for (int index = 0; index < stored.length; index++) {
            texts[index] = (String) stored[index];
        }
        return texts;
    }

    /** Null where the file has no such cell. */
    private static Reading.State state(char letter) {
        for (Reading.State state : STATES) {
            if (state.name().charAt(0) == letter) {
                return state;
            }
        }
        return null;
    }
}
