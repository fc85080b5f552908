package org.disclosure.rollup.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a declared file of checks and expands each check into its equations over the form's cells. */
final class RuleReader {

    private static final String LAST_YEAR = "@last";

    private final Form form;

    private RuleReader(Form form) {
        this.form = form;
    }

    static List<LinearCheck> read(String resource, Form form) {
        try (InputStream in = RuleReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("File of checks is missing: " + resource);
            }
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            RuleReader reader = new RuleReader(form);
            return maps(file.get("checks")).stream().map(reader::check).toList();
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("File of checks cannot be read: " + resource + ": " + e.getMessage(), e);
        }
    }

    private LinearCheck check(Map<String, Object> map) {
        Map<String, Object> title = map(map.get("title"));
        return new LinearCheck(
                map.get("code").toString(),
                title.get("zh").toString(),
                title.get("en").toString(),
                map.get("basis").toString(),
                Severity.valueOf(map.get("severity").toString()),
                atLeast(map.getOrDefault("relation", "=").toString()),
                (Integer) map.getOrDefault("since", Integer.MIN_VALUE),
                (Integer) map.getOrDefault("until", Integer.MAX_VALUE),
                equations(map));
    }

    private static boolean atLeast(String relation) {
        return switch (relation) {
            case "=" -> false;
            case ">=" -> true;
            default -> throw new IllegalStateException("A relation is = or >=, not " + relation);
        };
    }

    private List<Equation> equations(Map<String, Object> map) {
        List<Equation> equations = new ArrayList<>();
        Map<String, Object> forEach = map(map.getOrDefault("forEach", Map.of()));
        if (forEach.isEmpty()) {
            equations.add(new Equation("", terms(map.get("left"), "", ""), terms(map.get("right"), "", "")));
        }
        forEach.forEach((axis, over) -> {
            for (String code : codes(axis, over)) {
                String placeholder = "{" + axis + "}";
                List<Term> left = terms(map.get("left"), placeholder, code);
                equations.add(new Equation(
                        scope(axis, left.get(0).cell()), left, terms(map.get("right"), placeholder, code)));
            }
        });
        return equations;
    }

    /** The rows or columns that a check is repeated for: a list of codes, or all of a table's. */
    private List<String> codes(String axis, Object over) {
        if (over instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return form.cells().stream()
                .filter(cell -> cell.code().table().equals(over))
                .map(cell ->
                        axis.equals("row") ? cell.code().row() : cell.code().column())
                .distinct()
                .toList();
    }

    private String scope(String axis, CellCode first) {
        FormCell cell = form.cell(first);
        return axis.equals("row")
                ? cell.row().label().text()
                : cell.column().label().text();
    }

    private List<Term> terms(Object declared, String placeholder, String code) {
        List<Term> terms = new ArrayList<>();
        for (Object item : (List<?>) declared) {
            String text =
                    placeholder.isEmpty() ? item.toString() : item.toString().replace(placeholder, code);
            boolean minus = text.startsWith("-");
            boolean last = text.endsWith(LAST_YEAR);
            String cells = text.substring(minus ? 1 : 0, text.length() - (last ? LAST_YEAR.length() : 0));
            for (CellCode cell : matching(cells)) {
                terms.add(new Term(cell, minus ? -1 : 1, last));
            }
        }
        return terms;
    }

    private List<CellCode> matching(String text) {
        Pattern pattern = Pattern.compile(Pattern.quote(text).replace("*", "\\E[^/]*\\Q"));
        List<CellCode> cells = form.cells().stream()
                .map(FormCell::code)
                .filter(cell -> pattern.matcher(cell.toString()).matches())
                .toList();
        if (cells.isEmpty()) {
            throw new IllegalStateException("No cell of form " + form.edition() + " is " + text);
        }
        return cells;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value) {
        return (List<Map<String, Object>>) value;
    }
}
