package org.disclosure.rollup.recognition.row;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.header.Header;
import org.disclosure.rollup.recognition.text.LabelText;

/**
 * Test that a row has one figure under a heading: a heading over several columns may have 计划 and 完成 below it, and a
 * text table without quotes parts {@code 1,205} into two.
 */
final class CrowdedRow {

    /** Words of a column that is what the heading says. */
    private static final Pattern WHOLE = Pattern.compile("(?:本年|本期|今年|当年)?(?:总数|总计|合计|共计|数量|件数|金额|数)?(?:\\(.*\\))?");

    /** Words of a column that is only about the one before it. */
    private static final Pattern BESIDES = Pattern.compile("其中|[增减]|同比|环比|占比|比重|比例|比率|[上去]年|上期|往年|备注|说明|单位|%|率$");

    private static final Pattern BEFORE_A_SEPARATOR = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern BEHIND_A_SEPARATOR = Pattern.compile("\\d{3}");

    private final Sheet sheet;
    private final int top;

    /** @param top the first row below the heading */
    CrowdedRow(Sheet sheet, int top) {
        this.sheet = sheet;
        this.top = top;
    }

    /**
     * True if which of the figures is the heading's is not certain.
     *
     * @param partable whether a part of its figure may be in the next column, which has no heading
     */
    boolean isUnder(Header.ColumnAt heading, Row row, boolean partable) {
        List<RawCell> figures = row.stream()
                .filter(cell -> cell.column() >= heading.column()
                        && TableBody.isFigure(cell)
                        && !sheet.isHidden(cell.row(), cell.column()))
                .toList();
        if (figures.size() < 2 || figures.get(0).column() > heading.lastColumn()) {
            return false;
        }
        RawCell first = figures.get(0);
        RawCell second = figures.get(1);
        if (second.column() > heading.lastColumn()) {
            return partable && isParted(first, second);
        }
        Optional<String> before = wordsAbove(first);
        Optional<String> behind = wordsAbove(second);
        return !first.text().equals(second.text())
                && !(before.isPresent()
                        && behind.isPresent()
                        && WHOLE.matcher(before.get()).matches())
                && behind.filter(words -> BESIDES.matcher(words).find()).isEmpty();
    }

    /** {@code 1,205} in two cells. */
    private static boolean isParted(RawCell first, RawCell second) {
        return second.column() == first.column() + 1
                && BEFORE_A_SEPARATOR.matcher(first.text()).matches()
                && BEHIND_A_SEPARATOR.matcher(second.text()).matches();
    }

    /** The nearest words above the figure and below the heading. */
    private Optional<String> wordsAbove(RawCell figure) {
        List<Row> above = sheet.rows(top, figure.row() - 1);
        for (int index = above.size() - 1; index >= 0; index--) {
            RawCell cell = above.get(index).at(figure.column());
            if (cell != null && !TableBody.isFigure(cell)) {
                return Optional.of(LabelText.compact(cell.text()));
            }
        }
        return Optional.empty();
    }
}
