package org.disclosure.rollup.cli.command.upkeep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.disclosure.rollup.cli.command.StoreCommand;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.upkeep.Backup;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backup}: the store, the archive and the decisions in one file. */
@Command(name = "backup", sortOptions = false)
public final class BackupCommand extends StoreCommand {

    /** Of a long list verify names the rest. */
    private static final int MOST_LINES = 20;

    @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "cli.help.backup.to")
    private Path to;

    public BackupCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    public Integer call() {
        requireData();
        Path file = to.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new UsageException(console.text("cli.backup.exists", to));
        }
        if (file.startsWith(data().toAbsolutePath().normalize())) {
            throw new UsageException(console.text("cli.backup.inside", data()));
        }
        try (ConfigurableApplicationContext application = open(today())) {
            Backup backup = application.getBean(Backup.class);
            if (!backup.isPossible()) {
                throw new UsageException(console.text("cli.backup.elsewhere"));
            }
            Backup.Written written = backup.write(file);
            console.say("cli.backup.done", written.files(), to);
            written.leftOut().forEach(content -> console.warn("cli.backup.leftout", content));
            missing(written, backup.archive());
            return written.isWhole() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private void missing(Backup.Written written, Path archive) {
        List<Backup.MissingContent> missing = written.missing();
        if (written.isWithoutArchive()) {
            console.warn("cli.backup.noarchive", archive, missing.size());
            return;
        }
        missing.stream()
                .limit(MOST_LINES)
                .forEach(file -> console.warn(
                        "cli.backup.missing",
                        file.content(),
                        file.year(),
                        file.unit().isEmpty() ? "—" : file.unit(),
                        file.path()));
        if (missing.size() > MOST_LINES) {
            console.warn("cli.backup.more", missing.size() - MOST_LINES);
        }
    }
}
