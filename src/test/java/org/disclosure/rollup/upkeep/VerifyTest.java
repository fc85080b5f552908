package org.disclosure.rollup.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is damaged after a night is found and named. */
class VerifyTest {

    private static final Form FORM = Forms.load().forReportYear(2023);

    private static final String OUTPUTS = "正常：2023 年结果：";
    private static final String STORE = "正常：2023 年数据库：2 份报表的数字、汇总数和检查结果前后一致";
    private static final String ARCHIVE = "正常：存档：2 个文件未变；已发布的年度收到的 2 份都在（内容相同的只存一份，超过大小上限的不存档）";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void twoUnitsAreConsolidated() throws IOException {
        office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-13/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));
        assertThat(office.nightOf("2024-03-30").exit()).isZero();
    }

    /** The lines, those about outputs without their number of files. */
    private List<String> verified(int exit) {
        Night verified = Night.command(
                folder.resolve("elsewhere"),
                "verify",
                "--out",
                office.out().toString(),
                "--data",
                office.home().resolve("data").toString());
        assertThat(verified.exit()).isEqualTo(exit);
        return verified.printed()
                .lines()
                .map(line -> line.startsWith(OUTPUTS) ? OUTPUTS : line)
                .toList();
    }

    private Path kept() throws IOException {
        return keptFiles().get(0);
    }

    private List<Path> keptFiles() throws IOException {
        try (Stream<Path> files = Files.walk(office.home().resolve("data/archive"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void change(String statement) throws SQLException {
        String store = "jdbc:h2:file:" + office.home().resolve("data/rollup");
        try (Connection connection = DriverManager.getConnection(store)) {
            assertThat(connection.createStatement().executeUpdate(statement)).isEqualTo(1);
        }
    }

    /** Puts a number in the place of a cell into an array of the store. */
    private void change(String table, String array, String cell, int number, String where) throws SQLException {
        int position = FORM.position(CellCode.parse(cell)) + 1;
        change("UPDATE " + table + " SET " + array + " = ARRAY_SLICE(" + array + ", 1, " + (position - 1)
                + ") || ARRAY[" + number + "] || ARRAY_SLICE(" + array + ", " + (position + 1) + ", CARDINALITY("
                + array + "))" + where);
    }

    @Test
    void whatIsAsItWasIsFine() {
        assertThat(verified(0)).containsExactly(OUTPUTS, STORE, ARCHIVE, "核验完毕，全部一致");
    }

    @Test
    void anAlteredOutputIsNamed() throws IOException {
        Path file = office.out().resolve("2023/summary.csv");
        Files.writeString(file, Files.readString(file, StandardCharsets.UTF_8).replace(",7,", ",8,"));

        assertThat(verified(1)).containsExactly("有误：2023 年结果：文件被改动过：" + file, STORE, ARCHIVE);
    }

    @Test
    void aDeletedOutputIsNamed() throws IOException {
        Path file = office.out().resolve("2023/report.docx");
        Files.delete(file);

        assertThat(verified(1)).containsExactly("有误：2023 年结果：文件不见了：" + file, STORE, ARCHIVE);
    }

    @Test
    void outputsOfAnotherRunAreSaid() throws IOException {
        Path copy = folder.resolve("manifest.json");
        Path manifest = office.out().resolve("2023/manifest.json");
        Files.copy(manifest, copy);
        office.received(2023, "2024-01-14/乙局.csv", ReportCsv.of("文登区乙局", 2023, 5));
        office.nightOf("2024-03-31");
        Files.copy(copy, manifest, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(verified(1).get(0))
                .isEqualTo("有误：2023 年结果：" + office.out().resolve("2023") + " 里的结果不是数据库中的这一次汇总写出的");
        Files.delete(manifest);
        assertThat(verified(1).get(0)).isEqualTo("有误：2023 年结果：文件不见了：" + manifest);
    }

    @Test
    void anAlteredFileInTheArchiveIsNamed() throws IOException {
        String received = received(kept());
        Files.writeString(kept(), "1", StandardOpenOption.APPEND);

        assertThat(verified(1))
                .containsExactly(OUTPUTS, STORE, "有误：存档：文件被改动过或已损坏：" + kept() + "。它是 2023 年，" + received);
    }

    @Test
    void aFileThatIsGoneFromTheArchiveIsNamedByItsReport() throws IOException {
        Path lost = kept();
        String received = received(lost);
        Files.delete(lost);

        assertThat(verified(1)).containsExactly(OUTPUTS, STORE, "有误：存档：文件不见了：" + lost + "。它是 2023 年，" + received);
    }

    private static String received(Path kept) throws IOException {
        return Files.readString(kept).equals(ReportCsv.of("文登区甲局", 2023, 3))
                ? "文登区甲局，2024-01-12/甲局.csv（2024-01-12 收到）"
                : "文登区乙局，2024-01-13/乙局.csv（2024-01-13 收到）";
    }

    @Test
    void eachNameThatALostContentCameUnderIsNamed() throws IOException {
        String same = ReportCsv.of("文登区甲局", 2023, 3);
        office.received(2023, "2024-01-14/甲局再报.csv", same);
        office.nightOf("2024-03-31");
        assertThat(verified(0)).contains("正常：存档：2 个文件未变；已发布的年度收到的 3 份都在（内容相同的只存一份，超过大小上限的不存档）");
        Path lost = kept();
        if (!Files.readString(lost).equals(same)) {
            lost = keptFiles().get(1);
        }
        Files.delete(lost);

        assertThat(verified(1))
                .filteredOn(line -> line.startsWith("有误"))
                .containsExactly(
                        "有误：存档：文件不见了：" + lost + "。它是 2023 年，文登区甲局，2024-01-12/甲局.csv（2024-01-12 收到）",
                        "有误：存档：文件不见了：" + lost + "。它是 2023 年，文登区甲局，2024-01-14/甲局再报.csv（2024-01-14 收到）");
    }

    @Test
    void whatTheProgramDidNotKeepIsNoneOfItsFiles() throws IOException {
        Path stray = Files.createDirectories(office.home().resolve("data/archive/zz"))
                .resolve("abc");
        Files.writeString(stray, "abc");
        Files.writeString(office.home().resolve("data/archive/说明.txt"), "abc");

        assertThat(verified(0))
                .containsExactly(
                        OUTPUTS,
                        STORE,
                        ARCHIVE,
                        "说明：存档文件夹里有 2 个文件不是本程序存的，如 " + stray + "。程序不用它们，可以移走",
                        "核验完毕，没有发现错误；另有 1 处说明，所说的没有核对或不是程序写的，请看一下");
    }

    @Test
    void anEmptiedStoreIsOneLineHoweverMuchWasKept() throws IOException {
        Files.delete(office.home().resolve("data/rollup.mv.db"));
        Files.move(office.out().resolve("2023"), folder.resolve("2023"));
        Night.command(folder, "status", "--data", office.home().resolve("data").toString());

        assertThat(verified(1))
                .containsExactly(
                        "说明：数据库里还没有发布过任何年度：还没有汇总过，或者第一次汇总没有做完，再运行一次即可",
                        "有误：存档里有 2 个文件，数据库里却没有收到过任何文件的记录：数据库可能被清空或换过，或者 --data、rollup.archive 写的不是原来的位置");
    }

    @Test
    void aStoredFigureThatWasChangedIsNamedWithWhatItWas() throws SQLException {
        change("figures", "amounts", "t2/licenses/decisions", 40, " WHERE read_file = 2");

        assertThat(verified(1))
                .containsExactly(
                        OUTPUTS,
                        "有误：2023 年数据库：数字或文字与读取时写下的不同：2024-01-13/乙局.csv",
                        "有误：2023 年数据库：t2/licenses/decisions 的汇总数（全部单位）是 7，各单位相加是 43",
                        "有误：2023 年数据库：t2/licenses/decisions 的汇总数（只计没有错误的单位）是 7，各单位相加是 43",
                        "有误：2023 年数据库：文登区乙局 t2/licenses/decisions 是 40，已发布的是 4",
                        ARCHIVE);
    }

    @Test
    void aFigureThatWasChangedIsFoundWithoutTheOutputsToo() throws SQLException, IOException {
        change("figures", "amounts", "t3/3.1/natural", 9, " WHERE read_file = 1");
        Files.delete(office.out().resolve("2023/figures.json"));

        assertThat(verified(1))
                .containsExactly(
                        "有误：2023 年结果：文件不见了：" + office.out().resolve("2023/figures.json"),
                        "有误：2023 年数据库：数字或文字与读取时写下的不同：2024-01-12/甲局.csv",
                        "有误：2023 年数据库：t3/3.1/natural 的汇总数（全部单位）是 0，各单位相加是 9",
                        "有误：2023 年数据库：t3/3.1/natural 的汇总数（只计没有错误的单位）是 0，各单位相加是 9",
                        ARCHIVE);
    }

    @Test
    void aStoredSumThatWasChangedIsHeldAgainstFiguresAndOutputs() throws SQLException {
        change("figure_total", "sums", "t2/licenses/decisions", 8, "");

        assertThat(verified(1))
                .containsExactly(
                        OUTPUTS,
                        "有误：2023 年数据库：表 figure_total 里的内容与发布时不同",
                        "有误：2023 年数据库：t2/licenses/decisions 的汇总数（全部单位）是 8，各单位相加是 7",
                        "有误：2023 年数据库：t2/licenses/decisions 的汇总数（只计没有错误的单位）是 8，各单位相加是 7",
                        "有误：2023 年数据库：t2/licenses/decisions 的汇总数（全部单位）是 8，已发布的是 7",
                        "有误：2023 年数据库：t2/licenses/decisions 的汇总数（只计没有错误的单位）是 8，已发布的是 7",
                        ARCHIVE);
    }

    @Test
    void ofManyLinesOfAKindSomeAreShownAndTheRestIsCounted() throws SQLException {
        change("DELETE FROM figures WHERE read_file = 1");
        change("DELETE FROM figures WHERE read_file = 2");

        List<String> lines = verified(1);
        assertThat(lines.stream().filter(line -> line.contains("（全部单位）"))).hasSize(20);
        assertThat(lines.stream().filter(line -> line.contains("（只计没有错误的单位）"))).hasSize(20);
        assertThat(lines.stream().filter(line -> line.startsWith("……同类的另有 "))).hasSize(2);
    }

    @Test
    void aFigureThatWasTakenAwayIsMissed() throws SQLException {
        int position = FORM.position(CellCode.parse("t3/3.1/natural"));
        change("UPDATE figures SET states = SUBSTRING(states FROM 1 FOR " + position
                + ") || '-' || SUBSTRING(states FROM " + (position + 2) + ") WHERE read_file = 1");

        assertThat(verified(1)).contains("有误：2023 年数据库：从 文登区甲局 的 t3/3.1/business 起，有的数字和没有的数字与已发布的不同");
    }

    @Test
    void aDataFolderThatIsNotThereIsWrongUsage() {
        assertThat(Night.command(
                                folder,
                                "verify",
                                "--data",
                                folder.resolve("none").toString())
                        .exit())
                .isEqualTo(2);
    }
}
