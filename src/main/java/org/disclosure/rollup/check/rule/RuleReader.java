package org.disclosure.rollup.check.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.check.yaml.ClosestMatch;
import org.disclosure.rollup.check.yaml.RuleFileException;
import org.disclosure.rollup.check.yaml.Section;
import org.disclosure.rollup.check.yaml.Text;
import org.disclosure.rollup.check.yaml.YamlFile;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;

/**
 * Reads a file of declared checks: the program's own and an office's, which may also change the severity of checks there
 * are. Strict, for a key that is passed over is a check that is not run.
 */
final class RuleReader {

    private static final List<String> DOCUMENT = List.of("form", "checks");
    private static final List<String> CHECK =
            List.of("code", "title", "basis", "severity", "relation", "since", "until", "forEach", "left", "right");
    private static final List<String> TITLE = List.of("zh", "en");
    private static final Set<String> CHANGE = Set.of("code", "severity");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");
    private static final int LONGEST_CODE = 40;
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    /** Basis of a check that states none. */
    private static final String OWN = "own";

    private final Forms forms;
    private final Set<String> taken;
    private final List<LinearCheck> known = new ArrayList<>();
    private final Rules rules = new Rules();

    private RuleReader(Forms forms, Set<String> taken) {
        this.forms = forms;
        this.taken = taken;
    }

    /**
     * Reads a file.
     *
     * @param taken the codes that there are already, whose severity alone the file may say
     * @throws RuleFileException when something in the file cannot be meant so
     */
    static Rules read(String name, byte[] content, Forms forms, Set<String> taken) {
        try {
            RuleReader reader = new RuleReader(forms, taken);
            YamlFile.documents(content, DOCUMENT).forEach(reader::document);
            return reader.rules;
        } catch (RuleFileException e) {
            throw e.in(name);
        }
    }

    private void document(Section document) {
        Optional<Form> form = document.find("form").map(this::form);
        for (Section entry : document.sections("checks", CHECK)) {
            Text code = code(entry);
            if (entry.keys().equals(CHANGE)) {
                changeSeverity(code, entry);
            } else if (taken.contains(code.value())) {
                throw RuleFileException.at(code.line(), "rules.severity-only", code.value());
            } else {
                LinearCheck check = check(entry, code.value(), form.orElseThrow(() -> noForm(entry)));
                requireNew(check, form.get(), code);
                known.add(check);
                rules.add(form.get().edition(), check);
            }
        }
    }

    private static RuleFileException noForm(Section entry) {
        return RuleFileException.at(entry.line(), "rules.form-missing");
    }

    private Form form(Text text) {
        return forms.editions().stream()
                .filter(form -> Integer.toString(form.edition()).equals(text.value()))
                .findFirst()
                .orElseThrow(() -> RuleFileException.at(text.line(), "rules.form", text.value(), editions()));
    }

    private String editions() {
        return String.join(
                "、",
                forms.editions().stream()
                        .map(form -> Integer.toString(form.edition()))
                        .toList());
    }

    private static Text code(Section entry) {
        Text code = entry.text("code");
        if (!CODE.matcher(code.value()).matches() || code.value().length() > LONGEST_CODE) {
            throw RuleFileException.at(code.line(), "rules.code", code.value());
        }
        return code;
    }

    private void changeSeverity(Text code, Section entry) {
        if (known.stream().anyMatch(check -> check.code().equals(code.value()))) {
            throw RuleFileException.at(code.line(), "rules.code-twice", code.value());
        }
        if (!taken.contains(code.value())) {
            throw RuleFileException.at(
                    code.line(), "rules.no-such-code", code.value(), ClosestMatch.one(code.value(), taken));
        }
        if (rules.severities().put(code.value(), severity(entry)) != null) {
            throw RuleFileException.at(code.line(), "rules.code-twice", code.value());
        }
    }

    private LinearCheck check(Section entry, String code, Form form) {
        boolean plain = entry.isText("title");
        Optional<Section> titles = plain ? Optional.empty() : entry.section("title", TITLE);
        TermReader terms = new TermReader(form, entry);
        LinearCheck check = new LinearCheck(
                code,
                titles.map(title -> title.text("zh"))
                        .orElseGet(() -> entry.text("title"))
                        .value(),
                titles.map(title -> title.text("en"))
                        .orElseGet(() -> entry.text("title"))
                        .value(),
                entry.find("basis").map(Text::value).orElse(OWN),
                severity(entry),
                atLeast(entry),
                year(entry, "since").orElse(Integer.MIN_VALUE),
                year(entry, "until").orElse(Integer.MAX_VALUE),
                terms.declaration(),
                terms.equations());
        requireYears(check, form, entry);
        requireLastYear(check, form, entry);
        return check;
    }

    private static Severity severity(Section entry) {
        Text text = entry.text("severity");
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(text.value()))
                .findFirst()
                .orElseThrow(() -> RuleFileException.at(text.line(), "rules.severity", text.value()));
    }

    private static boolean atLeast(Section entry) {
        Optional<Text> relation = entry.find("relation");
        boolean atLeast = relation.map(Text::value).filter(">="::equals).isPresent();
        if (relation.isPresent() && !atLeast && !relation.get().value().equals("=")) {
            throw RuleFileException.at(
                    relation.get().line(), "rules.relation", relation.get().value());
        }
        return atLeast;
    }

    private static Optional<Integer> year(Section entry, String key) {
        return entry.find(key).map(text -> {
            if (!YEAR.matcher(text.value()).matches()) {
                throw RuleFileException.at(text.line(), "rules.year", key, text.value());
            }
            return Integer.valueOf(text.value());
        });
    }

    private static void requireYears(LinearCheck check, Form form, Section entry) {
        int line = entry.find("until")
                .or(() -> entry.find("since"))
                .map(Text::line)
                .orElse(entry.line());
        if (check.since() > check.until()) {
            throw RuleFileException.at(
                    line, "rules.years", Integer.toString(check.since()), Integer.toString(check.until()));
        }
        if (check.years(form).findAny().isEmpty()) {
            throw RuleFileException.at(line, "rules.never", Integer.toString(form.edition()));
        }
    }

    /** Last year's report may be on another form, where a cell of the same code need not mean the same. */
    private void requireLastYear(LinearCheck check, Form form, Section entry) {
        List<Term> last = check.equations().stream()
                .flatMap(equation -> equation.terms().stream())
                .filter(Term::lastYear)
                .toList();
        check.years(form).filter(year -> forms.serves(year - 1)).forEach(year -> {
            Form before = forms.forReportYear(year - 1);
            for (Term term : before == form ? List.<Term>of() : last) {
                if (form.sameMeaning(term.cell(), before)
                        .filter(term.cell()::equals)
                        .isEmpty()) {
                    throw RuleFileException.at(
                            entry.line(),
                            "rules.last-form",
                            term.cell().toString(),
                            Integer.toString(before.edition()),
                            Integer.toString(year + 1));
                }
            }
        });
    }

    /** A code may be there once for each form, and means the same check on all of them. */
    private void requireNew(LinearCheck check, Form form, Text code) {
        if (rules.checks().getOrDefault(form.edition(), List.of()).stream()
                        .anyMatch(other -> other.code().equals(check.code()))
                || rules.severities().containsKey(check.code())) {
            throw RuleFileException.at(code.line(), "rules.code-twice", code.value());
        }
        boolean other = known.stream()
                .filter(before -> before.code().equals(check.code()))
                .anyMatch(before -> !before.titleZh().equals(check.titleZh())
                        || !before.titleEn().equals(check.titleEn())
                        || !before.basis().equals(check.basis())
                        || before.severity() != check.severity());
        if (other) {
            throw RuleFileException.at(code.line(), "rules.code-differs", code.value());
        }
    }
}
