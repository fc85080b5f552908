package org.disclosure.rollup.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.disclosure.rollup.check.RuleBook;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.Verification;
import org.disclosure.rollup.job.VerifiedLine;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: whether outputs, archive and store are still what they were. */
@Command(name = "verify", sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.help.out")
    private Path out = Path.of("out");

    @Mixin
    private DataOption data;

    @Option(names = "--checks", paramLabel = "FILE", descriptionKey = "cli.help.checks")
    private Path checks;

    @Mixin
    private CommonOptions common;

    VerifyCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        data.require(console);
        if (checks != null) {
            RuleBook.load(Forms.load(), checks);
        }
        List<String> settings = checks == null ? List.of() : List.of("--rollup.checks=" + checks);
        List<VerifiedLine> lines;
        try (ConfigurableApplicationContext application =
                Application.start(data.folder(), LocalDate.now(clock), settings, console)) {
            lines = application.getBean(Verification.class).verify(out);
        }
        lines.forEach(line -> console.say(
                "cli.verify.line",
                console.text("verify.standing." + line.standing().name()),
                console.text(line.key(), line.arguments().toArray())));
        long wrong = lines.stream()
                .filter(line -> line.standing() == VerifiedLine.Standing.WRONG)
                .count();
        if (wrong > 0) {
            console.warn("cli.verify.wrong", wrong);
            return ExitCode.FAILED;
        }
        console.say("cli.verify.done");
        return ExitCode.DONE;
    }
}
