package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Phrase;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.CellAddress;
import org.disclosure.rollup.submission.Submission;

/**
 * Figures in rows and columns that the form does not have, which tell more of a balance than the form's alone: a row
 * 9.属于工作秘密 that the total counts explains why it is broken, a column 法人或其他组织 instead of its five kinds that it holds.
 */
final class AddedFigures {

    private static final Set<String> TOO_MUCH = Set.of("row", "row-twice", "column");
    private static final String SUM = "column-sum";

    /** {@code D14=3} in the explanation of a row or column. */
    private static final Pattern FIGURE = Pattern.compile("([A-Z]{1,3})(\\d+)=(\\d{1,15}(?:\\.\\d+)?)(?=，|…|$)");

    private static final int SECTION = 0;
    private static final int LABEL = 1;
    private static final int FIGURES = 2;

    /** Superfluous figures, by the row or column of the form that each is in. */
    private final Map<String, List<Figure>> tooMuch = new HashMap<>();

    /** Sums of columns, by the row of the form. */
    private final Map<String, List<Figure>> sums = new HashMap<>();

    private record Figure(String label, String address, BigDecimal number) {}

    private AddedFigures() {}

    /** Those of which findings about a submission say that they are not of the form. */
    static AddedFigures of(List<Finding> said, Submission submission) {
        AddedFigures added = new AddedFigures();
        said.stream()
                .filter(finding -> finding.code().equals(Problem.F_EXTRA_ROW.code()))
                .forEach(finding -> {
                    if (TOO_MUCH.contains(finding.variant())) {
                        added.add(finding, submission, added.tooMuch);
                    } else if (finding.variant().equals(SUM)) {
                        added.add(finding, submission, added.sums);
                    }
                });
        return added;
    }

    private void add(Finding finding, Submission submission, Map<String, List<Figure>> known) {
        boolean column = finding.variant().startsWith("column");
        Map<String, String> axes = axes(finding, submission, column);
        Matcher figure = FIGURE.matcher(finding.arguments().get(FIGURES));
        while (figure.find()) {
            BigDecimal number = new BigDecimal(figure.group(3));
            String axis = axes.get(column ? figure.group(2) : figure.group(1));
            if (axis != null && number.signum() != 0) {
                known.computeIfAbsent(axis, key -> new ArrayList<>())
                        .add(new Figure(finding.arguments().get(LABEL), figure.group(1) + figure.group(2), number));
            }
        }
    }

    /** By the number of a row, or the letters of a column, the row or column of the form at that place. */
    private static Map<String, String> axes(Finding finding, Submission submission, boolean rows) {
        Map<String, String> axes = new HashMap<>();
        String section = finding.arguments().get(SECTION);
        submission.form().tables().stream()
                .filter(table -> table.section().equals(section))
                .forEach(table -> submission.entries().stream()
                        .filter(entry -> entry.cell().table().equals(table.code()))
                        .filter(entry -> entry.sheet().equals(finding.sheet()))
                        .forEach(entry -> {
                            CellAddress place = CellAddress.read(entry.address());
                            if (place != null) {
                                axes.putIfAbsent(
                                        rows ? Integer.toString(place.row() + 1) : CellAddress.letters(place.column()),
                                        rows ? row(entry.cell()) : column(entry.cell()));
                            }
                        }));
        return axes;
    }

    private static String column(CellCode cell) {
        return cell.table() + "/*/" + cell.column();
    }

    private static String row(CellCode cell) {
        return cell.table() + "/" + cell.row() + "/*";
    }

    /** True if a balance that blanks keep open holds once the sum is taken for the blank figures. */
    boolean settles(Finding balance) {
        return balance.outcome() == Finding.Outcome.UNDECIDED
                && !sums.isEmpty()
                && balance.cell().isPresent()
                && figure(sums.getOrDefault(row(balance.cell().get()), List.of()), out(balance))
                        .isPresent();
    }

    /**
     * Explanation of a broken balance: one figure, or the figures of several rows or columns together, equal to the
     * difference.
     */
    Optional<Phrase> explaining(Finding balance) {
        if (tooMuch.isEmpty()
                || balance.difference().isEmpty()
                || balance.cell().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal out = out(balance);
        CellCode cell = balance.cell().get();
        for (String axis : List.of(column(cell), row(cell))) {
            List<Figure> there = tooMuch.getOrDefault(axis, List.of());
            Optional<Figure> alone = figure(there, out);
            if (alone.isPresent()) {
                return alone.map(figure -> named(List.of(figure), out));
            }
            BigDecimal sum = there.stream().map(Figure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (there.size() > 1 && sum.compareTo(out) == 0) {
                return Optional.of(named(there, out));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal out(Finding balance) {
        return balance.difference().isEmpty() ? BigDecimal.ZERO : new BigDecimal(balance.difference()).abs();
    }

    private static Optional<Figure> figure(List<Figure> figures, BigDecimal number) {
        return figures.stream()
                .filter(figure -> figure.number().compareTo(number) == 0)
                .findFirst();
    }

    private static Phrase named(List<Figure> figures, BigDecimal out) {
        String names = figures.stream()
                .map(figure -> "“" + figure.label() + "”（" + figure.address() + "="
                        + figure.number().toPlainString() + "）")
                .collect(Collectors.joining("、"));
        return Phrase.of("check.added", names, out.toPlainString());
    }
}
