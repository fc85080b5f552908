package org.disclosure.rollup.cli;

import java.time.LocalDate;
import java.util.List;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.job.YearResult;
import org.disclosure.rollup.tell.Account;
import org.disclosure.rollup.tell.NightNews;
import org.disclosure.rollup.tell.Telling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what a night brought to those who are to be told. Whatever becomes of it, the night stands as it is. */
final class NightLetters {

    private static final Logger LOG = LoggerFactory.getLogger(NightLetters.class);

    private final Telling telling;
    private final Console console;
    private final Messages.Language language;
    private final LocalDate asOf;

    NightLetters(Telling telling, Console console, Messages.Language language, LocalDate asOf) {
        this.telling = telling;
        this.console = console;
        this.language = language;
        this.asOf = asOf;
    }

    void tell(List<YearResult> results, NightOptions options) {
        try {
            NightNews news = new NightNews(
                    asOf,
                    language,
                    RosterFile.read(console, options.roster()),
                    options.out(),
                    results.stream().map(result -> news(result, options)).toList());
            account(telling.tell(news));
        } catch (RuntimeException e) {
            broken(e);
        }
    }

    /** Tells that the night failed, in the lines that the terminal shows. */
    void tellFailure(List<String> lines) {
        try {
            account(telling.tellFailure(asOf, language, lines));
        } catch (RuntimeException e) {
            broken(e);
        }
    }

    private NightNews.YearNews news(YearResult result, NightOptions options) {
        boolean locked = result.work() == YearResult.Work.LOCKED;
        return new NightNews.YearNews(
                result.summary().year(),
                result.run(),
                ClosingLines.lines(
                        console, result, options.out().toAbsolutePath().normalize()),
                result.news(),
                locked ? List.of() : result.asked(),
                result.late());
    }

    private void account(Account account) {
        account.told().forEach(console::reportLine);
        account.untold().forEach(console::warnLine);
    }

    private void broken(RuntimeException failure) {
        LOG.error(failure.getMessage(), failure);
        console.warn("cli.untold");
    }
}
