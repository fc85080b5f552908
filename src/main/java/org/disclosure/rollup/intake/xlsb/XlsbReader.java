package org.disclosure.rollup.intake.xlsb;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.calculation.Recalculation;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.PackageParts;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.source.PackagedPictures;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.xml.ElementText;
import org.disclosure.rollup.intake.xml.PartRelations;

/** Reads binary workbooks of Excel 2007 and later (.xlsb). Their macros and links are never touched. */
public final class XlsbReader implements SheetReader {

    private static final String BOOK = "xl/workbook.bin";
    private static final String PROGRAM = "docProps/app.xml";
    private static final int SHARED_TEXT = 19;

    @Override
    public FileKind kind() {
        return FileKind.XLSB;
    }

    @Override
    public List<PictureSource> pictures(Content content, Limits limits) throws IOException {
        return PackagedPictures.ofWorkbook(content);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        PackageParts packageParts = content.parts();
        packageParts.check(limits);
        String main = PartRelations.main(packageParts).orElse(BOOK);
        PartRelations relations = PartRelations.of(packageParts, main);
        XlsbBook book = new XlsbBook();
        book.read(packageParts.get(main));
        XlsbStyles styles = new XlsbStyles();
        styles.countFrom1904(book.countsFrom1904());
        Optional<String> looks = relations.find("/styles");
        if (looks.isPresent()) {
            styles.read(packageParts.get(looks.get()));
        }
        List<XlsbText> strings = strings(packageParts, relations);
        List<Sheet> sheets = new ArrayList<>();
        for (XlsbBook.Entry entry : book.entries()) {
            Optional<PartRelations.Relation> part = relations.all().stream()
                    .filter(relation -> relation.id().equals(entry.relation())
                            && relation.type().endsWith("sheet"))
                    .findFirst();
            if (part.isPresent() && sheets.size() < limits.sheets()) {
                SheetBuilder sheet = new SheetBuilder(entry.name(), entry.hidden(), limits);
                new XlsbSheet(sheet, strings, styles, book, limits)
                        .read(packageParts.get(part.get().target()));
                sheets.add(sheet.build());
            }
        }
        return Recalculation.of(sheets, () -> book.settings(program(packageParts)), limits);
    }

    private static List<XlsbText> strings(PackageParts packageParts, PartRelations relations) throws IOException {
        List<XlsbText> strings = new ArrayList<>();
        Optional<String> part = relations.find("/sharedStrings");
        if (part.isPresent()) {
            XlsbRecords records = new XlsbRecords(packageParts.get(part.get()));
            while (records.next()) {
                if (records.type() == SHARED_TEXT) {
                    strings.add(XlsbText.read(records.record()));
                }
            }
        }
        return strings;
    }

    /** The program that wrote the workbook; null when the file does not say. */
    private static String program(PackageParts packageParts) {
        try {
            Optional<InputStream> part = packageParts.find(PROGRAM);
            return part.isPresent() ? ElementText.find(part.get(), "Application") : null;
        } catch (IOException e) {
            // a program that does not say who it is
            return null;
        }
    }
}
