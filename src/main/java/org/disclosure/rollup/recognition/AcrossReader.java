package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.intake.RawCell;

/**
 * Reads a table printed as one line of figures: the form's rows are headings over groups of columns. A heading holds for
 * the columns from its own to the next heading's, whether it is merged over them or not.
 */
final class AcrossReader {

    private final KeyedSheet sheet;
    private final Header header;
    private final FoundTable found;

    AcrossReader(KeyedSheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
        this.found = new FoundTable(header.labels().table(), sheet.sheet());
    }

    FoundTable read() {
        List<RawCell> headings = headings();
        List<FormRow> rows = found.table().rows();
        List<Integer> lines = sheet.rows(header.bottom() + 1, header.bodyEnd()).stream()
                .filter(this::hasFigures)
                .toList();
        int line = lines.isEmpty() ? header.bottom() + 1 : lines.get(0);
        Set<RawCell> taken = new HashSet<>();
        int perRow = found.table().blocks().get(0).columns().size();
        for (int index = 0; index < header.columns().size(); index++) {
            Header.ColumnAt at = header.columns().get(index);
            Optional<String> row = headings.isEmpty()
                    ? Optional.of(index / perRow)
                            .filter(group -> group < rows.size())
                            .map(group -> rows.get(group).code())
                    : rowOver(headings, at.column());
            Optional<RawCell> cell = sheet.sheet().find(line, at.column());
            row.ifPresent(code -> {
                cell.ifPresent(taken::add);
                found.places()
                        .putIfAbsent(
                                new CellCode(found.table().code(), code, at.code()),
                                new FoundTable.Place(line, at.column(), cell, false));
            });
            if (!at.exact()) {
                found.relabelled()
                        .add(new FoundTable.Relabelled(
                                at.text(), at.printed(), RawCell.address(at.row(), at.column())));
            }
        }
        collectExtras(lines, taken);
        return found;
    }

    private List<RawCell> headings() {
        List<RawCell> headings = new ArrayList<>();
        for (int row : sheet.rows(header.top(), header.bottom())) {
            for (RawCell cell : sheet.sheet().row(row)) {
                header.labels().rows().findNearly(sheet.key(cell)).ifPresent(match -> {
                    headings.add(cell);
                    if (!match.exact()) {
                        found.relabelled().add(new FoundTable.Relabelled(cell.text(), match.printed(), cell.address()));
                    }
                });
            }
        }
        return headings;
    }

    private Optional<String> rowOver(List<RawCell> headings, int column) {
        RawCell nearest = null;
        for (RawCell heading : headings) {
            if (heading.column() <= column && (nearest == null || heading.column() >= nearest.column())) {
                nearest = heading;
            }
        }
        return Optional.ofNullable(nearest)
                .flatMap(heading -> header.labels().rows().findNearly(sheet.key(heading)))
                .map(Labels.Match::code);
    }

    private boolean hasFigures(int row) {
        return !figures(row).isEmpty();
    }

    private List<RawCell> figures(int row) {
        return sheet.sheet().row(row).stream()
                .filter(cell -> header.columns().stream().anyMatch(at -> at.column() == cell.column())
                        && (TableReader.isFigure(cell) || NumberReader.isNotApplicable(cell)))
                .toList();
    }

    private void collectExtras(List<Integer> lines, Set<RawCell> taken) {
        if (lines.isEmpty()) {
            return;
        }
        List<RawCell> strays = sheet.sheet().row(lines.get(0)).stream()
                .filter(cell ->
                        cell.column() >= header.firstColumn() && !taken.contains(cell) && TableReader.isFigure(cell))
                .toList();
        if (!strays.isEmpty()) {
            found.extras().add(new FoundTable.Extra(FoundTable.Extra.Kind.COLUMN, "", strays));
        }
        for (int row : lines.subList(1, lines.size())) {
            if (!sheet.isAboutTheReport(row)) {
                found.extras().add(new FoundTable.Extra(FoundTable.Extra.Kind.ROW, "", figures(row)));
            }
        }
    }
}
