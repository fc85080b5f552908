package org.disclosure.rollup.cli.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.rule.Identities;
import org.disclosure.rollup.check.rule.Identity;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.cli.application.RosterFile;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.office.Templates;
import org.disclosure.rollup.publish.template.Template;
import org.disclosure.rollup.publish.template.TemplateFolder;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code template}: writes blank workbooks for units to fill in. */
@Command(name = "template", sortOptions = false)
public final class TemplateCommand extends StoreCommand {

    private static final int SHOWN = 10;

    @Option(names = "--year", required = true, paramLabel = "YEAR", descriptionKey = "cli.help.report.year")
    private int year;

    @Option(names = "--unit", paramLabel = "NAME", descriptionKey = "cli.help.template.unit")
    private String unit;

    @Option(names = "--all", descriptionKey = "cli.help.template.all")
    private boolean all;

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "cli.help.template.roster")
    private Path roster = Path.of("input-samples", "roster.csv");

    @Option(names = "--checks", paramLabel = "FILE", descriptionKey = "cli.help.checks")
    private Path checks;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.help.template.out")
    private Path out = Path.of("templates");

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.help.template.asof")
    private LocalDate asOf;

    public TemplateCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    public Integer call() throws IOException {
        Forms forms = Forms.load();
        if (!forms.serves(year)) {
            throw new UsageException(console.text("cli.noform.asked", Integer.toString(year)));
        }
        if (all && unit != null) {
            throw new UsageException(console.text("cli.template.both"));
        }
        RuleBook book = checks == null ? RuleBook.load(forms) : RuleBook.load(forms, checks);
        boolean exists = false;
        LocalDate today = asOf == null ? today() : asOf;
        TemplateFolder folder = new TemplateFolder(out.resolve(Integer.toString(year)), today);
        for (Template template : templates(forms.forReportYear(year), book, today)) {
            TemplateFolder.Result result = folder.write(template);
            if (result.isNew()) {
                console.say("cli.template.written", result.file());
            } else {
                console.warn("cli.report.exists", result.file());
                exists = true;
            }
        }
        return exists ? ExitCode.USAGE : ExitCode.DONE;
    }

    /** One that any unit can fill in unless units are asked for. */
    private List<Template> templates(Form form, RuleBook book, LocalDate today) {
        // what units read in the workbook is Chinese, whatever the office reads
        List<Identity> identities = Identities.of(book, form, year, Messages.Language.ZH);
        if (!all && unit == null) {
            return List.of(new Template(form, year, Optional.empty(), Map.of(), identities));
        }
        Roster units = RosterFile.read(console, roster);
        List<Unit> asked = all ? units.units() : List.of(RosterFile.find(console, units, unit));
        Map<String, Map<CellCode, BigDecimal>> carriedIn = carriedIn(units, asked, today);
        List<Template> templates = new ArrayList<>();
        for (Unit each : asked) {
            Map<CellCode, BigDecimal> ofUnit = carriedIn.getOrDefault(each.code(), Map.of());
            templates.add(new Template(form, year, Optional.of(each), ofUnit, identities));
        }
        return templates;
    }

    /** Nothing in the first year, when there is no data folder yet; that it is missing is said. */
    private Map<String, Map<CellCode, BigDecimal>> carriedIn(Roster units, List<Unit> asked, LocalDate today) {
        if (!hasData()) {
            console.say("cli.template.nodata", year, year - 1, data());
            return Map.of();
        }
        try (ConfigurableApplicationContext application = open(today)) {
            Templates templates = application.getBean(Templates.class);
            Map<String, Map<CellCode, BigDecimal>> carried = templates.carriedIn(year, units);
            if (templates.hasBefore(year)) {
                sayWithout(asked.stream()
                        .filter(unit -> !carried.containsKey(unit.code()))
                        .map(Unit::name)
                        .toList());
            } else {
                console.say("cli.template.nobefore", year, year - 1, data());
            }
            return carried;
        }
    }

    private void sayWithout(List<String> units) {
        if (!units.isEmpty()) {
            String shown = units.stream().limit(SHOWN).collect(Collectors.joining(console.text("cli.report.or")));
            console.say("cli.template.without", year - 1, shown, Math.max(0, units.size() - SHOWN));
        }
    }
}
