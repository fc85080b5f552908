package org.disclosure.rollup.intake.odf;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.format.NumberFormat;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.CellText;
import org.disclosure.rollup.intake.sheet.PlainNumber;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.SerialDate;
import org.disclosure.rollup.intake.sheet.ShownError;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/**
 * Value of a cell of an OpenDocument file, apart from the text that shows it. Days, times and truth values are no
 * figures, whatever their text is.
 */
record OdfCell(String type, String value, Optional<NumberFormat> format) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern ONLY_DIGITS = Pattern.compile("[\\d.,\\s]*");
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final int PLACES = 10;

    /** A cell of text. */
    static final OdfCell TEXT = new OdfCell("string", "", Optional.empty());

    static OdfCell of(Attributes attributes, Optional<NumberFormat> format) {
        String type = attributes.find("office:value-type");
        if (type == null) {
            return format.isEmpty() ? TEXT : new OdfCell(TEXT.type(), TEXT.value(), format);
        }
        String value = attributes.find(
                switch (type) {
                    case "date" -> "office:date-value";
                    case "time" -> "office:time-value";
                    case "boolean" -> "office:boolean-value";
                    case "string" -> "office:string-value";
                    default -> "office:value";
                });
        return new OdfCell(type, value == null ? "" : value.strip(), format);
    }

    /**
     * The cell at this place; null when it holds nothing.
     *
     * @param text what is shown, as the program that wrote the file has shown it
     * @param look how the cell's text looks where it has none of its own
     */
    RawCell at(int row, int column, CellText text, TextRun.Look look) {
        String seen = text.value();
        if (ShownError.is(seen)) {
            return new RawCell(row, column, seen.strip(), RawCell.Kind.ERROR);
        }
        return switch (type) {
            case "float", "currency", "percentage" -> number(row, column, text, look);
            case "date", "time" -> day(row, column, text);
            case "boolean" -> {
                String truth = ONLY_DIGITS.matcher(seen).matches() ? value.toUpperCase(java.util.Locale.ROOT) : seen;
                yield text(row, column, truth, text.details());
            }
            default -> text(row, column, text.isEmpty() ? value : seen, text.details());
        };
    }

    /** Another value in the format of the cell's style. */
    RawCell formatted(RawCell other, TextRun.Look look) {
        CellDetails details = look == TextRun.Look.STRUCK ? CellDetails.NONE.allStruckOut() : CellDetails.NONE;
        if (other.kind() != RawCell.Kind.NUMBER) {
            return other.with(details);
        }
        return other.with(format.filter(known -> !known.isPlain())
                .flatMap(known -> known.shown(new BigDecimal(other.text()), false))
                .map(details::showing)
                .orElse(details));
    }

    private static RawCell text(int row, int column, String text, CellDetails details) {
        return text.isBlank() ? null : new RawCell(row, column, text, RawCell.Kind.TEXT, details);
    }

    private RawCell number(int row, int column, CellText text, TextRun.Look look) {
        if (!NUMBER.matcher(value).matches()) {
            return text(row, column, text.value(), text.details());
        }
        String number = PlainNumber.of(value);
        CellDetails details =
                text.isEmpty() && look == TextRun.Look.STRUCK ? CellDetails.NONE.allStruckOut() : text.details();
        Optional<String> shown = shown(number, text.value().strip());
        return new RawCell(
                row,
                column,
                number,
                RawCell.Kind.NUMBER,
                shown.map(details::showing).orElse(details));
    }

    /** Text shown for the number: by its format, which programs that open the file apply; otherwise its own text. */
    private Optional<String> shown(String number, String seen) {
        Optional<String> byFormat =
                format.filter(known -> !known.isPlain()).flatMap(known -> known.shown(new BigDecimal(number), false));
        if (byFormat.isPresent()) {
            return byFormat;
        }
        if (type.equals("percentage") && format.isEmpty() && seen.isEmpty()) {
            return Optional.of(new BigDecimal(number).movePointRight(2).toPlainString() + '%');
        }
        return seen.isEmpty() || PlainNumber.isWritten(seen, number) ? Optional.empty() : Optional.of(seen);
    }

    /** A day or a time as the number that it is stored as elsewhere; what is seen never is that number. */
    private RawCell day(int row, int column, CellText text) {
        String seen = text.value().strip();
        try {
            String serial = type.equals("time") ? time() : date();
            String shown = ONLY_DIGITS.matcher(seen).matches() ? value : seen;
            return new RawCell(
                    row, column, serial, RawCell.Kind.NUMBER, text.details().showing(shown));
        } catch (DateTimeException | ArithmeticException e) {
            return text(row, column, value.isEmpty() ? seen : value, text.details());
        }
    }

    private String date() {
        return SerialDate.of(
                value.contains("T")
                        ? LocalDateTime.parse(value)
                        : LocalDate.parse(value).atStartOfDay());
    }

    private String time() {
        BigDecimal seconds = BigDecimal.valueOf(Duration.parse(value).toSeconds());
        return PlainNumber.of(seconds.divide(SECONDS_OF_DAY, PLACES, java.math.RoundingMode.HALF_UP)
                .toPlainString());
    }
}
