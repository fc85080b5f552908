package org.disclosure.rollup.check.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.FormRow;

/** Writes out what a declared check demands, from its declaration: with the form's labels, or with codes. */
public final class DeclaredFormula {

    /** A remark as long as this is none that tells two labels apart. */
    private static final Pattern REMARK = Pattern.compile("(?<=.)（[^（）]{8,}）$");

    private final LinearCheck check;
    private final Form form;
    private final Messages messages;

    public DeclaredFormula(LinearCheck check, Form form, Messages messages) {
        this.check = check;
        this.form = form;
        this.messages = messages;
    }

    /** {@code t3/1/{column} + t3/2/{column} = …}, as files of checks write it. */
    public String terms() {
        return equation(term -> List.of(term.lastYear() ? term.cells() + "@last" : term.cells()));
    }

    /** {@code “三、…”的每一列：一、本年新收… + 二、上年结转… = …}. */
    public String words() {
        String equation = equation(this::labels);
        String scoped = check.declaration()
                .each()
                .map(each -> messages.text("explain.scoped", scope(each), equation))
                .orElse(equation);
        String since = check.since() > Integer.MIN_VALUE ? messages.text("explain.since", check.since()) : "";
        String until = check.until() < Integer.MAX_VALUE ? messages.text("explain.until", check.until()) : "";
        return scoped + since + until;
    }

    private String equation(Function<WrittenTerm, List<String>> names) {
        Declaration declaration = check.declaration();
        return side(declaration.left(), names) + (check.atLeast() ? " ≥ " : " = ") + side(declaration.right(), names);
    }

    private static String side(List<String> written, Function<WrittenTerm, List<String>> names) {
        StringBuilder text = new StringBuilder();
        for (WrittenTerm term : written.stream().map(WrittenTerm::of).toList()) {
            for (String name : names.apply(term)) {
                if (term.minus()) {
                    text.append(text.isEmpty() ? "-" : " - ");
                } else if (!text.isEmpty()) {
                    text.append(" + ");
                }
                text.append(name);
            }
        }
        return text.isEmpty() ? "0" : text.toString();
    }

    private String scope(Each each) {
        if (each.table().isPresent()) {
            String section = form.table(each.table().get()).section();
            boolean rows = each.axis() == Each.Axis.ROW;
            return messages.text(rows ? "explain.each.row" : "explain.each.column", section);
        }
        String listed = check.equations().stream().map(Equation::scope).collect(Collectors.joining("、"));
        return messages.text("explain.each.listed", listed);
    }

    private List<String> labels(WrittenTerm term) {
        return names(term).stream()
                .map(name -> term.lastYear() ? messages.text("explain.lastYear", name) : name)
                .toList();
    }

    /** A term is named by its row when the check runs along the columns, by its column along the rows, else by both. */
    private List<String> names(WrittenTerm term) {
        Optional<Each.Axis> axis = check.declaration()
                .each()
                .map(Each::axis)
                .filter(each -> term.cells().contains(each.placeholder()));
        if (axis.isEmpty()) {
            return term.matching(form).stream().map(FormCell::title).toList();
        }
        WrittenTerm any =
                new WrittenTerm(term.cells().replace(axis.get().placeholder(), "*"), term.minus(), term.lastYear());
        return axis.get() == Each.Axis.ROW
                ? any.matching(form).stream()
                        .map(cell -> cell.column().label().text())
                        .distinct()
                        .toList()
                : rows(any.matching(form));
    }

    private List<String> rows(List<FormCell> cells) {
        List<FormRow> rows = cells.stream().map(FormCell::row).distinct().toList();
        String heading = heading(rows.get(0));
        List<FormRow> under = rowsUnder(cells.get(0).code(), heading);
        return rows.size() > 1 && rows.equals(under)
                ? List.of(messages.text("explain.all", heading))
                : rows.stream().map(DeclaredFormula::name).toList();
    }

    private List<FormRow> rowsUnder(CellCode cell, String heading) {
        return form.table(cell.table()).rows().stream()
                .filter(row -> heading(row).equals(heading))
                .toList();
    }

    private static String heading(FormRow row) {
        List<String> under = row.label().under();
        return under.isEmpty() ? "" : under.get(under.size() - 1);
    }

    /** A total is named with its heading: 总计 alone could be any. */
    private static String name(FormRow row) {
        String label = REMARK.matcher(row.label().text()).replaceFirst("");
        return Stream.of(row.total() ? heading(row) : "", label)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("·"));
    }
}
