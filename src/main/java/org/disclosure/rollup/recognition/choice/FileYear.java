package org.disclosure.rollup.recognition.choice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.recognition.document.DocumentFacts;
import org.disclosure.rollup.recognition.document.FilePath;
import org.disclosure.rollup.recognition.document.Line;
import org.disclosure.rollup.recognition.document.PeriodInName;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.recognition.document.Remark;
import org.disclosure.rollup.recognition.document.SheetLine;
import org.disclosure.rollup.recognition.document.StatedPeriod;
import org.disclosure.rollup.recognition.document.YearWords;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.text.LabelText;

/** Year of a file, or the reason to set it aside: another year, a part of the year, or void. */
public final class FileYear {

    /** A line with more words speaks of other things. */
    private static final int LONGEST_REMARK = 16;

    private final FileTables tables;
    private final FilePath path;
    private final int year;
    private final List<Finding> findings;

    private FileYear(FileTables tables, FilePath path, int year, List<Finding> findings) {
        this.tables = tables;
        this.path = path;
        this.year = year;
        this.findings = findings;
    }

    /**
     * The year that the file says it is of; the one consolidated when it says none.
     *
     * @param findings takes what is wrong with it
     */
    public static int of(FileTables tables, FilePath path, int year, List<Finding> findings) {
        return new FileYear(tables, path, year, findings).stated();
    }

    private int stated() {
        Set<ExclusionReason> shared = ExclusionReason.shared(tables.copies());
        Optional<Finding> voided = voided(shared);
        if (voided.isPresent()) {
            findings.add(voided.get());
            return RecognitionResult.VOID;
        }
        int stated = statedYear(shared);
        Optional<Finding> period = stated == year ? period(shared) : Optional.empty();
        if (stated == year && period.isEmpty()) {
            findings.replaceAll(FileYear::counted);
        }
        period.ifPresent(findings::add);
        return period.isPresent() ? RecognitionResult.NO_YEAR : stated;
    }

    /** The finding of another year that is said beside that of the report, which counts. */
    private static Finding counted(Finding finding) {
        boolean setAside = finding.code().equals(Problem.I_WRONG_YEAR.code()) && finding.severity() == Severity.ERROR;
        return setAside
                ? finding.as(finding.variant().isEmpty() ? "counted" : finding.variant() + "-counted")
                        .weighing(Severity.EXPLAIN)
                : finding;
    }

    private Optional<Finding> voided(Set<ExclusionReason> shared) {
        for (String name : path.names()) {
            if (Remark.isVoidName(new FilePath(name).stem())) {
                return Optional.of(Finding.of(Problem.I_VOID, name).as("name").given(name));
            }
        }
        if (tables.isPlainReport()) {
            return Optional.empty();
        }
        Optional<String> line = tables.factsBesideTables().lines().stream()
                .filter(said -> said.length() <= LONGEST_REMARK || Line.of(said).kind() == Line.Kind.TITLE)
                .filter(said -> !said.endsWith("。") && Remark.in(said).contains(Remark.VOID))
                .findFirst();
        if (line.isPresent()) {
            return Optional.of(Finding.of(Problem.I_VOID, line.get()).given(line.get()));
        }
        if (!shared.contains(ExclusionReason.VOID)) {
            return Optional.empty();
        }
        FoundTable first = tables.copies().firstSeen();
        String remark = tables.copies().description(first).voided().orElse("");
        return Optional.of(Finding.of(Problem.I_VOID, remark)
                .given(remark)
                .at(first.sheet().name(), ""));
    }

    private int statedYear(Set<ExclusionReason> shared) {
        List<DocumentFacts.StatedYear> years = yearsOfWhatCounts();
        Optional<Integer> named = yearInName();
        Optional<DocumentFacts.StatedYear> other =
                years.stream().filter(stated -> stated.year() != year).findFirst();
        Optional<DocumentFacts.StatedYear> inWords = years.isEmpty() ? inWords(shared) : Optional.empty();
        Optional<DocumentFacts.StatedYear> ofSheet =
                shared.contains(ExclusionReason.YEAR) ? tables.copies().otherYearOfSheet() : Optional.empty();
        if (other.isPresent() || inWords.isPresent()) {
            findings.add(wrong(other.or(() -> inWords).get()));
        } else if (ofSheet.isPresent()) {
            findings.add(wrong(ofSheet.get()).as("sheet").weighing(Severity.EXPLAIN));
        } else if (named.isPresent() && named.get() != year) {
            findings.add(Finding.of(Problem.I_WRONG_YEAR, named.get().toString(), Integer.toString(year), path.path())
                    .as("name")
                    .given(named.get().toString(), Integer.toString(year), path.path()));
        }
        if (!years.isEmpty()) {
            return years.get(0).year();
        }
        return inWords.map(DocumentFacts.StatedYear::year).orElse(ofSheet.isPresent() ? year : named.orElse(year));
    }

    /** The years that the file states, without those over tables of another year beside which all are there of the year. */
    private List<DocumentFacts.StatedYear> yearsOfWhatCounts() {
        List<DocumentFacts.StatedYear> years = tables.facts().years();
        Copies copies = tables.copies();
        if (tables.isPlainReport() || copies.all().stream().noneMatch(copies::isOfAnotherYear)) {
            return years;
        }
        List<FoundTable> others = new ArrayList<>();
        Set<String> ofTheYear = new HashSet<>();
        copies.all().forEach(table -> {
            if (copies.isOfAnotherYear(table)) {
                others.add(table);
            } else if (Copies.isSeen(table)) {
                ofTheYear.add(table.table().code());
            }
        });
        return others.stream()
                        .allMatch(table -> ofTheYear.contains(table.table().code()))
                ? years.stream()
                        .filter(stated ->
                                stated.year() == year || others.stream().noneMatch(table -> stands(stated, table)))
                        .toList()
                : years;
    }

    /** True if this year is stated above the table. */
    private boolean stands(DocumentFacts.StatedYear stated, FoundTable table) {
        return tables.copies()
                .description(table)
                .year()
                .filter(said -> said.year() == stated.year()
                        && said.text().equals(stated.text())
                        // of a paragraph over a table only the words are known
                        && (said.address().isEmpty() || said.address().equals(stated.address())))
                .isPresent();
    }

    /** The other year that all tables say in words of their own. */
    private Optional<DocumentFacts.StatedYear> inWords(Set<ExclusionReason> shared) {
        return shared.contains(ExclusionReason.YEAR)
                ? tables.copies()
                        .description(tables.copies().firstSeen())
                        .year()
                        .filter(stated -> stated.year() != year)
                : Optional.empty();
    }

    private Finding wrong(DocumentFacts.StatedYear stated) {
        return Finding.of(Problem.I_WRONG_YEAR, Integer.toString(stated.year()), Integer.toString(year), stated.text())
                .given(Integer.toString(stated.year()), Integer.toString(year), stated.text())
                .at(stated.sheet(), stated.address());
    }

    private Optional<Integer> yearInName() {
        List<Integer> named = YearWords.inName(path.stem(), year);
        return named.contains(year) ? Optional.of(year) : named.stream().findFirst();
    }

    private Optional<Finding> period(Set<ExclusionReason> shared) {
        if (tables.isPlainReport()) {
            return periodInName();
        }
        DocumentFacts beside = tables.factsBesideTables();
        Optional<DocumentFacts.PeriodAt> ofTables = shared.contains(ExclusionReason.PERIOD)
                ? tables.copies().description(tables.copies().firstSeen()).period()
                : Optional.empty();
        Optional<DocumentFacts.PeriodAt> stated = ofTables.or(() -> beside.periods().stream()
                        .filter(at -> at.period().isNotAllOf(year))
                        .findFirst())
                .or(() -> title(beside));
        if (stated.isPresent()) {
            return stated.map(at -> Finding.of(Problem.I_PERIOD, at.period().text(), Integer.toString(year))
                    .given(at.period().text(), Integer.toString(year))
                    .at(at.sheet(), at.address()));
        }
        return periodInName();
    }

    /** The part of a year in the file's name; what the file itself says may be true as well as the name. */
    private Optional<Finding> periodInName() {
        return PeriodInName.of(path.stem(), year)
                .map(part -> wholeYear()
                        .map(whole -> Finding.of(Problem.I_PERIOD, path.path(), Integer.toString(year), whole)
                                .as("name-only")
                                .given(path.path(), Integer.toString(year), whole))
                        .orElseGet(() -> Finding.of(Problem.I_PERIOD, path.path(), Integer.toString(year))
                                .as("name")
                                .given(path.path(), Integer.toString(year))));
    }

    /** The words in the file that say that it is of a whole year. */
    private Optional<String> wholeYear() {
        return Stream.concat(
                        tables.facts().years().stream().map(DocumentFacts.StatedYear::text),
                        tables.facts().periods().stream()
                                .map(DocumentFacts.PeriodAt::period)
                                .filter(period -> period.kind() == StatedPeriod.Kind.WHOLE_YEAR)
                                .map(StatedPeriod::text))
                .findFirst();
    }

    /** The part of a year that the first title names; what later headings name is what they speak of. */
    private Optional<DocumentFacts.PeriodAt> title(DocumentFacts facts) {
        return facts.years().stream()
                .filter(title -> !SheetLine.isNumbered(LabelText.compact(title.text())))
                .findFirst()
                .flatMap(first -> StatedPeriod.inTitle(first.text())
                        .filter(period -> period.isNotAllOf(year))
                        .map(period -> new DocumentFacts.PeriodAt(period, first.sheet(), first.address())));
    }
}
