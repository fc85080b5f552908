package org.disclosure.rollup.publish.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.disclosure.rollup.check.rule.Identities;
import org.disclosure.rollup.check.rule.Identity;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.StrayFile;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.district.YearFigures;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.News;
import org.disclosure.rollup.finding.decision.UnitReplies;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.publish.edition.given.Decided;
import org.disclosure.rollup.publish.edition.given.Draft;
import org.disclosure.rollup.publish.edition.given.Received;
import org.disclosure.rollup.publish.edition.given.SinceLast;
import org.disclosure.rollup.submission.Predecessors;
import org.disclosure.rollup.submission.Roster.Contact;
import org.springframework.util.function.SingletonSupplier;

/** The results of one year, from which outputs are written. */
public final class Edition {

    private final long run;
    private final DistrictSummary summary;
    private final PreviousYears previousYears;
    private final EditionFindings findings;
    private final Decided decided;
    private final SinceLast sinceLast;
    private final LocalDate asOf;
    private final Messages messages;
    private final Messages.Language language;
    private final RuleBook book;
    private final Received received;
    private final List<AreaLine> areas;
    private final Units units;
    private final Sender sender;

    /** Several outputs show them, and their words take long to make. */
    private final SingletonSupplier<List<HeldIdentity>> identities = SingletonSupplier.of(this::held);

    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    private final Draft draft;

    /**
     * @param previousYears the years before that the store has figures of
     * @param asOf the only date that outputs may show as today
     * @param areas the areas within this one, as they stand in the roster
     * @param units what the units' figures come from; they are read by the thread that publishes
     * @param sender the office that it comes from
     */
    public Edition(
            long run,
            DistrictSummary summary,
            PreviousYears previousYears,
            List<FiledFinding> findings,
            Decided decided,
            SinceLast sinceLast,
            LocalDate asOf,
            Messages.Language language,
            RuleBook book,
            Received received,
            List<AreaLine> areas,
            Units units,
            Sender sender) {
        this.run = run;
        this.summary = summary;
        this.previousYears = previousYears;
        this.decided = decided;
        this.sinceLast = sinceLast;
        this.asOf = asOf;
        this.language = language;
        this.messages = new Messages(language);
        this.book = book;
        this.findings = new EditionFindings(findings, sinceLast, decided, summary.year(), book, messages, language);
        this.received = received;
        this.areas = List.copyOf(areas);
        this.units = units;
        this.sender = sender;
        this.draft = Draft.NONE;
    }

    private Edition(Edition other, Draft draft) {
        this.run = other.run;
        this.summary = other.summary;
        this.previousYears = other.previousYears;
        this.decided = other.decided;
        this.sinceLast = other.sinceLast;
        this.asOf = other.asOf;
        this.language = other.language;
        this.messages = other.messages;
        this.book = other.book;
        this.findings = other.findings;
        this.received = other.received;
        this.areas = other.areas;
        this.units = other.units;
        this.sender = other.sender;
        this.draft = draft;
    }

    /** The same, whose report was written. */
    public Edition with(Draft written) {
        return new Edition(this, written);
    }

    /** Gives the figures of a run's units that count, one unit after another in the roster's order. */
    @FunctionalInterface
    public interface Units {

        void forEach(long run, Form form, Consumer<UnitReport> action);

        /** Gives those of the governments whose reports are only compared. */
        default void forEachCompared(long run, Form form, Consumer<UnitReport> action) {}
    }

    /**
     * What several outputs make of the edition, made by the first that asks.
     *
     * @param making asks for no other such thing
     */
    public <T> T once(Class<T> kind, Function<Edition, T> making) {
        return kind.cast(made.computeIfAbsent(kind, key -> making.apply(this)));
    }

    /** The word for a decision. */
    public String word(Verdict verdict) {
        return messages.text("decision." + verdict.name());
    }

    /** The name of a key figure. */
    public String word(KeyFigure figure) {
        return messages.text("figure." + figure.key());
    }

    public EditionFindings findings() {
        return findings;
    }

    /** Changes since the last edition; empty in the first. */
    public Optional<News> news() {
        return findings.news();
    }

    public SinceLast sinceLast() {
        return sinceLast;
    }

    public Decided decided() {
        return decided;
    }

    public int year() {
        return summary.year();
    }

    public Form form() {
        return summary.form();
    }

    public DistrictSummary summary() {
        return summary;
    }

    /** The years before this one that the store has figures of, the earliest first. */
    public List<YearFigures> earlierYears() {
        return previousYears.years();
    }

    /** The year before this one; empty when the store has no figures of it. */
    public Optional<DistrictSummary> lastYear() {
        return previousYears.last().map(PreviousYears.LastYear::summary);
    }

    /** Whether last year's figures are only of the units that have reported this year too, for the others still may. */
    public boolean comparesSameUnits() {
        return previousYears.last().filter(PreviousYears.LastYear::sameUnits).isPresent();
    }

    /** What this year's units go on from; empty when the store has no figures of the year before. */
    public Optional<Predecessors> predecessors() {
        return previousYears.last().map(PreviousYears.LastYear::predecessors);
    }

    public LocalDate asOf() {
        return asOf;
    }

    public Messages.Language language() {
        return language;
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The areas within this one, in the order of the roster. */
    public List<AreaLine> areas() {
        return areas;
    }

    /**
     * A title of the year's, after the name of the area; of the whole after that of the district, if the office has set one.
     *
     * @param more that the title names after the year
     */
    public String heading(String key, Object... more) {
        String name =
                summary.area().isWhole() ? sender.district() : summary.area().name();
        String title =
                text(key, Stream.concat(Stream.of(year()), Stream.of(more)).toArray());
        return name.isEmpty() ? title : text("area.heading", name, title);
    }

    /** The report that was written. */
    public Draft draft() {
        return draft;
    }

    /** The office that it comes from. */
    public Sender sender() {
        return sender;
    }

    /** The items of notices that came back, the earliest first. */
    public List<UnitReplies.Returned> returned() {
        return received.returned();
    }

    public List<StrayFile> strayFiles() {
        return received.strayFiles();
    }

    /** Whether a file is a part of its unit's report, of which another file is the one that counts. */
    public boolean isPart(String path) {
        return received.parts().contains(path);
    }

    /** The codes of the units whose figures are in the sums without errors. */
    public Set<String> unitsWithoutErrors() {
        return received.unitsWithoutErrors();
    }

    /** The checks that the year was checked by. */
    public RuleBook book() {
        return book;
    }

    /** The identities that the district's figures keep when the units' do. */
    public List<Identity> identities() {
        return heldIdentities().stream().map(HeldIdentity::identity).toList();
    }

    /** The same with what they come to. */
    public List<HeldIdentity> heldIdentities() {
        return identities.obtain();
    }

    private List<HeldIdentity> held() {
        return Identities.of(book, form(), year(), language).stream()
                .map(identity -> HeldIdentity.of(identity, summary))
                .toList();
    }

    /** Whom to ask at a unit. */
    public Contact contact(String unitCode) {
        return received.contacts().getOrDefault(unitCode, Contact.UNKNOWN);
    }

    /** The units of the year before with the days of their first reports; none when the store has no figures of it. */
    public List<UnitLine> unitsOfLastYear() {
        return previousYears.last().map(PreviousYears.LastYear::units).orElse(List.of());
    }

    /** Reads every unit's figures from the store; only the thread that publishes may. */
    public void forEachUnit(Consumer<UnitReport> action) {
        units.forEach(run, form(), action);
    }

    /** The same of the governments whose reports are only compared. */
    public void forEachCompared(Consumer<UnitReport> action) {
        units.forEachCompared(run, form(), action);
    }

    /** The same of the units of the year before; nothing when the store has no figures of it. */
    public void forEachUnitOfLastYear(Consumer<UnitReport> action) {
        previousYears
                .last()
                .ifPresent(
                        before -> units.forEach(before.run(), before.summary().form(), action));
    }
}
