package org.disclosure.rollup.tell;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.News;
import org.disclosure.rollup.publish.data.LateSubmissionsCsv;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.notice.NoticeFile;
import org.disclosure.rollup.publish.today.Condition;
import org.disclosure.rollup.publish.today.Today;
import org.disclosure.rollup.store.history.NotificationStore;
import org.disclosure.rollup.store.history.NotificationStore.Outlet;
import org.disclosure.rollup.store.history.NotificationStore.State;
import org.disclosure.rollup.store.row.KeptRows;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Roster.Contact;
import org.disclosure.rollup.tell.RunNews.YearNews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

/** Messages to servers on this machine: each is sent once, and again if it failed. */
class NotificationServiceTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 10);
    private static final LocalDate SECOND = LocalDate.of(2024, 2, 11);
    private static final News NEWS = new News(LocalDate.of(2024, 2, 9), 2, 1);
    private static final Today TODAY = new Today(
            2023,
            "2023年政府信息公开年报汇总",
            LocalDate.of(2024, 2, 10),
            20,
            18,
            5,
            3,
            List.of(new Today.Returned("1", "文登区甲局", "notices/1-局.xlsx", 1)),
            List.of(
                    new Today.Overdue("4", "文登区丁局", 10, new Contact("李四", "0631-8451234")),
                    new Today.Overdue("5", "文登区戊局", 10, Contact.UNKNOWN)),
            6,
            Optional.of(LocalDate.of(2024, 1, 31)),
            List.of(),
            List.of(new Condition(Condition.Kind.ALL_IN, 2, List.of("文登区丁局", "文登区戊局"))),
            "");

    private static final Roster ROSTER = new Roster(List.of(), Map.of("1", "jia@wendeng.cn", "2", "yi@wendeng.cn"));
    private static final NoticeFile JIA = notice("1", "文登区甲局", "2023-1-T3-BALANCE-00000001-000001");
    private static final NoticeFile YI =
            notice("2", "文登区乙局", "2023-2-T3-BALANCE-00000001-000001", "2023-2-Y-STOCK-00000001-000001");

    @TempDir
    private Path out;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final Robot robot = new Robot();

    @BeforeEach
    void serversAreThere() throws IOException {
        server.start();
        Files.createDirectories(out.resolve("2023/notices"));
        Files.writeString(out.resolve(JIA.path()), "甲");
        Files.writeString(out.resolve(YI.path()), "乙乙");
    }

    @AfterEach
    void serversEnd() {
        server.stop();
        robot.close();
    }

    private static NoticeFile notice(String code, String unit, String... points) {
        return new NoticeFile(
                code,
                unit,
                Path.of("2023", "notices", code + "-局.xlsx"),
                List.of(points).stream()
                        .map(point -> FindingNumber.parse(point).orElseThrow())
                        .toList());
    }

    private RunNews night(LocalDate day, long run, NoticeFile... notices) {
        YearNews year = new YearNews(
                2023,
                run,
                List.of("2023 年：应报 2 家", "  结果：…"),
                Optional.of(TODAY),
                Optional.of(NEWS),
                List.of(notices),
                LateSubmissionsCsv.NONE,
                Optional.empty());
        return new RunNews(day, Messages.Language.ZH, ROSTER, out, List.of(year));
    }

    private void with(List<String> settings, Consumer<ApplicationContext> test) {
        List<String> all = new ArrayList<>(List.of("spring.datasource.url=jdbc:h2:mem:" + out.hashCode()));
        all.addAll(settings);
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        FlywayAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        MailSenderAutoConfiguration.class))
                .withUserConfiguration(TellConfiguration.class, NotificationStore.class, KeptRows.class)
                .withBean(TransactionOperations.class, TransactionOperations::withoutTransaction)
                .withBean(Sender.class, () -> new Sender("文登区", "文登区政务公开办公室", "王五", "0631-8450000"))
                .withPropertyValues(all.toArray(String[]::new))
                .run(test::accept);
    }

    private static List<String> mailTo(int port) {
        return List.of(
                "spring.mail.host=localhost",
                "spring.mail.port=" + port,
                "rollup.mail.to=ban@wendeng.cn, ke@wendeng.cn",
                "rollup.mail.from=rollup@wendeng.cn",
                "rollup.mail.units=true");
    }

    private List<String> mail() {
        return mailTo(server.getSmtp().getPort());
    }

    private static List<String> told(ApplicationContext context, RunNews night) {
        DeliveryReport deliveryReport =
                context.getBean(NotificationService.class).tell(night);
        List<String> lines = new ArrayList<>(deliveryReport.sent());
        lines.addAll(deliveryReport.unsent());
        return lines;
    }

    private static List<String> attempts(ApplicationContext context) {
        return context.getBean(NotificationStore.class).all().stream()
                .map(attempt -> attempt.matter().outlet() + " "
                        + attempt.matter().unitCode() + " " + attempt.state() + " " + attempt.tried())
                .toList();
    }

    @Test
    void nobodyIsToldAnythingUnlessTheOfficeSaysSo() {
        with(
                List.of(
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + server.getSmtp().getPort()),
                context -> {
                    assertThat(told(context, night(FIRST, 1, JIA))).isEmpty();
                    assertThat(attempts(context)).isEmpty();
                });
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void theOfficeGetsASummaryAndEachUnitItsNotice() {
        with(
                mail(),
                context -> assertThat(told(context, night(FIRST, 1, JIA, YI, notice("3", "文登区丙局"))))
                        .containsExactly("已发送给办公室的邮件", "已向 2 个单位发送退回修改通知：文登区甲局、文登区乙局", "有退回修改通知、但名录中没有邮箱的单位：文登区丙局"));

        ReceivedMail summary = new ReceivedMail(
                "rollup@wendeng.cn", "ban@wendeng.cn ke@wendeng.cn", "政府信息公开年报汇总：2023 年（2024-02-10）", """
                今天要做的（2023 年）：新到 5 · 待认可 3 · 要退回 1 · 该催 2 · 已解决 6 · 期限已过 10 天
                  该催：文登区丁局（李四 0631-8451234）、文登区戊局
                  可以公布了吗：还不可以。还有 2 家没有可用的报表：文登区丁局、文登区戊局
                2023 年：应报 2 家
                  结果：…
                  与上次（2024-02-09）相比：新问题 2 个，已解决 1 个

                本消息由政府信息公开年报汇总程序自动发出。""", "");
        assertThat(ReceivedMail.of(server))
                .containsExactly(
                        summary,
                        summary,
                        new ReceivedMail(
                                "rollup@wendeng.cn",
                                "jia@wendeng.cn",
                                "2023 年政府信息公开工作年度报告退回修改通知：文登区甲局",
                                """
                                文登区甲局：

                                你单位报送的 2023 年政府信息公开工作年度报告有 1 处需要改正或说明。请打开附件，按第一张表“退回修改通知”逐条处理，在表中写明的期限前重新报送。

                                发出单位：文登区政务公开办公室
                                联系人：王五　电话：0631-8450000
                                本消息由政府信息公开年报汇总程序自动发出。""",
                                "1-局.xlsx 3"),
                        new ReceivedMail(
                                "rollup@wendeng.cn",
                                "yi@wendeng.cn",
                                "2023 年政府信息公开工作年度报告退回修改通知：文登区乙局",
                                """
                                文登区乙局：

                                你单位报送的 2023 年政府信息公开工作年度报告有 2 处需要改正或说明。请打开附件，按第一张表“退回修改通知”逐条处理，在表中写明的期限前重新报送。

                                发出单位：文登区政务公开办公室
                                联系人：王五　电话：0631-8450000
                                本消息由政府信息公开年报汇总程序自动发出。""",
                                "2-局.xlsx 6"));
    }

    @Test
    void whatWasToldIsNotToldAgainAndWhatIsNewIs() {
        with(mail(), context -> {
            told(context, night(FIRST, 1, JIA, YI));

            assertThat(told(context, night(SECOND, 1, JIA, YI))).isEmpty();
            assertThat(told(context, night(SECOND, 2, JIA, YI))).containsExactly("已发送给办公室的邮件");
            NoticeFile changed = notice("1", "文登区甲局", "2023-1-T3-BALANCE-00000001-00000f");
            assertThat(told(context, night(SECOND, 2, changed, YI))).containsExactly("已向 1 个单位发送退回修改通知：文登区甲局");
            assertThat(told(context, night(SECOND, 2, JIA, YI))).isEmpty();
        });
    }

    @Test
    void aWarningIsToldOnceThoughTheResultsWereToldBefore() {
        with(mail(), context -> {
            told(context, night(FIRST, 1));
            YearNews before = night(SECOND, 1).years().get(0);
            YearNews warned = new YearNews(
                    2023,
                    1,
                    before.lines(),
                    before.today(),
                    before.news(),
                    List.of(),
                    LateSubmissionsCsv.NONE,
                    Optional.of("存档里缺 1 个文件"));
            RunNews night = new RunNews(SECOND, Messages.Language.ZH, ROSTER, out, List.of(warned));

            assertThat(told(context, night)).containsExactly("已发送给办公室的邮件");
            assertThat(told(context, night)).isEmpty();
        });
    }

    @Test
    void ofAnotherAddressANoticeIsSentAgain() {
        with(mail(), context -> {
            told(context, night(FIRST, 1, JIA));
            RunNews night = night(SECOND, 1, JIA);
            Roster corrected = new Roster(List.of(), Map.of("1", "jiaju@wendeng.cn"));
            assertThat(told(context, new RunNews(SECOND, night.language(), corrected, out, night.years())))
                    .containsExactly("已向 1 个单位发送退回修改通知：文登区甲局");
        });
    }

    @Test
    void aServerWhoseNameNobodyKnowsIsSaidByName() {
        List<String> settings = new ArrayList<>(mail());
        // no name at all, so that nobody is asked for it
        settings.add("spring.mail.host=mail..invalid");
        with(
                settings,
                context -> assertThat(told(context, night(FIRST, 1, JIA)))
                        .containsExactly(
                                "未能发送，下一次汇总时再试：给办公室的邮件、文登区甲局。原因：找不到邮件服务器 mail..invalid，请检查 spring.mail.host 是否写对、网络是否连通"));
    }

    @Test
    void whatFailedIsTriedAgainAlsoInANightWithNothingNew() {
        int port = server.getSmtp().getPort();
        with(mail(), context -> {
            server.stop();
            assertThat(told(context, night(FIRST, 1, JIA, YI)))
                    .containsExactly("未能发送，下一次汇总时再试：给办公室的邮件、文登区甲局、文登区乙局。原因：连不上服务器，或者服务器没有及时回答：Connection refused");
            assertThat(attempts(context))
                    .containsExactly(
                            "OFFICE  FAILED 2024-02-10", "UNIT 1 FAILED 2024-02-10", "UNIT 2 FAILED 2024-02-10");

            GreenMail back = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
            back.start();
            try {
                assertThat(told(context, night(SECOND, 1, JIA, YI)))
                        .containsExactly("已发送给办公室的邮件", "已向 2 个单位发送退回修改通知：文登区甲局、文登区乙局");
            } finally {
                back.stop();
            }
            assertThat(attempts(context))
                    .containsExactly("OFFICE  SENT 2024-02-11", "UNIT 1 SENT 2024-02-11", "UNIT 2 SENT 2024-02-11");
        });
    }

    @Test
    void oneBadAddressOrLostFileKeepsNobodyElseFromBeingTold() throws IOException {
        Roster roster = new Roster(List.of(), Map.of("1", "没有地址", "2", "yi@wendeng.cn", "3", "bing@wendeng.cn"));
        NoticeFile lost = notice("3", "文登区丙局", "2023-3-T3-BALANCE-00000001-000001");
        RunNews night = night(FIRST, 1, JIA, lost, YI);
        with(
                mail(),
                context -> assertThat(told(context, new RunNews(FIRST, night.language(), roster, out, night.years())))
                        .containsExactly(
                                "已发送给办公室的邮件",
                                "已向 1 个单位发送退回修改通知：文登区乙局",
                                "未能发送，下一次汇总时再试：文登区甲局。原因：邮件地址不对，或者邮件服务器不接收：没有地址",
                                "未能发送，下一次汇总时再试：文登区丙局。原因：找不到附件：" + out.resolve(lost.path())));
    }

    @Test
    void aServerThatNeverAnswersIsNotWaitedForForEachUnit() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<String> settings = new ArrayList<>(mailTo(silent.getLocalPort()));
            settings.add("spring.mail.properties[mail.smtp.timeout]=200");
            with(
                    settings,
                    context -> assertThat(told(context, night(FIRST, 1, JIA, YI)))
                            .containsExactly("未能发送，下一次汇总时再试：给办公室的邮件、文登区甲局、文登区乙局。原因：连不上服务器，或者服务器没有及时回答：Read timed out"));
        }
    }

    @Test
    void nothingIsWaitedForWithoutEndAndTlsIsUsedWhereItIsOffered() {
        with(
                mail(),
                context -> assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                        .containsAllEntriesOf(Map.of(
                                "mail.smtp.starttls.enable", "true",
                                "mail.smtp.connectiontimeout", "10000",
                                "mail.smtp.timeout", "10000",
                                "mail.smtp.writetimeout", "10000",
                                "mail.smtps.connectiontimeout", "10000",
                                "mail.smtps.timeout", "10000",
                                "mail.smtps.writetimeout", "10000")));
    }

    @Test
    void aWrongPasswordAndMissingSettingsAreSaidInWords() {
        server.setUser("rollup@wendeng.cn", "rollup", "right");
        List<String> wrong = new ArrayList<>(mail());
        wrong.addAll(List.of(
                "spring.mail.username=rollup",
                "spring.mail.password=wrong",
                "spring.mail.properties[mail.smtp.auth]=true"));
        with(
                wrong,
                context -> assertThat(told(context, night(FIRST, 1)).get(0))
                        .startsWith("未能发送，下一次汇总时再试：给办公室的邮件。原因：邮件服务器不接受用户名或密码：535"));
        with(
                List.of("rollup.mail.to=ban@wendeng.cn"),
                context -> assertThat(told(context, night(FIRST, 1)))
                        .containsExactly("未能发送，下一次汇总时再试：给办公室的邮件。原因：没有设置邮件服务器（spring.mail.host）"));
        with(
                List.of("rollup.mail.to=ban@wendeng.cn", "spring.mail.host=localhost"),
                context -> assertThat(told(context, night(FIRST, 1)))
                        .containsExactly("未能发送，下一次汇总时再试：给办公室的邮件。原因：没有设置发件人（rollup.mail.from）"));
    }

    @Test
    void aLineBreakInAUnitsNameBeginsNoHeader() throws Exception {
        NoticeFile hostile = notice("1", "Bureau\r\nBcc: all@wendeng.cn", "2023-1-T3-BALANCE-00000001-000001");
        with(mail(), context -> told(context, night(FIRST, 1, hostile)));

        assertThat(ReceivedMail.of(server).get(2).to()).isEqualTo("jia@wendeng.cn");
        assertThat(ReceivedMail.of(server).get(2).subject())
                .isEqualTo("2023 年政府信息公开工作年度报告退回修改通知：Bureau Bcc: all@wendeng.cn");
        for (MimeMessage message : server.getReceivedMessages()) {
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    @Test
    void theGroupChatIsToldOnceAndAgainWhatItsRobotDidNotTake() {
        with(List.of("rollup.webhook.url=" + robot.url()), context -> {
            robot.answers("{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
            assertThat(told(context, night(FIRST, 1, JIA)))
                    .containsExactly(
                            "未能发送，下一次汇总时再试：群消息。原因：机器人没有接收：{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
            robot.answers("{\"errcode\":0,\"errmsg\":\"ok\"}");
            assertThat(told(context, night(SECOND, 1, JIA))).containsExactly("已发送群消息");
            assertThat(told(context, night(SECOND, 1, JIA))).isEmpty();
            assertThat(context.getBean(NotificationStore.class).all())
                    .containsExactly(new NotificationStore.Attempt(
                            new NotificationStore.Matter(Outlet.WEBHOOK, 2023, "", "1"),
                            State.SENT,
                            SECOND,
                            Optional.of(SECOND),
                            ""));
        });

        assertThat(robot.received())
                .hasSize(2)
                .last()
                .isEqualTo("POST application/json; charset=utf-8 {\"msgtype\":\"text\",\"text\":{\"content\":\""
                        + "政府信息公开年报汇总：2023 年（2024-02-11）\\n\\n今天要做的（2023 年）：新到 5 · 待认可 3 · 要退回 1 · 该催 2 · 已解决 6 · 期限已过 10 天\\n  该催：文登区丁局、文登区戊局\\n"
                        + "  可以公布了吗：还不可以。还有 2 家没有可用的报表：文登区丁局、文登区戊局\\n2023 年：应报 2 家\\n  结果：…\\n"
                        + "  与上次（2024-02-09）相比：新问题 2 个，已解决 1 个\\n\\n本消息由政府信息公开年报汇总程序自动发出。\"}}");
    }

    @Test
    void theRobotsAddressIsASecretAndIsNotSaid() {
        robot.close();
        with(
                List.of("rollup.webhook.url=" + robot.url()),
                context -> assertThat(told(context, night(FIRST, 1)))
                        .containsExactly("未能发送，下一次汇总时再试：群消息。原因：连不上服务器，或者服务器没有及时回答：ConnectException"));
        with(
                List.of("rollup.webhook.url=qyapi.weixin.qq.com/send?key=geheim zwei"),
                context -> assertThat(told(context, night(FIRST, 1)))
                        .containsExactly("未能发送，下一次汇总时再试：群消息。原因：机器人地址（rollup.webhook.url）写得不对"));
    }

    @Test
    void aServerThatDawdlesIsWaitedForOnceAndGetsTheLettersTheNextNight() throws InterruptedException {
        List<Integer> connected = new CopyOnWriteArrayList<>();
        SmtpStub.Listener listener = new SmtpStub.Listener() {
            @Override
            public void connected(int letters) {
                connected.add(letters);
            }
        };
        try (SmtpStub slow = new SmtpStub(listener)) {
            slow.drip(50);
            List<String> settings = new ArrayList<>(mailTo(slow.port()));
            settings.add("rollup.mail.seconds=1");
            with(settings, context -> {
                assertThat(told(context, night(FIRST, 1, JIA)))
                        .containsExactly("未能发送，下一次汇总时再试：给办公室的邮件、文登区甲局。原因：服务器太慢，1 秒内没有收完");
                assertThat(attempts(context)).containsExactly("OFFICE  FAILED 2024-02-10", "UNIT 1 FAILED 2024-02-10");
            });
            slow.awaitLeft();
            slow.drip(0);
            with(
                    mailTo(slow.port()),
                    context -> assertThat(told(context, night(SECOND, 1, JIA)))
                            .containsExactly("已发送给办公室的邮件", "已向 1 个单位发送退回修改通知：文登区甲局"));
            assertThat(slow.recipients()).containsExactly("ke@wendeng.cn", "jia@wendeng.cn");
            // the first night once, the next one for each letter
            assertThat(connected).containsExactly(0, 0, 1);
        }
    }

    @Test
    void aRobotThatDawdlesHoldsNoNight() {
        try (SmtpStub slow = new SmtpStub(new SmtpStub.Listener() {})) {
            slow.drip(50);
            with(
                    List.of("rollup.webhook.url=http://localhost:" + slow.port() + "/send", "rollup.webhook.seconds=1"),
                    context -> assertThat(told(context, night(FIRST, 1)))
                            .containsExactly("未能发送，下一次汇总时再试：群消息。原因：服务器太慢，1 秒内没有收完"));
        }
    }

    @Test
    void aTextThatIsTooLongForTheRobotEndsWithAWholeLine() {
        String line = "字".repeat(100);
        assertThat(WebhookSettings.Style.WECOM.cut((line + "\n").repeat(10))).isEqualTo((line + "\n").repeat(6) + "…");
        assertThat(WebhookSettings.Style.DINGTALK.cut((line + "\n").repeat(10))).isEqualTo((line + "\n").repeat(10));
    }
}
