package org.disclosure.rollup.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.cli.DisclosureRollup;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.intake.office.RosterReader;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.tell.SmtpStub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first settings: asked at a terminal or given as options, tried, and written so that a run takes them. */
class InitCommandTest {

    @TempDir
    private Path folder;

    private Path file;
    private Path inbox;
    private String printed;
    private String complained;

    @BeforeEach
    void places() {
        file = folder.resolve("config/application.properties");
        inbox = folder.resolve("收件");
    }

    private int init(String typed, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Messages(Messages.Language.ZH),
                new StringReader(typed));
        List<String> all = new ArrayList<>(List.of("init", "--settings", file.toString()));
        all.addAll(List.of(arguments));
        int exit = DisclosureRollup.run(all.toArray(String[]::new), console, Night.CLOCK);
        printed = out.toString(StandardCharsets.UTF_8).replace(folder.toString(), "…");
        complained = err.toString(StandardCharsets.UTF_8).replace(folder.toString(), "…");
        return exit;
    }

    private List<String> set() throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.replace(folder.toString(), "…"))
                .toList();
    }

    private String names() throws IOException {
        return Files.writeString(folder.resolve("名单.txt"), "单位名称\n清源县教育局\n清源县教育局\n城关镇人民政府\n\n清源县人民政府办公室\n东山街道办事处\n")
                .toString();
    }

    @Test
    void answersAreWrittenAndARosterIsMadeOfAListOfNames() throws IOException {
        String typed = String.join(
                "\n", inbox.toString(), "清源县", "清源县政务公开办公室", "张三", "", "1月31日", "01-25", "", "", "", names(), "");

        assertThat(init(typed)).isZero();

        assertThat(complained).isEqualTo("期限“1月31日”不对，应为月-日，如 01-31\n");
        assertThat(set())
                .containsExactly(
                        "rollup.inbox=…/收件",
                        "rollup.deadline=01-25",
                        "rollup.office.district=清源县",
                        "rollup.office.name=清源县政务公开办公室",
                        "rollup.office.contact=张三");
        assertThat(Files.readString(inbox.resolve("roster.csv")))
                .isEqualTo("\uFEFFcode,name,aliases,kind,order,email,contact,phone\r\nDW01,清源县教育局,,部门,1,,,\r\n"
                        + "DW02,城关镇人民政府,,乡镇,2,,,\r\n"
                        + "DW03,清源县人民政府办公室,,政府办,3,,,\r\nDW04,东山街道办事处,,街道,4,,,\r\n");
        assertThat(inbox.resolve("2023")).isEmptyDirectory();
        assertThat(printed.lines().skip(printed.lines().count() - 2))
                .containsExactly(
                        "名录已写入 …/收件/roster.csv，共 4 个单位。请用 Excel 打开看一遍：名称对不对、全不全；只有简称的（如“财政局”）把 name 改成全称，"
                                + "简称写在 aliases；垂直管理的单位把类别改为“垂管”；联系人、电话（contact、phone，催报用）和邮箱（email）可以填上",
                        "接下来：把收到的报表放进 …/收件/2023，去年的报表放进 …/收件/2022（核对上年结转、与上年对比用，没有也可以），再运行 rollup");
    }

    @Test
    void sameAnswersMakeTheSameFileTypedOrGivenOnceOrTwice() throws IOException {
        init(inbox + "\n清源县\n办公室\n\n123\n\n\n\n\n\n");
        byte[] typed = Files.readAllBytes(file);
        assertThat(init("", "--yes")).isZero();
        assertThat(file).hasBinaryContent(typed);
        Files.delete(file);
        assertThat(init(
                        "",
                        "--yes",
                        "--inbox",
                        inbox.toString(),
                        "--district",
                        "清源县",
                        "--office",
                        "办公室",
                        "--phone",
                        "123"))
                .isZero();
        assertThat(file).hasBinaryContent(typed);
    }

    @Test
    void whatIsThereIsNotReplacedUnasked() throws IOException {
        init("", "--yes", "--inbox", inbox.toString(), "--district", "清源县", "--units-from", names());
        byte[] roster = Files.readAllBytes(inbox.resolve("roster.csv"));
        String before = Files.readString(file);

        assertThat(init("", "--yes", "--district", "文登区")).isEqualTo(2);
        assertThat(complained)
                .isEqualTo("设置文件 …/config/application.properties 里已有别的值，没有改动：\n  rollup.office.district：清源县 → 文登区\n"
                        + "确实要改写的，加上 --overwrite\n");
        assertThat(init("\n文登区\n\n\n\n\n\n\n\nn\n")).isEqualTo(2);
        assertThat(complained).isEqualTo("设置文件 …/config/application.properties 没有改动\n");
        assertThat(file).hasContent(before);

        assertThat(init("\n文登区\n\n\n\n\n\n\n\ny\nn\n")).isZero();
        assertThat(set()).containsExactly("rollup.inbox=…/收件", "rollup.office.district=文登区");
        assertThat(init("", "--yes", "--units-from", names())).isZero();
        assertThat(inbox.resolve("roster.csv")).hasBinaryContent(roster);
        Files.writeString(folder.resolve("名单.txt"), "清源县财政局\n");
        assertThat(init(
                        "",
                        "--yes",
                        "--overwrite",
                        "--units-from",
                        folder.resolve("名单.txt").toString()))
                .isZero();
        assertThat(Files.readString(inbox.resolve("roster.csv"))).contains("DW01,清源县财政局,,部门,1,");
    }

    @Test
    void aRosterIsMadeOfLastYearsReports() throws IOException {
        Path last = Files.createDirectories(folder.resolve("2022/一月"));
        Files.writeString(last.resolve("甲.csv"), ReportCsv.of("文登区教育局", 2022, 3));
        Files.writeString(last.resolve("乙.csv"), ReportCsv.of("文登区财政局", 2022, 4));
        Files.writeString(last.resolve("乙（更正）.csv"), ReportCsv.of("文登区财政局", 2022, 5));
        Files.writeString(last.resolve("最后.csv"), ReportCsv.of("文登区人民政府办公室", 2022, 6));
        Files.writeString(last.resolve("说明.txt"), "请查收");

        assertThat(init(
                        "",
                        "--yes",
                        "--inbox",
                        inbox.toString(),
                        "--units-from",
                        last.getParent().toString()))
                .isZero();

        assertThat(Files.readString(inbox.resolve("roster.csv")))
                .isEqualTo("\uFEFFcode,name,aliases,kind,order,email,contact,phone\r\nDW01,文登区人民政府办公室,,政府办,1,,,\r\n"
                        + "DW02,文登区财政局,,部门,2,,,\r\nDW03,文登区教育局,,部门,3,,,\r\n");
        assertThat(printed).contains("这些文件看不出是哪个单位的，没有写进名录：一月/说明.txt\n");
    }

    @Test
    void whatAFileIsCalledBesidesItsUnitIsNoPartOfTheName() {
        assertThat(List.of(
                                "气象局2022年报",
                                "2022年政府信息公开报表-财政局",
                                "发展和改革局2022年年报（更正）",
                                "天福街道办事处2022年报表",
                                "2022年度 卫生健康局政府信息公开工作年度报告数据",
                                "区委社会工作部2022年报",
                                "威海市文登区统计局",
                                "大数据局")
                        .stream()
                        .map(UnitNames::withoutReport))
                .containsExactly("气象局", "财政局", "发展和改革局", "天福街道办事处", "卫生健康局", "区委社会工作部", "威海市文登区统计局", "大数据局");
    }

    @Test
    void theSamplesMakeTheirRoster() throws IOException {
        assertThat(init("", "--yes", "--inbox", inbox.toString(), "--units-from", "input-samples/2022"))
                .isZero();
        assertThat(RosterReader.read(inbox.resolve("roster.csv")).units().stream()
                        .map(unit -> unit.name() + " " + unit.kind().label()))
                .contains("气象局 部门", "财政局 部门", "威海市文登区宋村镇人民政府 乡镇", "天福街道办事处 街道")
                .hasSize(20);
    }

    @Test
    void lastYearsRosterIsTakenAsItIs() throws IOException {
        Path last = Files.createDirectories(folder.resolve("去年"));
        Files.writeString(last.resolve("roster.csv"), "code,name,aliases,kind,order\nQY01,清源县财政局,财政局,部门,1\n");

        assertThat(init("", "--yes", "--inbox", inbox.toString(), "--units-from", last.toString()))
                .isZero();
        assertThat(inbox.resolve("roster.csv")).hasSameBinaryContentAs(last.resolve("roster.csv"));
    }

    @Test
    void anInboxThatCannotBeIsSaidAndAskedForAgain() throws IOException {
        Files.writeString(folder.resolve("文件"), "x");
        String typed = String.join(
                "\n",
                "",
                folder.resolve("没有/收件").toString(),
                folder.resolve("文件").toString(),
                Path.of("input-samples").toString(),
                "\"" + inbox + "\" ",
                "\n\n\n\n\n\n\n\n\n");

        assertThat(init(typed)).isZero();
        assertThat(complained)
                .isEqualTo("请写明收件文件夹（--inbox）\n找不到 …/没有/收件，它上面的 …/没有 也不在。请检查是否写对、磁盘或网络文件夹是否连上\n"
                        + "…/文件 是文件，不是文件夹\ninput-samples 是试用的样例，不能作收件文件夹，请另写一个\n");
        assertThat(set()).containsExactly("rollup.inbox=…/收件");
    }

    @Test
    void nothingIsWrittenWhenTheInputEndsOrAnAnswerIsMissing() {
        assertThat(init(inbox + "\n清源县\n")).isEqualTo(2);
        assertThat(complained).isEqualTo("输入中断，什么都没有写。在不能输入的地方运行，请加 --yes，并用参数写明各项\n");
        assertThat(file).doesNotExist();
        assertThat(init("", "--yes")).isEqualTo(2);
        assertThat(complained).isEqualTo("请写明收件文件夹（--inbox）\n");
        assertThat(init("", "--yes", "--inbox", inbox.toString(), "--deadline", "31-01"))
                .isEqualTo(2);
        assertThat(complained).isEqualTo("期限“31-01”不对，应为月-日，如 01-31\n");
        assertThat(init(
                        "",
                        "--yes",
                        "--inbox",
                        inbox.toString(),
                        "--units-from",
                        folder.resolve("没有").toString()))
                .isEqualTo(2);
        assertThat(complained).isEqualTo("…/没有 里没有找到单位名称。应为去年报表的文件夹，或每行一个单位名称的文件（txt、csv）\n");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatIsNotInUtf8IsSaidAndLeft() throws IOException {
        Files.createDirectories(file.getParent());
        byte[] chinese = "rollup.office.name=办公室\n".getBytes(Charset.forName("GB18030"));
        Files.write(file, chinese);
        assertThat(init("", "--yes", "--inbox", inbox.toString())).isEqualTo(2);
        assertThat(complained).startsWith("设置文件 …/config/application.properties 不是 UTF-8 编码");
        assertThat(file).hasBinaryContent(chinese);
    }

    @Test
    void mailIsTriedByALetter() throws IOException {
        try (SmtpStub server = new SmtpStub(new SmtpStub.Listener() {})) {
            assertThat(init(
                            "",
                            "--yes",
                            "--inbox",
                            inbox.toString(),
                            "--mail-to",
                            "a@example.gov.cn",
                            "--mail-host",
                            "127.0.0.1",
                            "--mail-port",
                            Integer.toString(server.port()),
                            "--mail-from",
                            "rollup@example.gov.cn",
                            "--mail-units",
                            "true"))
                    .isZero();
            assertThat(server.recipients()).containsExactly("a@example.gov.cn");
            assertThat(printed).startsWith("试用邮件已发到 a@example.gov.cn，请到邮箱里看一下\n");
            assertThat(set())
                    .containsExactly(
                            "rollup.inbox=…/收件",
                            "rollup.mail.to=a@example.gov.cn",
                            "spring.mail.host=127.0.0.1",
                            "spring.mail.port=" + server.port(),
                            "rollup.mail.from=rollup@example.gov.cn",
                            "rollup.mail.units=true");
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidAndMayBeKept() throws IOException {
        int closed;
        try (SmtpStub server = new SmtpStub(new SmtpStub.Listener() {})) {
            closed = server.port();
        }
        String[] mail = {
            "--inbox",
            inbox.toString(),
            "--mail-to",
            "a@example.gov.cn",
            "--mail-host",
            "127.0.0.1",
            "--mail-port",
            Integer.toString(closed),
            "--mail-from",
            "a@example.gov.cn"
        };
        List<String> silent = new ArrayList<>(List.of(mail));
        silent.add("--yes");
        assertThat(init("", silent.toArray(String[]::new))).isEqualTo(2);
        assertThat(complained).startsWith("试用邮件没有发出：连不上服务器，或者服务器没有及时回答");
        assertThat(file).doesNotExist();

        assertThat(init("\n\n\n\n\n\n\n\n\ny\n\n", mail)).isZero();
        assertThat(set())
                .containsExactly(
                        "rollup.inbox=…/收件",
                        "rollup.mail.to=a@example.gov.cn",
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + closed,
                        "rollup.mail.from=a@example.gov.cn");

        silent.addAll(List.of("--mail-user", "a"));
        Files.delete(file);
        assertThat(init("", silent.toArray(String[]::new))).isEqualTo(2);
        assertThat(complained).isEqualTo("试用邮件没有发出：没有密码。请先设好环境变量 SPRING_MAIL_PASSWORD，再运行一次。以后再试的，加 --no-test-mail\n");
        assertThat(init(
                        "",
                        "--yes",
                        "--no-test-mail",
                        "--inbox",
                        inbox.toString(),
                        "--mail-to",
                        "a@example.gov.cn， b@example.gov.cn",
                        "--mail-host",
                        "smtp.example.gov.cn",
                        "--mail-user",
                        "a"))
                .isEqualTo(2);
        assertThat(complained).isEqualTo("发件人地址“”不对，应如 rollup@example.gov.cn（--mail-from）\n");
        assertThat(init(
                        "",
                        "--yes",
                        "--no-test-mail",
                        "--inbox",
                        inbox.toString(),
                        "--mail-to",
                        "a@example.gov.cn， b@example.gov.cn",
                        "--mail-host",
                        "smtp.example.gov.cn",
                        "--mail-user",
                        "a",
                        "--mail-from",
                        "c@example.gov.cn"))
                .isZero();
        assertThat(set())
                .containsExactly(
                        "rollup.inbox=…/收件",
                        "rollup.mail.to=a@example.gov.cn,b@example.gov.cn",
                        "spring.mail.host=smtp.example.gov.cn",
                        "spring.mail.port=465",
                        "spring.mail.username=a",
                        "spring.mail.ssl.enabled=true",
                        "spring.mail.properties[mail.smtp.auth]=true",
                        "rollup.mail.from=c@example.gov.cn");
    }
}
