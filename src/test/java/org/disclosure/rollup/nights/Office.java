package org.disclosure.rollup.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An inbox and what the nights on it leave behind, in a folder of their own. */
public record Office(Path home) {

    public Path inbox() {
        return home.resolve("in");
    }

    public Path out() {
        return home.resolve("out");
    }

    public Office roster(String... units) throws IOException {
        Files.createDirectories(inbox());
        Files.writeString(
                inbox().resolve("roster.csv"), "code,name,aliases,kind,order\n" + String.join("\n", units) + "\n");
        return this;
    }

    public Path file(int year, String path) {
        return inbox().resolve(Integer.toString(year)).resolve(path);
    }

    public Office received(int year, String path, String report) throws IOException {
        Files.createDirectories(file(year, path).getParent());
        Files.writeString(file(year, path), report);
        return this;
    }

    /** The same office in another folder, as it stands now. */
    public Office copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(home.relativize(file).toString());
                if (Files.notExists(copy)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return new Office(folder);
    }

    public Night night(int year) {
        Night night = Night.run(inbox(), home, "--year", Integer.toString(year));
        assertThat(night.exit()).isZero();
        return night;
    }

    /** What the command verify says of all that nights left behind. */
    public Night verified() {
        return Night.command(out(), "verify", "--data", home.resolve("data").toString(), "--out", out().toString());
    }

    /** A night of the year 2023 as of another day. */
    public Night nightOf(String day, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--year", "2023", "--as-of", day));
        arguments.addAll(List.of("--inbox", inbox().toString()));
        arguments.addAll(List.of("--out", out().toString()));
        arguments.addAll(List.of("--data", home.resolve("data").toString()));
        arguments.addAll(List.of(more));
        return Night.command(out(), arguments.toArray(String[]::new));
    }
}
