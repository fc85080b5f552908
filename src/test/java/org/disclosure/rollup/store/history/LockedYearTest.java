package org.disclosure.rollup.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year that is published stays published; every version that was ever received can be looked at again. */
public class LockedYearTest {

    private static final String CORRECTED = "2024-04-02/甲局（更正）.csv";

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

    private Night command(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = office.home().resolve("data").toString();
        return Night.command(office.out(), all);
    }

    private void correct() throws IOException {
        office.received(2023, CORRECTED, ReportCsv.of("文登区甲局", 2023, 3).replace("行政许可,3", "行政许可,30"));
    }

    @Test
    void whatComesAfterAYearIsLockedIsKeptAndToldAndChangesNothing() throws IOException {
        assertThat(command("lock", "--year", "2023", "--by", "张三").closingLines())
                .containsExactly(
                        "2023 年已锁定。以后收到的文件会存档并列出，不再改变数字和结果",
                        "  2023 年还没有了结的，锁定后就保持这样；要先了结的，用 unlock 解除锁定：",
                        "  未处理的问题：强制 0，核实 2");
        Map<String, String> published = office.nightOf("2024-04-01").hashes();
        correct();

        Night late = office.nightOf("2024-04-03");

        assertThat(Files.readString(late.file(2023, "../锁定后收到-2023.csv"), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFkind,unit,file,earlier_file,message\r\n"
                        + "新收到,文登区甲局,2024-04-02/甲局（更正）.csv,,该年度已锁定：已存档，没有计入\r\n"
                        + "如果计入,文登区甲局,,,文登区甲局重新报送（原为“2024-01-12/甲局.csv”，现为“2024-04-02/甲局（更正）.csv”），"
                        + "上次公布的汇总数有 1 项改变（括号内为本单位的增减）：本年处理决定数量·行政许可 7 → 34（+27）。请核实原因。\r\n");
        Map<String, String> after = late.hashes();
        after.remove("锁定后收到-2023.csv");
        assertThat(after).isEqualTo(published);

        Files.delete(office.file(2023, CORRECTED));
        assertThat(office.nightOf("2024-04-04").hashes()).isEqualTo(published);
    }

    @Test
    void theListOfWhatCameLateIsVerifiedToo() throws IOException {
        command("lock", "--year", "2023", "--by", "张三");
        correct();
        Path list = office.nightOf("2024-04-03").file(2023, "../锁定后收到-2023.csv").normalize();
        assertThat(office.verified().exit()).isZero();

        Files.writeString(list, "forged");
        assertThat(office.verified().printed()).startsWith("有误：2023 年结果：文件被改动过：" + list + "\n");
        Files.delete(list);
        assertThat(office.verified().printed()).startsWith("有误：2023 年结果：文件不见了：" + list + "\n");

        Files.delete(office.file(2023, CORRECTED));
        office.nightOf("2024-04-04");
        assertThat(office.verified().exit()).isZero();
    }

    @Test
    void anUnlockedYearIsConsolidatedAgain() throws IOException {
        command("lock", "--year", "2023", "--by", "张三");
        correct();
        office.nightOf("2024-04-03");

        assertThat(command("unlock", "--year", "2023", "--by", "张三", "--reason", "因".repeat(4001))
                        .complained())
                .contains("--reason 太长，最多 4000 个字");
        assertThat(command("unlock", "--year", "2023", "--by", "张".repeat(401), "--reason", "更正")
                        .complained())
                .contains("--by 太长，最多 400 个字");
        assertThat(command("unlock", "--year", "2023", "--by", "张三", "--reason", " ")
                        .exit())
                .isEqualTo(2);
        assertThat(command("unlock", "--year", "2023", "--by", "张三", "--reason", "更正行政许可")
                        .closingLines())
                .containsExactly("2023 年已解除锁定，理由已记下；下一次汇总会重新写出结果");
        assertThat(office.nightOf("2024-04-05").csv(2023, "summary.csv").stream()
                        .filter(sum -> sum.get("cell").equals("t2/licenses/decisions"))
                        .map(sum -> sum.get("value")))
                .containsExactly("34");
    }

    @Test
    void onlyAYearWithResultsCanBeLocked() {
        assertThat(command("lock", "--year", "2022", "--by", "张三").exit()).isEqualTo(2);
        command("lock", "--year", "2023", "--by", "张三");
        assertThat(command("lock", "--year", "2023", "--by", "张三").closingLines())
                .containsExactly("2023 年已经是锁定的", "  2023 年还没有了结的，锁定后就保持这样；要先了结的，用 unlock 解除锁定：", "  未处理的问题：强制 0，核实 2");
    }

    @Test
    void everyVersionIsListedWithWhatItChangedAndCanBeSaved() throws IOException {
        correct();
        office.nightOf("2024-04-03");
        Path saved = folder.resolve("saved");

        Night told = command("history", "--unit", "文登区甲局", "--save", saved.toString());

        assertThat(told.closingLines())
                .containsExactly(
                        "文登区甲局，2023 年：",
                        "  第 1 版，2024-01-12 收到：2024-01-12/甲局.csv（没有计入汇总；首次汇总 2024-03-30）",
                        "  第 2 版，2024-04-02 收到：2024-04-02/甲局（更正）.csv（计入汇总；首次汇总 2024-04-03）",
                        "      本年处理决定数量·行政许可：3 → 30（汇总数相应 +27）");
        assertThat(Files.readString(saved.resolve("2023-2-甲局（更正）.csv")))
                .isEqualTo(Files.readString(office.file(2023, CORRECTED)));
        assertThat(Files.readString(saved.resolve("2023-1-甲局.csv"))).isEqualTo(ReportCsv.of("文登区甲局", 2023, 3));
    }

    @Test
    void aVersionThatWasOverwrittenIsNotLost() throws IOException {
        office.received(2023, "2024-01-13/乙局.csv", ReportCsv.of("文登区乙局", 2023, 40));
        office.nightOf("2024-04-03");
        List<String> lines = command("history", "--unit", "2", "--year", "2023").closingLines();
        assertThat(lines.subList(0, 4))
                .containsExactly(
                        "文登区乙局，2023 年：",
                        "  第 1 版，2024-01-13 收到：2024-01-13/乙局.csv（文件已不在收件文件夹；首次汇总 2024-03-30）",
                        "  第 2 版，2024-01-13 收到：2024-01-13/乙局.csv（计入汇总；首次汇总 2024-04-03）",
                        "      本年制发件数·规章：4 → 40（汇总数相应 +36）");
        assertThat(lines).hasSize(13);
    }

    @Test
    void aUnitThatIsNotInTheRosterIsSaidWithTheNearest() {
        assertThat(command("history", "--unit", "文登区丙局").exit()).isEqualTo(2);
    }
}
