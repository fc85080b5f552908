package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;

/** Faults put into the two reports of a city whose figures add up in every column. */
class LocalisationTest {

    private static final Form FORM = Forms.load().forReportYear(2023);
    private static final RuleBook BOOK = RuleBook.load(Forms.load());
    private static final SubmissionChecks CHECKS = new SubmissionChecks(BOOK);
    private static final Localisation LOCALISATION = new Localisation(BOOK);
    private static final List<RealReport> CITY = RealReport.all().subList(0, 2);

    /** The cells of table 3 that are no totals. */
    private static final List<CellCode> DETAILS = FORM.cells().stream()
            .filter(cell -> cell.code().table().equals("t3")
                    && !cell.row().total()
                    && !cell.column().total())
            .map(FormCell::code)
            .toList();

    private static Map<CellCode, BigDecimal> figures(RealReport report) {
        Map<CellCode, BigDecimal> figures = new LinkedHashMap<>();
        report.figures().forEach((cell, text) -> figures.put(cell, new BigDecimal(text)));
        return figures;
    }

    private static Submission submission(Map<CellCode, BigDecimal> figures) {
        List<Entry> entries = new ArrayList<>();
        figures.forEach((cell, value) ->
                entries.add(new Entry(cell, new Reading.Amount(value, value.toPlainString()), "表", "A1")));
        return new Submission(FORM, 2021, "", entries);
    }

    /** What is suggested for a report in which these cells were changed, likeliest first; all of one group. */
    private static Set<String> suggested(RealReport report, Map<CellCode, BigDecimal> faults) {
        Map<CellCode, BigDecimal> figures = figures(report);
        figures.putAll(faults);
        Submission submission = submission(figures);
        List<Finding> findings = CHECKS.check(Report.of(Checking.BUREAU, report.year(), submission, Optional.empty()));
        Set<String> suggestions = new LinkedHashSet<>();
        LOCALISATION.explain(findings, submission, report.year(), Optional.empty()).stream()
                .filter(finding -> !finding.suggestion().isEmpty())
                .forEach(finding ->
                        suggestions.addAll(List.of(finding.suggestion().split(" \\| "))));
        return suggestions;
    }

    /** The number as a hand gets it wrong: one more, a digit too many, a digit too few, digits changed, anything. */
    private static List<BigDecimal> slips(BigDecimal right) {
        String digits = right.toPlainString();
        Set<String> slips = new LinkedHashSet<>();
        slips.add(right.add(BigDecimal.ONE).toPlainString());
        slips.add(digits + "7");
        slips.add("9" + digits);
        slips.add(right.add(BigDecimal.valueOf(137)).toPlainString());
        if (digits.length() > 1) {
            slips.add(digits.substring(1));
            slips.add(digits.substring(0, digits.length() - 1));
            slips.add("" + digits.charAt(1) + digits.charAt(0) + digits.substring(2));
        }
        return slips.stream()
                .map(BigDecimal::new)
                .filter(slip -> slip.compareTo(right) != 0)
                .toList();
    }

    @Test
    void aSingleWrongDetailIsNamedWithItsRightValueAndAlone() {
        for (RealReport report : CITY) {
            Map<CellCode, BigDecimal> figures = figures(report);
            for (CellCode cell : DETAILS) {
                for (BigDecimal slip : slips(figures.get(cell))) {
                    assertThat(suggested(report, Map.of(cell, slip)))
                            .as("%s %s: %s", report, cell, slip)
                            .containsExactly(cell + "=" + figures.get(cell).toPlainString());
                }
            }
        }
    }

    @Test
    void aTotalThatWasAddedUpWronglyIsNamedWithTheSum() {
        for (RealReport report : CITY) {
            Map<CellCode, BigDecimal> figures = figures(report);
            for (FormCell cell : FORM.cells()) {
                if (cell.code().table().equals("t3")
                        && (cell.row().total() || cell.column().total())) {
                    BigDecimal right = figures.get(cell.code());
                    assertThat(suggested(report, Map.of(cell.code(), right.add(BigDecimal.valueOf(137)))))
                            .as("%s %s", report, cell.code())
                            .startsWith(cell.code() + "=" + right.toPlainString());
                }
            }
        }
    }

    @Test
    void twoWrongDetailsAreNeverBlamedOnOneCell() {
        Random random = new Random(2023);
        for (int round = 0; round < 300; round++) {
            RealReport report = CITY.get(round % 2);
            Map<CellCode, BigDecimal> figures = figures(report);
            CellCode first = DETAILS.get(random.nextInt(DETAILS.size()));
            CellCode second = DETAILS.get(random.nextInt(DETAILS.size()));
            if (!first.row().equals(second.row()) && !first.column().equals(second.column())) {
                Map<CellCode, BigDecimal> faults = Map.of(
                        first, figures.get(first).add(BigDecimal.valueOf(1 + random.nextInt(50))),
                        second, figures.get(second).add(BigDecimal.valueOf(60 + random.nextInt(50))));
                Set<String> both = suggested(report, faults);
                String one = first + "=" + figures.get(first);
                String other = second + "=" + figures.get(second);
                // faults that no check connects are named each for itself, others together
                assertThat(both)
                        .as("%s %s", report, faults)
                        .matches(changes -> changes.equals(Set.of(one, other))
                                || changes.stream().allMatch(change -> change.contains(";"))
                                        && changes.stream()
                                                .anyMatch(change -> change.contains(one) && change.contains(other)));
            }
        }
    }

    @Test
    void twoFiguresOfARowThatChangedPlacesAreAmongTheSuggestions() {
        int swaps = 0;
        int found = 0;
        for (RealReport report : CITY) {
            Map<CellCode, BigDecimal> figures = figures(report);
            for (CellCode one : DETAILS) {
                for (CellCode other : DETAILS) {
                    boolean sameRow = one.row().equals(other.row());
                    if (sameRow
                            && one.column().compareTo(other.column()) < 0
                            && figures.get(one).compareTo(figures.get(other)) != 0) {
                        swaps++;
                        Set<String> suggested =
                                suggested(report, Map.of(one, figures.get(other), other, figures.get(one)));
                        Set<String> wanted = Set.of(
                                one + "=" + figures.get(one) + ";" + other + "=" + figures.get(other),
                                other + "=" + figures.get(other) + ";" + one + "=" + figures.get(one));
                        found += suggested.stream().anyMatch(wanted::contains) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(found * 100).isGreaterThanOrEqualTo(swaps * 95);
        assertThat(swaps).isGreaterThan(300);
    }

    @Test
    void theFindingSaysItInWordsWithCellNowAndThen() {
        Map<CellCode, BigDecimal> figures = figures(CITY.get(0));
        CellCode cell = CellCode.parse("t3/3.3.7/natural");
        figures.put(cell, new BigDecimal("217"));
        Submission submission = submission(figures);
        List<Finding> findings = LOCALISATION.explain(
                CHECKS.check(Report.of(Checking.BUREAU, 2023, submission, Optional.empty())),
                submission,
                2023,
                Optional.empty());
        assertThat(findings)
                .extracting(Finding::code, Finding::suggestion)
                .containsExactly(
                        tuple("T3-RESULTS", "t3/3.3.7/natural=21"),
                        tuple("T3-TOTAL", "t3/3.3.7/natural=21"),
                        tuple("T2-REGULATIONS", ""));
        assertThat(new Messages(Messages.Language.ZH).message(findings.get(1)))
                .endsWith("最可能的改法：自然人·7.属于行政执法案卷（A1） 217 → 21，改后 2 项勾稽全部平衡。");
    }

    @Test
    void whatTakesMoreThanTwoCellsIsLeftToTheBureau() {
        Map<CellCode, BigDecimal> figures = figures(CITY.get(0));
        Map<CellCode, BigDecimal> faults = new LinkedHashMap<>();
        for (String cell : List.of("t3/3.1/natural", "t3/3.2/business", "t3/3.4.1/legal")) {
            CellCode code = CellCode.parse(cell);
            faults.put(code, figures.get(code).add(BigDecimal.valueOf(7L * cell.length())));
        }
        assertThat(suggested(CITY.get(0), faults)).isEmpty();
    }
}
