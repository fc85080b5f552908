package org.disclosure.rollup.practice.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.disclosure.rollup.practice.figure.SeededRandom;
import org.disclosure.rollup.practice.figure.WritingStyle;
import org.disclosure.rollup.practice.report.PracticeReport;
import org.disclosure.rollup.practice.report.PracticeSheet;

/**
 * Writes workbooks part by part, for two reasons: a library writes as one program only, and a hundred thousand files are to be
 * made in minutes. What is the same in all of them lies in {@code practice/} among the resources.
 */
final class XlsxFile {

    static final String XML_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** Not the first day that zip files know: Java then adds the instant, which depends on the zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Map<String, String> templates = new LinkedHashMap<>();

    /** Reads the templates. */
    XlsxFile() {
        for (String name : List.of(
                "content-types.xml",
                "content-types-inline.xml",
                "package-rels.xml",
                "workbook.xml",
                "workbook-rels.xml",
                "workbook-rels-inline.xml",
                "theme.xml",
                "styles.xml",
                "styles-plain.xml",
                "core.xml",
                "app.xml")) {
            templates.put(name, template(name));
        }
    }

    private static String template(String name) {
        try (InputStream in = XlsxFile.class.getResourceAsStream("/practice/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Template is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Template cannot be read: " + name, e);
        }
    }

    /** Writes the workbook of a report. */
    void write(PracticeReport report, List<PracticeSheet> sheets, SeededRandom seededRandom, OutputStream out)
            throws IOException {
        WritingStyle style = report.style();
        boolean inline = style == WritingStyle.INLINE;
        String program = style == WritingStyle.WPS ? "WPS Office" : inline ? "Report Export" : "Microsoft Excel";
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", templates.get(inline ? "content-types-inline.xml" : "content-types.xml"));
            part(zip, "_rels/.rels", templates.get("package-rels.xml"));
            part(zip, "xl/workbook.xml", templates.get("workbook.xml"));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    templates.get(inline ? "workbook-rels-inline.xml" : "workbook-rels.xml"));
            SharedStringTable strings = new SharedStringTable();
            for (int sheet = 0; sheet < sheets.size(); sheet++) {
                String xml = new SheetXml(style, strings, seededRandom).of(sheets.get(sheet));
                part(zip, "xl/worksheets/sheet" + (sheet + 1) + ".xml", xml);
            }
            part(zip, "xl/theme/theme1.xml", templates.get("theme.xml"));
            boolean plain = inline || style == WritingStyle.WPS;
            part(zip, "xl/styles.xml", templates.get(plain ? "styles-plain.xml" : "styles.xml"));
            if (!inline) {
                part(zip, "xl/sharedStrings.xml", strings.part(style));
            }
            part(zip, "docProps/core.xml", core(report));
            part(zip, "docProps/app.xml", templates.get("app.xml").replace("{program}", program));
        }
    }

    private String core(PracticeReport report) {
        return templates
                .get("core.xml")
                .replace("{unit}", report.unit().name())
                .replace("{year}", Integer.toString(report.year() + 1));
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Adds text as XML wants it. */
    static void escape(StringBuilder xml, String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> xml.append(letter);
            }
        }
    }
}
