package org.disclosure.rollup.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nights and what arrives of them, by mail and in a group chat on this machine. */
class ToldNightsTest {

    private static final String UNADDRESSED = "有退回修改通知、但名录中没有邮箱的单位：文登区乙局\n";

    @TempDir
    private Path folder;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final Robot robot = new Robot();
    private final Map<String, String> settings = new TreeMap<>();
    private Office office;

    @BeforeEach
    void twoUnitsOneOfThemWithAMistake() throws IOException {
        server.start();
        settings.put("spring.mail.host", "localhost");
        settings.put("spring.mail.port", Integer.toString(server.getSmtp().getPort()));
        settings.put("rollup.mail.to", "ban@wendeng.cn");
        settings.put("rollup.mail.from", "rollup@wendeng.cn");
        settings.put("rollup.mail.units", "true");
        settings.put("rollup.webhook.url", robot.url());
        settings.forEach(System::setProperty);
        office = new Office(folder)
                .received(2023, "2024-01-12/甲局.csv", wrong("文登区甲局"))
                .received(2023, "2024-01-12/乙局.csv", asked());
        Files.writeString(office.inbox().resolve("roster.csv"), """
                code,name,aliases,kind,order,email
                1,文登区甲局,,部门,1,jia@wendeng.cn
                2,文登区乙局,,部门,2,
                """);
    }

    @AfterEach
    void settingsAreNobodyElses() {
        settings.keySet().forEach(System::clearProperty);
        server.stop();
        robot.close();
    }

    /** Five applications, of which nothing is said further. */
    private static String wrong(String unit) {
        return ReportCsv.of(unit, 2023, 0).replaceFirst("(?m)^(一、本年新收政府信息公开申请数量),0", "$1,5");
    }

    private List<ReceivedMail> mail() {
        return ReceivedMail.of(server);
    }

    @Test
    void aNightIsToldOnceWithItsNoticesAndWhatIsNewTheNext() throws IOException {
        Night first = office.nightOf("2024-01-15");

        Path notice = first.file(2023, "notices/1-文登区甲局.xlsx");
        assertThat(mail())
                .extracting(ReceivedMail::to, ReceivedMail::subject, ReceivedMail::attachment)
                .containsExactly(
                        tuple("ban@wendeng.cn", "政府信息公开年报汇总：2023 年（2024-01-15）", ""),
                        tuple(
                                "jia@wendeng.cn",
                                "2023 年政府信息公开工作年度报告退回修改通知：文登区甲局",
                                "1-文登区甲局.xlsx " + Files.size(notice)));
        assertThat(first.complained()).endsWith("\n" + UNADDRESSED);
        assertThat(first.closingLines())
                .containsSubsequence(
                        "已发送给办公室的邮件",
                        "已发送群消息",
                        "已向 1 个单位发送退回修改通知：文登区甲局",
                        "今天要做的（2023 年）：新到 2 · 待认可 0 · 要退回 2 · 该催 0 · 已解决 0 · 离期限还有 16 天");
        assertThat(mail().get(0).text()).isEqualTo(lines(first) + "\n\n本消息由政府信息公开年报汇总程序自动发出。");

        Set<String> before = findings(first);

        assertThat(office.nightOf("2024-01-16").complained()).isEqualTo(UNADDRESSED);
        assertThat(mail()).hasSize(2);
        assertThat(robot.received()).hasSize(1);

        office.received(
                2023, "2024-01-16/甲局.csv", ReportCsv.of("文登区甲局", 2023, 0).replace("规章,0", "规章,1"));
        Set<String> after = findings(office.nightOf("2024-01-17"));
        long found = after.stream().filter(finding -> !before.contains(finding)).count();
        long solved =
                before.stream().filter(finding -> !after.contains(finding)).count();
        assertThat(mail()).hasSize(4);
        assertThat(mail().get(3).to()).isEqualTo("jia@wendeng.cn");
        assertThat(mail().get(1).text().lines())
                .contains("  与上次（2024-01-15）相比：新问题 " + found + " 个，已解决 " + solved + " 个");
    }

    /** The year's findings, by their numbers without the values. */
    private static Set<String> findings(Night night) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .map(finding -> finding.get("id"))
                .map(number -> number.substring(0, number.lastIndexOf('-')))
                .collect(Collectors.toSet());
    }

    /** The lines of the year as the terminal shows them, but what is to be done today first. */
    private String lines(Night night) {
        List<String> lines = night.printed()
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("已"))
                .map(line -> line.replace(
                        office.out().toString(),
                        office.out().toAbsolutePath().normalize().toString()))
                .toList();
        int today = first(lines, "今天要做的");
        int files = first(lines, "网页：");
        return Stream.of(lines.subList(today, files), lines.subList(0, today), lines.subList(files, lines.size()))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private static int first(List<String> lines, String beginning) {
        return IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNightThatFailsIsToldAndFailsAsItWould() throws IOException {
        Path obstacle = office.out().resolve("2023/summary.xlsx/kept.txt");
        Files.createDirectories(obstacle.getParent());
        Files.writeString(obstacle, "kept");

        Night night = office.nightOf("2024-01-15");

        assertThat(night.exit()).isEqualTo(1);
        assertThat(mail())
                .extracting(ReceivedMail::to, ReceivedMail::subject)
                .containsExactly(tuple("ban@wendeng.cn", "政府信息公开年报汇总失败（2024-01-15）"));
        String said = night.complained();
        assertThat(mail().get(0).text())
                .isEqualTo(said.substring(said.indexOf("2023 年汇总失败")) + "\n本消息由政府信息公开年报汇总程序自动发出。");
        assertThat(robot.received()).hasSize(1);
    }

    @Test
    void aServerThatIsAwayFailsNoNight() throws IOException {
        server.stop();
        robot.close();

        Night night = office.nightOf("2024-01-15");

        assertThat(night.exit()).isZero();
        assertThat(night.complained())
                .endsWith("未能发送，下一次汇总时再试：给办公室的邮件、文登区甲局。原因：连不上服务器，或者服务器没有及时回答：Connection refused\n"
                        + "未能发送，下一次汇总时再试：群消息。原因：连不上服务器，或者服务器没有及时回答：ConnectException\n"
                        + UNADDRESSED);
        assertThat(night.file(2023, "summary.xlsx")).exists();
    }

    private String list() {
        return office.out()
                .toAbsolutePath()
                .normalize()
                .resolve("锁定后收到-2023.csv")
                .toString();
    }

    @Test
    void whatComesForALockedYearIsToldOnceWithWhatItWouldChange() throws IOException {
        office.nightOf("2024-01-15");
        String data = folder.resolve("data").toString();
        Night.command(office.out(), "lock", "--year", "2023", "--by", "张三", "--data", data);
        office.received(2023, "2024-04-02/乙局.csv", permits(30));

        assertThat(office.nightOf("2024-04-03").exit()).isZero();

        assertThat(mail()).hasSize(3);
        assertThat(mail().get(1).subject()).isEqualTo("政府信息公开年报汇总：2023 年（2024-04-03）");
        assertThat(mail().get(1).text()).isEqualTo("""
                  2023 年已锁定，结果不变。锁定后新到、更正、改名或撤回、还没有告知的文件 1 个，已存档，没有计入：
                    新收到：文登区乙局，2024-04-02/乙局.csv
                    如果计入：文登区乙局重新报送（原为“2024-01-12/乙局.csv”，现为“2024-04-02/乙局.csv”），上次公布的汇总数有 1 项改变\
                （括号内为本单位的增减）：本年处理决定数量·行政许可 0 → 30（+30）。请核实原因。
                  锁定后收到的全部文件见：%s

                本消息由政府信息公开年报汇总程序自动发出。""".formatted(list()));
        assertThat(robot.received()).hasSize(2);

        office.nightOf("2024-04-04");
        assertThat(mail()).hasSize(3);

        office.received(2023, "2024-04-02/乙局.csv", permits(31));
        office.received(2023, "2024-04-05/附件.csv", "附件");
        office.nightOf("2024-04-06", "--lang", "en");
        assertThat(mail()).hasSize(4);
        assertThat(mail().get(2).text()).isEqualTo("""
                  2023 is locked and its results stand. Files that came, changed, moved or went since and were not told of yet: 2. \
                They are kept and not counted:
                    new: 文登区乙局, 2024-04-02/乙局.csv
                    new: unit unknown, 2024-04-05/附件.csv
                    If counted: 文登区乙局 sent its report again (“2024-01-12/乙局.csv”, now “2024-04-02/乙局.csv”), which changes 1 of the \
                published totals (what this unit changes in brackets): 本年处理决定数量·行政许可 0 → 31（+31）. Find out why.
                  All files received since the lock: %s

                Sent by the program that consolidates disclosure reports.""".formatted(list()));
        assertThat(robot.received()).hasSize(3);
    }

    /** A report that its unit is asked about. */
    private static String asked() {
        return ReportCsv.of("文登区乙局", 2023, 0).replace("规章,0", "规章,1");
    }

    private static String permits(int number) {
        return asked().replace("行政许可,0", "行政许可," + number);
    }
}
