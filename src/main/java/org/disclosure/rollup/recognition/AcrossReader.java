package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.Comparator;
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
        this.found = new FoundTable(header, sheet.sheet());
    }

    FoundTable read() {
        List<RawCell> headings = headings();
        List<Integer> lines = sheet.rows(header.bottom() + 1, header.bodyEnd()).stream()
                .filter(this::hasFigures)
                .sorted(Comparator.comparing(sheet::isHidden))
                .toList();
        int line = lines.isEmpty() ? header.bottom() + 1 : lines.get(0);
        List<Header.ColumnAt> visible =
                header.columns().stream().filter(at -> !isHidden(at.column())).toList();
        List<Header.ColumnAt> columns = new ArrayList<>(visible);
        header.columns().stream().filter(at -> isHidden(at.column())).forEach(columns::add);
        int all = found.table().rows().size() * columnsARow();
        Set<RawCell> taken = new HashSet<>();
        for (Header.ColumnAt at : columns) {
            int index = (visible.size() == all ? visible : header.columns()).indexOf(at);
            Optional<String> row = headings.isEmpty() ? rowAt(index) : rowOver(headings, at.column());
            row.ifPresent(code -> place(code, at, line).ifPresent(taken::add));
            if (!at.exact()) {
                relabelled(at.text(), at.printed(), RawCell.address(at.firstRow(), at.column()));
            }
        }
        collectExtras(lines, taken);
        return found;
    }

    private boolean isHidden(int column) {
        return sheet.sheet().isHidden(header.bottom(), column);
    }

    private int columnsARow() {
        return found.table().blocks().get(0).columns().size();
    }

    private Optional<String> rowAt(int index) {
        List<FormRow> rows = found.table().rows();
        int group = index / columnsARow();
        return index >= 0 && group < rows.size() ? Optional.of(rows.get(group).code()) : Optional.empty();
    }

    /** Notes where the figure stands, and gives its cell; nothing when the figure stands elsewhere already. */
    private Optional<RawCell> place(String row, Header.ColumnAt at, int line) {
        Optional<RawCell> cell = sheet.sheet().find(line, at.column());
        boolean first = found.put(
                new CellCode(found.table().code(), row, at.code()),
                new FoundTable.Place(sheet.sheet(), line, at.column(), cell, false));
        return first ? cell : Optional.empty();
    }

    private void relabelled(String written, String printed, String address) {
        found.relabelled()
                .add(new FoundTable.Relabelled(written, printed, sheet.sheet().name(), address));
    }

    private List<RawCell> headings() {
        List<RawCell> headings = new ArrayList<>();
        for (int row : sheet.rows(header.top(), header.bottom())) {
            for (RawCell cell : sheet.sheet().row(row)) {
                header.labels().rows().findNearly(sheet.key(cell)).ifPresent(match -> {
                    headings.add(cell);
                    if (!match.exact()) {
                        relabelled(cell.text(), match.printed(), cell.address());
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
                        && (TableBody.isFigure(cell) || NumberReader.isNotApplicable(cell)))
                .toList();
    }

    private void collectExtras(List<Integer> lines, Set<RawCell> taken) {
        if (lines.isEmpty()) {
            return;
        }
        List<RawCell> strays = sheet.sheet().row(lines.get(0)).stream()
                .filter(cell ->
                        cell.column() >= header.firstColumn() && !taken.contains(cell) && TableBody.isFigure(cell))
                .toList();
        if (!strays.isEmpty()) {
            found.extras().add(extra(FoundTable.Extra.Kind.COLUMN, strays));
        }
        for (int row : lines.subList(1, lines.size())) {
            if (!sheet.isAboutTheReport(row)) {
                found.extras().add(extra(FoundTable.Extra.Kind.ROW, figures(row)));
            }
        }
    }

    private FoundTable.Extra extra(FoundTable.Extra.Kind kind, List<RawCell> figures) {
        boolean hidden = figures.stream().allMatch(cell -> sheet.sheet().isHidden(cell.row(), cell.column()));
        return new FoundTable.Extra(kind, "", sheet.sheet().name(), figures, hidden);
    }
}
