package org.disclosure.rollup.intake.office;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.text.TextDecoder;

/** Lines of a roster's file. */
final class RosterLines {

    private static final List<String> REQUIRED = List.of("code", "name", "aliases", "kind", "order");
    private static final Set<String> OPTIONAL = Set.of(
            "powers", "email", "parent", "from", RosterLine.SUB_UNITS, "counts", RosterLine.CONTACT, RosterLine.PHONE);

    /** Columns by their Chinese names. */
    private static final Map<String, String> CHINESE =
            Map.of("下属", RosterLine.SUB_UNITS, "联系人", RosterLine.CONTACT, "电话", RosterLine.PHONE);

    private static final int SHOWN = 200;

    private RosterLines() {}

    /**
     * Has each line that is not blank taken, one after another.
     *
     * @return the number of the line after the last one, counted from 1
     * @throws RosterReader.RosterException when the file is no text, has another header, or a quote never ends
     */
    static int forEach(byte[] content, Consumer<RosterLine> action) {
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
                    header = header(cells, line);
                } else if (!cells.stream().allMatch(String::isEmpty)) {
                    action.accept(new RosterLine(line, header, RosterLine.asWideAs(header, cells, REQUIRED.size())));
                }
                // a quoted field may hold line breaks
                line = (int) reader.getLinesRead() + 1;
            }
        } catch (IOException | CsvValidationException e) {
            // the text is in memory: nothing but a quote that never ends
            throw new RosterReader.RosterException("roster.quote", line, "");
        }
        return line;
    }

    private static List<String> header(List<String> cells, int line) {
        List<String> header = RosterLine.withoutEmptyEnd(cells, REQUIRED.size()).stream()
                .map(name -> CHINESE.getOrDefault(name, name))
                .toList();
        RosterReader.require(isHeader(header), "roster.header", line, shortened(String.join(",", cells)));
        return header;
    }

    private static boolean isHeader(List<String> cells) {
        int required = REQUIRED.size();
        if (cells.size() < required || !cells.subList(0, required).equals(REQUIRED)) {
            return false;
        }
        List<String> more = cells.subList(required, cells.size());
        return OPTIONAL.containsAll(more) && Set.copyOf(more).size() == more.size();
    }

    /** Shortened text: a file that is no roster may have any first line. */
    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static String decode(byte[] content) {
        try {
            return TextDecoder.decode(content);
        } catch (UnreadableFileException e) {
            throw new RosterReader.RosterException("roster.text", 1, "");
        }
    }
}
