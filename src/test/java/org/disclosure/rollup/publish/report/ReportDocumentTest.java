package org.disclosure.rollup.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.disclosure.rollup.district.Punctuality;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportDocumentTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 2, 10);

    @TempDir
    private Path folder;

    static List<RealReport> realReports() {
        return RealReport.all();
    }

    /** The figure as a number: two cells of one report hold a remark behind it. */
    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replaceFirst("（.*", ""));
    }

    private static AnnualReport report(RealReport real, String name, Optional<CellCode> blank) {
        List<Entry> entries = real.figures().entrySet().stream()
                .map(figure -> new Entry(
                        figure.getKey(),
                        blank.filter(figure.getKey()::equals).isPresent()
                                ? new Reading.Blank("")
                                : new Reading.Amount(number(figure.getValue()), figure.getValue()),
                        "表",
                        "A1"))
                .toList();
        UnitLine unit = new UnitLine(
                "1",
                name,
                UnitKind.DEPARTMENT,
                Status.REPORTED,
                new Punctuality(LocalDate.MAX, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                0,
                0,
                0,
                0);
        Submission submission = new Submission(real.form(), real.form().edition(), "", entries);
        return AnnualReport.ofUnit(
                unit, real.year(), submission, Optional.empty(), AS_OF, new Messages(Messages.Language.ZH));
    }

    private byte[] write(AnnualReport report, String file) throws IOException {
        new ReportDocument().write(report, folder.resolve(file));
        return Files.readAllBytes(folder.resolve(file));
    }

    @ParameterizedTest
    @MethodSource("realReports")
    void theProgramReadsEveryFigureOfTheTablesBack(RealReport real) throws IOException {
        byte[] content = write(report(real, real.agency(), Optional.empty()), "report.docx");

        RecognitionResult read =
                ReceivingDesk.of(real.agency()).receive(new FixtureFile("report.docx", content, null), real.year());

        Map<CellCode, Optional<BigDecimal>> expected = new LinkedHashMap<>();
        real.figures().forEach((cell, printed) -> expected.put(cell, Optional.of(number(printed))));
        Map<CellCode, Optional<BigDecimal>> figures = new LinkedHashMap<>();
        ReceivingDesk.entries(read)
                .forEach(entry -> figures.put(entry.cell(), entry.reading().amount()));
        assertThat(figures).hasSize(200).isEqualTo(expected);
        assertThat(read.findings()).isEmpty();
        assertThat(read.unit().map(Unit::name)).hasValue(real.agency());
        assertThat(read.year()).isEqualTo(real.year());
    }

    @Test
    void whatNobodyReportedIsADashInTheTableAndNothingInTheText() throws IOException {
        CellCode received = CellCode.parse("t3/1/total");
        RealReport real = RealReport.suqian2023();

        byte[] content = write(report(real, "宿迁市", Optional.of(received)), "report.docx");

        RecognitionResult read =
                ReceivingDesk.of("宿迁市").receive(new FixtureFile("report.docx", content, null), real.year());
        assertThat(read.submission().orElseThrow().find(received).map(Entry::reading))
                .hasValue(new Reading.NotApplicable("—"));
        assertThat(text(content)).doesNotContainPattern("本年新收政府信息公开申请\\d").contains("【请填写：本年新收政府信息公开申请的数量，报表中没有这个数】");
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        RealReport real = RealReport.suqian2023();

        assertThat(write(report(real, "宿迁市", Optional.empty()), "one.docx"))
                .isEqualTo(write(report(real, "宿迁市", Optional.empty()), "other.docx"));
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("one.docx", "other.docx");
        }
    }

    @Test
    void aNameIsNeverMoreThanText() throws IOException {
        String name = "甲<b>&局\u0001\uD800";

        byte[] content = write(report(RealReport.suqian2023(), name, Optional.empty()), "report.docx");

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("甲<b>&局");
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("甲<b>&局2023年政府信息公开工作年度报告");
        }
    }

    @Test
    void theFileIsNamedLikeTheReport() {
        assertThat(report(RealReport.suqian2023(), "甲/局\u0001", Optional.empty())
                        .fileName())
                .isEqualTo("甲_局_2023年政府信息公开工作年度报告.docx");
    }

    @Test
    void whatIsToBeWrittenIsMarked() throws IOException {
        byte[] content = write(report(RealReport.suqian2023(), "宿迁市", Optional.empty()), "report.docx");

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            assertThat(document.getParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream()))
                    .allSatisfy(run -> assertThat(run.text().startsWith("【") ? "ToWrite" : "")
                            .isEqualTo(run.getStyle()));
        }
    }

    @Test
    void theHeadOfAHighTableIsRepeatedAndNoRowIsParted() throws IOException {
        byte[] content = write(report(RealReport.suqian2023(), "宿迁市", Optional.empty()), "report.docx");

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            List<XWPFTableRow> rows = document.getTables().get(1).getRows();
            assertThat(rows).hasSize(28).allMatch(XWPFTableRow::isCantSplitRow);
            assertThat(rows.stream().filter(XWPFTableRow::isRepeatHeader))
                    .containsExactlyElementsOf(rows.subList(0, 3));
        }
    }

    private static String text(byte[] content) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            return String.join(
                    "\n",
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList());
        }
    }
}
