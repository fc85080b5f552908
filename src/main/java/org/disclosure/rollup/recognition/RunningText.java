package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.text.LabelText;

/**
 * Takes the running text of a report from between its tables: the lines of visible sheets in their order, a line a
 * paragraph, without the cells of the form's tables and of other tables.
 *
 * <p>Titles, unit lines and notes around bare tables are no running text. There is one only where a heading of a section
 * without a table stands (总体情况, 存在的主要问题及改进情况, 其他需要报告的事项) and at least one sentence is written.
 */
final class RunningText {

    /** A report has some ten thousand characters; its last sections are what is looked at. */
    private static final int LONGEST = 400_000;

    /** A cell of a table is shorter, or holds no whole sentence. */
    private static final int SHORTEST_PROSE = 30;

    private static final int LONGEST_HEADING = 60;
    private static final String FULL_STOP = "。";

    /** Extents of the tables on the sheets. */
    private final List<FoundTable.Extent> extents = new ArrayList<>();

    private final List<String> lines = new ArrayList<>();

    private RunningText(Collection<FoundTable> tables) {
        tables.forEach(table -> extents.addAll(table.extents()));
    }

    /**
     * The running text; empty when there is none.
     *
     * @param sheets those of the year
     * @param tables every copy of every table that was found
     */
    static String of(Form form, List<Sheet> sheets, Collection<FoundTable> tables) {
        RunningText text = new RunningText(tables);
        sheets.stream().filter(sheet -> !sheet.hidden()).forEach(text::read);
        if (!text.isOfAReport(form)) {
            return "";
        }
        String all = String.join("\n", text.lines);
        return all.substring(Math.max(0, all.length() - LONGEST));
    }

    private void read(Sheet sheet) {
        BitSet taken = new BitSet();
        for (FoundTable.Extent extent : extents) {
            if (extent.sheet() == sheet) {
                taken.set(extent.top(), extent.bottom() + 1);
            }
        }
        for (Row row : sheet.rows()) {
            ReadingTimeLimit.check();
            if (!taken.get(row.number())) {
                read(row.stream()
                        .filter(cell -> !sheet.isHidden(row.number(), cell.column()))
                        .toList());
            }
        }
    }

    /** A cell alone in its row is a paragraph; several are one of another table unless they hold sentences. */
    private void read(List<RawCell> row) {
        if (row.size() > 1 && row.stream().noneMatch(RunningText::isProse)) {
            return;
        }
        row.stream()
                .filter(cell -> cell.kind() == RawCell.Kind.TEXT)
                .flatMap(cell -> cell.text().lines())
                .map(String::strip)
                .filter(line -> !LabelText.key(line).isEmpty())
                .forEach(lines::add);
    }

    private static boolean isProse(RawCell cell) {
        return cell.text().length() >= SHORTEST_PROSE && cell.text().contains(FULL_STOP);
    }

    private boolean isOfAReport(Form form) {
        Set<String> withTables = form.tables().stream().map(FormTable::section).collect(Collectors.toSet());
        List<String> headings = form.sections().stream()
                .filter(section -> !withTables.contains(section))
                .map(LabelText::key)
                .toList();
        boolean heading = lines.stream()
                .map(line -> LabelText.key(line.substring(0, Math.min(line.length(), LONGEST_HEADING))))
                .anyMatch(key -> headings.stream().anyMatch(key::startsWith));
        return heading && lines.stream().anyMatch(line -> line.contains(FULL_STOP));
    }
}
