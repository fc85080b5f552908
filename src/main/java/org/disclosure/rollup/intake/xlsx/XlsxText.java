package org.disclosure.rollup.intake.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.disclosure.rollup.intake.xml.XmlHandler;

/**
 * Collects a text of a workbook from its elements. Phonetic hints (拼音) are no part of a text; a run with properties has a
 * font of its own, whatever the cell's is.
 */
public final class XlsxText implements XmlHandler {

    /** A character by its number, as it is written where XML or Excel would not take it: {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    /** Beginnings of the pieces, once there is one with a font of its own. */
    private final List<Start> starts = new ArrayList<>();

    private boolean inText;
    private boolean inPhonetic;
    private Look look;
    private int start;

    /** Beginning of a piece; the look is null for that of the cell's font. */
    private record Start(int at, Look look) {}

    XlsxText(Limits limits) {
        this.limit = limits.textLength();
    }

    /** Begins another text. */
    void clear() {
        text.setLength(0);
        starts.clear();
        look = null;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** True if a piece of it has a font of its own. */
    boolean isRich() {
        return !starts.isEmpty();
    }

    /** All of it as one text. */
    String plain() {
        return unescaped(text.toString());
    }

    /** Its pieces. */
    XlsxString rich() {
        List<XlsxString.Run> runs = new ArrayList<>();
        for (int index = 0; index < starts.size(); index++) {
            int end = index + 1 < starts.size() ? starts.get(index + 1).at() : text.length();
            Start from = starts.get(index);
            runs.add(new XlsxString.Run(unescaped(text.substring(from.at(), end)), from.look()));
        }
        return new XlsxString(runs);
    }

    @Override
    public void start(String name, Attributes attributes) {
        switch (name) {
            case "t" -> {
                inText = !inPhonetic;
                start = text.length();
            }
            case "r" -> look = null;
            case "rPr" -> look = Look.PLAIN;
            case "strike", "vertAlign" -> {
                if (look != null) {
                    look = look.and(XlsxStylesHandler.look(name, attributes));
                }
            }
            case "rPh" -> inPhonetic = true;
            default -> {
                // how a run looks otherwise
            }
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "t" -> endText();
            case "r" -> look = null;
            case "rPh" -> inPhonetic = false;
            default -> {
                // see start
            }
        }
    }

    @Override
    public void text(char[] characters, int from, int length) {
        // a text that no cell shows may be of any length; what is over the limit is refused where a cell shows it
        if (inText && text.length() <= limit) {
            text.append(characters, from, length);
        }
    }

    private void endText() {
        boolean other =
                starts.isEmpty() ? look != null : starts.get(starts.size() - 1).look() != look;
        if (other && text.length() > start) {
            if (starts.isEmpty() && start > 0) {
                starts.add(new Start(0, null));
            }
            starts.add(new Start(start, look));
        }
        inText = false;
    }

    /** The text with its escaped characters as they are. */
    public static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }
}
