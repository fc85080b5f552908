package org.disclosure.rollup.intake.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Roster.Contact;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;

/**
 * A line of the roster.
 *
 * @param number of the line in the file
 * @param header the names of the columns
 * @param cells as many as there are columns, or the line is refused: separators of empty cells at its end do not matter
 */
record RosterLine(int number, List<String> header, List<String> cells) {

    static final String SUB_UNITS = "sub_units";
    static final String CONTACT = "contact";
    static final String PHONE = "phone";

    private static final Map<String, Boolean> YES_OR_NO = Map.of("是", true, "否", false);

    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9_%+-]+(?:\\.[A-Za-z0-9_%+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    private static final int LONGEST_ADDRESS = 254;

    /** The cells without empty ones at the end. */
    static List<String> withoutEmptyEnd(List<String> cells, int least) {
        int end = cells.size();
        while (end > least && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    /**
     * The cells as a spreadsheet program shows them. It writes separators behind the last column where it was once wider,
     * and none for optional cells at the end of lines far down that are all empty.
     */
    static List<String> asWideAs(List<String> header, List<String> cells, int required) {
        List<String> filled = new ArrayList<>(withoutEmptyEnd(cells, header.size()));
        // with an optional cell there it may be one before it that is missing
        while (filled.size() >= required
                && filled.size() < header.size()
                && withoutEmptyEnd(filled, required).size() == required) {
            filled.add("");
        }
        return filled;
    }

    /** Text of the column; empty when the file does not have it. */
    private String text(String column) {
        int index = header.indexOf(column);
        return index < 0 || index >= cells.size() ? "" : cells.get(index);
    }

    /**
     * The unit of the line.
     *
     * @param position the order of a unit whose line has none
     */
    Unit unit(int position) {
        int fields = cells.size();
        int expected = header.size();
        if (fields != expected) {
            throw new RosterReader.RosterException(
                    "roster.fields", number, Integer.toString(fields), Integer.toString(expected));
        }
        RosterReader.require(!code().isEmpty(), "roster.code", number, "");
        RosterReader.require(!text("name").isEmpty(), "roster.name", number, "");
        String kind = text("kind");
        UnitKind unitKind =
                UnitKind.find(kind).orElseThrow(() -> new RosterReader.RosterException("roster.kind", number, kind));
        String powers = text("powers");
        return new Unit(
                code(),
                text("name"),
                list(text("aliases")),
                unitKind,
                order(position),
                Powers.find(powers)
                        .orElseThrow(() -> new RosterReader.RosterException("roster.powers", number, powers)),
                text("parent"),
                list(text("from")),
                list(text(SUB_UNITS)),
                counts(text("counts"), unitKind, number));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A vertically led system reports upward in its own system (垂管), unless the roster says otherwise. */
    private static boolean counts(String text, UnitKind kind, int line) {
        RosterReader.require(text.isEmpty() || YES_OR_NO.containsKey(text), "roster.counts", line, text);
        return YES_OR_NO.getOrDefault(text, kind != UnitKind.VERTICAL);
    }

    /** The unit's code; empty when the line has none. */
    String code() {
        return text("code");
    }

    /** The unit's address for mail; empty when the roster has none. */
    Optional<String> address() {
        String address = text("email");
        RosterReader.require(
                address.isEmpty()
                        || address.length() <= LONGEST_ADDRESS
                                && ADDRESS.matcher(address).matches(),
                "roster.email",
                number,
                address);
        return Optional.of(address).filter(text -> !text.isEmpty());
    }

    /** Whom to ask at the unit; empty when the roster has nobody. */
    Optional<Contact> contact() {
        return Optional.of(new Contact(inOneLine(text(CONTACT)), inOneLine(text(PHONE))))
                .filter(contact -> !contact.equals(Contact.UNKNOWN));
    }

    /** Line breaks within a cell, and what no terminal may be told, are blanks. */
    private static String inOneLine(String text) {
        return RosterNames.UNPRINTED.matcher(text).replaceAll(" ").strip().replaceAll("\\s+", " ");
    }

    private int order(int position) {
        String text = text("order");
        if (text.isEmpty()) {
            return position;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RosterReader.RosterException("roster.order", number, text);
        }
    }
}
