package org.disclosure.rollup.publish.summary;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.SheetRows;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.StreamedWorkbook;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.publish.summary.units.UnitSheetLayout;

/**
 * 审核问题: the findings in words, with columns for what the office decides; on sheets of their own the findings that are
 * explained, and the checks that could not be decided.
 */
final class FindingSheet {

    /** Excel refuses a sheet with more than 65 530. */
    private static final int MOST_LINKS = 65_000;

    /** A sheet has a million rows; people cannot work with as many, and the rest is in the CSV file. */
    private static final int MOST = 200_000;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");

    /** Columns of figures, where what looks like a number is one. */
    private static final Set<String> FIGURES = Set.of("observed", "expected", "difference");

    /** A column: its title, its width in characters, and whether it is printed. */
    private record Column(String title, int width, boolean printed) {}

    private static final List<Column> FINDING = List.of(
            new Column("severity", 7, true),
            new Column("unit", 32, true),
            new Column("title", 14, true),
            new Column("message", 56, true),
            new Column("observed", 9, true),
            new Column("expected", 9, true),
            new Column("difference", 9, true));

    private static final List<Column> DECISION = List.of(
            new Column("since", 17, true),
            new Column("standing", 14, true),
            new Column("reply", 18, true),
            new Column("verdict", 10, true),
            new Column("note", 40, true),
            new Column("by", 8, true));

    /** For figures that a unit corrects by telephone; not printed, for the sheet is wide enough. */
    private static final List<Column> AMENDMENT = List.of(
            new Column("amended", 12, false), new Column("said-by", 10, false), new Column("said-on", 11, false));

    /** Columns for looking things up and for programs. */
    private static final List<Column> PLACE = List.of(
            new Column("check", 14, false),
            new Column("number", 17, false),
            new Column("path", 26, false),
            new Column("sheet", 12, false),
            new Column("address", 8, false),
            new Column("cell", 20, false),
            new Column("suggestion", 20, false));

    private final Edition edition;
    private final SXSSFSheet target;
    private final SheetWriter sheet;
    private final SheetRows rows;
    private final Styles styles;
    private final UnitSheetLayout table;
    private final List<Column> columns;

    private FindingSheet(
            Edition edition,
            SXSSFSheet target,
            SheetRows rows,
            Styles styles,
            UnitSheetLayout table,
            List<Column> columns) {
        this.edition = edition;
        this.target = target;
        this.sheet = new SheetWriter(target);
        this.rows = rows;
        this.styles = styles;
        this.table = table;
        this.columns = columns;
    }

    /**
     * Findings with the columns that the office fills in.
     *
     * @param rows under those of the sheet
     */
    static void write(
            Edition edition,
            SXSSFSheet target,
            SheetRows rows,
            Styles styles,
            UnitSheetLayout table,
            List<FiledFinding> findings)
            throws IOException {
        List<Column> columns = Stream.of(FINDING, DECISION, AMENDMENT, PLACE)
                .flatMap(List::stream)
                .toList();
        FindingSheet writer = new FindingSheet(edition, target, rows, styles, table, columns);
        int lastRow = Math.max(1, writer.write(findings));
        writer.offerDecisions(lastRow);
        writer.explainAmendments(lastRow);
    }

    /** Checks that could not be decided, without columns for a decision. */
    static void writeUndecided(
            Edition edition,
            SXSSFSheet target,
            SheetRows rows,
            Styles styles,
            UnitSheetLayout table,
            List<FiledFinding> findings)
            throws IOException {
        List<Column> columns = Stream.concat(
                        FINDING.stream(),
                        PLACE.stream().filter(column -> !column.title().equals("number")))
                .toList();
        new FindingSheet(edition, target, rows, styles, table, columns).write(findings);
    }

    /** Writes the lines; gives how many findings have one. */
    private int write(List<FiledFinding> all) throws IOException {
        List<FiledFinding> findings = new FindingLines(edition).of(all);
        sheet.listHeader(
                0,
                styles.header,
                columns.stream()
                        .map(column -> edition.text("column." + column.title()))
                        .toArray(String[]::new));
        int row = 1;
        for (FiledFinding filed : findings.subList(0, Math.min(MOST, findings.size()))) {
            finding(row++, filed);
        }
        if (findings.size() > MOST) {
            rows.row(row++, 0, 0);
            rows.text(place("message"), edition.text("sheet.findings.more", findings.size() - MOST), styles.wrapped);
            rows.endRow();
        }
        target.setAutoFilter(new CellRangeAddress(0, Math.max(1, row - 1), 0, columns.size() - 1));
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.printAsList((int) columns.stream().filter(Column::printed).count(), row);
        return Math.min(MOST, findings.size());
    }

    private void finding(int row, FiledFinding filed) throws IOException {
        List<String> texts =
                columns.stream().map(column -> text(column.title(), filed)).toList();
        int lines = 2;
        for (int column = 0; column < columns.size(); column++) {
            lines = Math.max(
                    lines,
                    TextLines.count(texts.get(column), columns.get(column).width() - 2));
        }
        rows.row(row, Math.min(400, 14 * lines + 4), 0);
        for (int column = 0; column < columns.size(); column++) {
            cell(row, column, texts.get(column), filed);
        }
        rows.endRow();
    }

    private void cell(int row, int column, String text, FiledFinding filed) {
        CellStyle style = switch (columns.get(column).title()) {
            case "severity" -> styles.severity(filed.finding().severity());
            case "verdict", "note", "by", "amended", "said-by", "said-on" -> styles.entry;
            case "since" -> styles.date;
            case "address", "number" -> styles.centred;
            default -> styles.wrapped;
        };
        Optional<String> place = columns.get(column).title().equals("unit") && row <= MOST_LINKS
                ? filed.unitCode().flatMap(table::findPlace)
                : Optional.empty();
        if (FIGURES.contains(columns.get(column).title())
                && NUMBER.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            rows.number(column, number, styles.number(number));
        } else if (place.isPresent()) {
            rows.text(column, text, styles.link);
            StreamedWorkbook.lead(target, row, column, place.get());
        } else {
            rows.text(column, text, style);
        }
    }

    private String text(String title, FiledFinding filed) {
        Finding finding = filed.finding();
        boolean district = filed.unitCode().isEmpty() && filed.path().isEmpty();
        return switch (title) {
            case "severity" -> edition.text("severity." + finding.severity().name());
            case "unit" -> district ? edition.text("sheet.district") : filed.unit();
            case "check" -> finding.code();
            case "title" -> edition.findings().title(finding);
            case "message" -> edition.findings().message(filed);
            case "observed" -> finding.observed();
            case "expected" -> finding.expected();
            case "difference" -> finding.difference();
            case "since" -> edition.findings().since(filed);
            case "standing" -> edition.findings().review(filed);
            case "reply" -> edition.findings().reply(filed);
            case "number" -> edition.findings().number(filed);
            case "path" -> filed.path();
            case "sheet" -> finding.sheet();
            case "address" -> finding.address();
            case "cell" -> finding.cell().map(Object::toString).orElse("");
            case "suggestion" -> finding.suggestion();
            // for the office to fill in
            default -> "";
        };
    }

    private int place(String title) {
        return columns.stream().map(Column::title).toList().indexOf(title);
    }

    /** Lets the decision be chosen from a list, with instructions. */
    private void offerDecisions(int lastRow) {
        int column = place("verdict");
        DataValidationHelper helper = target.getDataValidationHelper();
        String[] words = Stream.of(
                        Stream.of(Verdict.values()).map(edition::word),
                        Stream.of(edition.text("decision.by-reply")),
                        Stream.of(Amendment.Act.values()).map(act -> edition.text("amendment." + act.name())))
                .flatMap(Function.identity())
                .toArray(String[]::new);
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(words), new CellRangeAddressList(1, lastRow, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(edition.text("column.verdict"), edition.text("decision.hint.wrong"));
        validation.setShowPromptBox(true);
        validation.createPromptBox(edition.text("column.verdict"), edition.text("decision.hint"));
        target.addValidationData(validation);
    }

    /** Shows how a figure is amended, beside what is to be written there. */
    private void explainAmendments(int lastRow) {
        int column = place("amended");
        DataValidationHelper helper = target.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createTextLengthConstraint(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "0", null),
                new CellRangeAddressList(1, lastRow, column, column));
        validation.setShowErrorBox(false);
        validation.setShowPromptBox(true);
        validation.createPromptBox(edition.text("column.amended"), edition.text("amendment.hint"));
        target.addValidationData(validation);
    }
}
