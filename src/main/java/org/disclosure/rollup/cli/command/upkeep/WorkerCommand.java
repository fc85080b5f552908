package org.disclosure.rollup.cli.command.upkeep;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.command.CommonOptions;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.Version;
import org.disclosure.rollup.cli.run.RunInputs;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.files.InboxLocation;
import org.disclosure.rollup.job.files.OtherContentException;
import org.disclosure.rollup.job.workers.OtherProgramException;
import org.disclosure.rollup.job.workers.Worker;
import org.disclosure.rollup.job.workers.WorkersConfiguration;
import org.disclosure.rollup.store.connect.DatabaseTrouble;
import org.disclosure.rollup.store.connect.Machine;
import org.disclosure.rollup.upkeep.PrivateFiles;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code worker}: stays and reads and checks files for whatever run there is on the same database. */
@Command(name = "worker", sortOptions = false)
public final class WorkerCommand implements Callable<Integer> {

    /** Of opening the store, each after a longer pause. */
    private static final int RETRIES = 10;

    private final Console console;
    private final Clock clock;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "cli.help.worker.name")
    private String name = Machine.name() + "-" + ProcessHandle.current().pid();

    @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "cli.help.worker.inbox")
    private Path inbox;

    @Option(names = "--checks", paramLabel = "FILE", descriptionKey = "cli.help.checks")
    private Path checks;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.help.data")
    private Path data = Path.of("data");

    @Mixin
    private CommonOptions common;

    public WorkerCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        RunInputs.requireSharedStore(console);
        Optional.ofNullable(checks).ifPresent(file -> RuleBook.load(Forms.load(), file));
        PrivateFiles.createFolder(data);
        try (ConfigurableApplicationContext application = open()) {
            console.report("cli.worker.ready", name, Version.get());
            application.getBean(Worker.class).work(this::tell);
            return ExitCode.DONE;
        } catch (OtherProgramException e) {
            console.warnLine(
                    e.isOfSettings()
                            ? console.text("cli.worker.settings", name)
                            : console.text("cli.worker.program", name, e.theirs(), e.mine()));
        } catch (OtherContentException e) {
            console.warnLine(console.text("cli.worker.content", name, e.file()));
        }
        return ExitCode.FAILED;
    }

    /** Opens the store; waits some minutes for one that does not answer, with a message. */
    private ConfigurableApplicationContext open() {
        try {
            return open(0);
        } catch (RuntimeException e) {
            if (DatabaseTrouble.of(e)
                    .filter(trouble -> !trouble.kind().isOfSettings())
                    .isEmpty()) {
                throw e;
            }
            tell(Worker.Event.STORE_AWAY);
            return open(RETRIES);
        }
    }

    private ConfigurableApplicationContext open(int retries) {
        return Application.start(data, LocalDate.now(clock), settings(retries), console, context -> {
            context.registerBean(WorkersConfiguration.class);
            context.registerBean(InboxLocation.class, () -> InboxLocation.ofWorker(Optional.ofNullable(inbox)));
        });
    }

    /** It leaves the store as it is and has a log of its own. */
    private List<String> settings(int retries) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.flyway.enabled=false",
                "--process-name=rollup worker " + name,
                "--spring.flyway.connect-retries=" + retries,
                "--logging.file.name=" + data.resolve("logs").resolve(name + ".log")));
        Optional.ofNullable(checks).ifPresent(file -> settings.add("--rollup.checks=" + file));
        return settings;
    }

    private void tell(Worker.Event event) {
        String words = switch (event) {
            case STORE_AWAY -> "cli.worker.away";
            case STORE_FULL -> "cli.worker.full";
            case STORE_BACK -> "cli.worker.back";
            case HANDED_BACK -> "cli.worker.returned";
        };
        console.warnLine(console.text(words, name));
    }
}
