package org.disclosure.rollup.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bureau looks at its report before it sends it. */
class CheckCommandTest {

    @TempDir
    private Path folder;

    /** Two documents issued, two repealed and two in force, of 规章 too, so that T2-REGULATIONS speaks and nothing else. */
    private Path report(String name, String unit, int year) throws IOException {
        return Files.writeString(folder.resolve(name), ReportCsv.of(unit, year, 2));
    }

    private Night check(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "check";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Night.command(folder.resolve("out"), all);
    }

    private static List<String> codes(JsonNode file) {
        return file.get("findings")
                .valueStream()
                .map(finding -> finding.get("code").asString())
                .toList();
    }

    private static JsonNode json(Night night) {
        return JsonMapper.shared().readTree(String.join("\n", night.closingLines()));
    }

    @Test
    void aReportWithoutErrorsEndsWithNothingAndLeavesNothingBehind() throws IOException {
        Night night = check(report("甲局.csv", "文登区甲局", 2023).toString());

        assertThat(night.exit()).isZero();
        assertThat(night.closingLines().get(0)).isEqualTo("甲局.csv（2023 年，文登区甲局）");
        assertThat(night.closingLines()).last().isEqualTo("  合计：强制 0，核实 1，提示 0；未能判定 0");
        assertThat(folder).isDirectoryContaining("glob:**/甲局.csv").isDirectoryNotContaining("glob:**/data");
    }

    @Test
    void anErrorEndsWithOneAndIsToldWithItsPlaceAndWhatWouldClearIt() throws IOException {
        Path file = report("甲局.csv", "文登区甲局", 2023);
        Files.writeString(file, Files.readString(file).replaceFirst("（一）予以公开,0,0", "（一）予以公开,5,0"));
        Night night = check(file.toString(), "--json");

        assertThat(night.exit()).isEqualTo(1);
        JsonNode finding = json(night)
                .at("/files/0/findings")
                .valueStream()
                .filter(each -> each.get("code").asString().equals("T3-TOTAL"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.get("cell").asString()).isEqualTo("t3/3.1/total");
        assertThat(finding.get("suggestion").asString()).isEqualTo("t3/3.1/natural=0");
        assertThat(finding.get("address").asString()).matches("[A-Z]\\d+");
    }

    @Test
    void aFileThatCouldNotBeReadEndsWithOneHoweverLittleThatWeighs() throws IOException {
        Path picture = Files.write(
                folder.resolve("表.bmp"), "BMF\0\0\0\0\0\0\0006\0\0\0(\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        Night night = check(picture.toString());

        assertThat(night.exit()).isEqualTo(1);
        assertThat(night.closingLines()).last().isEqualTo("  合计：强制 0，核实 0，提示 1；未能判定 0");
    }

    @Test
    void whatWillBecomeOfPicturesIsSaidBeforehand() {
        Night night = check("input-samples/2023/2024-01-22/交通运输局2023年政府信息公开工作年度报告.docx", "--json");

        assertThat(json(night)
                        .at("/files/0/findings")
                        .valueStream()
                        .filter(each -> each.get("code").asString().equals("I-PICTURE"))
                        .map(each -> each.get("message").asString()))
                .containsExactly(
                        "“二、主动公开政府信息情况”的表是图片，10 格都读得准确，汇总时将计入，出处写明是从图片读的。最好改用 Excel 报送。",
                        "“三、收到和处理政府信息公开申请情况”的表是图片，175 格都读得准确，汇总时将计入，出处写明是从图片读的。最好改用 Excel 报送。",
                        "“四、政府信息公开行政复议、行政诉讼情况”的表是图片，15 格都读得准确，汇总时将计入，出处写明是从图片读的。最好改用 Excel 报送。");
    }

    @Test
    void theJsonIsAsItsSchemaDescribes() throws IOException {
        Night night = check(
                report("甲局.csv", "文登区甲局", 2023).toString(),
                Files.write(folder.resolve("空.xlsx"), new byte[0]).toString(),
                "--json");

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("src/main/resources/schema/check.schema.json")))
                        .validate(String.join("\n", night.closingLines()), InputFormat.JSON))
                .isEmpty();
        assertThat(json(night).get("files").valueStream().map(CheckCommandTest::codes))
                .containsExactly(List.of("T2-REGULATIONS"), List.of("I-UNREADABLE"));
    }

    @Test
    void theFileSaysItsYearUnlessOneIsAskedFor() throws IOException {
        String file = report("甲局.csv", "文登区甲局", 2022).toString();

        assertThat(json(check(file, "--json")).at("/files/0/year").asInt()).isEqualTo(2022);
        assertThat(codes(json(check(file, "--year", "2023", "--json")).at("/files/0")))
                .containsExactly("I-WRONG-YEAR", "T2-REGULATIONS");
    }

    @Test
    void lastYearsReportIsComparedWhenItIsGiven() throws IOException {
        String now = report("今年.csv", "文登区甲局", 2023).toString();
        String before = report("去年.csv", "文登区甲局", 2022).toString();

        assertThat(codes(json(check(now, "--last", before, "--json")).at("/files/0")))
                .containsExactly("T2-REGULATIONS", "Y-SAME");
    }

    @Test
    void theUnitIsOnlyLookedForInARosterThatIsGiven() throws IOException {
        String file = report("甲局.csv", "文登区甲局", 2023).toString();
        Path roster = Files.writeString(folder.resolve("roster.csv"), "code,name,aliases,kind,order\n1,文登区乙局,,部门,1\n");

        assertThat(codes(json(check(file, "--roster", roster.toString(), "--json"))
                        .at("/files/0")))
                .containsExactly("I-UNKNOWN-BUREAU", "T2-REGULATIONS");
    }

    @Test
    void theTableSpeaksEnglishWhenAsked() throws IOException {
        Night night = check(report("甲局.csv", "文登区甲局", 2023).toString(), "--lang", "en");

        assertThat(night.closingLines().get(0)).isEqualTo("甲局.csv (2023, 文登区甲局)");
        assertThat(night.closingLines()).last().isEqualTo("  in all: error 0, explain 1, hint 0; undecided 0");
    }

    @Test
    void whatStandsInAFileIsNeverTakenForArguments() throws IOException {
        Path file = Files.writeString(folder.resolve("参数.txt"), "--version");

        Night night = check("@" + file);

        assertThat(night.exit()).isEqualTo(2);
        assertThat(night.complained().strip()).isEqualTo("找不到文件：@" + file);
    }

    @Test
    void aFileThatIsNotThereIsWrongUsage() {
        Night night = check(folder.resolve("没有.xlsx").toString());

        assertThat(night.exit()).isEqualTo(2);
        assertThat(night.complained().strip()).isEqualTo("找不到文件：" + folder.resolve("没有.xlsx"));
    }

    @Test
    void allFilesOfAFolderAreCheckedAndSummedUp() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("收件/乙局"));
        Files.move(report("甲局.csv", "文登区甲局", 2023), inbox.resolveSibling("甲局.csv"));
        Path wrong = report("乙局.csv", "文登区乙局", 2023);
        Files.writeString(inbox.resolve("更正.csv"), Files.readString(wrong).replaceFirst("（一）予以公开,0,0", "（一）予以公开,5,0"));
        Files.delete(wrong);
        Files.write(inbox.resolve("空.xlsx"), new byte[0]);
        Files.writeString(inbox.resolveSibling("roster.csv"), "code,name,aliases,kind,order\n");
        Files.writeString(inbox.resolve("~$更正.csv"), "Excel");

        Night night = check(folder.resolve("收件").toString());

        assertThat(night.exit()).isEqualTo(1);
        assertThat(night.closingLines().stream().filter(line -> line.contains("（2023 年") || line.startsWith("共")))
                .containsExactly(
                        "乙局/更正.csv（2023 年，文登区乙局）",
                        "乙局/空.xlsx（2023 年，—）",
                        "甲局.csv（2023 年，文登区甲局）",
                        "共 3 份：没有强制问题的 1 份，有的 1 份，读不了的 1 份");
    }

    @Test
    void aFolderWithoutFilesIsWrongUsage() throws IOException {
        Night night = check(Files.createDirectory(folder.resolve("空")).toString());

        assertThat(night.exit()).isEqualTo(2);
        assertThat(night.complained().strip()).isEqualTo("文件夹 " + folder.resolve("空") + " 里没有文件");
    }
}
