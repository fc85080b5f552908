package org.disclosure.rollup.intake.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.disclosure.rollup.intake.calculation.Recalculation;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.MemoryEstimate;
import org.disclosure.rollup.intake.file.PackageParts;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.inner.EmbeddedFiles;
import org.disclosure.rollup.intake.inner.InnerFiles;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.source.PackagedPictures;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.xml.ElementText;
import org.disclosure.rollup.intake.xml.PartRelations;
import org.disclosure.rollup.intake.xml.XmlEvents;

/**
 * Reads .xlsx workbooks as a stream of XML events. Macros and external links are never touched: of the parts only the
 * list of sheets, the shared texts, the styles, the sheets and the documents in them are looked into.
 */
public final class XlsxReader implements SheetReader {

    private static final String PACKAGE = "_rels/.rels";
    private static final String SHEETS = "xl/worksheets/";
    private static final String OBJECTS = "xl/embeddings/";

    private final InnerFiles inner;

    /**
     * @param inner reads the objects in a workbook
     */
    public XlsxReader(InnerFiles inner) {
        this.inner = inner;
    }

    @Override
    public FileKind kind() {
        return FileKind.XLSX;
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) throws IOException {
        return PackagedPictures.ofWorkbook(content);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        return read(content, name, limits, 0);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits, int depth) throws IOException {
        PackageParts packageParts = content.parts();
        packageParts.check(limits);
        List<Sheet> sheets = read(packageParts, limits, sheet -> true, weight -> {});
        if (packageParts.names().stream().noneMatch(part -> part.startsWith(OBJECTS))) {
            return sheets;
        }
        EmbeddedFiles objects = new EmbeddedFiles(sheets, inner, limits, depth);
        for (String part : packageParts.names()) {
            if (part.startsWith(SHEETS) && part.indexOf('/', SHEETS.length()) < 0) {
                objects.addAll(PartRelations.of(packageParts, part), packageParts);
            }
        }
        return objects.behind();
    }

    /**
     * Reads some sheets of a workbook; the others are not unpacked.
     *
     * @param wanted tells by its name whether a sheet is read
     * @param memory is told the bytes that it takes before any of them is read
     */
    public static List<Sheet> read(
            PackageParts packageParts, Limits limits, Predicate<String> wanted, LongConsumer memory)
            throws IOException {
        String workbook = target(relations(packageParts.get(PACKAGE), ""), "/officeDocument");
        Map<String, Relation> relations = relations(packageParts.get(relationsOf(workbook)), folder(workbook));
        XlsxWorkbookHandler contents = new XlsxWorkbookHandler();
        XmlEvents.read(packageParts.get(workbook), contents);
        memory.accept(MemoryEstimate.ofWorkbook(contents.entries().stream()
                        .filter(entry -> wanted.test(entry.name()))
                        .map(entry -> relations.get(entry.relation()))
                        .filter(Objects::nonNull)
                        .mapToLong(sheet -> packageParts.size(sheet.target()))
                        .sum()
                + relations.values().stream()
                        .filter(relation -> !relation.type().endsWith("sheet"))
                        .mapToLong(relation -> packageParts.size(relation.target()))
                        .sum()));
        SharedStrings strings = sharedStrings(packageParts, relations, limits);
        List<Sheet> sheets = new ArrayList<>();
        XlsxStyles styles = styles(packageParts, relations).counting(contents.countsFrom1904());
        for (XlsxWorkbookHandler.SheetEntry entry : contents.entries()) {
            Relation relation = relations.get(entry.relation());
            if (relation != null
                    && wanted.test(entry.name())
                    && relation.type().endsWith("sheet")
                    && sheets.size() < limits.sheets()) {
                SheetBuilder sheet = new SheetBuilder(entry.name(), entry.hidden(), limits);
                XmlEvents.read(
                        packageParts.get(relation.target()), new XlsxSheetHandler(sheet, strings, styles, limits));
                sheets.add(sheet.build());
            }
        }
        return Recalculation.of(sheets, () -> contents.settings(program(packageParts)), limits);
    }

    /** A part that another refers to. */
    private record Relation(String type, String target) {}

    private static SharedStrings sharedStrings(
            PackageParts packageParts, Map<String, Relation> relations, Limits limits) throws IOException {
        SharedStringsHandler strings = new SharedStringsHandler(limits);
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/sharedStrings")) {
                XmlEvents.read(packageParts.get(relation.target()), strings);
            }
        }
        return strings.texts();
    }

    private static XlsxStyles styles(PackageParts packageParts, Map<String, Relation> relations) throws IOException {
        for (Relation relation : relations.values()) {
            Optional<InputStream> part =
                    relation.type().endsWith("/styles") ? packageParts.find(relation.target()) : Optional.empty();
            if (part.isPresent()) {
                return XlsxStyles.read(part.get().readAllBytes());
            }
        }
        return XlsxStyles.NONE;
    }

    /** The program that wrote the workbook; null when the file does not say. */
    private static String program(PackageParts packageParts) {
        try {
            String properties = target(relations(packageParts.get(PACKAGE), ""), "/extended-properties");
            return ElementText.find(packageParts.get(properties), "Application");
        } catch (IOException e) {
            // a program that does not say who it is
            return null;
        }
    }

    private static Map<String, Relation> relations(InputStream xml, String folder) throws IOException {
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
