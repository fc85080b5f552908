package org.disclosure.rollup.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.job.files.Inbox;
import picocli.CommandLine.Option;

/** Options of a run: where files are received, kept and written. */
public final class RunOptions {

    @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "cli.help.inbox")
    private Path inbox = Path.of("input-samples");

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "cli.help.roster")
    private Path roster;

    @Option(names = "--checks", paramLabel = "FILE", descriptionKey = "cli.help.checks")
    private Path checks;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.year")
    private Integer year;

    @Option(names = "--workers", descriptionKey = "cli.help.workers")
    private boolean workers;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.help.out")
    private Path out = Path.of("out");

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.help.data")
    private Path data = Path.of("data");

    @Option(names = "--scope", paramLabel = "CODE", descriptionKey = "cli.help.scope")
    private String scope = "";

    /** The code of the unit whose area is published; empty for the whole. */
    String scope() {
        return scope;
    }

    Path inbox() {
        return inbox;
    }

    Path roster() {
        return roster == null ? inbox.resolve(Inbox.ROSTER) : roster;
    }

    /** Settings that follow from these options, as {@code --name=value}. */
    List<String> settings() {
        return checks().map(file -> "--rollup.checks=" + file).stream().toList();
    }

    Optional<Path> checks() {
        return Optional.ofNullable(checks);
    }

    Optional<Integer> year() {
        return Optional.ofNullable(year);
    }

    /** True if workers may join. */
    boolean workers() {
        return workers;
    }

    Path out() {
        return out;
    }

    Path data() {
        return data;
    }
}
