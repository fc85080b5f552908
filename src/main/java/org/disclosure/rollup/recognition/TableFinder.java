package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.Form;

/** Finds every copy of every table of a form in a workbook, and which copy counts. */
final class TableFinder {

    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    private final HeaderFinder headers;

    TableFinder(Form form) {
        this.headers = new HeaderFinder(form);
    }

    /** The copies of each table by the table's code, the one that counts first. Tables not found are left out. */
    Map<String, List<FoundTable>> find(List<KeyedSheet> sheets, int year) {
        Map<String, List<FoundTable>> found = new LinkedHashMap<>();
        headers.tables().forEach(table -> found.put(table.table().code(), new ArrayList<>()));
        for (KeyedSheet sheet : sheets) {
            for (Header header : headers.find(sheet)) {
                FoundTable part = TableReader.read(sheet, header);
                if (!part.places().isEmpty()) {
                    add(found.get(part.table().code()), part);
                }
            }
        }
        found.values().removeIf(List::isEmpty);
        found.values()
                .forEach(copies -> copies.sort(Comparator.comparing(
                                (FoundTable copy) -> copy.sheet().hidden())
                        .thenComparing(copy -> namesOtherYear(copy.sheet().name(), year))
                        .thenComparing(copy -> copy.filled() == 0)));
        return found;
    }

    /** Blocks of a table on one sheet make one copy, until a cell comes a second time. */
    private static void add(List<FoundTable> copies, FoundTable part) {
        FoundTable last = copies.isEmpty() ? null : copies.get(copies.size() - 1);
        boolean continues = last != null
                && last.sheet() == part.sheet()
                && part.places().keySet().stream().noneMatch(last.places()::containsKey);
        if (continues) {
            last.addAll(part);
        } else {
            copies.add(part);
        }
    }

    private static boolean namesOtherYear(String sheet, int year) {
        Matcher matcher = YEAR.matcher(sheet);
        boolean other = false;
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group()) == year) {
                return false;
            }
            other = true;
        }
        return other;
    }
}
