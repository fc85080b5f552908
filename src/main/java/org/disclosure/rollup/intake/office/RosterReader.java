package org.disclosure.rollup.intake.office;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.text.TextDecoder;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Roster.Contact;
import org.disclosure.rollup.submission.Unit;

/**
 * Reads the roster (名录), {@code code,name,aliases,kind,order} and then, in any order, the columns that it may do without:
 * {@code powers}, {@code email}, {@code parent}, the code of the unit above, {@code from}, the units of last year that it
 * goes on from, {@code sub_units} (or {@code 下属}), {@code counts}, {@code contact} (or {@code 联系人}) and {@code phone}
 * (or {@code 电话}). In UTF-8 with or without byte order mark or GB18030.
 */
public final class RosterReader {

    private static final List<String> REQUIRED = List.of("code", "name", "aliases", "kind", "order");
    private static final Set<String> OPTIONAL = Set.of(
            "powers", "email", "parent", "from", RosterLine.SUB_UNITS, "counts", RosterLine.CONTACT, RosterLine.PHONE);

    /** Columns by their Chinese names. */
    private static final Map<String, String> CHINESE =
            Map.of("下属", RosterLine.SUB_UNITS, "联系人", RosterLine.CONTACT, "电话", RosterLine.PHONE);

    private static final int SHOWN = 200;

    private RosterReader() {}

    /** A mistake in the roster: the office's own file, so the run stops before anything is read. */
    public static final class RosterException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final int line;
        private final String value;
        private final String other;

        RosterException(String key, int line, String value) {
            this(key, line, value, "");
        }

        RosterException(String key, int line, String value, String other) {
            super("Roster, line " + line + ": " + key + " " + value + " " + other);
            this.key = key;
            this.line = line;
            this.value = value;
            this.other = other;
        }

        /** The message's key: {@code roster.header}, {@code roster.kind} and so on. */
        public String key() {
            return key;
        }

        /** The line of the file, counted from 1. */
        public int line() {
            return line;
        }

        /** Text of the cell. */
        public String value() {
            return value;
        }

        /** Text that it conflicts with, or the limit that it exceeds. Mostly empty. */
        public String other() {
            return other;
        }
    }

    /**
     * Reads the roster's file.
     *
     * @throws RosterException when the file is not in the form above
     * @throws UncheckedIOException when it cannot be opened
     */
    public static Roster read(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws RosterException when the file is not in the form above, a code or name is missing, too long or as good as there
     *     twice, or a unit is below one that is not there or below itself
     */
    static Roster read(byte[] content) {
        List<Unit> units = new ArrayList<>();
        RosterNames names = new RosterNames();
        Map<String, String> addresses = new HashMap<>();
        Map<String, Contact> contacts = new HashMap<>();
        Map<Unit, Integer> lines = new LinkedHashMap<>();
        List<String> header = List.of();
        int line = 1;
        // opencsv's own parser takes a backslash for an escape and drops it
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(decode(content)))
                .withCSVParser(new RFC4180Parser())
                .build()) {
            String[] fields;
            while ((fields = reader.readNext()) != null) {
                List<String> cells = Arrays.stream(fields).map(String::strip).toList();
                if (header.isEmpty()) {
                    header = RosterLine.withoutEmptyEnd(cells, REQUIRED.size()).stream()
                            .map(name -> CHINESE.getOrDefault(name, name))
                            .toList();
                    require(isHeader(header), "roster.header", line, shortened(String.join(",", cells)));
                } else if (!cells.stream().allMatch(String::isEmpty)) {
                    RosterLine read = new RosterLine(line, header, RosterLine.asWideAs(header, cells, REQUIRED.size()));
                    Unit unit = read.unit(units.size() + 1);
                    names.add(unit.code(), unit.name(), unit.aliases(), line);
                    names.addOthers(unit.from(), line);
                    names.addOthers(unit.subUnits(), line);
                    units.add(unit);
                    lines.put(unit, line);
                    read.address().ifPresent(address -> addresses.put(unit.code(), address));
                    read.contact().ifPresent(contact -> contacts.put(unit.code(), contact));
                }
                // a quoted field may hold line breaks
                line = (int) reader.getLinesRead() + 1;
            }
        } catch (IOException | CsvValidationException e) {
            // the text is in memory: nothing but a quote that never ends
            throw new RosterException("roster.quote", line, "");
        }
        require(!units.isEmpty(), "roster.empty", Math.max(1, line - 1), "");
        requireTree(lines);
        return new Roster(units, addresses, contacts);
    }

    private static void requireTree(Map<Unit, Integer> lines) {
        Map<String, String> parents = new HashMap<>();
        lines.keySet().forEach(unit -> parents.put(unit.code(), unit.parent()));
        lines.forEach((unit, line) -> {
            String above = unit.parent();
            require(above.isEmpty() || parents.containsKey(above), "roster.parent", line, above);
            for (int steps = 0; !above.isEmpty(); above = parents.getOrDefault(above, "")) {
                require(++steps <= parents.size(), "roster.circle", line, unit.parent());
            }
        });
    }

    /** Shortened text: a file that is no roster may have any first line. */
    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static boolean isHeader(List<String> cells) {
        int required = REQUIRED.size();
        if (cells.size() < required || !cells.subList(0, required).equals(REQUIRED)) {
            return false;
        }
        List<String> more = cells.subList(required, cells.size());
        return OPTIONAL.containsAll(more) && Set.copyOf(more).size() == more.size();
    }

    private static String decode(byte[] content) {
        try {
            return TextDecoder.decode(content);
        } catch (UnreadableFileException e) {
            throw new RosterException("roster.text", 1, "");
        }
    }

    static void require(boolean holds, String key, int line, String value) {
        if (!holds) {
            throw new RosterException(key, line, value);
        }
    }
}
