package org.disclosure.rollup.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.disclosure.rollup.check.Identities;
import org.disclosure.rollup.check.Identity;
import org.disclosure.rollup.check.RuleBook;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.finding.Decision;
import org.disclosure.rollup.finding.DecisionNotice;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Reference;
import org.disclosure.rollup.finding.Review;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.Verdict;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.store.FileChange;
import org.disclosure.rollup.store.FindingStore;
import org.disclosure.rollup.store.NewsStore;
import org.disclosure.rollup.store.SummaryStore;

/** What the outputs of one year are written from. */
public final class Edition {

    private final long run;
    private final DistrictSummary summary;
    private final List<Earlier> earlier;
    private final List<FindingStore.Located> findings;
    private final Decided decided;
    private final SinceLast sinceLast;
    private final LocalDate asOf;
    private final Messages messages;
    private final Messages.Language language;
    private final RuleBook book;
    private final Received received;
    private final List<AreaLine> areas;
    private final Units units;

    /** Numbers of findings, worked out once: several outputs print each. */
    private final Map<FindingStore.Located, Reference> references = new ConcurrentHashMap<>();

    /**
     * @param earlier the years before in the store, by their runs, the earliest year first
     * @param asOf the only date that outputs may show as today
     * @param areas the areas within this one, as they stand in the roster
     * @param units what the units' figures come from; they are read by the thread that publishes
     */
    public Edition(
            long run,
            DistrictSummary summary,
            List<Earlier> earlier,
            List<FindingStore.Located> findings,
            Decided decided,
            SinceLast sinceLast,
            LocalDate asOf,
            Messages.Language language,
            RuleBook book,
            Received received,
            List<AreaLine> areas,
            Units units) {
        this.run = run;
        this.summary = summary;
        this.earlier = List.copyOf(earlier);
        this.findings = List.copyOf(findings);
        this.decided = decided;
        this.sinceLast = sinceLast;
        this.asOf = asOf;
        this.language = language;
        this.messages = new Messages(language);
        this.book = book;
        this.received = received;
        this.areas = List.copyOf(areas);
        this.units = units;
    }

    /** A year before, with the run that its figures are of. */
    public record Earlier(long run, DistrictSummary summary) {}

    /** Gives the figures of a run's units that count, one unit after another in the roster's order. */
    @FunctionalInterface
    public interface Units {

        void forEach(long run, Form form, Consumer<SummaryStore.UnitReport> action);
    }

    /**
     * What the store knows of the files that were received.
     *
     * @param strayFiles those that belong to no unit of the roster
     * @param unitsWithoutErrors the codes of the units whose figures are in the sums without errors
     */
    public record Received(List<SummaryStore.StrayFile> strayFiles, Set<String> unitsWithoutErrors) {

        /** No file was received. */
        public static final Received NOTHING = new Received(List.of(), Set.of());

        public Received {
            strayFiles = List.copyOf(strayFiles);
            unitsWithoutErrors = Set.copyOf(unitsWithoutErrors);
        }
    }

    /** What the office decided of the year's findings, the earliest first, and what could not be made use of. */
    public record Decided(List<Decision> history, List<DecisionNotice> notices) {

        /** Nothing was ever decided. */
        public static final Decided NOTHING = new Decided(List.of(), List.of());

        public Decided {
            history = List.copyOf(history);
            notices = List.copyOf(notices);
        }
    }

    /**
     * What has become of files and findings since the year was published last.
     *
     * @param asOf the day of that publication; empty when this is the first, and all is new
     * @param files what became of files
     * @param known the keys of the findings that there were
     * @param solved findings that were open then and are found no more, other than those of files that were taken away
     */
    public record SinceLast(
            Optional<LocalDate> asOf, List<FileChange> files, Set<String> known, List<FindingStore.Located> solved) {

        /** The year was never published before. */
        public static final SinceLast FIRST = new SinceLast(Optional.empty(), List.of(), Set.of(), List.of());

        public SinceLast {
            files = List.copyOf(files);
            known = Set.copyOf(known);
            solved = List.copyOf(solved);
        }
    }

    SinceLast sinceLast() {
        return sinceLast;
    }

    /** What this edition brings over the last; empty when it is the first. */
    public Optional<NewsStore.News> news() {
        int found = (int) unsettled().stream()
                .filter(FindingStore.Located::isOpen)
                .filter(this::isNew)
                .count();
        return sinceLast
                .asOf()
                .map(last -> new NewsStore.News(last, found, sinceLast.solved().size()));
    }

    /** Whether the finding was not there when the year was published last. */
    boolean isNew(FindingStore.Located located) {
        return !sinceLast.known().contains(reference(located).key());
    }

    /** Since when the finding has been known, and whether that is since this edition. */
    String since(FindingStore.Located located) {
        String day = located.since().map(LocalDate::toString).orElse("");
        return sinceLast.asOf().isPresent() && isNew(located) ? text("changes.new", day) : day;
    }

    Decided decided() {
        return decided;
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

    /** The years before this one that the store has figures of, the earliest first. */
    List<DistrictSummary> earlierYears() {
        return earlier.stream().map(Earlier::summary).toList();
    }

    /** The year before this one; empty when the store has no figures of it. */
    Optional<DistrictSummary> lastYear() {
        return findLastYear().map(Earlier::summary);
    }

    private Optional<Earlier> findLastYear() {
        return earlier.stream()
                .filter(before -> before.summary().year() == year() - 1)
                .findFirst();
    }

    LocalDate asOf() {
        return asOf;
    }

    Messages.Language language() {
        return language;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The finding in words, and why it is open again. */
    String message(FindingStore.Located located) {
        return ReviewWords.message(messages, located);
    }

    /** How the finding stands with the office, in words; empty when nothing was decided. */
    String standing(FindingStore.Located located) {
        return ReviewWords.standing(messages, located);
    }

    /** The finding's number. */
    String number(FindingStore.Located located) {
        return reference(located).toString();
    }

    private Reference reference(FindingStore.Located located) {
        return references.computeIfAbsent(located, found -> found.reference(year()));
    }

    /** The word for a decision. */
    String word(Verdict verdict) {
        return messages.text("decision." + verdict.name());
    }

    /** Findings that are neither explained nor overruled, those that are undecided among them. */
    List<FindingStore.Located> unsettled() {
        return findings.stream()
                .filter(located -> !located.review().state().isSettled())
                .toList();
    }

    /** How many findings of a severity are open: of the units, and of the district as a whole. */
    int open(Severity severity) {
        return (int) unsettled().stream()
                .map(FindingStore.Located::finding)
                .filter(finding -> finding.outcome() == Finding.Outcome.BROKEN && finding.severity() == severity)
                .count();
    }

    /** What the finding's check is called. */
    String title(Finding finding) {
        return book.findTitle(finding.code(), language).orElseGet(() -> messages.title(finding.code()));
    }

    /** Findings that are broken and not explained, or those that are undecided. An overruled one stays among them. */
    List<FindingStore.Located> findings(Finding.Outcome outcome) {
        return findings.stream()
                .filter(located -> located.finding().outcome() == outcome && !isExplained(located))
                .toList();
    }

    /** Findings that the office accepted. */
    List<FindingStore.Located> explained() {
        return findings.stream().filter(Edition::isExplained).toList();
    }

    private static boolean isExplained(FindingStore.Located located) {
        return located.review().state() == Review.State.EXPLAINED;
    }

    /** The areas within this one, as they stand in the roster. */
    public List<AreaLine> areas() {
        return areas;
    }

    /** A title of the year's, after the name of the area if it is not the whole. */
    String heading(String key) {
        String name = summary.area().name();
        String title = text(key, year());
        return name.isEmpty() ? title : text("area.heading", name, title);
    }

    List<SummaryStore.StrayFile> strayFiles() {
        return received.strayFiles();
    }

    /** The codes of the units whose figures are in the sums without errors. */
    Set<String> unitsWithoutErrors() {
        return received.unitsWithoutErrors();
    }

    /** The identities that the district's figures keep when the units' do. */
    List<Identity> identities() {
        return Identities.of(book, form(), year(), language);
    }

    /** Reads every unit's figures from the store; only the thread that publishes may. */
    void forEachUnit(Consumer<SummaryStore.UnitReport> action) {
        units.forEach(run, form(), action);
    }

    /** The same of the year before; nothing when the store has no figures of it. */
    void forEachUnitOfLastYear(Consumer<SummaryStore.UnitReport> action) {
        findLastYear()
                .ifPresent(
                        before -> units.forEach(before.run(), before.summary().form(), action));
    }
}
