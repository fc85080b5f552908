package org.disclosure.rollup.cli.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.disclosure.rollup.cli.application.Failures;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.run.RollupRun;
import org.disclosure.rollup.cli.run.RunOptions;
import org.disclosure.rollup.cli.run.Timetable;
import org.disclosure.rollup.cli.run.Watch;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.store.history.RunLogStore;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code schedule}: stays and consolidates every night. The store is open during a run only, so that the other commands
 * find it free all day.
 */
@Command(name = "schedule", sortOptions = false)
public final class ScheduleCommand implements Callable<Integer> {

    private final Console console;
    private final Messages.Language language;
    private final Clock clock;

    @Option(names = "--cron", paramLabel = "CRON", descriptionKey = "cli.help.cron")
    private String cron;

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "cli.help.zone")
    private String zone;

    @Mixin
    private RunOptions options;

    @Mixin
    private CommonOptions common;

    public ScheduleCommand(Console console, Messages.Language language, Clock clock) {
        this.console = console;
        this.language = language;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional.ofNullable(cron).ifPresent(written -> Timetable.cron(written, console));
        Optional.ofNullable(zone).ifPresent(written -> Timetable.zone(written, console));
        RollupRun run = new RollupRun(console, language, options, clock).patient();
        run.require();
        Timetable timetable;
        Optional<RunLogStore.LoggedRun> last;
        try (ConfigurableApplicationContext application = run.open(LocalDate.now(clock), settings())) {
            timetable = Timetable.of(application.getEnvironment(), console);
            last = application.getBean(RunLogStore.class).last(1).stream().findFirst();
        }
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("night-");
        scheduler.initialize();
        new Watch(timetable, run, new Failures(console, clock), console, clock).begin(scheduler, last);
        // until the process is told to end
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>();
        Optional.ofNullable(cron).ifPresent(written -> settings.add("--" + Timetable.CRON + "=" + written));
        Optional.ofNullable(zone).ifPresent(written -> settings.add("--" + Timetable.ZONE + "=" + written));
        return settings;
    }
}
