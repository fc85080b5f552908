package org.disclosure.rollup.form;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The cells of an edition's {@link KeyFigure}s, as the edition's file declares them. */
public final class KeyFigures {

    /** Every edition has these; of the others some have none. */
    private static final Set<KeyFigure> IN_EVERY_FORM = Set.copyOf(Stream.of(
                    KeyFigure.LEADING,
                    KeyFigure.OUTCOMES,
                    List.of(KeyFigure.DIRECT_SUITS, KeyFigure.LATER_SUITS),
                    List.of(KeyFigure.LICENSES, KeyFigure.PENALTIES, KeyFigure.COMPULSION))
            .flatMap(List::stream)
            .toList());

    /** In place of the end of a row's code: all rows that begin so, as in files of checks. */
    private static final String ALL_BELOW = "*";

    private final Map<KeyFigure, List<CellCode>> cells = new EnumMap<>(KeyFigure.class);

    /**
     * Takes what a form's file declares.
     *
     * @param declared the codes of the cells by the names of the figures
     * @param form all cells of the form, in printed order
     * @throws IllegalArgumentException when a name is unknown or missing, or when cells are not in the form, no totals of
     *     their rows, or declared under two names
     */
    KeyFigures(Map<String, String> declared, List<FormCell> form) {
        Set<String> unknown = new TreeSet<>(declared.keySet());
        Set<String> taken = new HashSet<>();
        for (KeyFigure figure : KeyFigure.values()) {
            String code = declared.get(figure.key());
            unknown.remove(figure.key());
            if (code == null && IN_EVERY_FORM.contains(figure)) {
                throw new IllegalArgumentException("Key figure is missing: " + figure.key());
            }
            if (code != null && !taken.add(code)) {
                throw new IllegalArgumentException("Key figure has the cell of another one: " + figure.key());
            }
            cells.put(figure, code == null ? List.of() : cells(figure, CellCode.parse(code), form));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Not a key figure: " + String.join(", ", unknown));
        }
    }

    private static List<CellCode> cells(KeyFigure figure, CellCode declared, List<FormCell> form) {
        List<FormCell> found = form.stream().filter(declaredBy(declared)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Key figure is no cell of the form: " + figure.key() + " " + declared);
        }
        if (found.stream().anyMatch(KeyFigures::isPartOfATotal)) {
            throw new IllegalArgumentException(
                    "Key figure is not the total of its row: " + figure.key() + " " + declared);
        }
        return found.stream().map(FormCell::code).toList();
    }

    private static Predicate<FormCell> declaredBy(CellCode declared) {
        String row = declared.row();
        if (!row.endsWith(ALL_BELOW)) {
            return cell -> cell.code().equals(declared);
        }
        String beginning = row.substring(0, row.length() - ALL_BELOW.length());
        return cell -> cell.code().row().startsWith(beginning)
                && cell.code().equals(new CellCode(declared.table(), cell.code().row(), declared.column()));
    }

    private static boolean isPartOfATotal(FormCell cell) {
        return !cell.column().total() && cell.block().columns().stream().anyMatch(FormColumn::total);
    }

    /**
     * The one cell of a figure.
     *
     * @throws IllegalArgumentException when the form does not have the figure, or it is several cells added up
     */
    public CellCode cell(KeyFigure figure) {
        List<CellCode> found = cells.get(figure);
        if (found.size() != 1) {
            throw new IllegalArgumentException("No single cell is declared as " + figure.key());
        }
        return found.get(0);
    }

    /** The one cell of a figure; empty when the form does not have the figure, or it is several cells added up. */
    public Optional<CellCode> find(KeyFigure figure) {
        List<CellCode> found = cells.get(figure);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** All cells of these figures; none of those that the form does not have. */
    public List<CellCode> cells(List<KeyFigure> figures) {
        return figures.stream().flatMap(figure -> cells.get(figure).stream()).toList();
    }

    /** All cells of a figure; none when the form does not have it. */
    public List<CellCode> cells(KeyFigure figure) {
        return cells.get(figure);
    }

    /** The table of applications, 申请. */
    public String applications() {
        return cell(KeyFigure.RECEIVED).table();
    }

    /** The table of 行政复议 and 行政诉讼. */
    public String disputes() {
        return cell(KeyFigure.RECONSIDERATIONS).table();
    }
}
