package org.disclosure.rollup.publish.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.publish.xml.XmlText;

/**
 * The page of an official document (GB/T 9704): A4 upright, its margins, page numbers at the outer side, its fonts; and the
 * parts of a Word document that say so.
 */
final class WordPage {

    /** The parts that are the same in all reports, with the files that they are written in beside the program. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("[Content_Types].xml", "content-types.xml"),
            Map.entry("_rels/.rels", "relationships.xml"),
            Map.entry("customXml/_rels/item1.xml.rels", "list-relationships.xml"),
            Map.entry("customXml/itemProps1.xml", "list-properties.xml"),
            Map.entry("docProps/app.xml", "app.xml"),
            Map.entry("word/_rels/document.xml.rels", "document-relationships.xml"),
            Map.entry("word/fontTable.xml", "fonts.xml"),
            Map.entry("word/footer1.xml", "footer-odd.xml"),
            Map.entry("word/footer2.xml", "footer-even.xml"),
            Map.entry("word/settings.xml", "settings.xml"),
            Map.entry("word/styles.xml", "styles.xml"));

    private WordPage() {}

    /** The end of the text, which says how large its pages are. */
    static String section() {
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"even\" r:id=\"rId5\"/>"
                + "<w:pgSz w:w=\"" + twips(21.0) + "\" w:h=\"" + twips(29.7) + "\"/>"
                + "<w:pgMar w:top=\"" + twips(3.7) + "\" w:bottom=\"" + twips(3.5)
                + "\" w:left=\"" + twips(2.8) + "\" w:right=\"" + twips(2.6)
                + "\" w:header=\"" + twips(1.5) + "\" w:footer=\"" + twips(2.3) + "\" w:gutter=\"0\"/></w:sectPr>";
    }

    private static long twips(double centimetres) {
        return Math.round(centimetres / 2.54 * 1440);
    }

    /** All parts but the text, by their names in the file. What they say of their making depends on the figures only. */
    static Map<String, byte[]> parts(AnnualReport report, String title) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            parts.put(part.getKey(), resource(part.getValue()));
        }
        String made = "xsi:type=\"dcterms:W3CDTF\">" + report.asOf() + "T00:00:00Z</dcterms:";
        String core = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dcterms:created " + made + "created>"
                + "<dc:creator>Disclosure Rollup</dc:creator><dcterms:modified " + made + "modified>"
                + "<dc:title>" + XmlText.escaped(title) + "</dc:title></cp:coreProperties>";
        parts.put("docProps/core.xml", core.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = WordPage.class.getResourceAsStream("/report/" + name)) {
            if (in == null) {
                throw new IllegalStateException("File is missing: " + name);
            }
            return in.readAllBytes();
        }
    }
}
