package org.disclosure.rollup.intake.mht;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * A sheet of a workbook that Excel or WPS saved as a web page, as the first page lists it.
 *
 * @param name of the sheet, or empty
 * @param reference where its page is; empty when it is the first page itself
 */
record MhtSheet(String name, String reference) {

    private static final String SHEET = "<x:ExcelWorksheet>";
    private static final String END = "</x:ExcelWorksheet>";
    private static final Pattern NAME = Pattern.compile("<x:Name>([^<]{1,200})</x:Name>");
    private static final Pattern SOURCE = Pattern.compile(
            "<x:WorksheetSource\\s[^>]{0,100}?HRef\\s*=\\s*\"([^\"]{1,500})\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAME = Pattern.compile(
            "<i?frame\\s[^<>]{0,500}?\\bsrc\\s*=\\s*[\"']?([^\"'\\s<>]{1,500})", Pattern.CASE_INSENSITIVE);

    private static final Pattern HIDDEN =
            Pattern.compile("<x:Visible>\\s*Sheet(?:Very)?Hidden\\s*</x:Visible>", Pattern.CASE_INSENSITIVE);

    /** The sheets that a page lists in what only spreadsheet programs read. */
    static List<MhtSheet> sheets(String page, int most) {
        List<MhtSheet> sheets = new ArrayList<>();
        int at = page.indexOf(SHEET);
        while (at >= 0 && sheets.size() < most) {
            int end = page.indexOf(END, at);
            String sheet = page.substring(at, end < 0 ? page.length() : end);
            Matcher name = NAME.matcher(sheet);
            Matcher source = SOURCE.matcher(sheet);
            sheets.add(new MhtSheet(
                    name.find() ? Parser.unescapeEntities(name.group(1), false).strip() : "",
                    source.find() ? Parser.unescapeEntities(source.group(1), true) : ""));
            at = page.indexOf(SHEET, at + 1);
        }
        return sheets;
    }

    /** Where the pages are that a page shows in frames. */
    static List<String> frames(String page, int most) {
        return FRAME.matcher(page)
                .results()
                .limit(most)
                .map(frame -> Parser.unescapeEntities(frame.group(1), true))
                .toList();
    }

    /** True if the page is a sheet that is not shown. */
    static boolean isHidden(String page) {
        return HIDDEN.matcher(page).find();
    }
}
