package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.RawCell;
import org.disclosure.rollup.intake.Sheet;
import org.disclosure.rollup.submission.Bureau;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Submission;

/** Makes of the raw cells of a file a bureau's figures: whose they are, of which year, and what each number means. */
public final class Recognition {

    /** Not the year of a date: {@code 2024-01-15}, {@code 2024年1月}. */
    private static final Pattern YEAR_IN_NAME =
            Pattern.compile("(?<!\\d)(20\\d{2})(?![-_.年]\\d{1,2}(?!\\d))(?=年|[^\\d]*(?:年报|报告)|$|[-_.\\s])");

    /** A year that none is consolidated of. */
    private static final int NO_YEAR = 0;

    private final Forms forms;
    private final UnitFinder units;
    private final FormFinder formFinder;
    private final Map<Integer, TableFinder> tableFinders = new HashMap<>();

    public Recognition(Forms forms, Roster roster) {
        this.forms = forms;
        this.units = new UnitFinder(roster);
        this.formFinder = new FormFinder(forms);
        forms.editions().forEach(form -> tableFinders.put(form.edition(), new TableFinder(form)));
    }

    /**
     * Recognises a file.
     *
     * @param received what intake read of it
     * @param path the file's place below the year's folder, with {@code /}; its name and folders may name the unit
     * @param year the year that is consolidated
     */
    public Recognised recognise(Intake.Result received, String path, int year) {
        Intake.Result read = PublishedSums.only(ReturnedNotice.without(received));
        List<Sheet> sheets = read.sheets();
        Optional<PublishedSums> sums = PublishedSums.find(sheets);
        if (sums.isPresent()) {
            return published(sums.get(), path, year);
        }
        List<Finding> findings = new ArrayList<>();
        SheetYears years = new SheetYears(sheets, year);
        List<KeyedSheet> keyed = sheets.stream().map(KeyedSheet::new).toList();
        List<Sheet> counted = sheetsOfTheYear(keyed, years, year);
        DocumentFacts facts = years.facts(counted);
        int stated = statedYear(facts, path, year, findings);
        Optional<Bureau> bureau = bureau(facts, path);
        if (bureau.isEmpty()) {
            String written =
                    facts.units().isEmpty() ? stem(path) : facts.units().get(0);
            findings.add(unknown(written));
        }
        Optional<Submission> submission = submission(read, keyed, counted, years, year, findings);
        return new Recognised(bureau, stated, submission, findings);
    }

    /** Sums that a lower office published as CSV, which do not say whose they are. */
    private Recognised published(PublishedSums sums, String path, int year) {
        List<Finding> findings = new ArrayList<>();
        Optional<Bureau> bureau = bureauByName(path);
        if (bureau.isEmpty()) {
            findings.add(unknown(stem(path)));
        }
        Optional<RawCell> other =
                sums.year().filter(cell -> !cell.text().strip().equals(Integer.toString(year)));
        other.ifPresent(cell ->
                findings.add(Finding.of(Problem.I_WRONG_YEAR, cell.text(), Integer.toString(year), cell.text())));
        Form form = forms.forReportYear(year);
        Submission submission = new Submission(form, form.edition(), "", sums.entries(form));
        return new Recognised(bureau, other.isPresent() ? NO_YEAR : year, Optional.of(submission), findings);
    }

    private Finding unknown(String written) {
        return Finding.of(Problem.I_UNKNOWN_BUREAU, written, String.join("、", units.nearest(written)));
    }

    /** The unit that a file's name or folders name, for a file that cannot be read. */
    public Optional<Bureau> bureauByName(String path) {
        List<String> names = new ArrayList<>(List.of(path.split("/")));
        for (int index = names.size() - 1; index >= 0; index--) {
            Optional<Bureau> bureau = units.findWithin(names.get(index));
            if (bureau.isPresent()) {
                return bureau;
            }
        }
        return Optional.empty();
    }

    private Optional<Bureau> bureau(DocumentFacts facts, String path) {
        Optional<Bureau> stated = findAny(facts.units());
        if (stated.isPresent() || facts.units().stream().anyMatch(units::isOfAnotherRegion)) {
            return stated;
        }
        return findAny(facts.lines()).or(() -> bureauByName(path));
    }

    private Optional<Bureau> findAny(List<String> names) {
        return names.stream().map(units::find).flatMap(Optional::stream).findFirst();
    }

    private static int statedYear(DocumentFacts facts, String path, int year, List<Finding> findings) {
        Optional<DocumentFacts.StatedYear> other =
                facts.years().stream().filter(stated -> stated.year() != year).findFirst();
        Optional<Integer> named = yearInName(path);
        if (other.isPresent()) {
            findings.add(Finding.of(
                            Problem.I_WRONG_YEAR,
                            Integer.toString(other.get().year()),
                            Integer.toString(year),
                            other.get().text())
                    .at(other.get().sheet(), other.get().address()));
        } else if (named.isPresent() && named.get() != year) {
            findings.add(Finding.of(Problem.I_WRONG_YEAR, named.get().toString(), Integer.toString(year), path)
                    .as("name"));
        }
        return facts.years().isEmpty()
                ? named.orElse(year)
                : facts.years().get(0).year();
    }

    private static Optional<Integer> yearInName(String path) {
        Matcher matcher = YEAR_IN_NAME.matcher(LabelText.compact(stem(path)));
        return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** The sheets without those of other years, when there is one for the year that holds a table. */
    private List<Sheet> sheetsOfTheYear(List<KeyedSheet> keyed, SheetYears years, int year) {
        TableFinder tables = tableFinders.get(forms.forReportYear(year).edition());
        boolean kept = keyed.stream()
                .filter(sheet -> !sheet.sheet().hidden() && years.isOfTheYear(sheet.sheet()))
                .anyMatch(tables::isOn);
        return keyed.stream()
                .map(KeyedSheet::sheet)
                .filter(sheet -> !kept || !years.isOfAnotherYear(sheet))
                .toList();
    }

    private Optional<Submission> submission(
            Intake.Result read,
            List<KeyedSheet> keyed,
            List<Sheet> counted,
            SheetYears years,
            int year,
            List<Finding> findings) {
        Form wanted = forms.forReportYear(year);
        Form written = formFinder.find(
                keyed.stream().filter(sheet -> counted.contains(sheet.sheet())).toList(), year);
        Map<String, List<FoundTable>> tables =
                tableFinders.get(written.edition()).find(keyed, years);
        List<FoundTable> all = tables.values().stream().flatMap(List::stream).toList();
        String text = RunningText.of(written, counted, all);
        MissingTables missing = new MissingTables(!text.isEmpty(), read.pictures());
        if (tables.isEmpty()) {
            findings.add(missing.all());
            return Optional.empty();
        }
        FigureReader figures = new FigureReader(written, wanted, new MoneyUnits(without(counted, all)));
        for (FormTable table : written.tables()) {
            List<FoundTable> copies = tables.get(table.code());
            if (copies == null) {
                findings.add(missing.one(table));
            } else {
                findings.addAll(TableFindings.of(copies, years));
                figures.read(copies.get(0));
            }
        }
        if (written != wanted) {
            findings.add(Finding.of(
                    Problem.F_OLD_FORM,
                    Integer.toString(written.edition()),
                    Integer.toString(wanted.edition()),
                    figures.dropped().isEmpty() ? "—" : String.join("；", figures.dropped())));
        }
        findings.addAll(figures.findings());
        return Optional.of(new Submission(wanted, written.edition(), text, inFormOrder(wanted, figures.entries())));
    }

    /** The sheets that can be seen and on which no table was found. */
    private static List<Sheet> without(List<Sheet> sheets, List<FoundTable> tables) {
        return sheets.stream()
                .filter(sheet -> !sheet.hidden() && tables.stream().noneMatch(table -> table.sheet() == sheet))
                .toList();
    }

    private static List<Entry> inFormOrder(Form form, List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingInt(entry -> form.position(entry.cell())))
                .toList();
    }
}
