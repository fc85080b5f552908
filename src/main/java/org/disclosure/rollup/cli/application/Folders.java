package org.disclosure.rollup.cli.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.cli.console.Console;
import picocli.CommandLine;

/**
 * The folders that a command writes into.
 *
 * @param out where results go, for a command that writes any
 * @param to the file or folder that a command writes besides
 */
public record Folders(Path data, Path out, Optional<Path> to) {

    private static final long MEGABYTE = 1 << 20;

    public Folders(Path data, Path out) {
        this(data, out, Optional.empty());
    }

    /** Folders in use, from the options, the settings or the defaults. */
    static Folders of(CommandLine.ParseResult parsed) {
        return new Folders(
                option(parsed, "--data").orElse(Path.of("data")),
                option(parsed, "--out").orElse(Path.of("out")),
                option(parsed, "--to").or(() -> option(parsed, "--save")));
    }

    private static Optional<Path> option(CommandLine.ParseResult parsed, String name) {
        CommandLine.Model.OptionSpec option =
                parsed.hasSubcommand() ? parsed.subcommand().commandSpec().findOption(name) : null;
        return option != null && option.getValue() instanceof Path path ? Optional.of(path) : Optional.empty();
    }

    /** Free space of each of them and of the system's temporary folder, in words. */
    String room(Console console) {
        Map<String, Path> all = new LinkedHashMap<>();
        all.put("cli.room.data", data);
        all.put("cli.room.out", out);
        to.ifPresent(path -> all.put("cli.room.to", path));
        all.put("cli.room.temporary", Path.of(System.getProperty("java.io.tmpdir")));
        return all.entrySet().stream()
                .map(each -> console.text(each.getKey(), each.getValue(), megabytes(each.getValue())))
                .collect(Collectors.joining(console.text("cli.room.and")));
    }

    /** Of a folder that is not there yet the nearest above it. */
    private static String megabytes(Path folder) {
        Path there = Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        try {
            return Long.toString(Files.getFileStore(there).getUsableSpace() / MEGABYTE);
        } catch (IOException e) {
            return "?";
        }
    }
}
