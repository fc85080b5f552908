package org.disclosure.rollup.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.setting.Setting;
import org.disclosure.rollup.cli.setting.Settings;
import org.disclosure.rollup.cli.setting.SettingsCatalogue;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Messages.Language;
import org.disclosure.rollup.nights.Night;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page of commands and settings of a language, made of picocli's command model and of settings.properties. */
final class CommandsPage {

    private static final String CHINESE = """
            # 命令和设置

            <!-- 本页由测试写出，不要直接修改；更新用 mvn test -Dtest=CommandsPageTest -Drollup.write=true -->

            命令在程序所在的文件夹里运行：Windows 是 `rollup 命令 …`，Linux 是 `./rollup 命令 …`；从源代码构建的是
            `java -jar target/disclosure-rollup.jar 命令 …`。不写命令就是 `run`。`rollup 命令 --help` 显示同样的说明，
            `rollup --version` 显示版本。

            | 返回值 | 意思 |
            |---|---|
            | 0 | 完成 |
            | 1 | 失败，没有发布新的结果；或 `verify` 发现有误、`check` 发现强制问题 |
            | 2 | 命令写法、设置或所给的文件有误；或找不到收件文件夹等所给的文件夹；或要写的文件已经存在 |
            | 3 | 完成，但有 `--fail-on` 所指程度或更重的问题 |

            命令参数优先于环境变量，环境变量优先于设置文件。

            ## 命令
            """;

    private static final String ENGLISH = """
            # Commands and settings

            <!-- Written by a test; do not edit. Renew it with mvn test -Dtest=CommandsPageTest -Drollup.write=true -->

            Run commands in the program's folder: `rollup COMMAND …` on Windows, `./rollup COMMAND …` on Linux, or
            `java -jar target/disclosure-rollup.jar COMMAND …` after a build. Without a command, `run` is executed.
            `rollup COMMAND --help` prints the same text, `rollup --version` the version.

            | Exit code | Meaning |
            |---|---|
            | 0 | done |
            | 1 | failed, nothing new published; or `verify` found damage, `check` found errors |
            | 2 | wrong command line, setting or file; or a folder that was named, such as the inbox, is not there; or the file to write already exists |
            | 3 | done, with findings at or above `--fail-on` |

            Command-line options override environment variables, and these override the settings file.

            ## Commands
            """;

    private final Language language;

    CommandsPage(Language language) {
        this.language = language;
    }

    String text() {
        return (isChinese() ? CHINESE : ENGLISH)
                + commands().getSubcommands().values().stream()
                        .map(this::command)
                        .collect(Collectors.joining())
                + settings();
    }

    private boolean isChinese() {
        return language == Language.ZH;
    }

    private CommandLine commands() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, new Messages(language));
        Settings settings = Settings.read(Path.of("nowhere"), new StandardEnvironment());
        return DisclosureRollup.with(
                new Commands(language, console, Night.CLOCK, settings).all(), language, console, settings);
    }

    private String command(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        Stream<String> parameters = spec.positionalParameters().stream()
                .map(parameter -> row(parameter.paramLabel(), parameter, parameter.required()));
        Stream<String> options = spec.options().stream()
                .sorted(Comparator.comparingInt(OptionSpec::order))
                .filter(option -> !option.usageHelp())
                .map(option -> row(name(option), option, option.required()));
        return "\n### " + spec.name() + "\n\n"
                + words(List.of(spec.usageMessage().description())) + "\n\n```\n"
                + command.getHelp()
                        .synopsis(0)
                        .strip()
                        .replace("disclosure-rollup ", "rollup ")
                        .replace("\n" + " ".repeat("disclosure-".length()), "\n")
                + "\n```\n\n"
                + (isChinese() ? "| 参数 | 意思 |\n" : "| Option | Meaning |\n") + "|---|---|\n"
                + Stream.concat(parameters, options).collect(Collectors.joining());
    }

    private static String name(OptionSpec option) {
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return option.longestName() + label;
    }

    private String row(String name, ArgSpec argument, boolean required) {
        String must = isChinese() ? "（必填）" : " (required)";
        return "| `" + name + "` | " + words(List.of(argument.description())) + (required ? must : "") + " |\n";
    }

    /** The words as the terminal shows them, in one line. */
    private static String words(List<String> lines) {
        String text = Ansi.OFF.string(String.format(String.join(" ", lines)));
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    private String settings() {
        String head = isChinese() ? """

                ## 设置

                设置写在 `config/application.properties` 里，去掉行首的 `#` 即生效；也可以用环境变量：全部大写，点和连字符写成下划线，如
                `ROLLUP_INBOX`。`rollup config` 列出现在的值和来处。邮件服务器和 PostgreSQL 的设置以 `spring.` 开头，见[管理员手册](admin.md)。

                | 设置 | 默认值 | 意思 |
                |---|---|---|
                """ : """

                ## Settings

                Settings are in `config/application.properties`; remove the `#` in front of a line to change it. Environment variables
                work too: in capitals, with underscores for dots and hyphens, such as `ROLLUP_INBOX`. `rollup config` lists the values
                in force and where they were set. Settings of mail servers and PostgreSQL begin with `spring.`; see the
                [administrator's manual](admin.md).

                | Setting | Default | Meaning |
                |---|---|---|
                """;
        return head + SettingsCatalogue.load().all().stream().map(this::setting).collect(Collectors.joining());
    }

    private String setting(Setting setting) {
        String preset = setting.preset().isEmpty() ? "" : "`" + setting.preset() + "`";
        return "| `" + setting.name() + "` | " + preset + " | " + setting.words(language) + " |\n";
    }
}
