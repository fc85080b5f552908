package org.disclosure.rollup.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.disclosure.rollup.check.RuleBook;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.store.FindingStore;
import org.disclosure.rollup.store.SummaryStore;

/** What the outputs of one year are written from. */
public final class Edition {

    private final long run;
    private final DistrictSummary summary;
    private final List<FindingStore.Located> findings;
    private final LocalDate asOf;
    private final Messages messages;
    private final Messages.Language language;
    private final RuleBook book;
    private final SummaryStore store;

    /** @param asOf the only date that outputs may show as today */
    public Edition(
            long run,
            DistrictSummary summary,
            List<FindingStore.Located> findings,
            LocalDate asOf,
            Messages.Language language,
            RuleBook book,
            SummaryStore store) {
        this.run = run;
        this.summary = summary;
        this.findings = List.copyOf(findings);
        this.asOf = asOf;
        this.language = language;
        this.messages = new Messages(language);
        this.book = book;
        this.store = store;
    }

    int year() {
        return summary.year();
    }

    Form form() {
        return summary.form();
    }

    DistrictSummary summary() {
        return summary;
    }

    LocalDate asOf() {
        return asOf;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The finding in words. */
    String message(Finding finding) {
        return messages.message(finding);
    }

    /** What the finding's check is called. */
    String title(Finding finding) {
        return book.findTitle(finding.code(), language).orElseGet(() -> messages.title(finding.code()));
    }

    /** Findings that are broken, or those that are undecided. */
    List<FindingStore.Located> findings(Finding.Outcome outcome) {
        return findings.stream()
                .filter(located -> located.finding().outcome() == outcome)
                .toList();
    }

    List<SummaryStore.StrayFile> strayFiles() {
        return store.strayFiles(run);
    }

    void forEachEntry(Consumer<SummaryStore.LocatedEntry> action) {
        store.forEachEntry(run, form(), action);
    }
}
