package org.disclosure.rollup.recognition;

import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosure.rollup.submission.Bureau;

/**
 * A line outside all tables.
 *
 * @param row where it stands; negative for a paragraph over a table that is a sheet
 * @param alone whether nothing else stands in its row
 * @param beside what stands in the next cell of its row; empty for nothing
 * @param named the unit of the roster whose name is all that the line says
 */
record Said(
        Line line,
        String written,
        String sheet,
        int row,
        String address,
        boolean alone,
        String beside,
        Optional<Bureau> named) {

    /** A note has no more words; what longer text says in passing is not said of the table. */
    private static final int LONGEST_NOTE = 16;

    private static final int LONGEST_TITLE = 80;

    private static final Pattern NUMBERED =
            Pattern.compile("(?:[一二三四五六七八九十]+|\\d{1,2})[、.].*|\\([一二三四五六七八九十\\d]{1,2}\\).*|第[一二三四五六七八九十]+条.*");
    private static final Pattern TABLES_TITLE =
            Pattern.compile(".*(?:统计表|报表|年报|年度报告|情况表|汇总表|(?:政府信息|政务|信息)公开(?:工作)?(?:年度)?(?:情况|数据|统计)).*");

    /** Whether the line is a title over tables, or says whose they are. */
    boolean isHeading() {
        return switch (line.kind()) {
            case UNIT, UNIT_BESIDE -> true;
            case TITLE -> !isNumbered(line.text());
            default -> named.isPresent() || line.text().length() <= LONGEST_TITLE && isTitle();
        };
    }

    private boolean isTitle() {
        return !isNumbered(line.text())
                && line.text().indexOf('。') < 0
                && line.text().indexOf(';') < 0
                && (TABLES_TITLE.matcher(line.text()).matches() || alone && saysWhen());
    }

    /** Whether all that the line says is a year or a part of one. */
    private boolean saysWhen() {
        return StatedPeriod.alone(written).isPresent()
                || YearWords.inTitle(written, 0).isPresent();
    }

    /** Whether the line is short enough to be about the table and nothing else. */
    boolean isNote() {
        return line.text().length() <= LONGEST_NOTE;
    }

    /** Whether the line is a section's heading: one of several that follow each other. */
    static boolean isNumbered(String compact) {
        return NUMBERED.matcher(compact).matches();
    }
}
