package org.disclosure.rollup.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.KeptNames;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.choice.Copies;
import org.disclosure.rollup.recognition.choice.CopyChoice;
import org.disclosure.rollup.recognition.choice.CopyFindings;
import org.disclosure.rollup.recognition.choice.FileTables;
import org.disclosure.rollup.recognition.document.FilePath;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.table.MoneyUnits;
import org.disclosure.rollup.recognition.table.TableFinder;
import org.disclosure.rollup.recognition.year.SeveralYears;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;

/** Reads the figures of the tables that count, and says what is wrong with the tables. */
final class FileFigures {

    private final Form wanted;
    private final FileTables tables;
    private final Copies copies;
    private final FilePath path;
    private final int year;
    private final FigureReader figures;
    private final List<List<FoundTable>> undecided = new ArrayList<>();
    private final List<FoundTable> counted = new ArrayList<>();
    private int tablesChosen;

    /**
     * @param wanted the edition of the report year
     * @param path of the file
     * @param year the year that is consolidated
     */
    FileFigures(Form wanted, FileTables tables, FilePath path, int year) {
        this.wanted = wanted;
        this.tables = tables;
        this.copies = tables.copies();
        this.path = path;
        this.year = year;
        this.figures = new FigureReader(tables.form(), wanted, new MoneyUnits(withoutTables(tables)));
    }

    /** The sheets that can be seen and on which no table was found. */
    private static List<Sheet> withoutTables(FileTables tables) {
        return tables.counted().stream()
                .filter(sheet -> !sheet.hidden() && tables.all().stream().noneMatch(table -> table.sheet() == sheet))
                .toList();
    }

    /** The figures, and the running text; the text alone when no table was found, nothing when none counts. */
    Optional<Submission> read(TableFinder finder, boolean pictures, List<Finding> findings) {
        Form written = tables.form();
        String text = RunningText.of(written, tables.counted(), tables.all());
        MissingTables missing = new MissingTables(!text.isEmpty(), pictures, path.isPrinted(), written.keptNames());
        if (tables.found().isEmpty()) {
            findings.add(missing.all());
            return Optional.of(new Submission(wanted, written.edition(), text, List.of()))
                    .filter(submission -> !text.isEmpty());
        }
        Map<String, CopyChoice.Choice> chosen = new CopyChoice(copies).choose(tables.found());
        if (tables.all().stream().allMatch(copies::isShown)) {
            findings.add(Finding.of(Problem.I_NO_TABLES).as("example"));
            return Optional.empty();
        }
        tablesChosen = chosen.size();
        for (FormTable table : written.tables()) {
            CopyChoice.Choice of = chosen.get(table.code());
            if (of == null) {
                findings.add(missing.one(table));
            } else if (of.counted().isPresent()) {
                finder.goOn(of.counted().get(), tables.sheets());
                read(of.counted().get(), of.others(), findings);
            } else {
                notCounted(of, findings);
            }
        }
        if (!undecided.isEmpty()) {
            findings.add(CopyFindings.undecided(undecided, written.keptNames()));
        }
        if (written != wanted) {
            findings.add(oldForm());
        }
        findings.addAll(figures.findings());
        return chosen.values().stream().allMatch(of -> of.counted().isEmpty())
                ? Optional.empty()
                : Optional.of(new Submission(wanted, written.edition(), text, inFormOrder(figures.entries())));
    }

    /**
     * True if there are tables and nobody filled them in: no cell holds anything but what last year carried over and what a
     * formula makes of nothing.
     */
    boolean isBlank() {
        return counted.size() == tablesChosen
                && tablesChosen > 0
                && counted.stream().allMatch(table -> table.extras().isEmpty())
                && figures.dropped().isEmpty()
                && figures.entries().stream().allMatch(this::isBlank);
    }

    /** True if every cell holds 0 or nothing. */
    boolean isNil() {
        return figures.entries().stream()
                .map(Entry::reading)
                .allMatch(reading -> reading.state() != Reading.State.UNREADABLE
                        && reading.state() != Reading.State.PROPOSED
                        && reading.amount()
                                .filter(amount -> amount.signum() != 0)
                                .isEmpty());
    }

    private boolean isBlank(Entry entry) {
        FormCell cell = wanted.cell(entry.cell());
        Optional<BigDecimal> amount = entry.reading().amount();
        if (amount.isEmpty()) {
            return entry.reading() instanceof Reading.Blank;
        }
        CellCode carried = wanted.keyFigures().cell(KeyFigure.CARRIED_IN);
        boolean carriedIn = entry.cell().table().equals(carried.table())
                && entry.cell().row().equals(carried.row());
        boolean total = cell.row().total() || cell.column().total();
        return carriedIn || total && amount.get().signum() == 0;
    }

    private void read(FoundTable counted, List<FoundTable> others, List<Finding> findings) {
        findings.addAll(TableFindings.of(counted, tables.form().keptNames()));
        List<SeveralYears.OtherYears> otherYears = copies.otherYears(counted);
        if (!otherYears.isEmpty()) {
            findings.add(
                    CopyFindings.years(counted, otherYears, year, tables.form().keptNames()));
        }
        findings.addAll(CopyFindings.unused(
                counted, others, copies::isHarmless, tables.form().keptNames()));
        figures.read(counted);
        this.counted.add(counted);
    }

    private void notCounted(CopyChoice.Choice chosen, List<Finding> findings) {
        if (!chosen.undecided().isEmpty()) {
            undecided.add(chosen.undecided());
            return;
        }
        FoundTable first = chosen.others().get(0);
        KeptNames names = tables.form().keptNames();
        List<SeveralYears.OtherYears> otherYears = copies.otherYears(first);
        findings.add(
                otherYears.isEmpty()
                        ? CopyFindings.elsewhere(first, names)
                        : CopyFindings.years(first, otherYears, year, names));
    }

    private Finding oldForm() {
        String from = Integer.toString(tables.form().edition());
        String to = Integer.toString(wanted.edition());
        return Finding.of(Problem.F_OLD_FORM, from, to, joined(FigureReader.DroppedFigure::shown))
                .given(from, to, joined(FigureReader.DroppedFigure::kept));
    }

    private String joined(Function<FigureReader.DroppedFigure, String> words) {
        return figures.dropped().isEmpty()
                ? "—"
                : figures.dropped().stream().map(words).collect(Collectors.joining("；"));
    }

    /** @throws IllegalStateException when two entries are of the same cell */
    private List<Entry> inFormOrder(List<Entry> entries) {
        Entry[] ordered = new Entry[wanted.cells().size()];
        for (Entry entry : entries) {
            int place = wanted.position(entry.cell());
            if (ordered[place] != null) {
                throw new IllegalStateException("Two entries for " + entry.cell());
            }
            ordered[place] = entry;
        }
        List<Entry> all = new ArrayList<>(entries.size());
        for (Entry entry : ordered) {
            if (entry != null) {
                all.add(entry);
            }
        }
        return all;
    }
}
