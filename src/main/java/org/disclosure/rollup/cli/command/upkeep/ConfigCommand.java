package org.disclosure.rollup.cli.command.upkeep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.disclosure.rollup.cli.command.CommonOptions;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.setting.Setting;
import org.disclosure.rollup.cli.setting.Settings;
import org.disclosure.rollup.finding.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code config}: lists all settings, their values and where each was set. */
@Command(name = "config", sortOptions = false)
public final class ConfigCommand implements Callable<Integer> {

    private final Console console;
    private final Messages.Language language;
    private final Settings settings;

    @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "cli.help.inbox")
    private String inbox;

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "cli.help.roster")
    private String roster;

    @Option(names = "--checks", paramLabel = "FILE", descriptionKey = "cli.help.checks")
    private String checks;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.help.out")
    private String out;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.help.data")
    private String data;

    @Mixin
    private CommonOptions common;

    public ConfigCommand(Console console, Messages.Language language, Settings settings) {
        this.console = console;
        this.language = language;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        Settings inForce = settings.with(options());
        for (Setting setting : inForce.catalogue().all()) {
            console.say("cli.config.value", setting.name(), shown(setting, inForce.value(setting)));
            console.say("cli.config.from", inForce.origin(setting).text(console));
            console.say("cli.config.words", setting.words(language));
        }
        return ExitCode.DONE;
    }

    private String shown(Setting setting, String value) {
        if (value.isEmpty()) {
            return console.text("cli.config.unset");
        }
        return setting.isSecret() ? "******" : value;
    }

    private Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>();
        put(options, "rollup.inbox", inbox);
        put(options, "rollup.roster", roster);
        put(options, "rollup.checks", checks);
        put(options, "rollup.out", out);
        put(options, "rollup.data", data);
        return options;
    }

    private static void put(Map<String, Object> options, String name, String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
