package org.disclosure.rollup.recognition.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.header.Header;
import org.disclosure.rollup.recognition.header.HeaderFinder;
import org.disclosure.rollup.recognition.header.NormalisedSheet;

/** Splits a sheet on which the tables of two reports are beside each other. */
public final class SideBySide {

    /** Fewer may come twice because a program repeats what was merged. */
    private static final int FEWEST_LABELS = 6;

    private SideBySide() {}

    /** The sheet, or its two halves from left to right when all tables that begin in both are there twice. */
    public static List<NormalisedSheet> parted(NormalisedSheet sheet, HeaderFinder finder) {
        List<Header> twice = new ArrayList<>();
        for (Header header : sheet.headers(finder)) {
            if (isTwice(header)) {
                twice.add(header);
            }
        }
        if (twice.stream().noneMatch(header -> header.columns().size() >= FEWEST_LABELS)) {
            return List.of(sheet);
        }
        int firstLeft = Integer.MAX_VALUE;
        int lastLeft = 0;
        int firstRight = Integer.MAX_VALUE;
        for (Header header : twice) {
            int half = header.columns().size() / 2;
            firstLeft = Math.min(firstLeft, header.firstColumn());
            lastLeft = Math.max(lastLeft, header.columns().get(half - 1).lastColumn());
            firstRight = Math.min(firstRight, header.columns().get(half).column());
        }
        int cut = lastLeft + 1;
        int labels = hasLabels(sheet, twice.get(0), cut) ? 0 : firstLeft;
        return firstRight < cut
                ? List.of(sheet)
                : List.of(part(sheet, column -> column < cut), part(sheet, column -> column >= cut || column < labels));
    }

    /** True if the header's labels occur a second time in their order. */
    private static boolean isTwice(Header header) {
        List<Header.ColumnAt> columns = header.columns();
        int half = columns.size() / 2;
        if (half == 0 || columns.size() % 2 != 0) {
            return false;
        }
        for (int index = 0; index < half; index++) {
            if (!columns.get(index).code().equals(columns.get(half + index).code())) {
                return false;
            }
        }
        FormTable table = header.labels().table();
        // printed across, the labels come again for each of the form's rows
        return table.print() == FormTable.Print.ACROSS
                ? half == table.rows().size() * table.blocks().get(0).columns().size()
                : columns.subList(0, half).stream()
                                .map(Header.ColumnAt::code)
                                .distinct()
                                .count()
                        == half;
    }

    /** True if the right half has row labels of its own. */
    private static boolean hasLabels(NormalisedSheet sheet, Header header, int from) {
        for (Row row : sheet.sheet().rows(header.bottom() + 1, header.bodyEnd())) {
            boolean labelled = row.stream()
                    .filter(cell -> cell.column() >= from)
                    .anyMatch(cell -> header.labels()
                            .rows()
                            .findNearly(sheet.key(cell), cell.text())
                            .isPresent());
            if (labelled) {
                return true;
            }
        }
        return false;
    }

    private static NormalisedSheet part(NormalisedSheet sheet, IntPredicate columns) {
        Sheet part = sheet.sheet().changed(cell -> columns.test(cell.column()) ? Optional.of(cell) : Optional.empty());
        return new NormalisedSheet(part);
    }
}
