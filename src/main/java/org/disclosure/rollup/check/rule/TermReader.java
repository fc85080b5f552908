package org.disclosure.rollup.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.check.yaml.ClosestMatch;
import org.disclosure.rollup.check.yaml.RuleFileException;
import org.disclosure.rollup.check.yaml.Section;
import org.disclosure.rollup.check.yaml.Text;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;

/** Spreads the terms of one declared check over the cells of a form. */
final class TermReader {

    private static final String EACH = "forEach";
    private static final List<String> AXES = List.of(Each.Axis.ROW.key(), Each.Axis.COLUMN.key());

    private final Form form;
    private final Section check;
    private final Optional<Each> each;
    private final List<Text> left;
    private final List<Text> right;

    /** @throws RuleFileException when the terms are no lists, or what the check is repeated for is not in the form */
    TermReader(Form form, Section check) {
        this.form = form;
        this.check = check;
        this.left = check.texts("left");
        this.right = check.texts("right");
        this.each = check.section(EACH, AXES).map(this::each);
        requireOwner();
    }

    Declaration declaration() {
        return new Declaration(each, values(left), values(right));
    }

    private static List<String> values(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }

    /** @throws RuleFileException when a term names no cell of the form, or a cell twice */
    List<Equation> equations() {
        if (each.isEmpty()) {
            return List.of(equation("", ""));
        }
        Each.Axis axis = each.get().axis();
        return each.get().codes().stream()
                .map(code -> equation(axis.placeholder(), code))
                .toList();
    }

    /** The first term on the left tells the cell that findings are filed under: a case of its own, and of this year. */
    private void requireOwner() {
        if (left.isEmpty()) {
            throw RuleFileException.at(check.line(), "rules.left");
        }
        Text first = left.get(0);
        if (WrittenTerm.of(first.value()).lastYear()) {
            throw RuleFileException.at(first.line(), "rules.first-last", first.value());
        }
        String placeholder = each.map(Each::axis).map(Each.Axis::placeholder).orElse("");
        if (!first.value().contains(placeholder)) {
            throw RuleFileException.at(first.line(), "rules.first-each", first.value(), placeholder);
        }
    }

    private Each each(Section section) {
        if (section.keys().size() != 1) {
            throw RuleFileException.at(section.line(), "rules.each");
        }
        Each.Axis axis = section.keys().contains(Each.Axis.ROW.key()) ? Each.Axis.ROW : Each.Axis.COLUMN;
        return section.isText(axis.key()) ? all(axis, section.text(axis.key())) : listed(axis, section);
    }

    private Each all(Each.Axis axis, Text table) {
        List<String> tables = form.tables().stream().map(known -> known.code()).toList();
        if (!tables.contains(table.value())) {
            throw RuleFileException.at(table.line(), "rules.table", table.value(), String.join("、", tables));
        }
        return new Each(axis, Optional.of(table.value()), codes(axis, table.value()));
    }

    private Each listed(Each.Axis axis, Section section) {
        List<Text> listed = section.texts(axis.key());
        List<String> known = codes(axis, "");
        Set<String> seen = new HashSet<>();
        for (Text code : listed) {
            if (!known.contains(code.value())) {
                throw RuleFileException.at(
                        code.line(),
                        axis == Each.Axis.ROW ? "rules.row" : "rules.column",
                        code.value(),
                        ClosestMatch.one(code.value(), known));
            }
            if (!seen.add(code.value())) {
                throw RuleFileException.at(code.line(), "rules.each-twice", code.value());
            }
        }
        if (listed.isEmpty()) {
            throw RuleFileException.at(section.line(), "rules.each");
        }
        return new Each(axis, Optional.empty(), values(listed));
    }

    /** The codes along the axis, of one table or of all. */
    private List<String> codes(Each.Axis axis, String table) {
        return form.cells().stream()
                .map(FormCell::code)
                .filter(cell -> table.isEmpty() || cell.table().equals(table))
                .map(axis::code)
                .distinct()
                .toList();
    }

    private Equation equation(String placeholder, String code) {
        Set<Term> seen = new HashSet<>();
        List<Term> leftTerms = terms(left, placeholder, code, seen);
        List<Term> rightTerms = terms(right, placeholder, code, seen);
        CellCode about = leftTerms.get(0).cell();
        Optional<Each.Axis> axis = each.map(Each::axis);
        return new Equation(
                axis.map(along -> along.label(form.cell(about)).text()).orElse(""),
                axis.map(along -> along.keptName(form.keptNames(), about)).orElse(""),
                leftTerms,
                rightTerms);
    }

    private List<Term> terms(List<Text> written, String placeholder, String code, Set<Term> seen) {
        List<Term> terms = new ArrayList<>();
        for (Text text : written) {
            String filled = placeholder.isEmpty() ? text.value() : text.value().replace(placeholder, code);
            WrittenTerm term = WrittenTerm.of(filled);
            for (FormCell cell : matching(term, text)) {
                // a cell that counts twice, or against itself, is a slip; and localisation divides by what it counts
                if (!seen.add(new Term(cell.code(), 1, term.lastYear()))) {
                    throw RuleFileException.at(
                            text.line(), "rules.cell-twice", cell.code().toString());
                }
                terms.add(new Term(cell.code(), term.minus() ? -1 : 1, term.lastYear()));
            }
        }
        return terms;
    }

    private List<FormCell> matching(WrittenTerm term, Text text) {
        if (term.cells().contains("@")) {
            throw RuleFileException.at(text.line(), "rules.at", text.value());
        }
        if (term.cells().contains("{")) {
            throw RuleFileException.at(text.line(), "rules.placeholder", text.value());
        }
        List<FormCell> cells = term.matching(form);
        if (cells.isEmpty()) {
            List<String> known =
                    form.cells().stream().map(cell -> cell.code().toString()).toList();
            throw RuleFileException.at(
                    text.line(),
                    "rules.cell",
                    Integer.toString(form.edition()),
                    term.cells(),
                    ClosestMatch.one(term.cells(), known));
        }
        return cells;
    }
}
