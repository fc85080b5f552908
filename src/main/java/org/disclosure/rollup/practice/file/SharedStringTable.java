package org.disclosure.rollup.practice.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.disclosure.rollup.practice.figure.WritingStyle;

/** The texts of a workbook, each once. */
final class SharedStringTable {

    private static final int RICH_EVERY = 7;
    private static final int PINYIN_EVERY = 11;
    private static final int SHORTEST_RICH = 4;
    private static final String HINT = "<phoneticPr fontId=\"1\" type=\"noConversion\"/>";

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private int uses;

    /** The place of the text, counted from 0. */
    int place(String text) {
        uses++;
        Integer known = places.putIfAbsent(text, places.size());
        return known == null ? places.size() - 1 : known;
    }

    /** The part of the workbook that holds them. */
    String part(WritingStyle style) {
        StringBuilder xml = new StringBuilder(XlsxFile.XML_HEAD)
                .append("<sst xmlns=\"")
                .append(XlsxFile.MAIN)
                .append("\" count=\"")
                .append(uses)
                .append("\" uniqueCount=\"")
                .append(places.size())
                .append("\">");
        places.forEach((text, place) -> item(xml, text, place, style));
        return xml.append("</sst>").toString();
    }

    private static void item(StringBuilder xml, String text, int place, WritingStyle style) {
        xml.append("<si>");
        boolean rich = style == WritingStyle.RICH;
        if (rich && place % RICH_EVERY == 3 && text.length() >= SHORTEST_RICH) {
            xml.append("<r><rPr><b/><sz val=\"11\"/><rFont val=\"宋体\"/><charset val=\"134\"/></rPr>");
            text(xml, text.substring(0, 2));
            xml.append("</r><r><rPr><sz val=\"11\"/><rFont val=\"仿宋\"/><charset val=\"134\"/></rPr>");
            text(xml, text.substring(2));
            xml.append("</r>");
        } else {
            text(xml, text);
        }
        if (rich && place % PINYIN_EVERY == 5) {
            xml.append("<rPh sb=\"0\" eb=\"1\"><t>pinyin</t></rPh>");
        }
        if (rich || style == WritingStyle.EXCEL) {
            xml.append(HINT);
        }
        xml.append("</si>");
    }

    private static void text(StringBuilder xml, String text) {
        xml.append("<t xml:space=\"preserve\">");
        XlsxFile.escape(xml, text);
        xml.append("</t>");
    }
}
