package org.disclosure.rollup.cli;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.disclosure.rollup.cli.command.AcceptCommand;
import org.disclosure.rollup.cli.command.AmendCommand;
import org.disclosure.rollup.cli.command.CheckCommand;
import org.disclosure.rollup.cli.command.ExplainCommand;
import org.disclosure.rollup.cli.command.HistoryCommand;
import org.disclosure.rollup.cli.command.LockCommand;
import org.disclosure.rollup.cli.command.ReportCommand;
import org.disclosure.rollup.cli.command.RunCommand;
import org.disclosure.rollup.cli.command.ScheduleCommand;
import org.disclosure.rollup.cli.command.StatusCommand;
import org.disclosure.rollup.cli.command.TemplateCommand;
import org.disclosure.rollup.cli.command.UnlockCommand;
import org.disclosure.rollup.cli.command.upkeep.BackupCommand;
import org.disclosure.rollup.cli.command.upkeep.ConfigCommand;
import org.disclosure.rollup.cli.command.upkeep.InitCommand;
import org.disclosure.rollup.cli.command.upkeep.PrepareCommand;
import org.disclosure.rollup.cli.command.upkeep.RestoreCommand;
import org.disclosure.rollup.cli.command.upkeep.SamplesCommand;
import org.disclosure.rollup.cli.command.upkeep.VerifyCommand;
import org.disclosure.rollup.cli.command.upkeep.WorkerCommand;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.setting.Settings;
import org.disclosure.rollup.finding.Messages;

/** All commands, in the order of the help. The class of each is called by the command's name. */
final class Commands {

    private final List<Object> all;

    Commands(Messages.Language language, Console console, Clock clock, Settings settings) {
        this.all = List.of(
                new RunCommand(console, language, clock),
                new ScheduleCommand(console, language, clock),
                new InitCommand(console, language, clock),
                new PrepareCommand(console, clock),
                new WorkerCommand(console, clock),
                new StatusCommand(console, clock),
                new ExplainCommand(console, language),
                new AcceptCommand(console, clock),
                new AmendCommand(console, clock),
                new CheckCommand(console, language, clock),
                new ReportCommand(console, language, clock),
                new TemplateCommand(console, clock),
                new HistoryCommand(console, clock),
                new LockCommand(console, clock),
                new UnlockCommand(console, clock),
                new VerifyCommand(console, clock),
                new BackupCommand(console, clock),
                new RestoreCommand(console),
                new SamplesCommand(console),
                new ConfigCommand(console, language, settings));
    }

    List<Object> all() {
        return all;
    }

    /**
     * Commands that a first argument may mean: the one of this name, else all. The options of every command are looked up in its
     * class, which takes longer than parsing what was given.
     */
    List<Object> meant(String name) {
        List<Object> named =
                all.stream().filter(command -> isCalled(command, name)).toList();
        return named.isEmpty() ? all : named;
    }

    private static boolean isCalled(Object command, String name) {
        return command.getClass().getSimpleName().toLowerCase(Locale.ROOT).equals(name + "command");
    }
}
