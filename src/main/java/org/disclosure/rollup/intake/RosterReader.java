package org.disclosure.rollup.intake;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.submission.Bureau;
import org.disclosure.rollup.submission.BureauKind;
import org.disclosure.rollup.submission.Roster;

/** Reads the roster (名录), {@code code,name,aliases,kind,order}, in UTF-8 with or without byte order mark or GB18030. */
public final class RosterReader {

    private static final List<String> HEADER = List.of("code", "name", "aliases", "kind", "order");

    private RosterReader() {}

    /** A mistake in the roster: the office's own file, so the run stops before anything is read. */
    public static final class RosterException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final int line;
        private final String value;

        RosterException(String key, int line, String value) {
            super("Roster, line " + line + ": " + key + " " + value);
            this.key = key;
            this.line = line;
            this.value = value;
        }

        /** The message's key: {@code roster.header}, {@code roster.kind} and so on. */
        public String key() {
            return key;
        }

        /** The line of the file, counted from 1. */
        public int line() {
            return line;
        }

        /** What stands there. */
        public String value() {
            return value;
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
     * @throws RosterException when the file is not in the form above, or a code or name is missing or there twice
     */
    static Roster read(byte[] content) {
        List<Bureau> bureaus = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int line = 0;
        try (CSVReader reader = new CSVReader(new StringReader(decode(content)))) {
            String[] fields;
            while ((fields = reader.readNext()) != null) {
                line++;
                List<String> cells = Arrays.stream(fields).map(String::strip).toList();
                if (line == 1) {
                    require(cells.equals(HEADER), "roster.header", line, String.join(",", cells));
                } else if (!cells.stream().allMatch(String::isEmpty)) {
                    Bureau bureau = bureau(cells, line, bureaus.size() + 1);
                    require(names.add("code " + bureau.code()), "roster.twice", line, bureau.code());
                    require(names.add("name " + bureau.name()), "roster.twice", line, bureau.name());
                    bureaus.add(bureau);
                }
            }
        } catch (IOException | CsvValidationException e) {
            throw new RosterException("roster.text", line + 1, String.valueOf(e.getMessage()));
        }
        require(!bureaus.isEmpty(), "roster.empty", line, "");
        return new Roster(bureaus);
    }

    private static String decode(byte[] content) {
        try {
            return TextDecoder.decode(content);
        } catch (UnreadableFileException e) {
            throw new RosterException("roster.text", 1, "");
        }
    }

    private static Bureau bureau(List<String> cells, int line, int position) {
        require(cells.size() == HEADER.size(), "roster.fields", line, Integer.toString(cells.size()));
        require(!cells.get(0).isEmpty(), "roster.code", line, "");
        require(!cells.get(1).isEmpty(), "roster.name", line, "");
        List<String> aliases = Arrays.stream(cells.get(2).split("\\|"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        BureauKind kind =
                BureauKind.find(cells.get(3)).orElseThrow(() -> new RosterException("roster.kind", line, cells.get(3)));
        return new Bureau(cells.get(0), cells.get(1), aliases, kind, order(cells.get(4), line, position));
    }

    private static int order(String text, int line, int position) {
        if (text.isEmpty()) {
            return position;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RosterException("roster.order", line, text);
        }
    }

    private static void require(boolean holds, String key, int line, String value) {
        if (!holds) {
            throw new RosterException(key, line, value);
        }
    }
}
