package org.disclosure.rollup.recognition.document;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.recognition.text.TextCache;
import org.disclosure.rollup.submission.Unit;

/**
 * A line outside all tables.
 *
 * @param row its row; negative for a paragraph over a table that is a sheet
 * @param alone whether its row is otherwise empty
 * @param beside text of the next cell of its row; empty for none
 * @param named the unit of the roster whose name is the whole line
 */
public record SheetLine(
        Line line,
        String written,
        String sheet,
        int row,
        String address,
        boolean alone,
        String beside,
        Optional<Unit> named) {

    /** Longest note; longer text mentions things that are not about the table. */
    private static final int LONGEST_NOTE = 16;

    private static final int LONGEST_MARK = 8;
    private static final Set<Remark> MARKS =
            EnumSet.of(Remark.SUM, Remark.PART, Remark.DRAFT, Remark.FINAL, Remark.EXAMPLE);

    private static final int LONGEST_TITLE = 80;

    private static final Pattern NUMBERED =
            Pattern.compile("(?:[一二三四五六七八九十]+|\\d{1,2})[、.].*|\\([一二三四五六七八九十\\d]{1,2}\\).*|第[一二三四五六七八九十]+条.*");
    private static final Pattern TABLES_TITLE =
            Pattern.compile("统计表|报表|年报|年度报告|情况表|汇总表|(?:政府信息|政务|信息)公开(?:工作)?(?:年度)?(?:情况|数据|统计)");

    private static final TextCache<Boolean> TABLES_TITLES = new TextCache<>(
            compact -> isOnePhrase(compact) && TABLES_TITLE.matcher(compact).find());

    /** True if the line is a title over tables, or names their unit. */
    public boolean isHeading() {
        return switch (line.kind()) {
            case UNIT, UNIT_BESIDE -> true;
            case TITLE -> !isNumbered(line.text());
            default -> named.isPresent() || line.text().length() <= LONGEST_TITLE && isTitle();
        };
    }

    private boolean isTitle() {
        return isTablesTitle(line.text()) || isOnePhrase(line.text()) && alone && saysWhen();
    }

    /** True if the line, compact, is a title of tables. */
    public static boolean isTablesTitle(String compact) {
        return TABLES_TITLES.of(compact);
    }

    private static boolean isOnePhrase(String compact) {
        return !isNumbered(compact) && compact.indexOf('。') < 0 && compact.indexOf(';') < 0;
    }

    /** True if the line states only a year or a part of one. */
    private boolean saysWhen() {
        return StatedPeriod.alone(written).isPresent()
                || YearWords.inTitle(written, 0).isPresent();
    }

    /** True if the line only names which of several reports follows: {@code 全局汇总}, {@code 机关}, {@code 初稿}. */
    public boolean isMark() {
        return alone
                && line.text().length() <= LONGEST_MARK
                && Remark.in(written).stream().anyMatch(MARKS::contains);
    }

    /** True if the line is short enough to be about the table and nothing else. */
    public boolean isNote() {
        return line.text().length() <= LONGEST_NOTE;
    }

    /** True if the line is a section's heading: one of several that follow each other. */
    public static boolean isNumbered(String compact) {
        return NUMBERED.matcher(compact).matches();
    }
}
