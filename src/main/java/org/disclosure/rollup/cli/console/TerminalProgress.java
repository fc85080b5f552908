package org.disclosure.rollup.cli.console;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.disclosure.rollup.job.run.Progress;

/** A bar for someone at a terminal, plain lines otherwise. */
public final class TerminalProgress implements Progress {

    private final Console console;
    private final boolean terminal;
    private Optional<ProgressBar> bar = Optional.empty();

    public TerminalProgress(Console console, boolean terminal) {
        this.console = console;
        this.terminal = terminal;
    }

    @Override
    public void begin(String step, int year, int items) {
        String task = console.text("cli.progress." + step, year);
        if (terminal) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(items)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(console.err()))
                    .build());
        } else {
            console.err().println(task + ": " + items);
        }
    }

    @Override
    public void advance() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void end() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
