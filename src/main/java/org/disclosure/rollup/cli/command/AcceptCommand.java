package org.disclosure.rollup.cli.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosure.rollup.cli.application.RosterFile;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.office.Acceptance;
import org.disclosure.rollup.office.Reports;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code accept}: notes what the office decides of one finding. */
@Command(name = "accept", sortOptions = false)
public final class AcceptCommand extends StoreCommand {

    /** The words that the page and the help print where a name is to stand. */
    private static final Set<String> PLACEHOLDERS = Set.of("处理人", "您的姓名", "NAME", "YOUR-NAME");

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "cli.help.accept.year")
    private int year;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "cli.help.accept.unit")
    private String unit;

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "cli.help.accept.code")
    private String code;

    @Option(names = "--cell", paramLabel = "CELL", descriptionKey = "cli.help.accept.cell")
    private String cell;

    @Option(names = "--no", paramLabel = "NUMBER", descriptionKey = "cli.help.accept.no")
    private String number;

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "cli.help.accept.note")
    private String note = "";

    @Option(names = "--by-reply", descriptionKey = "cli.help.accept.by-reply")
    private boolean byReply;

    @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "cli.help.accept.by")
    private String by;

    @Option(names = "--overrule", descriptionKey = "cli.help.accept.overrule")
    private boolean overrule;

    @Option(names = "--return", descriptionKey = "cli.help.accept.return")
    private boolean returned;

    @Option(names = "--take", descriptionKey = "cli.help.accept.take")
    private boolean taken;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.help.accept.asof")
    private LocalDate asOf;

    public AcceptCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    public Integer call() {
        if (Stream.of(overrule, returned, taken, byReply).filter(given -> given).count() > 1) {
            throw new UsageException(console.text("cli.accept.which"));
        }
        if (PLACEHOLDERS.contains(by.strip())) {
            throw new UsageException(console.text("cli.accept.placeholder", by.strip()));
        }
        if (number == null && code == null) {
            throw new UsageException(console.text("cli.accept.what"));
        }
        if (!hasData()) {
            throw new UsageException(console.text("cli.accept.nodata", data()));
        }
        Verdict verdict = verdict();
        LocalDate day = asOf == null ? today() : asOf;
        try (ConfigurableApplicationContext application = open(day)) {
            Acceptance.Meant meant = new Acceptance.Meant(
                    year,
                    Optional.ofNullable(number),
                    unitCode(application.getBean(Reports.class)),
                    Optional.ofNullable(code),
                    Optional.ofNullable(cell));
            say(application.getBean(Acceptance.class).decide(meant, verdict, this::reason, by, day), verdict);
        }
        return ExitCode.DONE;
    }

    /** Code of the unit that is named; where nothing is published there is no unit to look for. */
    private Optional<String> unitCode(Reports reports) {
        return number != null || unit == null
                ? Optional.empty()
                : reports.findRoster(year)
                        .map(roster -> RosterFile.find(console, roster, unit).code());
    }

    /** The reason given, after the unit's own words where these are to be one. */
    private String reason(FiledFinding filed) {
        String words = filed.reply()
                .filter(reply -> byReply)
                .map(reply -> console.text("decision.by-reply.note", reply.text()))
                .orElse("");
        return (words + "\n" + note).strip();
    }

    private Verdict verdict() {
        if (taken) {
            return Verdict.TAKE;
        }
        return overrule ? Verdict.OVERRULE : returned ? Verdict.RETURN : Verdict.ACCEPT;
    }

    private void say(Acceptance.Outcome outcome, Verdict verdict) {
        if (outcome instanceof Acceptance.Outcome.Noted noted) {
            String decision = console.text(byReply ? "decision.by-reply" : "decision." + verdict.name());
            console.say(noted.waits() ? "cli.accept.waits" : "cli.accept.done", decision, noted.number(), year);
        } else if (outcome instanceof Acceptance.Outcome.Refused refused) {
            String reason = console.text("decision.notice." + refused.reason().name(), refused.number());
            String refusal = console.text("cli.accept.refused", reason);
            throw new UsageException(
                    refused.reason() == DecisionNotice.Reason.NO_NOTE
                            ? console.text("cli.accept.option", refusal, "--note")
                            : refusal);
        } else if (outcome instanceof Acceptance.Outcome.None none) {
            throw new UsageException(console.text("cli.accept.none", lines(none.near())));
        } else if (outcome instanceof Acceptance.Outcome.Several several) {
            throw new UsageException(console.text("cli.accept.several", lines(several.fitting())));
        } else {
            throw new UsageException(console.text("cli.accept.norun", year, data()));
        }
    }

    private static Console.Words lines(List<String> numbers) {
        return new Console.Words(numbers.isEmpty() ? "—" : "\n  " + String.join("\n  ", numbers));
    }
}
