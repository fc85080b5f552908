package org.disclosure.rollup.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office asks for between runs: units by their short names, locks, templates without last year's figures. */
class OfficeCommandsTest {

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void anOfficeAfterANight() throws IOException {
        office = new Office(folder)
                .roster("1,文登区教育和体育局,教体局,部门,1", "2,文登区财政局,,部门,2", "3,文登区民政局,,部门,3")
                .received(2023, "2024-01-12/教体局.csv", ReportCsv.of("文登区教育和体育局", 2023, 3))
                .received(2023, "2024-01-12/财政局.csv", ReportCsv.of("文登区财政局", 2023, 4));
        office.nightOf("2024-02-10");
    }

    private Night command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return Night.command(folder.resolve("elsewhere"), all.toArray(String[]::new));
    }

    private String printed(String... arguments) {
        Night night = command(arguments);
        assertThat(night.complained()).isEmpty();
        assertThat(night.exit()).isZero();
        return night.printed().replace(folder.toString(), "…");
    }

    @Test
    void aUnitHasTheSameShortNamesForEveryCommand() throws IOException {
        String roster = office.inbox().resolve("roster.csv").toString();
        for (String name : List.of("1", "教体局", "区教体局", "文登区教育和体育局", "教育和体育局", "威海市文登区教育和体育局")) {
            Path out = Files.createTempDirectory(folder, "out");
            assertThat(command("history", "--unit", name).printed().lines().findFirst())
                    .as(name)
                    .contains("文登区教育和体育局，2023 年：");
            assertThat(command(
                                    "report",
                                    "--year",
                                    "2023",
                                    "--unit",
                                    name,
                                    "--out",
                                    out.resolve("1.docx").toString())
                            .exit())
                    .as(name)
                    .isZero();
            assertThat(command("template", "--year", "2024", "--unit", name, "--roster", roster, "--out", "" + out)
                            .exit())
                    .as(name)
                    .isZero();
            assertThat(command(
                                    "accept",
                                    "--year",
                                    "2023",
                                    "--unit",
                                    name,
                                    "--code",
                                    "T2-REGULATIONS",
                                    "--by",
                                    "张三",
                                    "--note",
                                    "属实")
                            .printed())
                    .as(name)
                    .startsWith("已记下“认可”（2023-1-T2-REGULATIONS-");
        }
        String refused = "名录里没有“卫健局”这个单位，最接近的是：文登区财政局、文登区民政局、文登区教育和体育局\n";
        for (List<String> asked : List.of(
                List.of("history", "--unit", "卫健局"),
                List.of("report", "--year", "2023", "--unit", "卫健局"),
                List.of("template", "--year", "2024", "--unit", "卫健局", "--roster", roster),
                List.of("accept", "--year", "2023", "--unit", "卫健局", "--code", "T3-TOTAL", "--by", "张三"))) {
            assertThat(command(asked.toArray(String[]::new)).complained()).isEqualTo(refused);
        }
    }

    @Test
    void aLockSaysWhatIsStillOpenAndStatusShowsIt() {
        assertThat(printed("lock", "--year", "2023", "--by", "张三")).isEqualTo("""
                        2023 年已锁定。以后收到的文件会存档并列出，不再改变数字和结果
                          2023 年还没有了结的，锁定后就保持这样；要先了结的，用 unlock 解除锁定：
                          还有 1 家没有可用的报表：文登区民政局
                          还有 1 个强制问题：文登区民政局
                          report.docx 还有 12 处【请填写】
                          还有 2 个核实问题没有处理
                        """);
        assertThat(printed("status").lines().filter(line -> line.contains("锁定")))
                .containsExactly("2023 年已锁定（张三，2024-02-10）");
        assertThat(printed(
                        "accept",
                        "--year",
                        "2023",
                        "--unit",
                        "文登区教育和体育局",
                        "--code",
                        "T2-REGULATIONS",
                        "--by",
                        "张三",
                        "--note",
                        "属实"))
                .startsWith("已记下“认可”（2023-1-T2-REGULATIONS-")
                .endsWith("2023 年已经锁定，现在不生效；要生效，先用 rollup unlock 解锁，再汇总\n");
        assertThat(printed("unlock", "--year", "2023", "--by", "张三", "--reason", "更正"))
                .startsWith("2023 年已解除锁定");
        assertThat(printed("status").lines().filter(line -> line.contains("锁定")))
                .isEmpty();
    }

    @Test
    void aTemplateSaysWhyNothingIsCarriedIntoIt() throws IOException {
        String roster = office.inbox().resolve("roster.csv").toString();
        Map<String, String> expected = Map.of(
                "2024", "下列单位的模板里没有填上年结转（2023 年没有报、结转数加不起来，或者是新设、拆分的单位），由单位自己填：文登区民政局",
                "2023", "2023 年的模板里没有填上年结转：数据文件夹 …/data 里没有 2022 年的结果。请先汇总 2022 年，或由单位自己填");
        for (Map.Entry<String, String> each : expected.entrySet()) {
            assertThat(command(
                                    "template",
                                    "--year",
                                    each.getKey(),
                                    "--all",
                                    "--roster",
                                    roster,
                                    "--out",
                                    folder.resolve("模板").toString())
                            .printed()
                            .replace(folder.toString(), "…")
                            .lines()
                            .findFirst())
                    .contains(each.getValue());
        }
        Night without = Night.command(
                folder,
                "template",
                "--year",
                "2024",
                "--unit",
                "1",
                "--roster",
                roster,
                "--data",
                "" + folder.resolve("没有"),
                "--out",
                "" + folder.resolve("另外"));
        assertThat(without.printed().replace(folder.toString(), "…").lines().findFirst())
                .contains("2024 年的模板里没有填上年结转：没有数据文件夹 …/没有，不知道各单位 2023 年结转了多少。"
                        + "已汇总过 2023 年的，用 --data 指明数据文件夹；没有的，由单位自己填");
        assertThat(without.exit()).isZero();
        assertThat(folder.resolve("另外/2024")).isNotEmptyDirectory();
    }
}
