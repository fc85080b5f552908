package org.disclosure.rollup.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormLabel;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.NumberReader;

/**
 * Tells whether a row or column that the form does not have repeats a sum of those that it has: a subtotal (小计), or the
 * figures of a heading (（三）不予公开, 法人或其他组织).
 */
final class ExtraSums {

    private static final Pattern SUM = Pattern.compile(".*(?:小计|合计|总计|共计|总数).*|计");

    private final FoundTable found;

    /** The figures of the table; those that are no numbers are left out. */
    private final Map<CellCode, BigDecimal> amounts = new HashMap<>();

    private final Set<CellCode> unreadable = new HashSet<>();
    private final Map<String, Map<Integer, String>> rows = new HashMap<>();
    private final Map<String, Map<Integer, String>> columns = new HashMap<>();

    ExtraSums(FoundTable found) {
        this.found = found;
        found.places().forEach((code, place) -> {
            rows.computeIfAbsent(place.sheet().name(), key -> new HashMap<>()).put(place.row(), code.row());
            columns.computeIfAbsent(place.sheet().name(), key -> new HashMap<>())
                    .put(place.column(), code.column());
            if (place.cell().isPresent()) {
                number(place.cell().get()).ifPresentOrElse(number -> amounts.put(code, number), () -> {
                    if (!NumberReader.isNotApplicable(place.cell().get())) {
                        unreadable.add(code);
                    }
                });
            }
        });
    }

    private static Optional<BigDecimal> number(RawCell cell) {
        return NumberReader.read(Optional.of(cell), NumberKind.COUNT, false)
                .reading()
                .amount();
    }

    /** True if all of its figures are the sums that its label names. */
    boolean agrees(FoundTable.Extra extra) {
        return extra.kind() == FoundTable.Extra.Kind.COLUMN ? columnAgrees(extra) : rowAgrees(extra);
    }

    private boolean rowAgrees(FoundTable.Extra extra) {
        Map<Integer, String> codes = columns.getOrDefault(extra.sheet(), Map.of());
        Map<String, RawCell> figures = new LinkedHashMap<>();
        for (RawCell cell : extra.figures()) {
            if (codes.containsKey(cell.column())) {
                figures.put(codes.get(cell.column()), cell);
            }
        }
        return !figures.isEmpty()
                && rowGroups(extra.label()).stream()
                        .anyMatch(group -> figures.entrySet().stream()
                                .allMatch(figure -> isSum(figure.getValue(), cells(group, List.of(figure.getKey())))));
    }

    private boolean columnAgrees(FoundTable.Extra extra) {
        Map<Integer, String> codes = rows.getOrDefault(extra.sheet(), Map.of());
        return columnGroups(extra.label()).stream()
                .anyMatch(group -> extra.figures().stream().allMatch(cell -> {
                    String row = codes.get(cell.row());
                    return row != null && isSum(cell, row, group);
                }));
    }

    /** True if the cell is the sum of these columns of its row, or the rest of the total when all are missing. */
    private boolean isSum(RawCell cell, String row, List<String> group) {
        List<CellCode> cells = cells(List.of(row), group);
        if (cells.stream().anyMatch(found.places()::containsKey)) {
            return isSum(cell, cells);
        }
        BigDecimal rest = BigDecimal.ZERO;
        for (FormColumn column : found.table().blocks().get(0).columns()) {
            CellCode other = new CellCode(found.table().code(), row, column.code());
            if (!group.contains(column.code())) {
                if (!amounts.containsKey(other)) {
                    return false;
                }
                rest = column.total() ? rest.add(amounts.get(other)) : rest.subtract(amounts.get(other));
            }
        }
        return isNumber(cell, rest);
    }

    private boolean isSum(RawCell cell, List<CellCode> cells) {
        BigDecimal sum = cells.stream()
                .map(code -> amounts.getOrDefault(code, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return cells.stream().noneMatch(unreadable::contains) && isNumber(cell, sum);
    }

    private static boolean isNumber(RawCell cell, BigDecimal expected) {
        return number(cell).filter(number -> number.compareTo(expected) == 0).isPresent();
    }

    private List<CellCode> cells(List<String> rowCodes, List<String> columnCodes) {
        List<CellCode> cells = new ArrayList<>();
        for (String row : rowCodes) {
            for (String column : columnCodes) {
                cells.add(new CellCode(found.table().code(), row, column));
            }
        }
        return cells;
    }

    /** Rows that a label may mean: those under a heading that it names, or for a sum under any; those of a block. */
    private List<List<String>> rowGroups(String label) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (FormBlock block : found.table().blocks()) {
            for (FormRow row : block.rows()) {
                if (!row.total()) {
                    add(groups, label, row.label(), row.code());
                    if (isSumLabel(label)) {
                        groups.computeIfAbsent("block " + block.title(), key -> new ArrayList<>())
                                .add(row.code());
                    }
                }
            }
        }
        return List.copyOf(groups.values());
    }

    private List<List<String>> columnGroups(String label) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (FormColumn column : found.table().blocks().get(0).columns()) {
            if (!column.total()) {
                add(groups, label, column.label(), column.code());
                if (isSumLabel(label)) {
                    groups.computeIfAbsent("all", key -> new ArrayList<>()).add(column.code());
                }
            }
        }
        return List.copyOf(groups.values());
    }

    private static void add(Map<String, List<String>> groups, String label, FormLabel under, String code) {
        for (String heading : under.under()) {
            if (isSumLabel(label) || LabelText.isHeading(LabelText.key(label), heading)) {
                groups.computeIfAbsent(heading, key -> new ArrayList<>()).add(code);
            }
        }
    }

    private static boolean isSumLabel(String label) {
        return SUM.matcher(LabelText.compact(label)).matches();
    }
}
