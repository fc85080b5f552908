package org.disclosure.rollup.cli.command.upkeep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.command.CommonOptions;
import org.disclosure.rollup.cli.command.DataOption;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.upkeep.Backup;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backup}: the store, the archive and the decisions in one file. */
@Command(name = "backup", sortOptions = false)
public final class BackupCommand implements Callable<Integer> {

    /** Of a long list verify names the rest. */
    private static final int MOST_LINES = 20;

    private final Console console;
    private final Clock clock;

    @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "cli.help.backup.to")
    private Path to;

    @Mixin
    private DataOption data;

    @Mixin
    private CommonOptions common;

    public BackupCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        data.require(console);
        Path file = to.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new UsageException(console.text("cli.backup.exists", to));
        }
        if (file.startsWith(data.folder().toAbsolutePath().normalize())) {
            throw new UsageException(console.text("cli.backup.inside", data.folder()));
        }
        try (ConfigurableApplicationContext application =
                Application.start(data.folder(), LocalDate.now(clock), List.of(), console)) {
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
        List<Backup.Missing> missing = written.missing();
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
