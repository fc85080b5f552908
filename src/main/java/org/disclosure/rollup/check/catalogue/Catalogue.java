package org.disclosure.rollup.check.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.disclosure.rollup.check.catalogue.Explanation.Line;
import org.disclosure.rollup.check.catalogue.Explanation.Part;
import org.disclosure.rollup.check.rule.DeclaredFormula;
import org.disclosure.rollup.check.rule.LinearCheck;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.check.yaml.ClosestMatch;
import org.disclosure.rollup.finding.Basis;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;

/** Every check there is, explained in one language: the program's, and an office's own. */
public final class Catalogue {

    private final RuleBook book;
    private final Forms forms;
    private final Messages.Language language;
    private final Messages messages;
    private final CatalogueWords words;

    public Catalogue(RuleBook book, Forms forms, Messages.Language language) {
        this.book = book;
        this.forms = forms;
        this.language = language;
        this.messages = new Messages(language);
        this.words = new CatalogueWords(book, language);
    }

    /** The explanations by chapter; in each the declared checks first. */
    public List<Explanation> all() {
        List<Explanation> all = new ArrayList<>();
        for (Chapter chapter : Chapter.values()) {
            declaredCodes().stream()
                    .filter(code -> chapter(code) == chapter)
                    .map(this::declared)
                    .forEach(all::add);
            Arrays.stream(Problem.values())
                    .filter(problem -> chapter(problem.code()) == chapter)
                    .map(this::problem)
                    .forEach(all::add);
        }
        return all;
    }

    public Optional<Explanation> find(String code) {
        return all().stream()
                .filter(explanation -> explanation.code().equals(code))
                .findFirst();
    }

    /** The codes that someone may have meant who wrote this one. */
    public List<String> nearest(String code) {
        return ClosestMatch.several(code, all().stream().map(Explanation::code).toList(), 3);
    }

    private Chapter chapter(String code) {
        return book.isOwn(code) ? Chapter.OWN : Chapter.of(code);
    }

    private Set<String> declaredCodes() {
        Set<String> codes = new LinkedHashSet<>();
        // the latest form first, whose order is the one that offices know
        for (int index = forms.editions().size() - 1; index >= 0; index--) {
            book.checks(forms.editions().get(index)).forEach(check -> codes.add(check.code()));
        }
        return codes;
    }

    private Explanation problem(Problem problem) {
        String code = problem.code();
        Severity severity = book.severities().of(problem);
        List<Line> lines = new ArrayList<>();
        add(lines, Part.SEVERITY, Optional.of(messages.text("severity." + severity.name())));
        add(lines, Part.MEANING, words.find(code, "meaning"));
        add(lines, Part.CONDITION, words.find(code, "condition"));
        add(lines, Part.BASIS, Optional.of(basis(code, problem.basis().key())));
        addEnd(lines, code);
        return new Explanation(code, chapter(code), messages.title(code), severity, lines);
    }

    private Explanation declared(String code) {
        Map<Form, LinearCheck> checks = new LinkedHashMap<>();
        for (Form form : forms.editions()) {
            book.checks(form).stream()
                    .filter(check -> check.code().equals(code))
                    .forEach(check -> checks.put(form, check));
        }
        LinearCheck any = checks.values().iterator().next();
        List<Line> lines = new ArrayList<>();
        add(
                lines,
                Part.SEVERITY,
                Optional.of(messages.text("severity." + any.severity().name())));
        add(lines, Part.MEANING, words.find(code, "meaning"));
        addFormulas(lines, Part.FORMULA, checks, DeclaredFormula::words);
        addFormulas(lines, Part.TERMS, checks, DeclaredFormula::terms);
        add(lines, Part.BASIS, Optional.of(basis(code, any.basis())));
        addEnd(lines, code);
        return new Explanation(code, chapter(code), any.title(language), any.severity(), lines);
    }

    /** One line when the formula is the same on every form, else a line for each of its wordings. */
    private void addFormulas(
            List<Line> lines, Part part, Map<Form, LinearCheck> checks, Function<DeclaredFormula, String> writing) {
        Map<String, List<String>> editions = new LinkedHashMap<>();
        checks.forEach((form, check) -> editions.computeIfAbsent(
                        writing.apply(new DeclaredFormula(check, form, messages)), key -> new ArrayList<>())
                .add(Integer.toString(form.edition())));
        editions.forEach((formula, of) -> add(
                lines,
                part,
                Optional.of(
                        of.size() == forms.editions().size()
                                ? formula
                                : messages.text("explain.edition", String.join("、", of), formula))));
    }

    private void addEnd(List<Line> lines, String code) {
        add(lines, Part.EXAMPLE, words.find(code, "example"));
        add(lines, Part.REMEDY, words.find(code, "remedy"));
    }

    private void add(List<Line> lines, Part part, Optional<String> text) {
        String label = messages.text("explain.part." + part.name());
        text.ifPresent(words -> lines.add(new Line(part, label, words)));
    }

    /** Where the check comes from, with the clause of the official text if there is one. */
    private String basis(String code, String basis) {
        return words.find(code, "clause")
                .map(clause -> messages.text("explain.basis.clause", basis(basis), clause))
                .orElseGet(() -> basis(basis));
    }

    /** A word for where the check comes from; an office may say it in its own. */
    private String basis(String basis) {
        return Arrays.stream(Basis.values())
                .filter(known -> known.key().equals(basis))
                .findFirst()
                .map(known -> messages.text("explain.basis." + known.key()))
                .orElse(basis);
    }
}
