package org.disclosure.rollup.recognition.year;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.document.DocumentFacts;
import org.disclosure.rollup.recognition.document.Remark;
import org.disclosure.rollup.recognition.document.StatedPeriod;
import org.disclosure.rollup.recognition.document.YearWords;
import org.disclosure.rollup.recognition.row.FoundTable;

/** Tells of which year a sheet and a table on it are: a workbook may keep a sheet for each year. */
public final class SheetYears {

    private final String file;
    private final int year;
    private final Map<Sheet, DocumentFacts> facts = new HashMap<>();
    private final Map<Sheet, List<Integer>> named = new HashMap<>();

    /**
     * @param file the file's name without its ending
     * @param year the year that is consolidated
     */
    public SheetYears(List<Sheet> sheets, String file, int year) {
        this.file = sheets.size() == 1 ? file : "";
        this.year = year;
        for (Sheet sheet : sheets) {
            facts.put(sheet, DocumentFacts.of(sheet));
            named.put(sheet, YearWords.inName(name(sheet), year));
        }
    }

    /**
     * True if the sheet's name, or else the title above the table, or else the sheet's only titles name another year.
     */
    public boolean isOfAnotherYear(FoundTable table) {
        List<Integer> named = named(table.sheet());
        if (!named.isEmpty()) {
            return !named.contains(year);
        }
        Optional<DocumentFacts.StatedYear> above = stated(table.sheet()).stream()
                .filter(title -> title.row() < table.header().top())
                .reduce((first, second) -> second);
        return above.map(title -> title.year() != year).orElseGet(() -> isOfAnotherYear(table.sheet()));
    }

    /** True if the sheet's name, or else every statement on it, names another year. */
    public boolean isOfAnotherYear(Sheet sheet) {
        List<Integer> named = named(sheet);
        return named.isEmpty()
                ? !stated(sheet).isEmpty() && stated(sheet).stream().noneMatch(title -> title.year() == year)
                : !named.contains(year);
    }

    /** True if the sheet's name, or else a statement on it, names the year. */
    public boolean isOfTheYear(Sheet sheet) {
        List<Integer> named = named(sheet);
        return named.contains(year)
                || named.isEmpty() && stated(sheet).stream().anyMatch(title -> title.year() == year);
    }

    /** True if the sheet's name describes its tables by more than a year, or names another year. */
    public boolean isRelevant(Sheet sheet) {
        String name = name(sheet);
        return Remark.isRelevant(name)
                || StatedPeriod.inName(name).isPresent()
                || StatedPeriod.isMonth(name)
                || !named(sheet).isEmpty() && !named(sheet).contains(year);
    }

    /** Facts stated on a sheet. */
    public DocumentFacts facts(Sheet sheet) {
        return facts.get(sheet);
    }

    /** Facts stated on some of the sheets together. */
    public DocumentFacts facts(List<Sheet> sheets) {
        return DocumentFacts.of(sheets.stream().map(facts::get).toList());
    }

    private List<DocumentFacts.StatedYear> stated(Sheet sheet) {
        return facts.get(sheet).years();
    }

    /** The years in the sheet's name. */
    public List<Integer> named(Sheet sheet) {
        return named.get(sheet);
    }

    /** The sheet's name; empty where it is only that of the file, which has no sheets of its own. */
    public String name(Sheet sheet) {
        return sheet.name().equals(file) ? "" : sheet.name();
    }
}
