package org.disclosure.rollup.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.application.Failures;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.Version;
import org.disclosure.rollup.cli.setting.SettingDefaults;
import org.disclosure.rollup.cli.setting.SettingMistakes;
import org.disclosure.rollup.cli.setting.Settings;
import org.disclosure.rollup.cli.setting.SettingsFiles;
import org.disclosure.rollup.finding.Messages;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that the office's machine runs every day. */
@Command(name = "disclosure-rollup")
public final class DisclosureRollup {

    /** Offices work by Beijing time wherever the machine stands. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<String> HELP = List.of("-h", "--help");

    private static final List<String> OWN_OPTIONS = List.of("-h", "--help", "-V", "--version");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.help.help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "cli.help.version")
    private boolean version;

    private DisclosureRollup() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        if (Utf8Relaunch.isNeeded()) {
            System.exit(Utf8Relaunch.run(arguments));
        }
        int code = run(arguments, Console.ofProcess(language(arguments)), Clock.system(ZONE));
        StartArchive.ofLauncher().ifPresent(StartArchive::make);
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @param clock tells the time in the zone that the office works by
     */
    public static int run(String[] arguments, Console console, Clock clock) {
        try {
            return run(arguments, console, clock, Settings.read(Application.home(), new StandardEnvironment()));
        } catch (IllegalStateException e) {
            console.warn("cli.usage", unreadable(console, e));
            return ExitCode.USAGE;
        }
    }

    private static String unreadable(Console console, IllegalStateException failure) {
        return new SettingsFiles(console)
                .findMistake(Settings.own(Application.home()))
                .orElseGet(() -> console.text(
                        "cli.config.unreadable", Application.home().toAbsolutePath(), failure.getMessage()));
    }

    private static int run(String[] arguments, Console console, Clock clock, Settings settings) {
        String[] all = withCommand(arguments);
        Messages.Language language = language(arguments);
        Commands commands = new Commands(language, console, clock, settings);
        CommandLine command = with(commands.meant(all[0]), language, console, settings);
        Failures failures = new Failures(console, clock);
        SettingMistakes mistakes = new SettingMistakes(settings, console);
        command.setParameterExceptionHandler((mistake, given) -> {
            if (!Collections.disjoint(List.of(given), HELP)) {
                mistake.getCommandLine().usage(console.out());
                return ExitCode.DONE;
            }
            // a setting that cannot be is no mistake in the option that takes it
            return mistakes.find().map(words -> say(console, words)).orElseGet(() -> failures.usage(mistake, given));
        });
        command.setExecutionExceptionHandler(failures::failure);
        command.setExecutionStrategy(parsed -> execute(parsed, mistakes, console));
        return command.execute(all);
    }

    /** The program with these commands and their help texts. */
    static CommandLine with(List<Object> commands, Messages.Language language, Console console, Settings settings) {
        CommandLine command = new CommandLine(new DisclosureRollup());
        commands.forEach(command::addSubcommand);
        command.setDefaultValueProvider(new SettingDefaults(settings));
        command.setCaseInsensitiveEnumValuesAllowed(true);
        // a file of the office may be called @年报.csv; what is in it is never taken for arguments
        command.setExpandAtFiles(false);
        command.setOut(new java.io.PrintWriter(console.out(), true));
        command.setErr(new java.io.PrintWriter(console.err(), true));
        ResourceBundle bundle = Messages.bundle(language);
        command.setResourceBundle(bundle);
        command.getSubcommands().values().forEach(sub -> sub.setResourceBundle(bundle));
        command.getCommandSpec().version("disclosure-rollup " + Version.get());
        return command;
    }

    /** Help is given whatever is wrong with the settings. */
    private static int execute(CommandLine.ParseResult parsed, SettingMistakes mistakes, Console console) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        return mistakes.find()
                .map(words -> say(console, words))
                .orElseGet(() -> new CommandLine.RunLast().execute(parsed));
    }

    private static int say(Console console, String mistake) {
        console.warn("cli.usage", mistake);
        return ExitCode.USAGE;
    }

    /** {@code run} is what happens without a command. */
    private static String[] withCommand(String[] arguments) {
        boolean named = arguments.length > 0 && (!arguments[0].startsWith("-") || OWN_OPTIONS.contains(arguments[0]));
        if (named) {
            return arguments;
        }
        String[] run = new String[arguments.length + 1];
        run[0] = "run";
        System.arraycopy(arguments, 0, run, 1, arguments.length);
        return run;
    }

    /** The language asked for, known before the arguments are parsed because mistakes in them are told in it. */
    private static Messages.Language language(String[] arguments) {
        String joined = String.join(" ", Arrays.asList(arguments)).toLowerCase(java.util.Locale.ROOT);
        return joined.matches(".*--lang[ =]en\\b.*") ? Messages.Language.EN : Messages.Language.ZH;
    }
}
