package org.disclosure.rollup.recognition;

import java.util.List;
import java.util.Map;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.intake.Sheet;

/** The tables that were found in a file, and what the file says of them. */
final class FileTables {

    private final Form form;
    private final List<KeyedSheet> sheets;
    private final List<Sheet> counted;
    private final SheetYears years;
    private final Map<String, List<FoundTable>> found;
    private final Copies copies;

    /**
     * @param form the edition that was filled in
     * @param counted the sheets without those of other years
     * @param otherYears what was taken off the sheets
     * @param year the year that is consolidated
     */
    FileTables(
            Form form,
            List<KeyedSheet> sheets,
            List<Sheet> counted,
            SheetYears years,
            TableFinder finder,
            UnitFinder units,
            List<SeveralYears.OtherYears> otherYears,
            int year) {
        this.form = form;
        this.sheets = sheets;
        this.counted = counted;
        this.years = years;
        this.found = finder.find(sheets);
        List<FoundTable> all = all();
        ClaimReader claims = new ClaimReader(new Headings(sheets, all, units), years, units, year);
        this.copies = new Copies(all, claims, years, otherYears, year);
    }

    /** The edition that was filled in. */
    Form form() {
        return form;
    }

    List<KeyedSheet> sheets() {
        return sheets;
    }

    /** The sheets without those of other years, where there are some of the year. */
    List<Sheet> counted() {
        return counted;
    }

    /** The copies of each table by the table's code. */
    Map<String, List<FoundTable>> found() {
        return found;
    }

    List<FoundTable> all() {
        return found.values().stream().flatMap(List::stream).toList();
    }

    Copies copies() {
        return copies;
    }

    /** What the sheets of the year say. */
    DocumentFacts facts() {
        return years.facts(counted);
    }

    /** What those of them say on which no table stands. */
    DocumentFacts factsBesideTables() {
        List<FoundTable> all = all();
        return years.facts(counted.stream()
                .filter(sheet -> all.stream().noneMatch(table -> table.sheet() == sheet))
                .filter(sheet -> !Remark.in(sheet.name()).contains(Remark.EXPLANATION)
                        && !Remark.in(sheet.name()).contains(Remark.VOID))
                .toList());
    }
}
