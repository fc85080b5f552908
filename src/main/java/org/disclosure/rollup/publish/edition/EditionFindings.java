package org.disclosure.rollup.publish.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.News;
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.finding.decision.UnitReply;
import org.disclosure.rollup.finding.decision.VerdictChoice;
import org.disclosure.rollup.publish.edition.given.Decided;
import org.disclosure.rollup.publish.edition.given.EarlierReasons;
import org.disclosure.rollup.publish.edition.given.SinceLast;

/** The findings of an edition by their state, and in words. */
public final class EditionFindings {

    private final List<FiledFinding> all;
    private final List<FiledFinding> unsettled;
    private final List<FiledFinding> settled;
    private final SinceLast sinceLast;
    private final EarlierReasons reasons;
    private final int year;
    private final RuleBook book;
    private final Messages messages;
    private final Messages.Language language;
    private final PictureTables pictures;
    private final Map<String, List<Decision>> decided;

    /** Numbers of findings, worked out once: several outputs print each. */
    private final Map<FiledFinding, FindingNumber> references = new ConcurrentHashMap<>();

    EditionFindings(
            List<FiledFinding> all,
            SinceLast sinceLast,
            Decided decided,
            int year,
            RuleBook book,
            Messages messages,
            Messages.Language language) {
        this.all = List.copyOf(all);
        this.unsettled = this.all.stream()
                .filter(filed -> !filed.review().state().isSettled())
                .toList();
        this.settled = this.all.stream()
                .filter(filed -> filed.review().state().isSettled())
                .toList();
        this.sinceLast = sinceLast;
        this.reasons = decided.reasons();
        this.year = year;
        this.book = book;
        this.messages = messages;
        this.language = language;
        this.pictures = PictureTables.of(this.all);
        this.decided = decided.history().stream()
                .collect(Collectors.groupingBy(decision -> decision.reference().key()));
    }

    /** Changes since the last edition; empty in the first. */
    Optional<News> news() {
        int found = (int) unsettled().stream()
                .filter(FiledFinding::isOpen)
                .filter(this::isNew)
                .count();
        return sinceLast
                .asOf()
                .map(last -> new News(last, found, sinceLast.solved().size()));
    }

    /** True if the finding was not there when the year was last published. */
    public boolean isNew(FiledFinding filed) {
        return !sinceLast.known().contains(reference(filed).key());
    }

    /** Since when the finding has been known, and whether that is since this edition. */
    public String since(FiledFinding filed) {
        String day = filed.since().map(LocalDate::toString).orElse("");
        return sinceLast.asOf().isPresent() && isNew(filed) ? messages.text("changes.new", day) : day;
    }

    /** The finding in words, and why it is open again. */
    public String message(FiledFinding filed) {
        return ReviewWords.message(messages, filed);
    }

    /** The finding in words for its unit, without what only the office has to see to. */
    public String toUnit(FiledFinding filed) {
        return ReviewWords.toUnit(messages, filed);
    }

    /** What the office decided of the finding, in words; empty when nothing that can be made use of. */
    public String decided(FiledFinding filed) {
        return ReviewWords.decided(messages, filed);
    }

    /** The review of the finding in words; empty without a decision. */
    public String review(FiledFinding filed) {
        return ReviewWords.text(messages, filed);
    }

    /** What the unit wrote of it into a notice that it sent back; empty for nothing. */
    public String reply(FiledFinding filed) {
        return filed.reply().map(UnitReply::text).orElse("");
    }

    /** Who took a table that is a picture, when and why; empty when the office took none here. */
    public String taken(String unitCode, String table) {
        return pictures.taken(unitCode, table).map(this::decided).orElse("");
    }

    /** The tables that are pictures. */
    public PictureTables pictures() {
        return pictures;
    }

    /** How many tables in pictures wait, and of how many units; empty when none does. */
    public String waiting() {
        int tables = pictures.waiting().size();
        return tables == 0 ? "" : messages.text("sheet.pictures.waiting", pictures.unitsWaiting(), tables);
    }

    /** The verdicts that the office may give on it. */
    public List<VerdictChoice> choices(FiledFinding filed) {
        return VerdictChoice.of(filed, year);
    }

    /** Reasons that may hold for it: what its unit wrote of it, then those for which the like was accepted before. */
    public List<EarlierReasons.Suggested> reasons(FiledFinding filed) {
        Stream<EarlierReasons.Suggested> ofUnit = filed.reply().stream()
                .filter(words -> words.isOwn() && words.isExplanation())
                .map(words -> new EarlierReasons.Suggested(
                        messages.text("column.reply"), messages.text("decision.by-reply.note", words.text())));
        return Stream.concat(ofUnit, reasons.of(reference(filed), messages)).toList();
    }

    /** What was decided of the finding, whatever its values were then, the earliest first; a line each. */
    public List<String> history(FiledFinding filed) {
        return decided.getOrDefault(reference(filed).key(), List.of()).stream()
                .map(decision -> ReviewWords.line(messages, decision))
                .toList();
    }

    /** The finding's number. */
    public String number(FiledFinding filed) {
        return reference(filed).toString();
    }

    private FindingNumber reference(FiledFinding filed) {
        return references.computeIfAbsent(filed, found -> found.reference(year));
    }

    /** Findings that are neither explained nor overruled, those that are undecided among them. */
    public List<FiledFinding> unsettled() {
        return unsettled;
    }

    /** Findings that the office accepted or took responsibility for. */
    public List<FiledFinding> settled() {
        return settled;
    }

    /** What keeps files from being the unit's: findings of no unit that name it, without other findings of their files. */
    public List<FiledFinding> naming(String unit) {
        return unsettled().stream()
                .filter(filed -> filed.unitCode().isEmpty())
                .filter(filed -> filed.finding().code().equals(Problem.I_UNKNOWN_BUREAU.code())
                        && !filed.finding().variant().isEmpty()
                        && filed.finding().arguments().stream()
                                .anyMatch(
                                        argument -> List.of(argument.split("、")).contains(unit)))
                .toList();
    }

    /** Number of open findings of a severity, of the units and of the district as a whole. */
    public int open(Severity severity) {
        return (int) unsettled().stream()
                .map(FiledFinding::finding)
                .filter(finding -> finding.outcome() == Finding.Outcome.BROKEN && finding.severity() == severity)
                .count();
    }

    /** Title of the finding's check. */
    public String title(Finding finding) {
        return book.findTitle(finding.code(), language).orElseGet(() -> messages.title(finding.code()));
    }

    /** Findings that are broken and not explained, or those that are undecided. An overruled one stays among them. */
    public List<FiledFinding> of(Finding.Outcome outcome) {
        return all.stream()
                .filter(filed -> filed.finding().outcome() == outcome && !isExplained(filed))
                .toList();
    }

    /** Findings that the office accepted. */
    public List<FiledFinding> explained() {
        return all.stream().filter(EditionFindings::isExplained).toList();
    }

    private static boolean isExplained(FiledFinding filed) {
        return filed.review().state() == Review.State.EXPLAINED;
    }
}
