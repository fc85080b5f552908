package org.disclosure.rollup.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.publish.word.OfficeDocument;
import org.disclosure.rollup.publish.word.OfficeDocument.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that the office edited, and what the next night makes of it. */
class EditedReportTest {

    private static final Messages WORDS = new Messages(Messages.Language.ZH);
    private static final String HANDLED = "上年结转5件，本年办结5件，结转下年度继续办理5件。";
    private static final String OVERVIEW = "【请填写：本年政府信息公开工作总体情况】";

    @TempDir
    private Path folder;

    private Path there;

    @BeforeEach
    void firstNight() throws IOException {
        there = folder.resolve("report.docx");
        new ReportDocument().write(report(5, LocalDate.of(2024, 1, 10)), there);
    }

    /** A district whose every figure is this number. */
    private static AnnualReport report(int figure, LocalDate asOf) {
        Form form = Forms.load().forReportYear(2023);
        Optional<BigDecimal> value = Optional.of(BigDecimal.valueOf(figure));
        List<CellSum> sums = form.cells().stream()
                .map(cell -> new CellSum(cell.code(), value, value, 1, 0))
                .toList();
        return AnnualReport.ofDistrict(
                new DistrictSummary(2023, form, sums, List.of()), Optional.empty(), "甲区", Set.of(), asOf, WORDS);
    }

    /** The next night with these figures; gives what it made of what lay there. */
    private Outcome night(int figure) throws IOException {
        Path fresh = folder.resolve("fresh.docx");
        new ReportDocument().write(report(figure, LocalDate.of(2024, 1, 11)), fresh);
        Outcome outcome = OfficeDocument.renew(fresh, there, WORDS);
        Files.move(fresh, there, StandardCopyOption.REPLACE_EXISTING);
        return outcome;
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        String before = part("word/document.xml");
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        rewrite("word/document.xml", after);
    }

    private String part(String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(there))) {
            while (!in.getNextEntry().getName().equals(name)) {
                in.closeEntry();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Writes the document with another part, or without it. */
    private void rewrite(String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(there));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part) || !content.isEmpty()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(
                            entry.getName().equals(part)
                                    ? content.getBytes(StandardCharsets.UTF_8)
                                    : in.readAllBytes());
                }
            }
        }
        Files.write(there, bytes.toByteArray());
    }

    private List<String> paragraphs() throws IOException {
        try (InputStream in = Files.newInputStream(there);
                XWPFDocument document = new XWPFDocument(in)) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    /** The paragraphs of a report as it is written with these figures, but for one. */
    private static List<String> written(int figure, String paragraph, String other) {
        List<String> texts = new ArrayList<>(text(figure));
        int index = -1;
        for (int each = 0; each < texts.size(); each++) {
            index = texts.get(each).contains(paragraph) ? each : index;
        }
        texts.set(index, texts.get(index).replace(paragraph, other));
        return texts;
    }

    private static List<String> text(int figure) {
        return ReportText.of(report(figure, LocalDate.of(2024, 1, 11))).stream()
                .filter(ReportText.Paragraph.class::isInstance)
                .map(part -> ((ReportText.Paragraph) part).text())
                .toList();
    }

    private List<String> cells(int table) throws IOException {
        try (InputStream in = Files.newInputStream(there);
                XWPFDocument document = new XWPFDocument(in)) {
            return document.getTables().get(table).getRows().stream()
                    .flatMap(row -> row.getTableCells().stream())
                    .map(cell -> cell.getText())
                    .filter(text -> text.matches("\\d+(?:【.*】)?"))
                    .toList();
        }
    }

    @Test
    void whatNobodyEditedIsWrittenAnew() throws IOException {
        assertThat(night(7)).isEqualTo(Outcome.UNTOUCHED);

        Path fresh = folder.resolve("as-new.docx");
        new ReportDocument().write(report(7, LocalDate.of(2024, 1, 11)), fresh);
        assertThat(there).hasSameBinaryContentAs(fresh);
    }

    @Test
    void whatIsFilledInStaysAndTheFiguresAreRenewed() throws IOException {
        edit(xml -> xml.replace(OVERVIEW, "本年我区认真贯彻条例。"));

        assertThat(night(7)).isEqualTo(Outcome.RENEWED);

        assertThat(paragraphs()).isEqualTo(written(7, OVERVIEW, "本年我区认真贯彻条例。"));
        assertThat(cells(0)).containsOnly("7");
    }

    @Test
    void nightsAfterItGoOnWithIt() throws IOException {
        edit(xml -> xml.replace(OVERVIEW, "本年我区认真贯彻条例。"));
        night(7);

        assertThat(night(9)).isEqualTo(Outcome.RENEWED);

        assertThat(paragraphs()).isEqualTo(written(9, OVERVIEW, "本年我区认真贯彻条例。"));
    }

    @Test
    void whereNothingIsToBeRenewedTheOfficesFileStaysByteForByte() throws IOException {
        night(5);
        edit(xml -> xml.replace(OVERVIEW, "本年我区认真贯彻条例。"));
        byte[] edited = Files.readAllBytes(there);

        assertThat(night(5)).isEqualTo(Outcome.RENEWED);

        assertThat(there).hasBinaryContent(edited);
    }

    @Test
    void theSameEditGivesTheSameBytes() throws IOException {
        edit(xml -> xml.replace(HANDLED, "上年结转的5件全部办结。"));
        byte[] edited = Files.readAllBytes(there);
        night(7);
        byte[] once = Files.readAllBytes(there);

        Files.write(there, edited);
        night(7);

        assertThat(there).hasBinaryContent(once);
    }

    @Test
    void aSentenceInOtherWordsStaysWhileItsFiguresDo() throws IOException {
        edit(xml -> xml.replace(HANDLED, "上年结转的5件全部办结。"));

        night(5);

        assertThat(paragraphs()).isEqualTo(written(5, HANDLED, "上年结转的5件全部办结。"));
    }

    @Test
    void bothAreShownWhereItsFiguresChangedToo() throws IOException {
        edit(xml -> xml.replace(HANDLED, "上年结转的5件全部办结。"));

        night(7);

        String both = "上年结转的5件全部办结。【请核实：数字有变化，现为“上年结转7件，本年办结7件，结转下年度继续办理7件。”】";
        assertThat(paragraphs()).isEqualTo(written(7, HANDLED.replace('5', '7'), both));
        night(7);
        assertThat(paragraphs()).isEqualTo(written(7, HANDLED.replace('5', '7'), both));
    }

    @Test
    void theNoteIsReplacedWhenFiguresChangeAgainAndGoesWhenTheWordsSayThem() throws IOException {
        edit(xml -> xml.replace(HANDLED, "上年结转的5件全部办结。"));
        night(7);
        night(9);
        String again = "上年结转的5件全部办结。【请核实：数字有变化，现为“上年结转9件，本年办结9件，结转下年度继续办理9件。”】";
        assertThat(paragraphs()).isEqualTo(written(9, HANDLED.replace('5', '9'), again));

        String right = "上年结转的9件和本年的共办结9件，尚有9件在办。";
        edit(xml -> xml.replace("上年结转的5件全部办结。", right));
        night(9);

        assertThat(paragraphs()).isEqualTo(written(9, HANDLED.replace('5', '9'), right));
    }

    @Test
    void aNoteThatTheOfficeTookAwayDoesNotComeAgain() throws IOException {
        edit(xml -> xml.replace(HANDLED, "上年结转的5件全部办结。"));
        night(7);
        edit(xml -> xml.replaceFirst("<w:bookmarkStart [^>]*w:name=\"_dr_x_[^>]*/>.*?<w:bookmarkEnd [^>]*/>", ""));

        night(7);

        assertThat(paragraphs()).isEqualTo(written(7, HANDLED.replace('5', '7'), "上年结转的5件全部办结。"));
    }

    /** As Word does it when a whole sentence is typed over. */
    @Test
    void aSentenceWhoseMarkWentWithItsTextIsNotedWhereItWas() throws IOException {
        edit(xml -> withoutMark(xml, "_dr_s_handled_").replace(HANDLED, "办得很好。"));

        night(5);
        assertThat(paragraphs()).isEqualTo(written(5, HANDLED, "办得很好。"));

        night(7);
        assertThat(paragraphs())
                .isEqualTo(written(7, HANDLED.replace('5', '7'), "办得很好。【请核实：数字有变化，现为“上年结转7件，本年办结7件，结转下年度继续办理7件。”】"));
    }

    private static String withoutMark(String xml, String name) {
        String start = xml.replaceFirst("(?s).*(<w:bookmarkStart [^>]*w:name=\"" + name + "[^>]*/>).*", "$1");
        String id = start.replaceFirst(".*w:id=\"(\\d+)\".*", "$1");
        return xml.replace(start, "").replaceFirst("<w:bookmarkEnd w:id=\"" + id + "\"/>", "");
    }

    @Test
    void aSentenceThatTheOfficeThrewAwayStaysAwayAndIsNotedWhenItsFiguresChange() throws IOException {
        edit(xml -> withoutMark(xml, "_dr_s_handled_").replace(HANDLED, ""));

        night(5);
        assertThat(paragraphs()).isEqualTo(written(5, HANDLED, ""));

        night(7);
        assertThat(paragraphs())
                .isEqualTo(written(7, HANDLED.replace('5', '7'), "【请核实：数字有变化，现为“上年结转7件，本年办结7件，结转下年度继续办理7件。”】"));
    }

    @Test
    void theBoxOfNotesIsNotPutBackOnceItIsDeleted() throws IOException {
        edit(xml -> xml.replaceFirst("<w:body>.*?(<w:p><w:pPr><w:pStyle w:val=\"Title\"/>)", "<w:body>$1"));

        night(7);

        assertThat(paragraphs()).isEqualTo(text(7).subList(3, text(7).size()));
    }

    @Test
    void aParagraphOfTheOfficesOwnStaysWhereItIs() throws IOException {
        String own = "<w:p><w:r><w:t>我区另设公开专区3个。</w:t></w:r></w:p>";
        edit(xml -> xml.replaceFirst("(<w:p>(?:(?!<w:p>).)*" + OVERVIEW + ".*?</w:p>)", "$1" + own));

        night(7);

        List<String> expected = new ArrayList<>(text(7));
        expected.add(expected.indexOf(OVERVIEW) + 1, "我区另设公开专区3个。");
        assertThat(paragraphs()).isEqualTo(expected);
    }

    @Test
    void aParagraphThatWasMovedIsRenewedWhereItIs() throws IOException {
        String moved = "<w:p>(?:(?!<w:p>).)*" + OVERVIEW + ".*?</w:p>";
        String disputes = "(<w:p>(?:(?!<w:p>).)*_dr_s_disputes_.*?</w:p>)";
        edit(xml -> xml.replaceFirst("(" + moved + ")(.*)" + disputes, "$3$1$2"));

        night(7);

        List<String> expected = new ArrayList<>(text(7));
        String paragraph = expected.stream()
                .filter(text -> text.startsWith("本年政府信息公开行政复议"))
                .findFirst()
                .orElseThrow();
        expected.remove(paragraph);
        expected.add(expected.indexOf(OVERVIEW), paragraph);
        assertThat(paragraphs()).isEqualTo(expected);
    }

    @Test
    void aFigureThatTheOfficeChangedInATableStaysWithTheRightOneBeside() throws IOException {
        edit(xml -> xml.replaceFirst("(_dr_c_t3_1_natural_.*?<w:t[^>]*>)5", "$16"));
        night(7);

        List<String> cells = new ArrayList<>(cells(1));
        assertThat(cells.remove(cells.indexOf("6【请核实：7】"))).isEqualTo("6【请核实：7】");
        assertThat(cells).containsOnly("7");
    }

    @Test
    void aFigureWhoseMarkIsLostIsFoundByItsPlace() throws IOException {
        edit(xml -> withoutMark(xml.replaceFirst("(_dr_c_t3_1_natural_.*?<w:t[^>]*>)5", "$16"), "_dr_c_t3_1_natural_"));
        night(7);

        List<String> cells = new ArrayList<>(cells(1));
        assertThat(cells.remove(cells.indexOf("6【请核实：7】"))).isEqualTo("6【请核实：7】");
        assertThat(cells).containsOnly("7");
    }

    /** As other programs may save it. */
    @Test
    void withoutTheListTheMarksStillTellWhatWasEdited() throws IOException {
        edit(xml -> xml.replace(OVERVIEW, "本年我区认真贯彻条例。").replace(HANDLED, "上年结转的5件全部办结。"));
        rewrite("customXml/item1.xml", "");

        assertThat(night(7)).isEqualTo(Outcome.RENEWED);

        List<String> expected = new ArrayList<>(written(7, OVERVIEW, "本年我区认真贯彻条例。"));
        expected.replaceAll(text ->
                text.replace(HANDLED.replace('5', '7'), "上年结转的5件全部办结。【请核实：数字有变化，现为“上年结转7件，本年办结7件，结转下年度继续办理7件。”】"));
        assertThat(paragraphs()).isEqualTo(expected);
    }

    /** As LibreOffice writes bookmarks that meet; 规章 are none at first, and the paragraph on corrections is not there. */
    @Test
    void aSentenceThatIsNewTodayComesBetweenThoseBesideIt() throws IOException {
        new ReportDocument().write(report(0, LocalDate.of(2024, 1, 10)), there);
        String start = "<w:bookmarkStart [^>]*/>";
        edit(xml -> xml.replace(OVERVIEW, "本年我区认真贯彻条例。")
                .replaceFirst(
                        "(<w:bookmarkStart [^>]*_dr_s_regulations_[^>]*/>)(<w:bookmarkEnd [^>]*/>)(" + start + ")",
                        "$3$1$2"));

        night(7);

        assertThat(paragraphs()).isEqualTo(written(7, OVERVIEW, "本年我区认真贯彻条例。"));
    }

    @Test
    void whatWasWrittenLastYearIsLaidBesideTheBlanks() throws IOException {
        edit(xml -> xml.replace(OVERVIEW, "去年我区认真贯彻条例。"));
        Path fresh = folder.resolve("this-year.docx");
        new ReportDocument().write(report(7, LocalDate.of(2024, 1, 11)), fresh);

        OfficeDocument.layBeside(fresh, there, WORDS);

        Files.move(fresh, there, StandardCopyOption.REPLACE_EXISTING);
        List<String> expected = new ArrayList<>(text(7));
        expected.add(expected.indexOf(OVERVIEW) + 1, "上年写的：去年我区认真贯彻条例。");
        assertThat(paragraphs()).isEqualTo(expected);
        assertThat(OfficeDocument.isUntouched(there)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no zip", "PK\u0003\u0004 broken"})
    void anythingElseIsForeign(String content) throws IOException {
        Files.writeString(there, content);

        assertThat(night(7)).isEqualTo(Outcome.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w>&e;</w>",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>",
                "<w:document>",
                "no XML"
            })
    void aDocumentWithAnotherTextIsForeign(String xml) throws IOException {
        rewrite("word/document.xml", xml);

        assertThat(night(7)).isEqualTo(Outcome.FOREIGN);
    }

    @Test
    void aTextWithoutEndIsForeign() throws IOException {
        rewrite("word/document.xml", "<w>" + " ".repeat(20 << 20) + "</w>");

        assertThat(night(7)).isEqualTo(Outcome.FOREIGN);
    }

    @Test
    void aTextThatIsTooDeepIsForeign() throws IOException {
        rewrite("word/document.xml", "<w>".repeat(100_000) + "</w>".repeat(100_000));

        assertThat(night(7)).isEqualTo(Outcome.FOREIGN);
    }
}
