package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.disclosure.rollup.fixture.ReportCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An inbox from which much is gone at once is a lost folder until the office says otherwise. */
class WithdrawnFilesTest {

    @TempDir
    private Path folder;

    private Office office;
    private Map<String, String> published;

    @BeforeEach
    void threeUnitsHaveReported() throws IOException {
        office = new Office(folder).roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3");
        for (String unit : new String[] {"甲局", "乙局", "丙局"}) {
            office.received(2023, "2024-01-12/" + unit + ".csv", ReportCsv.of("文登区" + unit, 2023, 3));
        }
        assertThat(office.nightOf("2024-02-10").exit()).isZero();
        published = Night.hashes(office.out());
    }

    @Test
    void lostFolderChangesNothingThatIsPublished() throws IOException {
        Path lost = office.inbox().resolve("2023");
        Files.move(lost, folder.resolve("elsewhere"));
        Files.createDirectories(lost);

        Night night = office.nightOf("2024-02-11");

        assertThat(night.exit()).isEqualTo(1);
        assertThat(night.complained().lines().limit(2))
                .containsExactly(
                        "2023 年汇总失败，没有发布新的结果；上一次发布的文件没有改动",
                        "原因：2023 年计入汇总的 3 个文件里有 3 个不在收件文件夹里了，或者打不开，可能是文件夹没有连上。请检查收件文件夹；"
                                + "确实是撤回的，加上 --accept-withdrawn 再运行一次");
        assertThat(Night.hashes(office.out())).isEqualTo(published);

        Files.delete(lost);
        Files.move(folder.resolve("elsewhere"), lost);

        assertThat(office.nightOf("2024-02-12").exit()).isZero();
    }

    @Test
    void filesThatWereWithdrawnOnPurposeAreNoLongerCounted() throws IOException {
        Files.delete(office.file(2023, "2024-01-12/甲局.csv"));
        Files.delete(office.file(2023, "2024-01-12/乙局.csv"));

        assertThat(office.nightOf("2024-02-11").exit()).isEqualTo(1);
        assertThat(office.nightOf("2024-02-11", "--accept-withdrawn").exit()).isZero();
        assertThat(office.nightOf("2024-02-12").exit()).isZero();
    }

    @Test
    void oneFileOfThreeMayBeTakenAway() throws IOException {
        Files.delete(office.file(2023, "2024-01-12/甲局.csv"));

        assertThat(office.nightOf("2024-02-11").exit()).isZero();
    }

    @Test
    void filesInAnotherFolderAreThere() throws IOException {
        Files.move(office.file(2023, "2024-01-12"), office.file(2023, "2024-01-12 第一批"));

        assertThat(office.nightOf("2024-02-11").exit()).isZero();
    }
}
