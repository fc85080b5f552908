package org.disclosure.rollup.publish.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.publish.file.FileNames;
import org.disclosure.rollup.submission.Figures;
import org.disclosure.rollup.submission.Region;
import org.disclosure.rollup.submission.Submission;

/**
 * One 政府信息公开工作年度报告 that is to be written: whose it is, of which year, its figures, and what its editor must know.
 * The district's report and a unit's differ in nothing else.
 */
public final class AnnualReport {

    private static final String GOVERNMENT = "人民政府";
    private static final int NAMED = 10;
    private static final String TOTAL = "total";

    /** The checks of the units' tables that the report's sentences are held against too. */
    private static final String APPLICANTS = "applicants";

    private static final Map<String, String> SUMS =
            Map.of("balance", "T3-BALANCE", APPLICANTS, "T3-TOTAL", "outcomes", "T3-RESULTS");

    private final String agency;
    private final int year;
    private final ReportFigures figures;
    private final List<String> notes;
    private final String caution;
    private final List<FiledFinding> broken;
    private final LocalDate asOf;
    private final Messages words;

    private AnnualReport(
            String agency,
            int year,
            ReportFigures figures,
            List<String> notes,
            String caution,
            List<FiledFinding> broken,
            LocalDate asOf,
            Messages words) {
        this.agency = agency;
        this.year = year;
        this.figures = figures;
        this.notes = List.copyOf(notes);
        this.caution = caution;
        this.broken = List.copyOf(broken);
        this.asOf = asOf;
        this.words = words;
    }

    /**
     * The district's report.
     *
     * @param lastYear the district's figures of the year before, if there are any
     * @param district what the office calls its district; empty when it has set no name
     * @param withoutErrors the codes of the units whose report has no error; errors in other files of theirs are none of it
     * @param asOf the only date that the report may show as today
     * @param words the language of what is said to the editor; the report itself is Chinese
     */
    public static AnnualReport ofDistrict(
            DistrictSummary summary,
            Optional<DistrictSummary> lastYear,
            String district,
            Set<String> withoutErrors,
            LocalDate asOf,
            Messages words) {
        List<String> notes = new ArrayList<>();
        notes.add(words.text("report.note.draft", asOf));
        notes.add(words.text("report.note.again"));
        notes.add(words.text("report.note.counted", summary.due(), summary.counted()) + owed(summary, words));
        long errors = summary.units().stream()
                .filter(unit -> unit.status().counts() && !withoutErrors.contains(unit.code()))
                .count();
        if (errors > 0) {
            notes.add(words.text("report.note.errors", errors));
        }
        List<String> incomparable =
                lastYear.map(before -> countedInOneYearOnly(summary, before)).orElse(List.of());
        return new AnnualReport(
                districtName(summary, district),
                summary.year(),
                figures(
                        summary.form(),
                        summary,
                        lastYear.map(before -> figuresOf(summary.form(), before.form(), before))),
                notes,
                incomparable.isEmpty()
                        ? ""
                        : words.text("report.caution.units", incomparable.size(), names(incomparable, words)),
                List.of(),
                asOf,
                words);
    }

    /** The same with a note of the tables in pictures that wait for a person, if there are any: the figures are without them. */
    public AnnualReport without(PictureTables pictures) {
        if (pictures.waiting().isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(notes);
        String count = words.text(
                "sheet.pictures.waiting",
                pictures.unitsWaiting(),
                pictures.waiting().size());
        all.add(words.text("sheet.summary.waiting", count).strip());
        return new AnnualReport(agency, year, figures, all, caution, broken, asOf, words);
    }

    /** The same, which names the units whose own tables do not add up where the district's do not. */
    public AnnualReport naming(List<FiledFinding> findings) {
        List<FiledFinding> sums = findings.stream()
                .filter(filed -> SUMS.containsValue(filed.finding().code()))
                .filter(filed -> filed.finding().outcome() == Finding.Outcome.BROKEN
                        && filed.review().state() != Review.State.EXPLAINED)
                .filter(filed -> filed.finding()
                        .cell()
                        .filter(cell -> cell.column().equals(TOTAL))
                        .isPresent())
                .toList();
        return new AnnualReport(agency, year, figures, notes, caution, sums, asOf, words);
    }

    /**
     * A unit's report.
     *
     * @param lastYear what the unit reported for the year before, if anything
     */
    public static AnnualReport ofUnit(
            UnitLine unit,
            int year,
            Submission submission,
            Optional<Submission> lastYear,
            LocalDate asOf,
            Messages words) {
        Form form = submission.form();
        List<String> notes = new ArrayList<>();
        notes.add(words.text("report.note.draft", asOf));
        if (unit.errors() > 0) {
            notes.add(words.text("report.note.unit.errors", unit.errors()));
        }
        return new AnnualReport(
                unit.name(),
                year,
                figures(form, submission, lastYear.map(before -> figuresOf(form, before.form(), before))),
                notes,
                "",
                List.of(),
                asOf,
                words);
    }

    private static ReportFigures figures(
            Form form, Figures now, Optional<Function<CellCode, Optional<BigDecimal>>> lastYear) {
        return new ReportFigures(form, now::amount, lastYear.orElse(cell -> Optional.empty()));
    }

    /** The figures of another year, by the cells of this year's form. */
    private static Function<CellCode, Optional<BigDecimal>> figuresOf(Form form, Form other, Figures figures) {
        return cell -> form.sameMeaning(cell, other).flatMap(figures::amount);
    }

    /** The name of the government in the roster, else made of the district's, or of the region that the units share. */
    private static String districtName(DistrictSummary summary, String district) {
        return summary.government().orElseGet(() -> {
            boolean named = summary.area().isWhole() && !district.isEmpty();
            String region = named
                    ? district
                    : Region.shared(summary.units().stream().map(UnitLine::name).toList());
            return region.isEmpty() || region.endsWith(GOVERNMENT) ? region : region + GOVERNMENT;
        });
    }

    private static String owed(DistrictSummary summary, Messages words) {
        List<String> owed = summary.units().stream()
                .filter(unit -> unit.status().isOwed())
                .map(UnitLine::name)
                .toList();
        return owed.isEmpty() ? "" : words.text("report.note.owed", names(owed, words));
    }

    private static String names(List<String> all, Messages words) {
        String names = all.stream().limit(NAMED).collect(Collectors.joining("、"));
        return all.size() > NAMED ? names + words.text("report.note.owed.more", all.size()) : names;
    }

    private static List<String> countedInOneYearOnly(DistrictSummary summary, DistrictSummary lastYear) {
        Set<String> now = counted(summary);
        Set<String> before = counted(lastYear);
        return Stream.concat(
                        summary.units().stream()
                                .filter(unit -> now.contains(unit.code()) && !before.contains(unit.code())),
                        lastYear.units().stream()
                                .filter(unit -> before.contains(unit.code()) && !now.contains(unit.code())))
                .map(UnitLine::name)
                .toList();
    }

    private static Set<String> counted(DistrictSummary summary) {
        return summary.units().stream()
                .filter(unit -> unit.status().counts())
                .map(UnitLine::code)
                .collect(Collectors.toSet());
    }

    /** The report's title as the name of a file. */
    public String fileName() {
        return FileNames.ofUnit(agency) + ReportText.title(this) + ".docx";
    }

    /** Whose report it is; empty when that is not known. */
    String agency() {
        return agency;
    }

    int year() {
        return year;
    }

    ReportFigures figures() {
        return figures;
    }

    /** Notes for the editor, in the editor's language. */
    List<String> notes() {
        return notes;
    }

    /** Note for the editor where the report compares two years; empty for none. */
    String caution() {
        return caution;
    }

    /** A word to the editor where the tables themselves do not add up; the sentences say what is in the tables. */
    String checked(String what, Optional<ApplicationSentences.Sides> sides) {
        return sides.filter(found -> found.one().compareTo(found.other()) != 0)
                .map(found -> words.text(
                        "report.caution." + what,
                        ReportWording.plain(found.one()),
                        ReportWording.plain(found.other()),
                        units(what)))
                .orElse("");
    }

    /** The units whose own table breaks the same sum; empty when none does. */
    private String units(String what) {
        List<String> units = broken.stream()
                .filter(filed -> filed.finding().code().equals(SUMS.get(what)))
                .filter(filed -> !what.equals(APPLICANTS)
                        || filed.finding().cell().equals(figures.keys().find(KeyFigure.RECEIVED)))
                .map(FiledFinding::unit)
                .distinct()
                .sorted()
                .toList();
        return units.isEmpty() ? "" : names(units, words);
    }

    LocalDate asOf() {
        return asOf;
    }

    /** Note to the editor, in the editor's language. */
    String word(String key, Object... arguments) {
        return words.text(key, arguments);
    }
}
