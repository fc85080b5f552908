package org.disclosure.rollup.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.sentence.Topic;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.publish.word.Mark;

/**
 * An annual report from its title to its date: the form's six sections in their order, what the figures say by
 * themselves, and 【marked places】 for what only people can write.
 */
final class ReportText {

    /** The pieces of the title, by which a report is known again. */
    static final String TITLE = "title";

    static final String AGENCY = "title_agency";

    private static final String NUMBERING = "^[一二三四五六七八九十]+、";
    private static final String[] NUMBERS = {"一", "二", "三", "四", "五"};

    private final AnnualReport report;
    private final Form form;
    private final List<Part> parts = new ArrayList<>();
    private int topics;

    /** A part of the report, in its order. */
    sealed interface Part permits Paragraph, Table {}

    /** A paragraph of one piece or several. */
    record Paragraph(Look look, List<Piece> pieces) implements Part {

        String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }
    }

    /**
     * A piece of text that is renewed by itself when the office has edited the report; text in 【】 is to be written or
     * checked by people.
     *
     * @param key which piece of its kind; what the office wrote in reports is known by it
     * @param text empty where a piece may be said another day
     */
    record Piece(Mark.Kind kind, String key, String text) {}

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
        int notes = 0;
        for (String note : report.notes()) {
            text.add(Look.NOTE, new Piece(Mark.Kind.NOTE, Integer.toString(++notes), note));
        }
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
        add(Look.TITLE, agency(AGENCY));
        add(Look.TITLE, fixed(TITLE, title(report)));
        String contents = form.sections().stream()
                .map(section -> section.replaceFirst(NUMBERING, ""))
                .collect(Collectors.joining("，"));
        body(fixed(
                "basis",
                "本报告依照《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条、第五十条的规定，按照《中华人民共和国政府信息公开工作年度报告格式》（" + form.basis()
                        + "）编制，分为六个部分：" + contents + "。"));
        body(fixed("period", "本报告的统计期限为" + report.year() + "年1月1日至12月31日。"));
        body(fixed("contact_before", "对本报告如有疑问，请与"), blank("contact"), fixed("contact_after", "联系。"));
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
            add(
                    fillsPage ? Look.SECTION_ON_NEW_PAGE : Look.SECTION,
                    fixed("section_" + (form.sections().indexOf(section) + 1), section));
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
        body(blank("overview"));
        topic(0, Topic.PROACTIVE.label());
        body(
                said("regulations", publication.regulations()),
                said("norms", publication.normativeDocuments()),
                said("decisions", publication.decisions()),
                said("charges", publication.charges()));
        body(blank("publication"));
        topic(1, Topic.ON_REQUEST.label());
        String received = applications.received();
        body(
                received.isEmpty() ? said("received", report.word("report.fill.received")) : said("received", received),
                caution("units", received.isEmpty() ? "" : report.caution()),
                said("handled", applications.handled()),
                caution("balance", report.checked("balance", applications.balance())),
                said("applicants", applications.applicants()),
                caution("applicants", report.checked("applicants", applications.applicantsTotal())),
                said("outcomes", applications.outcomes()),
                caution("outcomes", report.checked("outcomes", applications.outcomesTotal())));
        body(blank("applications"));
        topic(2, Topic.MANAGEMENT.label());
        body(blank("management"));
        topic(3, Topic.PLATFORM.label());
        body(blank("platforms"));
        topic(4, Topic.SUPERVISION.label());
        body(blank("supervision"));
    }

    private void problems() {
        DisputeSentences disputes = new DisputeSentences(report.figures());
        body(said("disputes", disputes.disputes()));
        topic(0, "存在的主要问题");
        if (disputes.areCorrected()) {
            body(blank("corrected"));
        }
        body(blank("problems"));
        topic(1, "改进情况");
        body(blank("measures"));
    }

    private void otherMatters() {
        topic(0, "收取信息处理费情况");
        String fees = new PublicationSentences(report.figures()).informationFees();
        body(
                said("fees", fees.isEmpty() ? report.word("report.fill.fees") : fees),
                said("unpaid", new ApplicationSentences(report.figures()).unpaid()));
        topic(1, "其他事项");
        add(Look.BODY_BEFORE_SIGNATURE, blank("others"));
    }

    private void closing() {
        add(Look.SIGNATURE, agency("signature"));
        add(Look.SIGNATURE, blank("date"));
    }

    private Piece agency(String key) {
        return fixed(key, report.agency().isEmpty() ? report.word("report.fill.agency") : report.agency());
    }

    private void topic(int index, String name) {
        add(Look.TOPIC, fixed("topic_" + ++topics, "（" + NUMBERS[index] + "）" + name));
    }

    private static Piece fixed(String key, String text) {
        return new Piece(Mark.Kind.TEXT, key, text);
    }

    private static Piece said(String key, String text) {
        return new Piece(Mark.Kind.SENTENCE, key, text);
    }

    private static Piece caution(String key, String text) {
        return new Piece(Mark.Kind.CAUTION, key, text);
    }

    private Piece blank(String key) {
        return new Piece(Mark.Kind.BLANK, key, report.word("report.fill." + key));
    }

    private void body(Piece... pieces) {
        if (Stream.of(pieces).anyMatch(piece -> !piece.text().isEmpty())) {
            add(Look.BODY, pieces);
        }
    }

    private void add(Look look, Piece... pieces) {
        parts.add(new Paragraph(look, List.of(pieces)));
    }
}
