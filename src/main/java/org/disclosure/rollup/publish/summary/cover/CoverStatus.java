package org.disclosure.rollup.publish.summary.cover;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.publish.today.Rates;
import org.disclosure.rollup.submission.UnitKind;

/** Table of the cover: how the units of each kind reported, and how many of them in time and without a blank. */
final class CoverStatus {

    private static final int NAME_COLUMNS = 1;
    private static final List<String> RATES = List.of("page.rates.punctual", "page.rates.whole");

    /** A column: its title and the number that is added up over the units of a kind. */
    private record Count(String title, ToIntFunction<UnitLine> of) {

        private static Count of(String title, Predicate<UnitLine> which) {
            return new Count(title, unit -> which.test(unit) ? 1 : 0);
        }

        private static Count of(Status status) {
            return of("status." + status.name(), unit -> unit.status() == status);
        }

        private int in(Collection<UnitLine> units) {
            return units.stream().mapToInt(of).sum();
        }
    }

    private static final Count ERRORS = new Count("column.errors", UnitLine::errors);
    private static final Count EXPLAINS = new Count("column.explains", UnitLine::explains);

    private static final List<Count> OF_FILES = List.of(Count.of(Status.UNREADABLE), Count.of(Status.OTHER_YEAR));

    /** As long as units may still report, of which there is as little room for more columns. */
    private static final List<Count> EARLY = List.of(
            Count.of(Status.NOT_YET),
            Count.of(
                    "cover.unusable",
                    unit -> unit.status() == Status.UNREADABLE || unit.status() == Status.OTHER_YEAR));

    private final Edition edition;
    private final SheetWriter sheet;
    private final Styles styles;
    private final List<UnitLine> units;
    private final List<Count> counts;
    private final Map<String, Rates> rates;

    CoverStatus(Edition edition, SheetWriter sheet, Styles styles, List<UnitLine> units, Set<String> incomplete) {
        this.edition = edition;
        this.sheet = sheet;
        this.styles = styles;
        this.units = units;
        this.rates = Rates.of(units, incomplete, edition.asOf()).stream()
                .collect(Collectors.toMap(Rates::kind, each -> each));
        boolean early = units.stream().anyMatch(unit -> unit.status() == Status.NOT_YET);
        this.counts = Stream.of(
                        List.of(
                                Count.of("cover.due", unit -> true),
                                Count.of("cover.counted", unit -> unit.status().counts()),
                                Count.of(Status.NIL_RETURN),
                                Count.of(Status.MISSING)),
                        early ? EARLY : OF_FILES,
                        List.of(Count.of("column.late", UnitLine::late), ERRORS, EXPLAINS))
                .flatMap(List::stream)
                .toList();
    }

    /** Writes the table; gives the row after it. */
    int write(int firstRow) {
        int row = firstRow;
        sheet.text(row, 0, edition.text("cover.status"), styles.section);
        sheet.row(row++).setHeightInPoints(24);
        sheet.text(row, 0, edition.text("column.kind"), styles.header);
        for (int index = 0; index < counts.size(); index++) {
            sheet.text(row, NAME_COLUMNS + index, edition.text(counts.get(index).title()), styles.header);
        }
        for (int index = 0; index < RATES.size(); index++) {
            sheet.text(row, firstRate() + index, edition.text(RATES.get(index)), styles.header);
        }
        sheet.row(row++).setHeightInPoints(30);
        for (UnitKind kind : UnitKind.values()) {
            List<UnitLine> some =
                    units.stream().filter(unit -> unit.kind() == kind).toList();
            if (!some.isEmpty()) {
                kind(row++, kind.label(), kind.label(), some, styles.centred, styles.number(Optional.empty()));
            }
        }
        int errors = edition.findings().open(Severity.ERROR);
        int explains = edition.findings().open(Severity.EXPLAIN);
        List<UnitLine> notAdded = edition.summary().units().stream()
                .filter(unit -> unit.status() == Status.NOT_ADDED)
                .toList();
        row = others(row, "status.NOT_ADDED", ERRORS.in(notAdded), EXPLAINS.in(notAdded));
        row = others(
                row,
                "sheet.district",
                errors - ERRORS.in(units) - ERRORS.in(notAdded),
                explains - EXPLAINS.in(units) - EXPLAINS.in(notAdded));
        kind(row, "", edition.text("column.total"), units, styles.totalCentred, styles.total(Optional.empty()));
        open(row++, errors, explains, styles.total(Optional.empty()));
        return row;
    }

    /** Line of the findings that no unit of a line above has; none when there are no such. Gives the row after it. */
    private int others(int row, String name, int errors, int explains) {
        if (errors == 0 && explains == 0) {
            return row;
        }
        sheet.text(row, 0, edition.text(name), styles.centred);
        for (int index = 0; index < counts.size() + RATES.size(); index++) {
            sheet.text(row, NAME_COLUMNS + index, "", styles.centred);
        }
        open(row, errors, explains, styles.number(Optional.empty()));
        int lines = TextLines.count(edition.text(name), CoverSheet.COLUMN_WIDTH);
        sheet.row(row).setHeightInPoints(lines > 1 ? 30 : 18);
        return row + 1;
    }

    private void open(int row, int errors, int explains, CellStyle number) {
        sheet.number(row, NAME_COLUMNS + counts.indexOf(ERRORS), BigDecimal.valueOf(errors), number);
        sheet.number(row, NAME_COLUMNS + counts.indexOf(EXPLAINS), BigDecimal.valueOf(explains), number);
    }

    private int firstRate() {
        return NAME_COLUMNS + counts.size();
    }

    /** @param kind of which the line is; empty for all */
    private void kind(int row, String kind, String name, List<UnitLine> some, CellStyle label, CellStyle number) {
        sheet.text(row, 0, name, label);
        for (int index = 0; index < counts.size(); index++) {
            int count = counts.get(index).in(some);
            sheet.number(row, NAME_COLUMNS + index, BigDecimal.valueOf(count), number);
        }
        sheet.text(row, firstRate(), rates.get(kind).punctual(), label);
        sheet.text(row, firstRate() + 1, rates.get(kind).whole(), label);
        sheet.row(row).setHeightInPoints(18);
    }
}
