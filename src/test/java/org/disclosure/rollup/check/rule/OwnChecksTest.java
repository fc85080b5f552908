package org.disclosure.rollup.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's own file of checks, from the command to the outputs. */
class OwnChecksTest {

    private static final String CHECKS = """
            form: 2021
            checks:
              - code: W-PENALTIES
                title: {zh: 处罚不少于强制, en: Penalties are at least compulsion}
                severity: HINT
                relation: ">="
                left: ["t2/penalties/decisions"]
                right: ["t2/compulsion/decisions", "t2/licenses/decisions"]
              - {code: T2-REGULATIONS, severity: ERROR}
              - {code: D-MISSING, severity: HINT}
            """;

    @TempDir
    private Path folder;

    private Path checks;

    @BeforeEach
    void receive() throws IOException {
        Path day = Files.createDirectories(folder.resolve("in/2023/2024-01-12"));
        Files.writeString(
                folder.resolve("in/roster.csv"), "code,name,aliases,kind,order\n1,文登区甲局,,部门,1\n2,文登区乙局,,部门,2\n");
        Files.writeString(day.resolve("文登区甲局.csv"), ReportCsv.of("文登区甲局", 2023, 3));
        checks = Files.writeString(folder.resolve("审核公式.yaml"), CHECKS);
    }

    private Night run(String... more) {
        return Night.run(folder.resolve("in"), folder, more);
    }

    private static List<String> findings(Night night) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .map((Map<String, String> finding) -> finding.get("code") + " " + finding.get("severity"))
                .toList();
    }

    @Test
    void withoutAFileTheChecksAndSeveritiesAreTheProgramsOwn() throws IOException {
        assertThat(findings(run())).containsExactly("D-MISSING ERROR", "T2-REGULATIONS EXPLAIN");
    }

    @Test
    void ownChecksRunAndChangedSeveritiesCount() throws IOException {
        Night night = run("--checks", checks.toString());

        assertThat(night.exit()).isZero();
        assertThat(findings(night)).containsExactly("D-MISSING HINT", "T2-REGULATIONS ERROR", "W-PENALTIES HINT");
        assertThat(night.closingLines().get(1)).isEqualTo("  问题：强制 1，核实 0，提示 2；未能判定 0");
        assertThat(night.csv(2023, "findings.csv").get(2))
                .containsEntry(
                        "message",
                        "行政处罚：本年处理决定数量 3（B8） < 本年处理决定数量 3（B9） + 本年处理决定数量 3（B6），相差 3。" + "请核对这几个单元格，改正后重新报送。");
        assertThat(night.csv(2023, "summary.csv").get(0))
                .containsEntry("value", "3")
                .containsEntry("value_error_free", "");
    }

    @Test
    void aRunByOtherRulesIsAnotherRunAndTheSameRulesGiveTheSameBytes() throws IOException {
        Map<String, String> own = run("--checks", checks.toString()).results();
        Map<String, String> without = run().results();

        assertThat(without).isNotEqualTo(own);
        assertThat(run("--checks", checks.toString()).results()).isEqualTo(own);
    }

    @Test
    void aRunThatBrokeIsNotGoneOnWithByOtherRules() throws IOException {
        Path obstacle =
                Files.createDirectories(folder.resolve("out/2023/summary.xlsx")).resolve("kept.txt");
        Files.writeString(obstacle, "kept");
        assertThat(run().exit()).isEqualTo(1);
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());

        assertThat(findings(run("--checks", checks.toString())))
                .containsExactly("D-MISSING HINT", "T2-REGULATIONS ERROR", "W-PENALTIES HINT");
    }

    @Test
    void theFileMayBeNamedByASetting() throws IOException {
        System.setProperty("rollup.checks", checks.toString());
        try {
            assertThat(findings(run())).containsExactly("D-MISSING HINT", "T2-REGULATIONS ERROR", "W-PENALTIES HINT");

            Files.writeString(checks, "checks: [{code: N-LENGTHS, severity: HINT}]");
            Night night = run();
            assertThat(night.exit()).isEqualTo(2);
            assertThat(night.complained()).startsWith("审核公式文件 " + checks + " 第 1 行有误：没有 N-LENGTHS 这项检查");
        } finally {
            System.clearProperty("rollup.checks");
        }
    }

    @Test
    void aMistakeIsSaidInTheLanguageAskedForBeforeAnythingIsReadOrWritten() throws IOException {
        Files.writeString(checks, CHECKS.replace("t2/penalties/decisions", "t2/penalty/decisions"));

        Night chinese = run("--checks", checks.toString());
        Night english = run("--checks", checks.toString(), "--lang", "en");

        assertThat(List.of(chinese.exit(), english.exit())).containsExactly(2, 2);
        assertThat(chinese.complained().strip())
                .isEqualTo("审核公式文件 " + checks
                        + " 第 7 行有误：2021 年的表式没有单元格 t2/penalty/decisions，相近的是 t2/penalties/decisions");
        assertThat(english.complained().strip())
                .isEqualTo(
                        "File of checks " + checks
                                + ", line 7: the form of 2021 has no cell t2/penalty/decisions; the nearest is t2/penalties/decisions");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Night night = run("--checks", folder.resolve("none.yaml").toString());

        assertThat(night.exit()).isEqualTo(2);
        assertThat(night.complained().strip()).isEqualTo("审核公式文件 " + folder.resolve("none.yaml") + " 有误：找不到或打不开");
    }
}
