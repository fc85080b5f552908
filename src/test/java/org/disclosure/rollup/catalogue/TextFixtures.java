package org.disclosure.rollup.catalogue;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.SubmissionChecks;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.ReportText;
import org.disclosure.rollup.fixture.WholeReport;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;

/** The codes about the running text itself. What they need is the text: without it they say nothing. */
final class TextFixtures {

    private static final int YEAR = 2023;
    private static final String NAME = "威海市文登区水利局";
    private static final Unit UNIT = new Unit("WD21", NAME, List.of("区水利局"), UnitKind.DEPARTMENT, 21);
    private static final Forms FORMS = Forms.load();
    private static final Form FORM = FORMS.forReportYear(YEAR);
    private static final SubmissionChecks CHECKS = new SubmissionChecks(RuleBook.load(FORMS));

    /** Problems of another year, so that last year's report is not this year's. */
    private static final String OTHER_PROBLEMS = "去年突出的短板在于水库移民后期扶持资金的分配结果只在村里张贴，群众从网上查不到；防汛预案修订稿公示期偏短。"
            + "我们打算让镇街把分配结果同步上传，公示期延长到十五日，并委托第三方每两个月抽查公示牌，抽查结果向社会公布，同时为移民村配备信息员并开展两轮业务辅导。";

    private TextFixtures() {}

    static List<CodeFixture> all() {
        return List.of(
                text("N-LEFTOVER", sound().with(5, "2022年主要问题：更新不够及时。", "2024年改进措施：加强培训。")),
                text("N-SECTIONS", sound().with(1, "（一）主动公开。发布信息86条。", "（二）依申请公开。没有逾期。")),
                text("N-LENGTH", sound().with(1, "主动公开、依申请公开、信息管理、平台建设和监督保障。" + "推进公开".repeat(260) + "。")),
                new CodeFixture(
                        "N-SIMILAR",
                        () -> findings(sound(), lastYear().with(1, "发布信息80条。").with(5, OTHER_PROBLEMS)),
                        () -> findings(sound(), lastYear().with(1, "发布信息80条。")),
                        () -> findings(sound())),
                text("N-PRIVACY", sound().with(1, "（一）主动公开。联系人王某，13812345678。依申请、信息管理、平台、监督均有专人。")),
                new CodeFixture(
                        "N-PICTURE",
                        () -> received(report()),
                        () -> received(report().withPictures(2, 3, 4)),
                        // pictures without a report's text may be anything
                        () -> received(new WholeReport(title(), tables()).withPictures(2, 3, 4))));
    }

    private static CodeFixture text(String code, ReportText broken) {
        return new CodeFixture(
                code, () -> findings(sound()), () -> findings(broken), () -> check("", Optional.empty()));
    }

    private static ReportText sound() {
        return ReportText.of(NAME, YEAR);
    }

    private static ReportText lastYear() {
        return ReportText.of(NAME, YEAR - 1);
    }

    private static ReportText title() {
        ReportText text = sound();
        for (int section = 1; section <= 6; section++) {
            text.without(section);
        }
        return text;
    }

    private static List<Finding> findings(ReportText text) {
        return check(text.text(), Optional.empty());
    }

    private static List<Finding> findings(ReportText text, ReportText lastYear) {
        return check(text.text(), Optional.of(submission(lastYear.text())));
    }

    private static List<Finding> check(String text, Optional<Submission> last) {
        return CHECKS.check(Report.of(UNIT, YEAR, submission(text), last));
    }

    private static Submission submission(String text) {
        return new Submission(FORM, FORM.edition(), text, List.of());
    }

    private static WholeReport report() {
        return new WholeReport(sound(), tables());
    }

    private static FixtureGrid tables() {
        RealReport figures = RealReport.suqian2023();
        return Layout.OFFICIAL.lay(figures.form(), figures.figures(), NAME, YEAR);
    }

    private static List<Finding> received(WholeReport report) {
        return ReceivingDesk.of(NAME).receive(report.docx(NAME), YEAR).findings();
    }
}
