package org.disclosure.rollup.publish.template;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.check.rule.Identities;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;

/** A template that a test fills in as a unit would, and looks at. */
final class FilledTemplate implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2024, 1, 3);
    static final Unit UNIT = new Unit("1", "文登区教育局", List.of(), UnitKind.DEPARTMENT, 1);

    private static final Forms FORMS = Forms.load();
    private static final RuleBook BOOK = RuleBook.load(FORMS);

    /** The row of a table's first line: below the title, the unit and the section's heading. */
    private static final int FIRST_ROW = 4;

    private final Form form;
    private final int year;
    private final Path file;
    private final XSSFWorkbook workbook;

    private FilledTemplate(int year, Path file) throws IOException {
        this.form = FORMS.forReportYear(year);
        this.year = year;
        this.file = file;
        this.workbook = new XSSFWorkbook(Files.newInputStream(file));
    }

    static FilledTemplate blank(int year, Path folder) throws IOException {
        return of(year, folder, Optional.of(UNIT), Map.of());
    }

    static FilledTemplate of(int year, Path folder, Optional<Unit> unit, Map<CellCode, BigDecimal> carriedIn)
            throws IOException {
        Form form = FORMS.forReportYear(year);
        Template template =
                new Template(form, year, unit, carriedIn, Identities.of(BOOK, form, year, Messages.Language.ZH));
        return new FilledTemplate(
                year, new TemplateFolder(folder, DAY).write(template).file());
    }

    Form form() {
        return form;
    }

    Path file() {
        return file;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** The place of a figure, found as the form is printed. */
    Cell at(CellCode code) {
        FormTable table = form.table(code.table());
        PrintedTable.Cell place = PrintedTable.of(table).cells().stream()
                .filter(cell -> cell.figure().equals(Optional.of(code)))
                .findFirst()
                .orElseThrow();
        return workbook.getSheet(table.section())
                .getRow(FIRST_ROW + place.row())
                .getCell(place.column());
    }

    Cell at(String code) {
        return at(CellCode.parse(code));
    }

    FilledTemplate put(String code, double number) {
        type(at(code), number);
        return this;
    }

    /** A number takes the place of the formula that is there until one is typed. */
    private static void type(Cell place, double number) {
        place.setBlank();
        place.setCellValue(number);
    }

    /** Chooses 是 beside 零报送. */
    FilledTemplate tick() {
        workbook.getSheetAt(0).getRow(2).getCell(4).setCellValue("是");
        return this;
    }

    /** Fills in what can be filled in, so that all identities hold where nothing was carried over. */
    Map<String, BigDecimal> fill() {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (FormCell cell : form.cells()) {
            Cell place = at(cell.code());
            if (place.getCellType() == CellType.NUMERIC && place.getCellStyle().getLocked()) {
                figures.put(cell.code().toString(), BigDecimal.valueOf((long) place.getNumericCellValue()));
            } else if (!place.getCellStyle().getLocked()) {
                BigDecimal number = number(cell, figures.size());
                type(place, number.doubleValue());
                figures.put(cell.code().toString(), number);
            }
        }
        for (FormCell cell : form.cells()) {
            figures.computeIfAbsent(cell.code().toString(), code -> total(cell, figures));
        }
        return figures;
    }

    private BigDecimal number(FormCell cell, int index) {
        if (cell.code().row().equals("1") && !cell.column().total()) {
            // all that is concluded of what is new, the carry-over goes on
            long outcomes = form.table("t3").rows().stream()
                    .filter(row -> row.code().startsWith("3.") && !row.total())
                    .count();
            return BigDecimal.valueOf(7 * outcomes);
        }
        if (cell.code().table().equals("t3")) {
            return BigDecimal.valueOf(cell.code().row().startsWith("3.") ? 7 : 5);
        }
        return switch (cell.number()) {
            case COUNT -> BigDecimal.valueOf(index + 100);
            case SIGNED -> BigDecimal.valueOf(-index - 1);
            case MONEY -> new BigDecimal("12.5").add(BigDecimal.valueOf(index));
        };
    }

    private BigDecimal total(FormCell total, Map<String, BigDecimal> figures) {
        return form.cells().stream()
                .filter(cell -> cell.code().table().equals(total.code().table()))
                .filter(cell -> total.column().total()
                        ? cell.row() == total.row() && !cell.column().total()
                        : cell.column() == total.column()
                                && cell.code().row().startsWith("3.")
                                && !cell.row().total())
                .map(cell ->
                        Optional.ofNullable(figures.get(cell.code().toString())).orElseGet(() -> total(cell, figures)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is made of the file as it stands, saved by a program that works formulas out or by one that does not. */
    RecognitionResult received(boolean evaluated) throws IOException {
        Path sent = file.resolveSibling("报送.xlsx");
        save(sent, evaluated);
        return ReceivingDesk.of(UNIT.name()).receive(new FixtureFile("报送.xlsx", Files.readAllBytes(sent), null), year);
    }

    void save(Path target, boolean evaluated) throws IOException {
        if (evaluated) {
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            workbook.write(out);
        }
    }

    /** The figures that are red. */
    List<String> red() {
        XSSFFormulaEvaluator formulas = workbook.getCreationHelper().createFormulaEvaluator();
        ConditionalFormattingEvaluator marks = new ConditionalFormattingEvaluator(workbook, formulas);
        return form.cells().stream()
                .map(FormCell::code)
                .filter(code -> !marks.getConditionalFormattingForCell(at(code)).isEmpty())
                .map(CellCode::toString)
                .toList();
    }

    /** What the lines below the tables say. */
    List<String> said() {
        XSSFFormulaEvaluator formulas = workbook.getCreationHelper().createFormulaEvaluator();
        List<String> said = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                Cell cell = row.getCell(0);
                if (cell != null && cell.getCellType() == CellType.FORMULA) {
                    said.add(formulas.evaluate(cell).getStringValue());
                }
            }
        }
        said.removeIf(String::isEmpty);
        return said;
    }

    @Override
    public void close() {
        // never saved over the template: the workbook was read from a stream
        workbook.getPackage().revert();
    }
}
