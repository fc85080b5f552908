package org.disclosure.rollup.nights;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.job.Rollup;
import org.disclosure.rollup.job.RollupRequest;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.context.ConfigurableApplicationContext;

/** What a night's run of a year finds, as the store keeps it. */
public final class NightFindings {

    private NightFindings() {}

    /** Runs the year on {@code folder/in}, as of 2024-02-10. */
    public static List<Finding> of(Path folder, int year) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true);
        Console console = new Console(nowhere, nowhere, new Messages(Messages.Language.ZH));
        Path inbox = folder.resolve("in");
        try (ConfigurableApplicationContext application =
                Application.start(folder.resolve("data"), LocalDate.of(2024, 2, 10), List.of(), console)) {
            RollupRequest request = new RollupRequest(
                    inbox,
                    inbox.resolve("roster.csv"),
                    folder.resolve("out"),
                    LocalDate.of(2024, 2, 10),
                    Application.deadlines(application),
                    Messages.Language.ZH,
                    "",
                    false);
            application.getBean(Rollup.class).run(request, year);
            long run = application.getBean(RunStore.class).findPublished(year).orElseThrow();
            return application.getBean(FindingStore.class).findAll(run).stream()
                    .map(FiledFinding::finding)
                    .toList();
        }
    }
}
