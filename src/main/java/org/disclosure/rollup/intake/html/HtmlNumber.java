package org.disclosure.rollup.intake.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.intake.sheet.PlainNumber;
import org.jsoup.nodes.Element;

/**
 * The exact number that spreadsheet programs write beside the text that shows it: Excel and WPS as {@code x:num},
 * LibreOffice as {@code sdval}, SheetJS as {@code data-v}, Google's as {@code data-sheets-value}.
 */
final class HtmlNumber {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern OF_SHEETS = Pattern.compile("\\{\"1\":3,\"3\":([^,}]+)\\}");

    private HtmlNumber() {}

    static Optional<String> exact(Element cell) {
        Matcher sheets = OF_SHEETS.matcher(cell.attr("data-sheets-value"));
        return Stream.of(
                        cell.attr("x:num"),
                        cell.attr("sdval"),
                        cell.attr("data-t").equals("n") ? cell.attr("data-v") : "",
                        sheets.matches() ? sheets.group(1) : "")
                .map(String::strip)
                .filter(number -> NUMBER.matcher(number).matches())
                .findFirst()
                .map(PlainNumber::of);
    }
}
