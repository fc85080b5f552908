package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Punctuality;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.PreviousYears;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.edition.given.Decided;
import org.disclosure.rollup.publish.edition.given.Received;
import org.disclosure.rollup.publish.edition.given.SinceLast;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;

class PageFindingsTest {

    private final Forms forms = Forms.load();
    private final Form form = forms.forReportYear(2023);
    private final PageStrings strings = new PageStrings();

    private PageFindings findings(List<FiledFinding> findings) {
        UnitLine unit = new UnitLine(
                "A",
                "财政局",
                UnitKind.DEPARTMENT,
                Status.REPORTED,
                new Punctuality(LocalDate.MAX, Optional.empty()),
                Optional.of("a.xlsx"),
                Optional.of(LocalDate.of(2024, 1, 5)),
                List.of(),
                0,
                0,
                0,
                0,
                0);
        Edition edition = new Edition(
                1,
                new DistrictSummary(2023, form, List.of(), List.of(unit)),
                PreviousYears.NOTHING,
                findings,
                Decided.NOTHING,
                SinceLast.FIRST,
                LocalDate.of(2024, 2, 10),
                Messages.Language.ZH,
                RuleBook.load(forms),
                Received.NOTHING,
                List.of(),
                (run, ofForm, action) -> {},
                Sender.UNNAMED);
        return PageFindings.of(edition, new PageCells(form), strings);
    }

    private static FiledFinding of(String unit, Finding finding) {
        return new FiledFinding(finding, Optional.of(unit), "财政局", "a.xlsx", Review.OPEN, Optional.empty());
    }

    @Test
    void aCheckIsListedUpToItsCapAndCountedWhole() {
        List<FiledFinding> found = new ArrayList<>();
        for (int index = 0; index < Page.LISTED + 5; index++) {
            found.add(of("A", Finding.of(Problem.F_NEGATIVE, "格" + index, "B2", "-1")));
        }
        found.add(of("A", Finding.of(Problem.F_BLANK, "表", "1", "0", "B3")));
        PageFindings findings = findings(found);

        assertThat(findings.columns().check()).hasSize(Page.LISTED + 1);
        assertThat(findings.columns().message().get(0)).startsWith("格0（B2）填的是负数 -1");
        assertThat(findings.checks())
                .isEqualTo(new PageFindings.Checks(
                        List.of("F-BLANK", "F-NEGATIVE"),
                        List.of("空白单元格", "负数"),
                        List.of(0, Page.LISTED + 5),
                        List.of(1, 0),
                        List.of(0, 0),
                        List.of(0, 0),
                        List.of(0, 0),
                        List.of(1, Page.LISTED)));
    }

    @Test
    void aFindingIsALineWithItsUnitCellAndPlace() {
        PageFindings findings = findings(List.of(
                new FiledFinding(
                        Finding.of(Problem.D_MISSING, "民政局", "2024-01-31", "3"),
                        Optional.empty(),
                        "",
                        "",
                        Review.OPEN,
                        Optional.empty()),
                new FiledFinding(
                        Finding.of(Problem.I_UNREADABLE).as("empty"),
                        Optional.empty(),
                        "",
                        "x.xlsx",
                        Review.OPEN,
                        Optional.empty()),
                of(
                        "A",
                        Finding.of(Problem.F_NEGATIVE, "格", "B2", "-1")
                                .about(CellCode.parse("t2/licenses/decisions"))
                                .at("表一", "B2")
                                .comparing("-1", "", "")
                                .undecided())));

        assertThat(findings.columns().state()).containsExactly("ERROR", "ERROR", "UNDECIDED");
        assertThat(findings.columns().unit()).containsExactly(-1, -1, 0);
        assertThat(findings.columns().who()).containsExactly("汇总", "单位不明", "");
        assertThat(findings.columns().cell()).containsExactly(-1, -1, 6);
        assertThat(findings.columns().figures()).containsExactly(List.of(), List.of(), List.of("-1", "", ""));
        assertThat(findings.columns().file()).containsExactly(-1, 0, 1);
        assertThat(findings.columns().sheet()).containsExactly(-1, -1, 2);
        assertThat(findings.columns().address()).containsExactly("", "", "B2");
        assertThat(strings.all()).containsExactly("x.xlsx", "a.xlsx", "表一");
        assertThat(findings.columns().number().get(2)).startsWith("2023-A-F-NEGATIVE-");
    }

    @Test
    void whatTheOfficeExplainedIsSettledAndSaysSo() {
        Finding blank = Finding.of(Problem.F_BLANK, "表", "1", "0", "B3");
        Decision accepted = new Decision(
                1,
                FindingNumber.of(2023, Optional.of("A"), "a.xlsx", blank),
                Verdict.ACCEPT,
                "已核实",
                "张三",
                LocalDate.of(2024, 2, 1),
                "",
                Decision.Source.COMMAND);
        PageFindings findings = findings(List.of(
                new FiledFinding(
                        blank,
                        Optional.of("A"),
                        "财政局",
                        "a.xlsx",
                        new Review(Review.State.EXPLAINED, Optional.of(accepted), Optional.empty()),
                        Optional.empty()),
                of("A", blank)));

        assertThat(findings.columns().state()).containsExactly("EXPLAIN", "SETTLED");
        assertThat(findings.columns().standing().get(0)).isEmpty();
        assertThat(findings.columns().standing().get(1)).contains("张三", "2024-02-01", "已核实");
        assertThat(findings.checks().settled()).containsExactly(1);
    }
}
