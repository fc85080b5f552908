package org.disclosure.rollup.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented reports and those of units never come together in one data folder. */
class PracticeMarkTest {

    private static final Path SAMPLES = Path.of("input-samples");

    @TempDir
    private Path folder;

    private Office office() throws IOException {
        return new Office(folder)
                .roster("1,文登区甲局,,部门,1")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
    }

    @Test
    void aDataFolderThatHasSeenReceivedReportsRefusesTheSamples() throws IOException {
        assertThat(office().nightOf("2024-02-10").exit()).isZero();
        Night refused = Night.run(SAMPLES, folder);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.complained().replace(folder.toString(), "…"))
                .isEqualTo("input-samples 里是编造的样例，数据文件夹 …/data 已经用于收到的报表，两者不能汇总在一起。"
                        + "要汇总收到的报表，请用 rollup.inbox 或 --inbox 指明收件文件夹；要试用样例，请用 --data 和 --out 另指两个文件夹\n");
    }

    @Test
    void aDataFolderThatHasSeenTheSamplesRefusesReceivedReports() throws IOException {
        assertThat(Night.run(SAMPLES, folder, "--year", "2022").exit()).isZero();
        assertThat(Night.run(SAMPLES, folder, "--year", "2022").exit()).isZero();
        Night refused = office().nightOf("2024-02-10");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.complained().replace(folder.toString(), "…"))
                .isEqualTo("数据文件夹 …/data 里是试用样例的数据，不能用来汇总 …/in 里收到的报表。请删除 …/data 和结果文件夹 …/out"
                        + "（里面都是样例的结果），或者用 --data 和 --out 另指两个文件夹，再运行\n");
    }

    @Test
    void reportsThatTheCommandInventsAreSamplesToo() throws IOException {
        assertThat(office().nightOf("2024-02-10").exit()).isZero();
        Path invented = folder.resolve("练习");
        assertThat(Night.command(folder, "samples", "2", invented.toString()).exit())
                .isZero();
        Night refused = Night.run(invented.resolve("inbox"), folder);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.complained()).startsWith(invented.resolve("inbox") + " 里是编造的样例");
    }
}
