package org.disclosure.rollup.cli.command.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.command.CommonOptions;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.cli.console.Version;
import org.disclosure.rollup.store.open.NewerStoreException;
import org.disclosure.rollup.store.script.ForeignStatementException;
import org.disclosure.rollup.upkeep.DamagedBackupException;
import org.disclosure.rollup.upkeep.MisnamedContentException;
import org.disclosure.rollup.upkeep.Restoration;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code restore}: a data folder out of a backup; never over one that is there. */
@Command(name = "restore", sortOptions = false)
public final class RestoreCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--from", paramLabel = "FILE", required = true, descriptionKey = "cli.help.restore.from")
    private Path from;

    @Option(names = "--data", paramLabel = "DIR", required = true, descriptionKey = "cli.help.restore.data")
    private Path data;

    @Mixin
    private CommonOptions common;

    public RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(from)) {
            throw new UsageException(console.text("cli.restore.folder", from));
        }
        if (!Files.isRegularFile(from)) {
            throw new UsageException(console.text("cli.restore.from", from));
        }
        if (Files.exists(data) && !isEmpty(data)) {
            throw new UsageException(console.text("cli.restore.full", data));
        }
        // there is no log yet, and what a library tells of its work is no word for the terminal
        LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
        try {
            console.say("cli.restore.done", Restoration.restore(from, data, Application.STORE), data);
        } catch (DamagedBackupException e) {
            console.warn("cli.restore.damaged", from, console.text("cli.restore.wrong." + e.reason(), e.entry()));
            return ExitCode.FAILED;
        } catch (MisnamedContentException e) {
            console.warn("cli.restore.misnamed", from, e.entry());
            return ExitCode.FAILED;
        } catch (ForeignStatementException e) {
            console.warn("cli.restore.foreign", from, e.statement());
            return ExitCode.FAILED;
        } catch (NewerStoreException e) {
            console.warn("cli.restore.newer", from, e.version(), Version.get());
            return ExitCode.FAILED;
        }
        console.say("cli.restore.next", data);
        return ExitCode.DONE;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
