package org.disclosure.rollup.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads .xlsx workbooks as a stream of XML events. Macros and external links are never touched: of the parts only the
 * list of sheets, the shared texts, the styles and the sheets are looked into.
 */
final class XlsxReader implements SheetReader {

    private static final String PACKAGE = "_rels/.rels";

    @Override
    public FileKind kind() {
        return FileKind.XLSX;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        Map<String, byte[]> parts = content.parts().unpack(limits);
        String workbook = target(relations(Parts.find(parts, PACKAGE), ""), "/officeDocument");
        Map<String, Relation> relations = relations(Parts.find(parts, relationsOf(workbook)), folder(workbook));
        SharedStrings strings = sharedStrings(parts, relations, limits);
        List<Sheet> sheets = new ArrayList<>();
        XlsxWorkbookHandler contents = new XlsxWorkbookHandler();
        XmlEvents.read(Parts.find(parts, workbook), contents);
        XlsxStyles styles = styles(parts, relations).counting(contents.countsFrom1904());
        for (XlsxWorkbookHandler.SheetEntry entry : contents.entries()) {
            Relation relation = relations.get(entry.relation());
            if (relation != null && relation.type().endsWith("sheet") && sheets.size() < limits.sheets()) {
                Sheet.Builder sheet = new Sheet.Builder(entry.name(), entry.hidden(), limits);
                XmlEvents.read(
                        Parts.find(parts, relation.target()), new XlsxSheetHandler(sheet, strings, styles, limits));
                sheets.add(sheet.build());
            }
        }
        return Recalculation.of(sheets, () -> contents.settings(program(parts)), limits);
    }

    /** A part that another refers to. */
    private record Relation(String type, String target) {}

    private static SharedStrings sharedStrings(
            Map<String, byte[]> parts, Map<String, Relation> relations, Limits limits) throws IOException {
        SharedStringsHandler strings = new SharedStringsHandler(limits);
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/sharedStrings")) {
                XmlEvents.read(Parts.find(parts, relation.target()), strings);
            }
        }
        return strings.texts();
    }

    private static XlsxStyles styles(Map<String, byte[]> parts, Map<String, Relation> relations) throws IOException {
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/styles") && parts.containsKey(relation.target())) {
                return XlsxStyles.read(parts.get(relation.target()));
            }
        }
        return XlsxStyles.NONE;
    }

    /** The program that wrote the workbook; null when the file does not say. */
    private static String program(Map<String, byte[]> parts) {
        try {
            String properties = target(relations(Parts.find(parts, PACKAGE), ""), "/extended-properties");
            return ElementText.find(Parts.find(parts, properties), "Application");
        } catch (IOException e) {
            // a program that does not say who it is
            return null;
        }
    }

    private static Map<String, Relation> relations(byte[] xml, String folder) throws IOException {
        Map<String, Relation> relations = new HashMap<>();
        XmlEvents.read(xml, (name, attributes) -> {
            if (name.equals("Relationship") && !"External".equals(attributes.find("TargetMode"))) {
                String target = String.valueOf(attributes.find("Target"));
                relations.put(
                        attributes.find("Id"),
                        new Relation(
                                String.valueOf(attributes.find("Type")),
                                target.startsWith("/") ? target.substring(1) : resolved(folder, target)));
            }
        });
        return relations;
    }

    private static String target(Map<String, Relation> relations, String type) throws IOException {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new IOException("No part of type " + type));
    }

    private static String resolved(String folder, String target) {
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            base = rest.startsWith("../") ? folder(base.isEmpty() ? "" : base.substring(0, base.length() - 1)) : base;
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return base + rest;
    }

    /** {@code xl/} of {@code xl/workbook.xml}. */
    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** {@code xl/_rels/workbook.xml.rels} of {@code xl/workbook.xml}. */
    private static String relationsOf(String part) {
        return folder(part) + "_rels/" + part.substring(part.lastIndexOf('/') + 1) + ".rels";
    }
}
