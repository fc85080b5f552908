package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.choice.Copies;
import org.disclosure.rollup.recognition.choice.FileTables;
import org.disclosure.rollup.recognition.choice.FileUnit;
import org.disclosure.rollup.recognition.choice.FileYear;
import org.disclosure.rollup.recognition.choice.WhoseFindings;
import org.disclosure.rollup.recognition.document.FilePath;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.recognition.document.ReturnedItems;
import org.disclosure.rollup.recognition.document.ReturnedNotice;
import org.disclosure.rollup.recognition.header.NormalisedSheet;
import org.disclosure.rollup.recognition.table.FormFinder;
import org.disclosure.rollup.recognition.table.SideBySide;
import org.disclosure.rollup.recognition.table.TableFinder;
import org.disclosure.rollup.recognition.unit.UnitFinder;
import org.disclosure.rollup.recognition.year.SeveralYears;
import org.disclosure.rollup.recognition.year.SheetYears;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;

/** Makes of the raw cells of a file a bureau's figures: whose they are, of which year, and what each number means. */
public final class Recognition {

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
    public RecognitionResult recognise(Intake.Result received, String path, int year) {
        Intake.Result own = ReturnedNotice.without(received);
        Intake.Result read = PublishedSums.only(own);
        Optional<PublishedSums> sums = PublishedSums.find(read.sheets());
        Optional<Unit> addressee = ReturnedNotice.addressee(received, units);
        RecognitionResult recognised = sums.isPresent()
                ? published(sums.get(), path, year)
                : recognise(read, new FilePath(path), addressee, year);
        Optional<Unit> other = recognised.unit().filter(unit -> unit.kind() != UnitKind.GOVERNMENT);
        return (other.isPresent() && PublishedSums.isIn(own) ? notItsReport(other.get(), year) : recognised)
                .returning(ReturnedNotice.isIn(received), ReturnedItems.of(received));
    }

    /** The sums of a run are the report of a government, and of nobody else. */
    private static RecognitionResult notItsReport(Unit unit, int year) {
        return new RecognitionResult(
                Optional.of(unit),
                year,
                Optional.empty(),
                List.of(Finding.of(Problem.I_NO_TABLES, unit.name())
                        .as("summary")
                        .given(unit.name())));
    }

    private RecognitionResult recognise(Intake.Result read, FilePath path, Optional<Unit> addressee, int year) {
        FileTables tables = withPictures(tables(read.sheets(), path, year), read, path, year);
        Copies copies = tables.copies();
        FileUnit whose = FileUnit.of(tables, units, path, addressee);
        if (whose.several()) {
            return new RecognitionResult(
                    Optional.empty(),
                    year,
                    Optional.empty(),
                    List.of(whose.finding().orElseThrow()));
        }
        copies.belongTo(whose.unit(), !tables.isPlainReport() && copies.units().size() > 1);
        List<Finding> findings = new ArrayList<>();
        int stated = FileYear.of(tables, path, year, findings);
        whose.finding().ifPresent(findings::add);
        FileFigures figures = new FileFigures(forms.forReportYear(year), tables, path, year);
        Optional<Submission> submission = figures.read(
                tableFinders.get(tables.form().edition()), read.pictures().any(), findings);
        if (stated != RecognitionResult.VOID && figures.isBlank() && !NilStatement.isIn(read.sheets(), path)) {
            findings.removeIf(finding -> !finding.code().equals(Problem.I_UNKNOWN_BUREAU.code()));
            findings.add(Finding.of(Problem.F_EMPTY_FORM));
            return new RecognitionResult(whose.unit(), stated, submission.flatMap(Recognition::text), findings);
        }
        if (submission.isPresent() && figures.isNil() && NilStatement.isIn(read.sheets(), path)) {
            NilStatement.settle(findings);
        }
        if (stated == RecognitionResult.VOID) {
            findings.removeIf(finding -> !finding.code().startsWith("I-"));
        }
        return new RecognitionResult(whose.unit(), stated, submission, findings);
    }

    /** The same with those tables in pictures of which the file has no figures otherwise. */
    private FileTables withPictures(FileTables own, Intake.Result read, FilePath path, int year) {
        Set<String> lacking = own.withoutFigures();
        if (lacking.isEmpty() || !read.pictures().any()) {
            return own;
        }
        List<Sheet> pictures = read.pictures().sheets().stream()
                .filter(PictureFigures::isPictured)
                .filter(sheet -> tables(List.of(sheet), path, year).found().keySet().stream()
                        .anyMatch(lacking::contains))
                .toList();
        return pictures.isEmpty()
                ? own
                : tables(
                        Stream.concat(read.sheets().stream(), pictures.stream()).toList(), path, year);
    }

    /** The running text around tables that nobody filled in; empty when there is none. */
    private static Optional<Submission> text(Submission blank) {
        return Optional.of(blank)
                .filter(read -> !read.narrative().isEmpty())
                .map(read -> new Submission(read.form(), read.writtenOn(), read.narrative(), List.of()));
    }

    /** The file's tables as found, without those of other years and reports beside them. */
    private FileTables tables(List<Sheet> sheets, FilePath path, int year) {
        List<NormalisedSheet> keyed = sheets.stream().map(NormalisedSheet::new).toList();
        SheetYears years = new SheetYears(sheets, path.stem(), year);
        List<Sheet> counted = sheetsOfTheYear(keyed, years, year);
        Form written = formFinder.find(
                keyed.stream().filter(sheet -> counted.contains(sheet.sheet())).toList(), year);
        TableFinder finder = tableFinders.get(written.edition());
        List<SeveralYears.OtherYears> otherYears = new ArrayList<>();
        List<NormalisedSheet> parted = keyed.stream()
                .map(sheet -> SeveralYears.without(sheet, finder.headers(), year, otherYears))
                .flatMap(sheet -> SideBySide.parted(sheet, finder.headers()).stream())
                .toList();
        if (parted.equals(keyed)) {
            return new FileTables(written, keyed, counted, years, finder, units, otherYears, year);
        }
        SheetYears changed =
                new SheetYears(parted.stream().map(NormalisedSheet::sheet).toList(), path.stem(), year);
        List<Sheet> left = sheetsOfTheYear(parted, changed, year);
        return new FileTables(written, parted, left, changed, finder, units, otherYears, year);
    }

    /** Sums that a lower office published as CSV, which do not say whose they are. */
    private RecognitionResult published(PublishedSums sums, String path, int year) {
        List<Finding> findings = new ArrayList<>();
        Optional<Unit> unit = unitByName(path);
        if (unit.isEmpty()) {
            findings.add(WhoseFindings.unknown(new FilePath(path).stem(), units));
        }
        Optional<RawCell> other =
                sums.year().filter(cell -> !cell.text().strip().equals(Integer.toString(year)));
        other.ifPresent(
                cell -> findings.add(Finding.of(Problem.I_WRONG_YEAR, cell.text(), Integer.toString(year), cell.text())
                        .given(cell.text(), Integer.toString(year), cell.text())));
        Form form = forms.forReportYear(year);
        Submission submission = new Submission(form, form.edition(), "", sums.entries(form));
        return new RecognitionResult(
                unit, other.isPresent() ? RecognitionResult.NO_YEAR : year, Optional.of(submission), findings);
    }

    /** The unit that a file's name or folders name, for a file that cannot be read. */
    public Optional<Unit> unitByName(String path) {
        return new FilePath(path).unit(units);
    }

    /** The sheets without those of other years, when there is one for the year that holds a table. */
    private List<Sheet> sheetsOfTheYear(List<NormalisedSheet> keyed, SheetYears years, int year) {
        TableFinder tables = tableFinders.get(forms.forReportYear(year).edition());
        boolean kept = keyed.stream()
                .filter(sheet -> !sheet.sheet().hidden() && years.isOfTheYear(sheet.sheet()))
                .anyMatch(tables::isOn);
        return keyed.stream()
                .map(NormalisedSheet::sheet)
                .filter(sheet -> !kept || !years.isOfAnotherYear(sheet))
                .toList();
    }
}
