package org.disclosure.rollup.publish.excel;

import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.CellStyle;
import org.disclosure.rollup.publish.file.Utf8File;

/** Text as it stands in the cell of a sheet's file: within the cell, and with nothing in it that XML takes for its own. */
public final class CellText {

    private static final String BEGIN = " t=\"inlineStr\"><is><t";
    private static final String PRESERVED = " xml:space=\"preserve\"";
    private static final String END = "</t></is></c>";

    private CellText() {}

    /** A cell of text without its name, as it stands in any row, for {@link SheetRows#cells}. */
    public static byte[] cell(String text, CellStyle style) {
        StringBuilder cell = new StringBuilder(look(style.getIndex()));
        if (text.isEmpty()) {
            cell.append("/>");
        } else {
            cell.append(BEGIN).append(preserved(text)).append('>');
            String fitting = SheetWriter.fitting(text);
            for (int index = 0; index < fitting.length(); index++) {
                String instead = instead(fitting, index);
                cell.append(instead == null ? fitting.substring(index, index + 1) : instead);
            }
            cell.append(END);
        }
        return cell.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What comes after the name of a cell. */
    static String look(int style) {
        return "\" s=\"" + style + "\"";
    }

    /** Writes a text, which is not empty, into a cell that has begun, and ends the cell. */
    static void write(Utf8File rows, String text) {
        rows.ascii(BEGIN).ascii(preserved(text)).ascii(">");
        escaped(rows, SheetWriter.fitting(text));
        rows.ascii(END);
    }

    private static String preserved(String text) {
        return text.charAt(0) > ' ' && text.charAt(text.length() - 1) > ' ' ? "" : PRESERVED;
    }

    /** Text with nothing in it that XML takes for its own; what XML cannot hold becomes a question mark. */
    static void escaped(Utf8File rows, String text) {
        int from = 0;
        for (int index = 0; index < text.length(); index++) {
            String instead = instead(text, index);
            if (instead != null) {
                rows.text(text, from, index).ascii(instead);
                from = index + 1;
            }
        }
        rows.text(text, from, text.length());
    }

    private static String instead(String text, int index) {
        char letter = text.charAt(index);
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#xd;";
            case '\n' -> "&#xa;";
            case '\t' -> "&#x9;";
            case '\uFFFE', '\uFFFF' -> "?";
            default -> letter < ' ' ? "?" : null;
        };
    }
}
