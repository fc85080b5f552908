package org.disclosure.rollup.cli.run;

import java.time.LocalDate;
import java.util.List;
import org.disclosure.rollup.cli.application.RosterFile;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.show.ClosingLines;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.job.YearResult;
import org.disclosure.rollup.tell.DeliveryReport;
import org.disclosure.rollup.tell.NotificationService;
import org.disclosure.rollup.tell.RunNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the results of a run to those who are notified. Whatever fails here, the results stay published. */
final class RunLetters {

    private static final Logger LOG = LoggerFactory.getLogger(RunLetters.class);

    private final NotificationService notificationService;
    private final Console console;
    private final Messages.Language language;
    private final LocalDate asOf;

    RunLetters(NotificationService notificationService, Console console, Messages.Language language, LocalDate asOf) {
        this.notificationService = notificationService;
        this.console = console;
        this.language = language;
        this.asOf = asOf;
    }

    void tell(List<YearResult> results, RunOptions options) {
        try {
            RunNews news = new RunNews(
                    asOf,
                    language,
                    RosterFile.read(console, options.roster()),
                    options.out(),
                    results.stream().map(result -> news(result, options)).toList());
            report(notificationService.tell(news));
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Reports that the run failed, in the lines that the terminal shows. */
    void tellFailure(List<String> lines) {
        try {
            report(notificationService.tellFailure(asOf, language, lines));
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private RunNews.YearNews news(YearResult result, RunOptions options) {
        boolean locked = result.work() == YearResult.Work.LOCKED;
        return new RunNews.YearNews(
                result.summary().year(),
                result.run(),
                ClosingLines.lines(
                        console, result, options.out().toAbsolutePath().normalize()),
                result.today(),
                result.news(),
                locked ? List.of() : result.asked(),
                result.late(),
                ClosingLines.archived(console, result));
    }

    private void report(DeliveryReport deliveryReport) {
        deliveryReport.sent().forEach(console::reportLine);
        deliveryReport.unsent().forEach(console::warnLine);
    }

    private void failed(RuntimeException failure) {
        LOG.error(failure.getMessage(), failure);
        console.warn("cli.untold");
    }
}
