package org.disclosure.rollup.recognition.choice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.document.Line;
import org.disclosure.rollup.recognition.document.SheetLine;
import org.disclosure.rollup.recognition.header.NormalisedSheet;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.unit.UnitFinder;

/**
 * Text above each table of a file: the lines between it and the table before it, and from farther up the last lines
 * that head tables with a title or a unit. A unit at the foot heads the tables above it that have no text above them.
 */
final class TableHeadings {

    private static final int MOST_LINES = 60;

    /** By sheet its runs of lines between tables, from top to bottom. */
    private final Map<Sheet, List<Gap>> gaps = new HashMap<>();

    /** The tables of a document one after the other, each a sheet. */
    private final List<Sheet> inOrder = new ArrayList<>();

    /** The sheets with a table more than once. */
    private final Set<Sheet> repeated = new HashSet<>();

    private final UnitFinder units;

    private record Gap(int end, List<SheetLine> lines) {}

    /** Text above one table. */
    record TextAbove(List<SheetLine> headings, List<SheetLine> notes) {}

    TableHeadings(List<NormalisedSheet> sheets, Collection<FoundTable> tables, UnitFinder units) {
        this.units = units;
        for (NormalisedSheet keyed : sheets) {
            Sheet sheet = keyed.sheet();
            BitSet taken = new BitSet();
            Set<String> once = new HashSet<>();
            for (FoundTable table : tables) {
                if (table.sheet() == sheet && !once.add(table.table().code())) {
                    repeated.add(sheet);
                }
                for (FoundTable.Extent extent : table.extents()) {
                    if (extent.sheet() == sheet) {
                        taken.set(extent.top(), extent.bottom() + 1);
                    }
                }
            }
            if (!taken.isEmpty()) {
                gaps.put(sheet, gaps(sheet, taken));
                inOrder.add(sheet);
            }
        }
    }

    private List<Gap> gaps(Sheet sheet, BitSet taken) {
        List<Gap> gaps = new ArrayList<>();
        List<SheetLine> lines = new ArrayList<>();
        for (String paragraph : sheet.paragraphsAbove().orElse(List.of())) {
            lines.add(said(paragraph, sheet.name(), -1, "", true, ""));
        }
        int end = taken.nextSetBit(0);
        for (Row row : sheet.rows()) {
            ReadingTimeLimit.check();
            if (row.number() >= end && end >= 0) {
                gaps.add(new Gap(end, lines));
                lines = new ArrayList<>();
                end = taken.nextSetBit(taken.nextClearBit(row.number()));
            }
            if (!taken.get(row.number())) {
                add(sheet, row, lines);
            }
        }
        gaps.add(new Gap(Integer.MAX_VALUE, lines));
        return gaps;
    }

    private void add(Sheet sheet, Row row, List<SheetLine> lines) {
        for (int index = 0; index < row.size(); index++) {
            RawCell cell = row.get(index);
            if (cell.kind() == RawCell.Kind.TEXT && !sheet.isHidden(cell.row(), cell.column())) {
                String beside = index + 1 < row.size() ? row.get(index + 1).text() : "";
                lines.add(said(cell.text(), sheet.name(), cell.row(), cell.address(), row.size() == 1, beside));
            }
        }
        if (lines.size() > MOST_LINES) {
            lines.subList(0, lines.size() - MOST_LINES).clear();
        }
    }

    private SheetLine said(String written, String sheet, int row, String address, boolean alone, String beside) {
        Line line = Line.of(written);
        boolean maybe = line.kind() == Line.Kind.OTHER;
        return new SheetLine(
                line, written, sheet, row, address, alone, beside, maybe ? units.find(line.text()) : Optional.empty());
    }

    /** Text above the table. */
    TextAbove over(FoundTable table) {
        List<Gap> all = gaps.get(table.sheet());
        int top = table.extents().stream()
                .filter(extent -> extent.sheet() == table.sheet())
                .map(FoundTable.Extent::top)
                .min(Comparator.naturalOrder())
                .orElse(0);
        int own = 0;
        while (own < all.size() - 1 && all.get(own).end() < top) {
            own++;
        }
        List<SheetLine> notes = all.get(own).lines();
        for (int index = own; index >= 0; index--) {
            List<SheetLine> headings = headings(all.get(index).lines());
            if (!headings.isEmpty()) {
                return new TextAbove(headings, notes);
            }
        }
        return new TextAbove(fartherOff(table.sheet(), all, own), notes);
    }

    private static List<SheetLine> headings(List<SheetLine> lines) {
        return lines.stream().anyMatch(SheetLine::isHeading)
                ? lines.stream()
                        .filter(said -> said.isHeading() || said.isMark())
                        .toList()
                : List.of();
    }

    /** Over the tables before in a document, or at the foot of a sheet that has nothing at its head. */
    private List<SheetLine> fartherOff(Sheet sheet, List<Gap> all, int own) {
        if (sheet.paragraphsAbove().isPresent()) {
            for (int index = inOrder.indexOf(sheet) - 1; index >= 0; index--) {
                for (int gap = gaps.get(inOrder.get(index)).size() - 1; gap >= 0; gap--) {
                    List<SheetLine> headings =
                            headings(gaps.get(inOrder.get(index)).get(gap).lines());
                    if (!headings.isEmpty()) {
                        return headings;
                    }
                }
            }
        }
        for (int index = own + 1; index < all.size(); index++) {
            List<SheetLine> feet = all.get(index).lines().stream()
                    .filter(said ->
                            said.line().kind() == Line.Kind.UNIT || said.line().kind() == Line.Kind.UNIT_BESIDE)
                    .toList();
            if (!feet.isEmpty()) {
                return feet;
            }
        }
        return List.of();
    }

    /** Every line on a sheet that has each table once; none where tables are on it more than once. */
    List<SheetLine> beside(Sheet sheet) {
        return repeated.contains(sheet)
                ? List.of()
                : gaps.getOrDefault(sheet, List.of()).stream()
                        .flatMap(gap -> gap.lines().stream())
                        .toList();
    }
}
