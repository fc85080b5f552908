package org.disclosure.rollup.practice.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.disclosure.rollup.practice.figure.WritingStyle;
import org.disclosure.rollup.practice.report.PracticeCell;
import org.disclosure.rollup.practice.report.PracticeSheet;

/** Writes the sheets of a report below each other as CSV, each under its name. */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    static void write(WritingStyle style, List<PracticeSheet> sheets, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(style == WritingStyle.CSV_UTF8 ? "\uFEFF" : "");
        for (PracticeSheet sheet : sheets) {
            text.append(sheet.name()).append("\r\n");
            for (List<PracticeCell> row : sheet.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    text.append(column == 0 ? "" : ",").append(field(row.get(column)));
                }
                text.append("\r\n");
            }
        }
        out.write(text.toString().getBytes(style == WritingStyle.CSV_UTF8 ? StandardCharsets.UTF_8 : GB18030));
    }

    private static String field(PracticeCell cell) {
        if (cell instanceof PracticeCell.Number number) {
            return number.digits();
        }
        if (cell instanceof PracticeCell.Formula formula) {
            return formula.result();
        }
        // no text that is written here has commas, quotes or line breaks of ASCII
        return cell instanceof PracticeCell.Text text ? text.text() : "";
    }
}
