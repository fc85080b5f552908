package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of the years of the form of 2019, and of the first year after it. */
class OldFormNightTest {

    @TempDir
    private Path folder;

    private static Map<String, String> sums(Night night, int year) throws IOException {
        return night.csv(year, "summary.csv").stream()
                .collect(Collectors.toMap(line -> line.get("cell"), line -> line.get("value")));
    }

    @Test
    void aYearOfTheFormOf2019IsPublishedAndTheYearAfterIsHeldAgainstIt() throws IOException {
        Office office = new Office(folder)
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2")
                .received(2020, "2021-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2020, 3))
                .received(2020, "2021-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2020, 4))
                .received(2021, "2022-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2021, 5));

        Night night = Night.run(office.inbox(), office.home());

        assertThat(night.exit()).as(night.complained()).isZero();
        assertThat(sums(night, 2020))
                .hasSize(198)
                .containsEntry("t2/regulations/made", "7")
                .containsEntry("t2/licenses/decisions", "7");
        assertThat(sums(night, 2021)).hasSize(200).containsEntry("t2/licenses/decisions", "5");
        assertThat(text(night.file(2020, "report.docx")))
                .contains("2020年政府信息公开工作年度报告", "本年作出行政许可处理决定7件、行政处罚处理决定7件、行政强制处理决定7件。")
                .anyMatch(line -> line.contains("国办公开办函〔2019〕60号"));
        assertThat(night.file(2021, "summary.xlsx")).isNotEmptyFile();
    }

    private static List<String> text(Path report) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(report))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }
}
