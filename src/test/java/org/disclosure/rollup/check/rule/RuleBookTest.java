package org.disclosure.rollup.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosure.rollup.check.Checking;
import org.disclosure.rollup.check.DistrictChecks;
import org.disclosure.rollup.check.Localisation;
import org.disclosure.rollup.check.SubmissionChecks;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages.Language;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The declared checks together with an office's own. */
class RuleBookTest {

    private static final String SUITS = """
            form: 2021
            checks:
              - code: W-SUITS
                title: {zh: 诉讼等于不予公开, en: Suits equal refusals}
                severity: EXPLAIN
                left: ["t4/direct-suit/total"]
                right: ["t3/3.3.1/total"]
              - {code: T4-TOTAL, severity: EXPLAIN}
              - {code: D-LATE, severity: ERROR}
            """;

    @TempDir
    private Path folder;

    private RuleBook book() throws IOException {
        return RuleBook.load(Tables.FORMS, Files.writeString(folder.resolve("own.yaml"), SUITS));
    }

    private static List<Finding> findings(RuleBook book, Submission submission) {
        return new SubmissionChecks(book).check(Report.of(Checking.BUREAU, 2023, submission, Optional.empty()));
    }

    @Test
    void ownChecksHaveTheirTitles() throws IOException {
        assertThat(book().findTitle("W-SUITS", Language.ZH)).hasValue("诉讼等于不予公开");
        assertThat(book().findTitle("W-SUITS", Language.EN)).hasValue("Suits equal refusals");
        assertThat(book().findTitle("T4-TOTAL", Language.EN))
                .hasValue("Total of a group equals the sum of its results");
        assertThat(book().isOwn("W-SUITS")).isTrue();
        assertThat(book().isOwn("T4-TOTAL")).isFalse();
    }

    @Test
    void changedSeveritiesHoldForDeclaredChecksAndForAllOthers() throws IOException {
        Submission submission = Tables.of(2023).with("t4/later-suit/total", "1").submission();

        assertThat(findings(book(), submission))
                .extracting(finding -> finding.code() + " " + finding.severity())
                .containsExactly("T4-TOTAL EXPLAIN");
        assertThat(book().severities().of(Problem.D_LATE)).isEqualTo(Severity.ERROR);
        assertThat(book().severities().of(Problem.D_MISSING)).isEqualTo(Severity.ERROR);
    }

    @Test
    void theWrongCellMustPutOwnChecksRightToo() throws IOException {
        // 3 suits upheld and no total: for the group alone 0 upheld would do as well, for the own check it is the total
        Submission submission = Tables.of(2023)
                .with("t4/direct-suit/upheld", "3")
                .withNatural("3.3.1", "3")
                .withNatural("3.7", "3")
                .withNatural("1", "3")
                .submission();

        List<Finding> explained = new Localisation(book())
                .explain(findings(book(), submission), submission, 2023, Optional.empty(), Map.of(), List.of());

        assertThat(explained)
                .extracting(Finding::code, Finding::suggestion)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("T4-TOTAL", "t4/direct-suit/total=3"),
                        org.assertj.core.groups.Tuple.tuple("W-SUITS", "t4/direct-suit/total=3"));
    }

    @Test
    void whatUnitsMayExplainIsNoErrorOfTheDistrict() throws IOException {
        Submission sums = Tables.of(2023)
                .with("t4/direct-suit/total", "1")
                .with("t3/1/total", "1")
                .submission();

        assertThat(new DistrictChecks(book()).identities(sums.form(), 2023, sums, List.of()))
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("T3-BALANCE", "T3-TOTAL");
    }

    @Test
    void aRunKnowsTheRulesByTheirText() throws IOException {
        assertThat(book().ownFile()).isEqualTo(SUITS);
        assertThat(RuleBook.load(Tables.FORMS).ownFile()).isEmpty();
    }

    @Test
    void theExamplesOfTheManualsAreSound() throws IOException {
        List<String> examples = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            Pattern.compile("(?s)```yaml\\n(.*?)```")
                    .matcher(Files.readString(Path.of("docs", language, "own-checks.md")))
                    .results()
                    .forEach(example -> examples.add(example.group(1)));
        }

        assertThat(examples).hasSize(2);
        for (String example : examples) {
            RuleBook book = RuleBook.load(Tables.FORMS, Files.writeString(folder.resolve("example.yaml"), example));
            assertThat(book.findTitle("W-UNAVAILABLE", Language.ZH)).hasValue("无法提供的不超过办结的");
            assertThat(book.severities().of(Problem.T3_OTHER_HIGH)).isEqualTo(Severity.EXPLAIN);
        }
    }

    @Test
    void everyFormHasChecks() {
        RuleBook book = RuleBook.load(Tables.FORMS);

        assertThat(Tables.FORMS.editions())
                .extracting(form -> Map.entry(form.edition(), book.checks(form).size()))
                .containsExactly(Map.entry(2019, 5), Map.entry(2021, 8));
    }
}
