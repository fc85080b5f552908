package org.disclosure.rollup.cli.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.upkeep.PrivateFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Where settings come from, which goes before which, and what is no setting. */
class SettingsTest {

    private static final Pattern KEY = Pattern.compile("\\brollup\\.[a-z-]+(?:\\.[a-z-]+)*(?=[\"}:])");
    private static final Pattern GROUP = Pattern.compile("@ConfigurationProperties\\(\"(rollup\\.[a-z.-]+)\"");

    @TempDir
    private Path temporary;

    private Path file(String text) throws IOException {
        Path config = Files.createDirectories(temporary.resolve("程序 1,2/config"));
        return Files.writeString(config.resolve("application.properties"), text);
    }

    private Settings read(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        return Settings.read(temporary.resolve("程序 1,2"), environment);
    }

    private static String mistake(Settings settings) {
        Console console = new Console(System.out, System.err, new Messages(Messages.Language.EN));
        return new SettingMistakes(settings, console).find().orElse("none");
    }

    private static String told(Settings settings, String name) {
        Setting setting = settings.catalogue().get(name);
        SettingOrigin origin = settings.origin(setting);
        return settings.value(setting) + " " + origin.kind() + " " + origin.place() + " " + origin.line();
    }

    @Test
    void theFileBesideTheProgramGoesBeforeTheDefaultTheEnvironmentBeforeItAndOptionsBeforeAll() throws IOException {
        Path file = file("# 设置\nrollup.inbox=D:/收件 夹\nrollup.deadline=02-15\nrollup.correctionDays=9\n");
        Settings settings = read(Map.of("ROLLUP_DEADLINE", "03-01")).with(Map.of("rollup.out", "elsewhere"));

        assertThat(mistake(settings)).isEqualTo("none");
        assertThat(told(settings, "rollup.inbox")).isEqualTo("D:/收件 夹 FILE " + file + " 2");
        assertThat(told(settings, "rollup.roster")).isEqualTo("D:/收件 夹/roster.csv DEFAULT  0");
        assertThat(told(settings, "rollup.deadline")).isEqualTo("03-01 ENVIRONMENT ROLLUP_DEADLINE 0");
        assertThat(told(settings, "rollup.correction-days")).isEqualTo("9 FILE " + file + " 4");
        assertThat(told(settings, "rollup.out")).isEqualTo("elsewhere OPTION --out 0");
        assertThat(told(settings, "rollup.data")).isEqualTo("data DEFAULT  0");
    }

    @Test
    void aNameThatNoSettingHasIsSaidWithItsPlaceAndTheNearestOne() throws IOException {
        Path file = file("rollup.deadline=02-15\n\nrollup.limits.second=9\n");

        assertThat(mistake(read(Map.of())))
                .isEqualTo("There is no setting rollup.limits.second (from: file " + file
                        + ", line 3); the nearest is rollup.limits.seconds");
    }

    @Test
    void aVariableThatNoSettingHasIsSaidWithTheNearestOne() throws IOException {
        file("");

        assertThat(mistake(read(Map.of("ROLLUP_DEADLIN", "02-15", "OTHER_DEADLINE", "x"))))
                .isEqualTo("There is no setting ROLLUP_DEADLIN (from: environment variable ROLLUP_DEADLIN);"
                        + " the nearest is ROLLUP_DEADLINE");
        assertThat(mistake(read(Map.of("ROLLUP_CORRECTION_DAYS", "9", "ROLLUP_LIMITS_TEXTLENGTH", "8"))))
                .isEqualTo("none");
    }

    @Test
    void aNumberThatIsNoneIsSaidWithItsPlace() throws IOException {
        file("");

        assertThat(mistake(read(Map.of("ROLLUP_LIMITS_ROWS", "many"))))
                .isEqualTo("Setting rollup.limits.rows must be a whole number of 0 or more, not “many”"
                        + " (from: environment variable ROLLUP_LIMITS_ROWS)");
    }

    @Test
    void aDayOffThatIsNoneIsSaidWithItsPlace() throws IOException {
        file("");

        assertThat(mistake(read(Map.of("ROLLUP_DAYS_OFF", "2025-01-28..2025-02-04, 春节"))))
                .isEqualTo(
                        "Setting rollup.days-off: “春节” (from: environment variable ROLLUP_DAYS_OFF) is no day such as"
                                + " 2025-01-01 and no span such as 2025-01-28..2025-02-04; they are parted by commas");
        assertThat(mistake(read(Map.of("ROLLUP_DAYS_OFF", "2025-01-28..2025-02-04, +2025-02-08"))))
                .isEqualTo("none");
    }

    private String mistakeIn(String text) throws IOException {
        Path file = file(text);
        return mistake(read(Map.of())).replace(file.toString(), "FILE");
    }

    @Test
    void aValueOfAnotherKindIsSaidWithItsFileAndLineAndWhatIsExpected() throws IOException {
        assertThat(mistakeIn("\nrollup.deadline=2025-01-31\n"))
                .isEqualTo("Setting rollup.deadline must be month-day with two digits each, such as 01-31, not"
                        + " “2025-01-31” (from: file FILE, line 2)");
        assertThat(mistakeIn("rollup.deadline.city=03-32\n"))
                .isEqualTo("Setting rollup.deadline.city must be month-day with two digits each, such as 01-31, not"
                        + " “03-32” (from: file FILE, line 1)");
        assertThat(mistakeIn("rollup.mail.units=是\n"))
                .isEqualTo("Setting rollup.mail.units must be true or false, not “是” (from: file FILE, line 1)");
        assertThat(mistakeIn("rollup.workers=maybe\n"))
                .isEqualTo("Setting rollup.workers must be true or false, not “maybe” (from: file FILE, line 1)");
        assertThat(mistakeIn("rollup.schedule.cron=0 2 * * *\n"))
                .isEqualTo("Setting rollup.schedule.cron must be six fields, seconds minutes hours day month weekday,"
                        + " such as 0 0 2 * * * for two in the morning, not “0 2 * * *” (from: file FILE, line 1)");
        assertThat(mistakeIn("rollup.schedule.zone=Asia/Beijing\n"))
                .isEqualTo("Setting rollup.schedule.zone must be the name of a time zone, such as Asia/Shanghai, not"
                        + " “Asia/Beijing” (from: file FILE, line 1)");
        assertThat(mistakeIn("rollup.webhook.style=dingding\n"))
                .isEqualTo("Setting rollup.webhook.style must be wecom or dingtalk, not “dingding” (from: file FILE,"
                        + " line 1); did you mean dingtalk?");
        assertThat(mistakeIn("rollup.mail.units=TRUE\nrollup.deadline=02-29\n")).isEqualTo("none");
    }

    @Test
    void aFolderThatIsEmptyQuotedOrHasSpacesRoundItIsRefused() throws IOException {
        assertThat(mistakeIn("rollup.out=D:/out\nrollup.inbox=\n"))
                .isEqualTo(
                        "Setting rollup.inbox is empty (from: file FILE, line 2). Write a folder or file after the"
                                + " equals sign, such as D:/rollup/inbox; for the default delete the line or put a # before it");
        assertThat(mistakeIn("rollup.data=\"D:/年报 数据\"\n"))
                .isEqualTo("Setting rollup.data has quotes in it: \"D:/年报 数据\" (from: file FILE, line 1). Take them"
                        + " off; a path with spaces needs none");
        assertThat(mistakeIn("rollup.checks=own.yaml \n"))
                .isEqualTo("Setting rollup.checks: there is a space before or after “own.yaml ” (from: file FILE,"
                        + " line 1); delete it");
        assertThat(mistakeIn("rollup.inbox=\n\n\nrollup.out=D:/out\n"))
                .startsWith("Setting rollup.inbox is empty (from: file FILE, line 1). Write ");
        assertThat(mistakeIn("\nrollup.inbox="))
                .startsWith("Setting rollup.inbox is empty (from: file FILE, line 2). ");
        file("");
        assertThat(mistake(read(Map.of("ROLLUP_INBOX", " "))))
                .startsWith("Setting rollup.inbox is empty (from: environment variable ROLLUP_INBOX). Write ");
        assertThat(mistakeIn("rollup.checks=\nrollup.mail.to=\n")).isEqualTo("none");
    }

    @Test
    void aBackslashThatEatsALetterIsSaidWithWhatToWrite() throws IOException {
        assertThat(mistakeIn("# D:\\收件\n\nrollup.inbox = D:\\汇总\\inbox\n"))
                .isEqualTo("Setting rollup.inbox has a backslash in “D:\\汇总\\inbox” (from: file FILE, line 3). In this"
                        + " file a backslash and the letter after it become something else. Write D:/汇总/inbox");
        assertThat(mistakeIn("rollup.inbox=D:/汇总\\\nrollup.out=D:/out\n"))
                .isEqualTo("Setting rollup.inbox has a backslash in “D:/汇总\\” (from: file FILE, line 1). In this"
                        + " file a backslash and the letter after it become something else. Write D:/汇总/");
        assertThat(mistakeIn("rollup.office.name=政务\\公开办\n"))
                .startsWith("Setting rollup.office.name has a backslash in “政务\\公开办” (from: file FILE, line 1).");
        assertThat(mistakeIn(
                        "rollup.inbox=D\\:/a\\ b/\\u6c47\nrollup.out=D:\\\\out\nrollup.mail.to=a@b.cn,\\\n c@d.cn\n"))
                .isEqualTo("none");
    }

    @Test
    void aFileThatIsNotInUtf8IsSaidWithItsFirstLineThatIsNot() throws IOException {
        Path file = file("");
        Files.write(file, "# settings\nrollup.out=out\nrollup.inbox=D:/收件\n".getBytes(Charset.forName("GB18030")));
        assertThat(mistake(read(Map.of())).replace(file.toString(), "FILE"))
                .isEqualTo("The file of settings FILE is not in UTF-8: line 3 is the first that cannot be read. Open it"
                        + " in an editor and save it as UTF-8");
        Files.write(file, "\uFEFFrollup.out=out\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(mistake(read(Map.of())).replace(file.toString(), "FILE"))
                .isEqualTo("The file of settings FILE is not in UTF-8: line 1 is the first that cannot be read. Open it"
                        + " in an editor and save it as UTF-8");
        assertThat(mistakeIn("\uFEFFrollup.inbox=D:/收件\n"))
                .isEqualTo("The setting in line 1 of FILE is not seen: rollup.inbox=D:/收件 (the file begins with a byte"
                        + " order mark). Put an empty line before it, or save the file as UTF-8 without BOM");
        assertThat(mistakeIn("\uFEFF# 设置\nrollup.inbox=D:/收件\n")).isEqualTo("none");
    }

    @Test
    void whatCommandsATerminalIsShownByItsNumber() throws IOException {
        Path file = file("rollup.inbox\\u001B[2J\\nx=9\n");

        assertThat(mistake(read(Map.of())))
                .isEqualTo("There is no setting rollup.inbox\\x1B[2J\\x0Ax (from: file " + file
                        + ", line 1); the nearest is rollup.inbox");
        file("");
        assertThat(mistake(read(Map.of("ROLLUP_LIMITS_ROWS", "\u001B[2J\n9"))))
                .isEqualTo("Setting rollup.limits.rows must be a whole number of 0 or more, not “\\x1B[2J\\x0A9”"
                        + " (from: environment variable ROLLUP_LIMITS_ROWS)");
    }

    @Test
    void aFolderWithBackslashesThatCannotBeReadIsNoSurprise() throws IOException {
        Path file = file("rollup.inbox=D:\\user\\inbox\n");

        assertThatThrownBy(() -> read(Map.of())).isInstanceOf(IllegalStateException.class);
        Console console = new Console(System.out, System.err, new Messages(Messages.Language.EN));
        assertThat(new SettingsFiles(console).findMistake(Settings.own(temporary.resolve("程序 1,2"))))
                .contains("Setting rollup.inbox has a backslash in “D:\\user\\inbox” (from: file " + file
                        + ", line 1). In this file a backslash and the letter after it become something else. Write"
                        + " D:/user/inbox");
    }

    @Test
    void theFileAsItIsShippedChangesNothingWithOrWithoutItsComments() throws IOException {
        String shipped = Files.readString(Path.of("src/main/resources/settings.properties"));
        List<String> untouched = values();
        file(shipped.replace("#rollup.", "rollup."));

        assertThat(values()).isEqualTo(untouched).hasSizeGreaterThan(15);
        assertThat(mistake(read(Map.of()))).isEqualTo("none");
    }

    private List<String> values() {
        Settings settings = read(Map.of());
        return settings.catalogue().all().stream().map(settings::value).toList();
    }

    @Test
    void everyLineOfTheShippedFileIsASettingWithWordsInBothLanguages() throws IOException {
        List<String> declared = Files.readString(Path.of("src/main/resources/settings.properties"))
                .lines()
                .filter(line -> line.startsWith("#") && !line.startsWith("# "))
                .toList();

        assertThat(SettingsCatalogue.load().all())
                .extracting(setting -> "#" + setting.name() + "=" + setting.preset())
                .isEqualTo(declared);
        assertThat(SettingsCatalogue.load().all()).allSatisfy(setting -> {
            assertThat(setting.chinese()).containsPattern("\\p{IsHan}");
            assertThat(setting.english()).doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void everySettingThatASourceNamesIsDeclared() throws IOException {
        List<String> names =
                SettingsCatalogue.load().all().stream().map(Setting::name).toList();
        String sources = sources();

        assertThat(KEY.matcher(sources).results().map(found -> found.group()))
                .filteredOn(name -> !name.equals("rollup.version"))
                .allSatisfy(name ->
                        assertThat(names).anyMatch(known -> known.equals(name) || known.startsWith(name + ".")));
        assertThat(names)
                .allSatisfy(name -> assertThat(KEY.matcher(sources)
                                        .results()
                                        .map(found -> found.group())
                                        .anyMatch(name::equals)
                                || GROUP.matcher(sources)
                                        .results()
                                        .anyMatch(found -> name.startsWith(found.group(1) + ".")))
                        .isTrue());
    }

    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.append(Files.readString(Path.of("src/main/resources/application.properties"))
                        .replace("=", "\""))
                .toString();
    }

    @Test
    void secretsAreNotShown() {
        assertThat(new Setting("rollup.mail.password", "", "密码", "Password").isSecret())
                .isTrue();
        assertThat(new Setting("rollup.deadline", "", "期限", "Deadline").isSecret())
                .isFalse();
    }

    @Test
    void configListsEverySettingInTheLanguageAskedFor() {
        Night night = Night.command(temporary.resolve("out"), "config", "--lang", "en", "--inbox", "mine");

        assertThat(night.exit()).isZero();
        assertThat(night.closingLines())
                .startsWith(
                        "rollup.inbox = mine",
                        "  from: option --inbox",
                        "  Inbox, with a folder for each year. The option --inbox goes first.",
                        "rollup.roster = mine/roster.csv",
                        "  from: default")
                .hasSize(3 * SettingsCatalogue.load().all().size());
    }

    @Test
    void whatTheOfficeSetIsWhatCommandsTake() {
        System.setProperty("rollup.inbox", temporary.resolve("收件").toString());
        try {
            assertThat(Night.command(temporary.resolve("out"), "run")
                            .complained()
                            .strip())
                    .isEqualTo("找不到收件文件夹：" + temporary.resolve("收件"));
        } finally {
            System.clearProperty("rollup.inbox");
        }
    }

    @Test
    void aWrongNameEndsEveryCommandBeforeItBegins() throws IOException {
        Path file = Files.writeString(temporary.resolve("own.properties"), "rollup.inbocks=x\n");
        System.setProperty("spring.config.additional-location", file.toUri().toString());
        try {
            Night night = Night.command(temporary.resolve("out"), "run");
            assertThat(night.exit()).isEqualTo(2);
            assertThat(night.complained().strip())
                    .isEqualTo("没有 rollup.inbocks 这项设置（来处：文件 " + file + " 第 1 行），相近的是 rollup.inbox");
            assertThat(Night.command(temporary.resolve("out"), "--help").exit()).isZero();
        } finally {
            System.clearProperty("spring.config.additional-location");
        }
    }

    @Test
    void everyCommandSaysAMistakeInAValueBeforeItsOwn() throws IOException {
        Path file = Files.writeString(temporary.resolve("own.properties"), "\nrollup.workers=maybe\n");
        System.setProperty("spring.config.additional-location", file.toUri().toString());
        try {
            for (String command : List.of(
                    "run",
                    "schedule",
                    "prepare",
                    "worker",
                    "status",
                    "explain",
                    "accept",
                    "check",
                    "report",
                    "template",
                    "history",
                    "lock",
                    "unlock",
                    "verify",
                    "backup",
                    "restore",
                    "samples",
                    "config")) {
                Night night = Night.command(temporary.resolve("out"), command);
                assertThat(night.exit()).as(command).isEqualTo(2);
                assertThat(night.complained().strip())
                        .as(command)
                        .isEqualTo("设置 rollup.workers 应为 true（是）或 false（否），现为“maybe”（来处：文件 " + file + " 第 2 行）");
            }
            assertThat(Night.command(temporary.resolve("out"), "run", "--help").exit())
                    .isZero();
        } finally {
            System.clearProperty("spring.config.additional-location");
        }
    }

    @Test
    void theDataFolderIsItsOwnersAlone() throws IOException {
        Path data = temporary.resolve("new/data");
        assumeThat(data.getFileSystem().supportedFileAttributeViews()).contains("posix");

        PrivateFiles.createFolder(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");

        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));
        PrivateFiles.createFolder(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwxr-x---");
    }
}
