package org.disclosure.rollup.publish.notice.part;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.notice.letter.NoticePage;
import org.disclosure.rollup.publish.xml.XmlText;

/** The sheet of a notice as a part. */
final class PagePart {

    private PagePart() {}

    /** The part. */
    static String sheet(NoticePage page, Looks looks) {
        StringBuilder xml = new StringBuilder(XmlText.DECLARATION)
                .append("<worksheet xmlns=\"" + SheetText.MAIN + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
                .append(
                        "<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>")
                .append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        int column = 1;
        for (int width : page.widths()) {
            xml.append(
                    "<col min=\"" + column + "\" max=\"" + column++ + "\" width=\"" + width + "\" customWidth=\"1\"/>");
        }
        xml.append("</cols><sheetData>");
        StringBuilder merges = new StringBuilder();
        StringBuilder links = new StringBuilder();
        int merged = 0;
        for (int row = 0; row < page.rows().size(); row++) {
            NoticePage.Row line = page.rows().get(row);
            xml.append("<row r=\"" + (row + 1) + "\" ht=\"" + line.points() + "\" customHeight=\"1\">");
            cells(xml, links, row, line, page.widths().size(), looks);
            xml.append("</row>");
            if (line.isMerged()) {
                merged++;
                merges.append("<mergeCell ref=\"A" + (row + 1) + ":"
                        + Address.of(row, page.widths().size() - 1) + "\"/>");
            }
        }
        xml.append("</sheetData><mergeCells count=\"" + merged + "\">" + merges + "</mergeCells>");
        if (links.length() > 0) {
            xml.append("<hyperlinks>" + links + "</hyperlinks>");
        }
        return xml.append(
                        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.65\" bottom=\"0.65\" header=\"0.3\" footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\"landscape\"/>")
                .append("<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>")
                .toString();
    }

    private static void cells(
            StringBuilder xml, StringBuilder links, int row, NoticePage.Row line, int columns, Looks looks) {
        List<NoticePage.Cell> cells = line.cells();
        for (int column = 0; column < columns; column++) {
            NoticePage.Cell cell = column < cells.size()
                    ? cells.get(column)
                    : NoticePage.Cell.of("", cells.get(0).look());
            String address = Address.of(row, column);
            xml.append("<c r=\"" + address + "\" s=\"" + looks.of(cell.look()) + "\"");
            if (cell.text().isEmpty()) {
                xml.append("/>");
            } else if (cell.number()) {
                xml.append("><v>" + cell.text() + "</v></c>");
            } else {
                xml.append(" t=\"inlineStr\">" + SheetChanges.inline(SheetWriter.fitting(cell.text())) + "</c>");
            }
            cell.target()
                    .map(NoticePage::location)
                    .ifPresent(target -> links.append(
                            "<hyperlink ref=\"" + address + "\" location=\"" + XmlText.escaped(target) + "\"/>"));
        }
    }

    /** The names of places on it, for a workbook whose first sheet it is: what is printed, and repeated on each page. */
    static String names(NoticePage page) {
        String start = XmlText.escaped(NoticePage.location(new Place(page.name(), "")));
        int header = page.header() + 1;
        String last = CellReference.convertNumToColString(page.widths().size() - 1);
        return "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">" + start + "$A$1:$" + last + "$"
                + page.rows().size() + "</definedName>"
                + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">" + start + "$" + header + ":$" + header
                + "</definedName>";
    }
}
