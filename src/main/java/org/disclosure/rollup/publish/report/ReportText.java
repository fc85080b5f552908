package org.disclosure.rollup.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.text.sentence.Topic;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormTable;

/**
 * An annual report from its title to its date: the form's six sections in their order, what the figures say by
 * themselves, and 【marked places】 for what only people can write.
 */
final class ReportText {

    private static final String NUMBERING = "^[一二三四五六七八九十]+、";
    private static final String[] NUMBERS = {"一", "二", "三", "四", "五"};

    private final AnnualReport report;
    private final Form form;
    private final List<Part> parts = new ArrayList<>();

    /** A part of the report, in its order. */
    sealed interface Part permits Paragraph, Table {}

    /** A paragraph; text in 【】 is to be written or checked by people. */
    record Paragraph(Look look, String text) implements Part {}

    /** One of the form's tables. */
    record Table(FormTable table) implements Part {}

    /** Style of a paragraph. */
    enum Look {
        NOTE,
        TITLE,
        SECTION,
        SECTION_ON_NEW_PAGE,
        TOPIC,
        BODY,
        BODY_BEFORE_SIGNATURE,
        SIGNATURE
    }

    private ReportText(AnnualReport report) {
        this.report = report;
        this.form = report.figures().form();
    }

    static List<Part> of(AnnualReport report) {
        ReportText text = new ReportText(report);
        report.notes().forEach(note -> text.add(Look.NOTE, note));
        text.opening();
        text.sections();
        text.closing();
        return text.parts;
    }

    /** The name of the report with the year. */
    static String title(AnnualReport report) {
        return report.year() + "年政府信息公开工作年度报告";
    }

    private void opening() {
        add(Look.TITLE, agency());
        add(Look.TITLE, title(report));
        String contents = form.sections().stream()
                .map(section -> section.replaceFirst(NUMBERING, ""))
                .collect(Collectors.joining("，"));
        body("本报告依照《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条、第五十条的规定，按照《中华人民共和国政府信息公开工作年度报告格式》（" + form.basis() + "）编制，分为六个部分："
                + contents + "。");
        body("本报告的统计期限为" + report.year() + "年1月1日至12月31日。");
        body("对本报告如有疑问，请与" + report.word("report.fill.contact") + "联系。");
    }

    /** Sections with a table hold nothing else; of the others the form has three. */
    private void sections() {
        List<Runnable> written = List.of(this::overview, this::problems, this::otherMatters);
        int next = 0;
        for (String section : form.sections()) {
            Optional<FormTable> table = form.tables().stream()
                    .filter(candidate -> candidate.section().equals(section))
                    .findFirst();
            boolean fillsPage =
                    table.filter(found -> found.print() == FormTable.Print.GRID).isPresent();
            add(fillsPage ? Look.SECTION_ON_NEW_PAGE : Look.SECTION, section);
            if (table.isPresent()) {
                parts.add(new Table(table.get()));
            } else {
                written.get(next++).run();
            }
        }
    }

    private void overview() {
        PublicationSentences publication = new PublicationSentences(report.figures());
        ApplicationSentences applications = new ApplicationSentences(report.figures());
        fill("report.fill.overview");
        topic(0, Topic.PROACTIVE.label());
        body(publication.regulations()
                + publication.normativeDocuments()
                + publication.decisions()
                + publication.charges());
        fill("report.fill.publication");
        topic(1, Topic.ON_REQUEST.label());
        String received = applications.received();
        body((received.isEmpty() ? report.word("report.fill.received") : received + report.caution())
                + applications.handled()
                + checked("report.caution.balance", applications.balance())
                + applications.applicants()
                + checked("report.caution.applicants", applications.applicantsTotal())
                + applications.outcomes()
                + checked("report.caution.outcomes", applications.outcomesTotal()));
        fill("report.fill.applications");
        topic(2, Topic.MANAGEMENT.label());
        fill("report.fill.management");
        topic(3, Topic.PLATFORM.label());
        fill("report.fill.platforms");
        topic(4, Topic.SUPERVISION.label());
        fill("report.fill.supervision");
    }

    private void problems() {
        DisputeSentences disputes = new DisputeSentences(report.figures());
        body(disputes.disputes());
        topic(0, "存在的主要问题");
        if (disputes.areCorrected()) {
            fill("report.fill.corrected");
        }
        fill("report.fill.problems");
        topic(1, "改进情况");
        fill("report.fill.measures");
    }

    private void otherMatters() {
        topic(0, "收取信息处理费情况");
        String fees = new PublicationSentences(report.figures()).informationFees();
        body((fees.isEmpty() ? report.word("report.fill.fees") : fees)
                + new ApplicationSentences(report.figures()).unpaid());
        topic(1, "其他事项");
        add(Look.BODY_BEFORE_SIGNATURE, report.word("report.fill.others"));
    }

    private void closing() {
        add(Look.SIGNATURE, agency());
        add(Look.SIGNATURE, report.word("report.fill.date"));
    }

    private String agency() {
        return report.agency().isEmpty() ? report.word("report.fill.agency") : report.agency();
    }

    /** A word to the editor where the tables themselves do not add up; the sentences say what is in the tables. */
    private String checked(String key, Optional<ApplicationSentences.Sides> sides) {
        return sides.filter(found -> found.one().compareTo(found.other()) != 0)
                .map(found -> report.word(key, ReportWording.plain(found.one()), ReportWording.plain(found.other())))
                .orElse("");
    }

    private void topic(int index, String name) {
        add(Look.TOPIC, "（" + NUMBERS[index] + "）" + name);
    }

    private void fill(String key) {
        body(report.word(key));
    }

    private void body(String text) {
        if (!text.isEmpty()) {
            add(Look.BODY, text);
        }
    }

    private void add(Look look, String text) {
        parts.add(new Paragraph(look, text));
    }
}
