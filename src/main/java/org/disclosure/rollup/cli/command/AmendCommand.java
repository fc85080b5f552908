package org.disclosure.rollup.cli.command;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.AmendmentDraft;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.amendment.AmendmentDesk;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code amend}: notes a figure that a unit corrects by telephone (代改), or withdraws it. */
@Command(name = "amend", sortOptions = false)
public final class AmendCommand extends StoreCommand {

    private static final String NOTHING = "—";

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "cli.help.amend.year")
    private int year;

    @Option(names = "--unit", paramLabel = "UNIT", required = true, descriptionKey = "cli.help.amend.unit")
    private String unit;

    @Option(names = "--cell", paramLabel = "CELL", required = true, descriptionKey = "cli.help.amend.cell")
    private String cell;

    @Option(names = "--value", paramLabel = "NUMBER", descriptionKey = "cli.help.amend.value")
    private String value;

    @Option(names = "--said-by", paramLabel = "NAME", descriptionKey = "cli.help.amend.said-by")
    private String saidBy = "";

    @Option(names = "--said-on", paramLabel = "DATE", descriptionKey = "cli.help.amend.said-on")
    private LocalDate saidOn;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "cli.help.amend.reason")
    private String reason;

    @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "cli.help.amend.by")
    private String by;

    @Option(names = "--withdraw", descriptionKey = "cli.help.amend.withdraw")
    private boolean withdraw;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.help.amend.asof")
    private LocalDate asOf;

    public AmendCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    public Integer call() {
        if (withdraw == (value != null)) {
            throw new UsageException(console.text("cli.amend.what"));
        }
        requireData();
        LocalDate day = asOf == null ? today() : asOf;
        AmendmentDraft draft = new AmendmentDraft(
                new AmendmentDraft.About(year, "", unit, cell),
                withdraw ? Amendment.Act.WITHDRAW : Amendment.Act.AMEND,
                withdraw ? "" : value,
                Optional.empty(),
                saidBy,
                Optional.of(saidOn == null ? day : saidOn),
                reason,
                by,
                day,
                Decision.Source.COMMAND);
        try (ConfigurableApplicationContext application = open(day)) {
            AmendmentDesk desk = application.getBean(AmendmentDesk.class);
            Forms forms = application.getBean(Forms.class);
            say(desk.take(draft, desk.published(year)), forms.forReportYear(year));
        }
        return ExitCode.DONE;
    }

    private void say(AmendmentDesk.Outcome outcome, Form form) {
        if (outcome instanceof AmendmentDesk.Outcome.Noted noted) {
            Amendment amendment = noted.amendment();
            console.say(
                    withdraw ? "cli.amend.withdrawn" : "cli.amend.done",
                    amendment.place().unit(),
                    form.find(amendment.place().cell()).map(FormCell::title).orElse(""),
                    amendment.place().cell(),
                    shown(amendment.received()),
                    amendment.value().number().map(BigDecimal::toPlainString).orElse(NOTHING));
        } else if (outcome instanceof AmendmentDesk.Outcome.Refused refused) {
            String why = console.text("decision.notice." + refused.reason().name(), refused.detail());
            String refusal = console.text("cli.accept.refused", why);
            throw new UsageException(
                    refused.reason() == DecisionNotice.Reason.NO_SAID_BY
                            ? console.text("cli.accept.option", refusal, "--said-by")
                            : refusal);
        } else {
            console.say("cli.amend.known");
        }
    }

    private static String shown(String received) {
        return received.isEmpty() ? NOTHING : received;
    }
}
