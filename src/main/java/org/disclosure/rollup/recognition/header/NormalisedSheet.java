package org.disclosure.rollup.recognition.header;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.text.LabelText;

/** A sheet with the words of each cell folded once. */
public final class NormalisedSheet {

    /** No label of a form is near this long; longer text is running text. */
    private static final int LONGEST_LABEL = 80;

    /** Labels of lines about the report, which may be between tables. */
    private static final Pattern ABOUT_THE_REPORT = Pattern.compile("(填报|报送|报告|单位|年度|填表|制表|审核|联系|电话|日期|负责|统计|索引|发布).*");

    /** The first words of a note under a table. */
    private static final Pattern NOTE = Pattern.compile("(注|备注|附注|说明|填表说明).*");

    /** {@code - 3 -}, {@code 第 3 页 共 5 页}, {@code 3/5}. */
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–~]\\d{1,4}[-—–~]|第\\d{1,4}页(?:[,/]?共\\d{1,4}页)?|\\d{1,4}/\\d{1,4}");

    /** Units of figures; of money only the unit of the form, for the figure is read in that. */
    private static final Set<String> UNITS = Set.of("件", "项", "份", "次", "宗", "起", "个", "条", "人次", "万元");

    private static final int LONGEST_UNIT = 2;

    /** Stands for a letter that a file does not say. */
    private static final char UNKNOWN = '\uFFFD';

    private final Sheet sheet;

    /** By the place of a cell on the sheet; null for one without words. */
    private final String[] keys;

    /** Finder of the last headers found: a sheet is asked for its headers several times. */
    private HeaderFinder finder;

    private List<Header> headers = List.of();

    public NormalisedSheet(Sheet sheet) {
        this.sheet = sheet;
        this.keys = new String[sheet.size()];
        int place = 0;
        for (Row row : sheet.rows()) {
            ReadingTimeLimit.check();
            for (int index = 0; index < row.size(); index++) {
                RawCell cell = row.get(index);
                if (cell.kind() == RawCell.Kind.TEXT && cell.text().length() <= LONGEST_LABEL) {
                    String key = LabelText.key(cell.text());
                    keys[place] = key.isEmpty() ? null : key;
                }
                place++;
            }
        }
    }

    public Sheet sheet() {
        return sheet;
    }

    /** The headers that the finder finds on the sheet. */
    public List<Header> headers(HeaderFinder by) {
        if (by != finder) {
            headers = by.find(this);
            finder = by;
        }
        return headers;
    }

    /** The key of the cell's words; empty when it is a number or running text. */
    public String key(RawCell cell) {
        return key(sheet.row(cell.row()).place(cell.column()));
    }

    /** The key of the words of the cell at this place of the sheet. */
    String key(int place) {
        String key = keys[place];
        return key == null ? "" : key;
    }

    /** The keys of all cells. */
    public Set<String> keys() {
        Set<String> all = new HashSet<>();
        for (String key : keys) {
            if (key != null) {
                all.add(key);
            }
        }
        return all;
    }

    /** The last column that the cell spans. */
    public int lastColumn(RawCell cell) {
        return sheet.mergeAt(cell.row(), cell.column()).map(Merge::lastColumn).orElse(cell.column());
    }

    /**
     * The rightmost cell with words in columns left of {@code column}; null for none. What a column says that each figure
     * counts (计量单位) is no label. Words that cannot be read are one all the same, and not what stands left of them.
     */
    public RawCell labelLeftOf(Row row, int column) {
        RawCell label = null;
        for (int index = 0; index < row.size() && row.get(index).column() < column; index++) {
            RawCell cell = row.get(index);
            String key = key(row.place(cell.column()));
            boolean illegible = key.isEmpty() && cell.text().indexOf(UNKNOWN) >= 0;
            if (illegible || !key.isEmpty() && (label == null || key.length() > LONGEST_UNIT || !UNITS.contains(key))) {
                label = cell;
            }
        }
        return label;
    }

    /**
     * True if the row names the author, the date or the year of the form, or is a note or a page number: its numbers
     * are no figures of a table.
     */
    public boolean isAboutTheReport(Row row) {
        return row.stream().anyMatch(cell -> ABOUT_THE_REPORT.matcher(key(cell)).matches())
                || row.stream()
                        .map(this::key)
                        .filter(key -> !key.isEmpty())
                        .findFirst()
                        .filter(key -> NOTE.matcher(key).matches())
                        .isPresent()
                || row.size() == 1
                        && PAGE_NUMBER
                                .matcher(LabelText.compact(row.get(0).text()))
                                .matches();
    }

    /** True if the unit has hidden the row, or every column in which the row holds something. */
    public boolean isHidden(Row row) {
        for (int index = 0; index < row.size(); index++) {
            if (!sheet.isHidden(row.number(), row.get(index).column())) {
                return false;
            }
        }
        return row.size() > 0;
    }
}
