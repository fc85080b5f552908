package org.disclosure.rollup.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a declared form file into a {@link Form}. */
final class FormReader {

    private static final String KEPT_NAMES = "/forms/kept-names.yaml";

    private FormReader() {}

    static Form read(String resource) {
        return load(resource, FormReader::form);
    }

    private static <T> T load(String resource, Function<Map<String, Object>, T> reader) {
        try (InputStream in = FormReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Form file is missing: " + resource);
            }
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return reader.apply(new Yaml(new SafeConstructor(options)).load(in));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("Form file cannot be read: " + resource + ": " + e.getMessage(), e);
        }
    }

    private static KeptNames keptNames(int edition) {
        return load(KEPT_NAMES, all -> {
            Map<String, Object> kept = child(all, edition);
            return new KeptNames(
                    child(kept, "sections"),
                    child(kept, "tables"),
                    child(kept, "rows"),
                    child(kept, "columns"),
                    child(kept, "groups"));
        });
    }

    private static Form form(Map<String, Object> map) {
        int edition = (Integer) map.get("form");
        return new Form(
                edition,
                text(map, "basis"),
                (Integer) map.get("firstReportYear"),
                (Integer) map.getOrDefault("lastReportYear", Integer.MAX_VALUE),
                texts(map, "sections"),
                maps(map, "tables").stream().map(FormReader::table).toList(),
                keyFigures(map),
                map.containsKey("bridge") ? bridge(child(map, "bridge")) : FormBridge.NONE,
                keptNames(edition));
    }

    private static FormTable table(Map<String, Object> map) {
        return new FormTable(
                text(map, "code"),
                text(map, "section"),
                FormTable.Print.valueOf(text(map, "print").toUpperCase(Locale.ROOT)),
                text(map, "corner"),
                text(map, "columnsTitle"),
                maps(map, "blocks").stream().map(FormReader::block).toList());
    }

    private static FormBlock block(Map<String, Object> map) {
        return new FormBlock(
                text(map, "title"),
                text(map, "rowsTitle"),
                text(map, "unit"),
                maps(map, "columns").stream().map(FormReader::column).toList(),
                maps(map, "rows").stream().map(FormReader::row).toList());
    }

    private static FormColumn column(Map<String, Object> map) {
        String number = map.containsKey("number") ? text(map, "number") : "count";
        return new FormColumn(
                text(map, "code"),
                label(map),
                NumberKind.valueOf(number.toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(map.get("total")));
    }

    private static FormRow row(Map<String, Object> map) {
        return new FormRow(
                text(map, "code"), label(map), Boolean.TRUE.equals(map.get("total")), text(map, "unsplitFrom"));
    }

    private static FormLabel label(Map<String, Object> map) {
        return new FormLabel(text(map, "label"), texts(map, "under"), texts(map, "variants"));
    }

    private static Map<String, String> keyFigures(Map<String, Object> map) {
        Map<String, String> figures = new HashMap<>();
        child(map, "keyFigures").forEach((name, cell) -> figures.put(name, cell.toString()));
        return figures;
    }

    private static FormBridge bridge(Map<String, Object> map) {
        Map<CellCode, CellCode> cells = new HashMap<>();
        child(map, "cells").forEach((from, to) -> cells.put(CellCode.parse(from), CellCode.parse(to.toString())));
        Map<String, String> rows = new HashMap<>();
        child(map, "rows").forEach((from, to) -> rows.put(from, to.toString()));
        return new FormBridge((Integer) map.get("to"), Set.copyOf(texts(map, "sameCodes")), cells, rows);
    }

    private static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> map, String key) {
        return (List<String>) map.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> child(Map<?, Object> map, Object key) {
        Object child = map.get(key);
        return child == null ? Map.of() : (Map<String, T>) child;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
        return (List<Map<String, Object>>) map.getOrDefault(key, List.of());
    }
}
