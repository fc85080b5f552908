package org.disclosure.rollup.practice.file;

import java.util.List;
import org.disclosure.rollup.practice.figure.SeededRandom;
import org.disclosure.rollup.practice.figure.WritingStyle;
import org.disclosure.rollup.practice.report.PracticeCell;
import org.disclosure.rollup.practice.report.PracticeSheet;
import org.disclosure.rollup.submission.CellAddress;

/** Writes the part of a workbook that is a sheet. */
final class SheetXml {

    private static final double TEXTS_IN_CELLS = 0.3;
    /** Styles 1 to 5 have a border; the templates hold at least as many. */
    private static final int STYLES = 5;

    private static final String START = "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>"
            + "<sheetFormatPr defaultColWidth=\"9\" defaultRowHeight=\"13.5\"/>"
            + "<cols><col min=\"1\" max=\"3\" width=\"18.625\" customWidth=\"1\"/>"
            + "<col min=\"4\" max=\"17\" width=\"11.25\" customWidth=\"1\"/></cols><sheetData>";
    private static final String END = "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\""
            + " header=\"0.3\" footer=\"0.3\"/></worksheet>";

    private final WritingStyle style;
    private final SharedStringTable strings;
    private final SeededRandom seededRandom;
    private final StringBuilder xml = new StringBuilder(1 << 14);

    SheetXml(WritingStyle style, SharedStringTable strings, SeededRandom seededRandom) {
        this.style = style;
        this.strings = strings;
        this.seededRandom = seededRandom;
    }

    String of(PracticeSheet sheet) {
        xml.append(XlsxFile.XML_HEAD)
                .append("<worksheet xmlns=\"")
                .append(XlsxFile.MAIN)
                .append("\"><dimension ref=\"A1:");
        xml.append(CellAddress.write(sheet.next() - 1, sheet.width() - 1))
                .append("\"/>")
                .append(START);
        for (int row = 0; row < sheet.next(); row++) {
            row(sheet.rows().get(row), row, sheet.width());
        }
        xml.append("</sheetData>");
        merges(sheet.merges());
        return xml.append(END).toString();
    }

    private void row(List<PracticeCell> cells, int row, int width) {
        xml.append("<row r=\"").append(row + 1).append('"');
        if (style == WritingStyle.EXCEL) {
            xml.append(" spans=\"1:")
                    .append(width)
                    .append("\" ht=\"")
                    .append(20 + row % 3)
                    .append(".75\" customHeight=\"1\"");
        }
        xml.append('>');
        for (int column = 0; column < cells.size(); column++) {
            xml.append("<c r=\"")
                    .append(CellAddress.letters(column))
                    .append(row + 1)
                    .append("\" s=\"")
                    .append(1 + (row + column) % STYLES)
                    .append('"');
            content(cells.get(column));
        }
        xml.append("</row>");
    }

    private void content(PracticeCell cell) {
        if (cell instanceof PracticeCell.Number number) {
            xml.append("><v>").append(number.digits()).append("</v></c>");
        } else if (cell instanceof PracticeCell.Text text) {
            text(text.text());
        } else if (cell instanceof PracticeCell.Formula formula) {
            xml.append("><f>")
                    .append(formula.formula())
                    .append("</f><v>")
                    .append(formula.result())
                    .append("</v></c>");
        } else {
            xml.append("/>");
        }
    }

    private void text(String text) {
        if (style == WritingStyle.INLINE || style == WritingStyle.RICH && seededRandom.chance(TEXTS_IN_CELLS)) {
            xml.append(" t=\"inlineStr\"><is><t>");
            XlsxFile.escape(xml, text);
            xml.append("</t></is></c>");
        } else {
            xml.append(" t=\"s\"><v>").append(strings.place(text)).append("</v></c>");
        }
    }

    private void merges(List<PracticeSheet.Merge> merges) {
        xml.append("<mergeCells count=\"").append(merges.size()).append("\">");
        for (PracticeSheet.Merge merge : merges) {
            xml.append("<mergeCell ref=\"")
                    .append(CellAddress.write(merge.top(), merge.left()))
                    .append(':')
                    .append(CellAddress.write(merge.bottom(), merge.right()))
                    .append("\"/>");
        }
        xml.append("</mergeCells>");
    }
}
