package org.disclosure.rollup.cli.command.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.disclosure.rollup.cli.command.CommonOptions;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.cli.run.PracticeMark;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.practice.SampleSet;
import org.disclosure.rollup.practice.figure.Mix;
import org.disclosure.rollup.practice.report.SampleOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code samples}: writes invented reports to practise with. */
@Command(name = "samples", sortOptions = false)
public final class SamplesCommand implements Callable<Integer> {

    /** The only form that reports are invented for. */
    private static final int EDITION = 2021;

    private final Console console;

    @Parameters(index = "0", paramLabel = "N", descriptionKey = "cli.help.samples.count")
    private int count;

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "cli.help.samples.folder")
    private Path folder;

    @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "cli.help.samples.seed")
    private long seed = 1;

    @Option(names = "--mix", paramLabel = "MIX", descriptionKey = "cli.help.samples.mix")
    private Mix mix = Mix.MIXED;

    @Option(names = "--error-rate", paramLabel = "RATE", descriptionKey = "cli.help.samples.rate")
    private double errorRate;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.samples.year")
    private int year = 2025;

    @Option(names = "--text", descriptionKey = "cli.help.samples.text")
    private boolean text;

    @Option(names = "--tree", descriptionKey = "cli.help.samples.tree")
    private boolean tree;

    @Mixin
    private CommonOptions common;

    public SamplesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (count < 1 || count > SampleOrder.MOST || !(errorRate >= 0 && errorRate <= 1)) {
            throw new UsageException(console.text("cli.samples.range", Integer.toString(SampleOrder.MOST)));
        }
        Forms forms = Forms.load();
        if (!forms.serves(year) || forms.forReportYear(year).edition() != EDITION) {
            throw new UsageException(console.text("cli.samples.year", Integer.toString(EDITION)));
        }
        Form form = forms.forReportYear(year);
        SampleSet set = new SampleSet(form, new SampleOrder(count, seed, mix, errorRate, year, text, tree), folder);
        if (Files.exists(set.inbox()) || Files.exists(set.expected())) {
            throw new UsageException(console.text("cli.samples.exists", folder));
        }
        set.write();
        PracticeMark.set(set.inbox());
        console.say("cli.samples.written", Integer.toString(count), set.inbox(), set.expected());
        return ExitCode.DONE;
    }
}
