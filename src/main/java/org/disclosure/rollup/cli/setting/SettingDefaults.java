package org.disclosure.rollup.cli.setting;

import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that are not given take what the office set under their name. */
public final class SettingDefaults implements IDefaultValueProvider {

    private final Settings settings;

    public SettingDefaults(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        // config shows what was set where, an option only if it was given; init asks for what was not
        return argument instanceof OptionSpec option
                        && !Set.of("config", "init").contains(option.command().name())
                ? find(option).orElse(null)
                : null;
    }

    private Optional<String> find(OptionSpec option) {
        String command = option.command().name();
        return switch (option.longestName()) {
            case "--inbox" -> settings.findSet("rollup.inbox");
            case "--data" -> settings.findSet("rollup.data");
            case "--checks" -> settings.findSet("rollup.checks");
            case "--workers" -> settings.findSet("rollup.workers");
            // what a bureau checks by is named with the command
            case "--roster" -> command.equals("check") ? Optional.empty() : findRoster(command);
            // these write to places of their own
            case "--out" ->
                Set.of("report", "template").contains(command) ? Optional.empty() : settings.findSet("rollup.out");
            default -> Optional.empty();
        };
    }

    /** A template is for the units of the inbox; a run finds the roster of its own inbox by itself. */
    private Optional<String> findRoster(String command) {
        boolean ofInbox = command.equals("template") && settings.isSet("rollup.inbox");
        return settings.findSet("rollup.roster")
                .or(() -> ofInbox
                        ? Optional.of(settings.value(settings.catalogue().get("rollup.roster")))
                        : Optional.empty());
    }
}
