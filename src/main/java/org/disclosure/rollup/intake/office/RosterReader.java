package org.disclosure.rollup.intake.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return read(content(file));
    }

    /**
     * Whom to ask at the units of which somebody is known, by their codes: the roster's file without what else it holds.
     *
     * @throws RosterException when the file has another header, or is no text
     * @throws UncheckedIOException when it cannot be opened
     */
    public static Map<String, Contact> contacts(Path file) {
        return contacts(content(file));
    }

    static Map<String, Contact> contacts(byte[] content) {
        Map<String, Contact> contacts = new HashMap<>();
        RosterLines.forEach(content, line -> line.contact().ifPresent(contact -> contacts.put(line.code(), contact)));
        return contacts;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
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
        Map<Unit, Integer> lines = new LinkedHashMap<>();
        int end = RosterLines.forEach(content, line -> {
            Unit unit = line.unit(units.size() + 1);
            names.add(unit.code(), unit.name(), unit.aliases(), line.number());
            names.addOthers(unit.from(), line.number());
            names.addOthers(unit.subUnits(), line.number());
            units.add(unit);
            lines.put(unit, line.number());
            line.address().ifPresent(address -> addresses.put(unit.code(), address));
        });
        require(!units.isEmpty(), "roster.empty", Math.max(1, end - 1), "");
        requireTree(lines);
        return new Roster(units, addresses);
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

    static void require(boolean holds, String key, int line, String value) {
        if (!holds) {
            throw new RosterException(key, line, value);
        }
    }
}
