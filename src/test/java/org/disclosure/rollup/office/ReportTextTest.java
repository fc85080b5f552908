package org.disclosure.rollup.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReportText;
import org.disclosure.rollup.fixture.WholeReport;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night says of the running text of whole reports. */
class ReportTextTest {

    private static final RealReport FIGURES = RealReport.suqian2023();
    private static final String WATER = "文登区水利局";
    private static final String FINANCE = "文登区财政局";

    /** A section 一 that only one unit would write. */
    private static final String[] OF_FINANCE = {
        "（一）主动公开。全年公布部门预决算和专项资金分配结果共46份，惠企贷款贴息名单首次在银行网点同步张贴，企业申领比上年踊跃。",
        "（二）依申请公开。征求第三方意见的三件都在期限内答复，申请人对会计评估报告的疑问由业务科当面解释，没有引起争议。",
        "（三）信息管理。把采购合同、绩效评价和债务限额分别归档，过期的收费目录退出首页，保留查询入口。",
        "（四）平台。预决算专栏可按科目和年份检索，并能整表下载。（五）监督。审计提出的两处遗漏在十月补齐，负责人在例会上作了说明。"
    };

    @TempDir
    private Path folder;

    private void received(String path, FixtureFile file) throws IOException {
        Path target = folder.resolve("in").resolve(path);
        Files.createDirectories(target.getParent());
        Files.write(target, file.content());
    }

    private static FixtureGrid tables(String unit, int year) {
        return Layout.OFFICIAL.lay(FIGURES.form(), FIGURES.figures(), unit, year);
    }

    private static WholeReport report(String unit, ReportText text) {
        return new WholeReport(text, tables(unit, 2023));
    }

    private static ReportText finance() {
        return ReportText.of(FINANCE, 2023).with(1, OF_FINANCE);
    }

    private Night run() throws IOException {
        Files.writeString(
                folder.resolve("in/roster.csv"), "code,name,aliases,kind,order\n1,文登区水利局,,部门,1\n2,文登区财政局,,部门,2\n");
        Night night = Night.run(folder.resolve("in"), folder);
        assertThat(night.exit()).isZero();
        return night;
    }

    /** The findings on texts as unit, code and message. */
    private static List<String> found(Night night, int year) throws IOException {
        return night.csv(year, "findings.csv").stream()
                .filter(finding -> finding.get("code").startsWith("N-"))
                .map(finding -> finding.get("unit") + " " + finding.get("code") + "：" + finding.get("message"))
                .toList();
    }

    @Test
    void soundReportsOfTwoUnitsLeaveNothing() throws IOException {
        received(
                "2023/2024-01-10/水利局.docx",
                report(WATER, ReportText.of(WATER, 2023)).docx("水利局"));
        received(
                "2023/2024-01-11/财政局.html",
                report(FINANCE, finance().with(5, "问题是解读偏少，下一步加强培训。")).html("财政局"));

        assertThat(found(run(), 2023)).isEmpty();
    }

    @Test
    void sectionThatTwoUnitsShareIsToldToBothWithTheirFiles() throws IOException {
        received(
                "2023/2024-01-10/水利局.docx",
                report(WATER, ReportText.of(WATER, 2023)).docx("水利局"));
        received("2023/2024-01-11/财政局.xlsx", report(FINANCE, finance()).xlsx("财政局"));
        String same = "相同的有：“存在的主要问题：一是河湖管护信息更新不够及时，个别水库的巡查记录晚于规定时间上传…”。";

        assertThat(found(run(), 2023))
                .containsExactly(
                        "文登区水利局 N-SIMILAR：“五、存在的主要问题及改进情况”与另一单位报告的相似度为 100%（只换年份、数字和单位名称不算不同）。" + same
                                + "两份报告是“2024-01-10/水利局.docx”和文登区财政局（“2024-01-11/财政局.xlsx”），请改写，或说明。",
                        "文登区财政局 N-SIMILAR：“五、存在的主要问题及改进情况”与另一单位报告的相似度为 100%（只换年份、数字和单位名称不算不同）。" + same
                                + "两份报告是“2024-01-11/财政局.xlsx”和文登区水利局（“2024-01-10/水利局.docx”），请改写，或说明。");
    }

    @Test
    void sectionOfLastYearIsToldAgainstTheReportOfTheYearBefore() throws IOException {
        received(
                "2022/2023-01-10/水利局.docx",
                new WholeReport(ReportText.of(WATER, 2022).with(5, "问题是解读偏少，下一步加强培训。"), tables(WATER, 2022))
                        .docx("水利局"));
        received(
                "2023/2024-01-10/水利局.docx",
                report(WATER, ReportText.of(WATER, 2023)).docx("水利局"));

        assertThat(found(run(), 2023))
                .containsExactly("文登区水利局 N-SIMILAR：“一、总体情况”与本单位 2022 年报告的相似度为 100%（只换年份、数字和单位名称不算不同）。"
                        + "相同的有：“2023年，文登区水利局围绕全区重点工作，把公开贯穿政策制定、执行和服务的全过程…”。请按本年实际情况改写，或说明。");
    }

    @Test
    void reportWithPicturesForTablesCountsAsUnreadableAndSaysWhatToSend() throws IOException {
        received(
                "2023/2024-01-10/水利局.docx",
                report(WATER, ReportText.of(WATER, 2023)).withPictures(2, 3, 4).docx("水利局"));

        assertThat(found(run(), 2023))
                .containsExactly("文登区水利局 N-PICTURE：报告有正文和图片，但没有统计表；三张表多半是图片，而图片里没有认出统计表（"
                        + "要表格线完整、端正、清楚；不读 JPEG 2000、JBIG2）。请另用 Excel（.xlsx）填写三张统计表报送。");
    }
}
