package org.disclosure.rollup.recognition.choice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.document.DocumentFacts;
import org.disclosure.rollup.recognition.document.Remark;
import org.disclosure.rollup.recognition.header.NormalisedSheet;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.table.TableFinder;
import org.disclosure.rollup.recognition.unit.UnitFinder;
import org.disclosure.rollup.recognition.year.SeveralYears;
import org.disclosure.rollup.recognition.year.SheetYears;

/** The tables that were found in a file, and what the file says of them. */
public final class FileTables {

    private final Form form;
    private final List<NormalisedSheet> sheets;
    private final List<Sheet> counted;
    private final SheetYears years;
    private final Map<String, List<FoundTable>> found;
    private final List<FoundTable> all;
    private final Copies copies;
    private final DocumentFacts facts;
    private final boolean plain;

    /**
     * @param form the edition that was filled in
     * @param counted the sheets without those of other years
     * @param otherYears what was taken off the sheets
     * @param year the year that is consolidated
     */
    public FileTables(
            Form form,
            List<NormalisedSheet> sheets,
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
        this.all = found.values().stream().flatMap(List::stream).toList();
        this.facts = years.facts(counted);
        this.plain = otherYears.isEmpty() && isPlain(year);
        TableDescriptionReader descriptions =
                plain ? null : new TableDescriptionReader(new TableHeadings(sheets, all, units), years, units, year);
        this.copies =
                new Copies(all, plain ? table -> TableDescription.NOTHING : descriptions::of, years, otherYears, year);
    }

    /** True if there is nothing to choose, and no text speaks against a table. */
    private boolean isPlain(int year) {
        return found.values().stream().allMatch(copies -> copies.size() == 1)
                && !facts.isRelevant()
                && facts.periods().stream().noneMatch(stated -> stated.period().isNotAllOf(year))
                && counted.stream().noneMatch(years::isRelevant)
                && facts.units().stream().distinct().count() <= 1;
    }

    /** True if each table occurs once, of one unit, and nothing speaks against any. */
    public boolean isPlainReport() {
        return plain;
    }

    /** The edition that was filled in. */
    public Form form() {
        return form;
    }

    public List<NormalisedSheet> sheets() {
        return sheets;
    }

    /** The sheets without those of other years, where there are some of the year. */
    public List<Sheet> counted() {
        return counted;
    }

    /** The copies of each table by the table's code. */
    public Map<String, List<FoundTable>> found() {
        return found;
    }

    /** The form's tables of which no copy holds anything, by their codes. */
    public Set<String> withoutFigures() {
        return form.tables().stream()
                .map(FormTable::code)
                .filter(code -> found.getOrDefault(code, List.of()).stream()
                        .flatMap(table -> table.places().values().stream())
                        .allMatch(place -> place.cell().isEmpty()))
                .collect(Collectors.toSet());
    }

    public List<FoundTable> all() {
        return all;
    }

    public Copies copies() {
        return copies;
    }

    /** Facts stated on the sheets of the year. */
    DocumentFacts facts() {
        return facts;
    }

    /** Facts stated on those of them that say whose report it is: not how to fill it in, and not what is void. */
    DocumentFacts factsOfUnit() {
        return years.facts(counted.stream()
                .filter(sheet -> hasTable(sheet) || isOfUnit(sheet))
                .toList());
    }

    /** Facts stated on those of them without a table. */
    DocumentFacts factsBesideTables() {
        return years.facts(counted.stream()
                .filter(sheet -> !hasTable(sheet) && isOfUnit(sheet))
                .toList());
    }

    private boolean hasTable(Sheet sheet) {
        return all.stream().anyMatch(table -> table.sheet() == sheet);
    }

    private static boolean isOfUnit(Sheet sheet) {
        return !Remark.in(sheet.name()).contains(Remark.EXPLANATION)
                && !Remark.in(sheet.name()).contains(Remark.VOID);
    }
}
