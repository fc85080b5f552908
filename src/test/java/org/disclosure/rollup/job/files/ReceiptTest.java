package org.disclosure.rollup.job.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {

    @TempDir
    private Path folder;

    private LocalDate asOf = LocalDate.of(2024, 2, 10);

    private LocalDate day(String path) throws IOException {
        Path file = Files.createTempFile(folder, "received", ".xlsx");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-02-01T16:30:00Z")));
        return new ReceiptDay(2023, asOf).of(file, path);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-20/教育局.xlsx, 2024-01-20",
        "教育局20240120.xlsx, 2024-01-20",
        "教育局2024年1月5日.xlsx, 2024-01-05",
        "2024.1.5/教育局.xlsx, 2024-01-05",
        "2024-01-20/教育局（20240118定稿）.xlsx, 2024-01-20",
        "教育局（20240118定稿）.xlsx, 2024-01-18",
        "教育局（更正20240118）.xlsx, 2024-01-18",
        "2024-01-20/替换局（替换2024年1月12日报送的）.xlsx, 2024-01-20",
        "2024年1月20日收到/教育局（2024-01-08盖章）.xlsx, 2024-01-20",
        "2024-01-30/教育局期限2024-02-05.xlsx, 2024-01-30",
        "第一批2024-01-30/教育局期限2024-02-20.xlsx, 2024-01-30",
        "第一批2024-01-30/教育局（替换2024-01-12的）.xlsx, 2024-01-30",
        "2024-03-01/2024-01-30/教育局.xlsx, 2024-01-30",
        "1月22日/教育局.xlsx, 2024-01-22",
        "收1.22/教育局.xlsx, 2024-01-22",
        "0122报送/教育局（2024-01-08盖章）.xlsx, 2024-01-22",
        "2024-01-12/全部.zip!/20240110/教育局.xlsx, 2024-01-10"
    })
    void aDateInThePathIsTheDayOfReceipt(String path, LocalDate day) throws IOException {
        assertThat(day(path)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "教育局.xlsx",
        "教育局2023年年报.xlsx",
        "教育局20230101-20231231.xlsx",
        "教育局2024年.xlsx",
        "编号202401201.xlsx",
        "2024-02-30/教育局.xlsx",
        "2024-02-20/教育局.xlsx",
        "教育局（替换2024-01-12的）.xlsx",
        "12.22/教育局.xlsx",
        "2023-01-20/教育局.xlsx"
    })
    void withoutOneItIsTheFilesOwnDayInBeijing(String path) throws IOException {
        assertThat(day(path)).isEqualTo(LocalDate.of(2024, 2, 2));
    }

    @Test
    void theFilesOwnDayIsNeverAfterTheDayThatItIs() throws IOException {
        asOf = LocalDate.of(2024, 1, 25);

        assertThat(day("教育局.xlsx")).isEqualTo(asOf);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-06/农业农村局.xlsx, 0",
        "2024-02-06/农业农村局（更正）.xlsx, 201",
        "更正/农业农村局.xlsx, 201",
        "农业农村局v2.xlsx, 2",
        "农业农村局第二版.xlsx, 2",
        "农业农村局第3次更正.xlsx, 203",
        "GOV2023年报.xlsx, 0",
        "农业农村局（旧）.xlsx, -1",
        "农业农村局-旧.xlsx, -1",
        "农业农村局旧版.xlsx, -1",
        "旧/农业农村局（更正）.xlsx, -1",
        "农业农村局初稿.docx, -1",
        "农业农村局第一稿.docx, -1",
        "农业农村局（原）.xlsx, -1",
        "原稿/农业农村局.xlsx, -1",
        "农业农村局更正前.xlsx, -1",
        "农业农村局修正之前.xlsx, -1",
        "调整前/农业农村局.xlsx, -1",
        "农业农村局_old.xlsx, -1",
        "农业农村局_Draft.xlsx, -1",
        "农业农村局_bak.xlsx, -1",
        "农业农村局-backup.xlsx, -1",
        "旧店镇人民政府.xlsx, 0",
        "原州区教育局.xlsx, 0",
        "太原表二.xlsx, 0",
        "教育局盖章原件.xlsx, 0",
        "老旧小区改造办.xlsx, 0",
        "农业农村局第一次更正.xlsx, 201",
        "农业农村局（无需更正）.xlsx, 0",
        "农业农村局（不用更正）.xlsx, 0",
        "农业农村局（不需要修改）.xlsx, 0",
        "农业农村局（未更正）.xlsx, -1",
        "农业农村局 - 副本.xlsx, -1",
        "备份/农业农村局.xlsx, -1",
        "农业农村局一稿.xlsx, -1",
        "农业农村局二稿.xlsx, 2",
        "农业农村局V1.xlsx, 1",
        "农业农村局修改稿.xlsx, 1",
        "农业农村局最终版.xlsx, 100",
        "农业农村局最终版2.xlsx, 102",
        "农业农村局定稿20240118.xlsx, 100",
        "农业农村局未定稿.xlsx, 0",
        "Golden2023.xlsx, 0"
    })
    void theVersionIsWhatTheNameSays(String path, int version) {
        assertThat(Receipt.version(path)).isEqualTo(version);
    }
}
