package org.disclosure.rollup.job.step;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.FindingFingerprint;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.DecisionBook;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.intake.office.Contradictions;
import org.disclosure.rollup.intake.office.DecisionReader;
import org.disclosure.rollup.job.amendment.CollectedAmendments;
import org.disclosure.rollup.job.files.DecisionFolder;
import org.disclosure.rollup.job.files.ReceiptDay;
import org.disclosure.rollup.job.run.LimitSettings;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.store.finding.DecisionStore;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.finding.ReviewStore;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.stereotype.Component;

/** Decisions of the office: read from its files, and applied to a run's findings. */
@Component
public class DecisionService {

    private final DecisionFolder folder;
    private final DecisionReader reader;
    private final Duration time;
    private final MemoryBudget memoryBudget;
    private final RunStore runs;
    private final FindingStore findings;
    private final DecisionStore decisions;
    private final ReviewStore reviews;
    private final CollectedAmendments amendments;

    DecisionService(
            DecisionFolder folder,
            Limits limits,
            LimitSettings settings,
            MemoryBudget memoryBudget,
            RunStore runs,
            FindingStore findings,
            DecisionStore decisions,
            ReviewStore reviews,
            CollectedAmendments amendments) {
        this.folder = folder;
        this.reader = new DecisionReader(limits);
        this.time = Duration.ofSeconds(settings.seconds());
        this.memoryBudget = memoryBudget;
        this.runs = runs;
        this.findings = findings;
        this.decisions = decisions;
        this.reviews = reviews;
        this.amendments = amendments;
    }

    /** Reads the folders of decisions into the store: histories first, so that a copy that is read again is no news. */
    public void collect(long run, RollupParameters parameters) {
        List<DecisionReader.Result> files = new ArrayList<>();
        List<DecisionReader.Result> dated = new ArrayList<>();
        try (ReadingTimeLimit timeLimit = new ReadingTimeLimit(time)) {
            for (DecisionFolder.DecisionFile file : folder.files(parameters.inbox())) {
                // a clock that is wrong would have its decision hold against all later ones
                Optional<LocalDate> day =
                        ReceiptDay.dateIn(file.path()).filter(written -> !written.isAfter(parameters.asOf()));
                DecisionReader.Result read = read(file, day.orElse(parameters.asOf()), timeLimit);
                files.add(read);
                day.ifPresent(written -> dated.add(read));
            }
        }
        Map<Integer, Map<FindingNumber, String>> published = new HashMap<>();
        files.forEach(file -> decisions.restore(file.history()));
        files.stream()
                .flatMap(file -> file.stated().stream())
                .map(decision -> decision.given(published
                        .computeIfAbsent(decision.reference().year(), this::published)
                        .getOrDefault(decision.reference(), "")))
                .forEach(decisions::record);
        List<DecisionNotice> refused = amendments.collect(
                parameters.year(),
                files.stream().map(DecisionReader.Result::amendments).toList());
        Stream<DecisionNotice> unused = files.stream()
                .flatMap(file -> file.notices().stream())
                .filter(notice -> notice.year().orElse(parameters.year()) == parameters.year())
                .map(DecisionReader.Notice::notice);
        List<DecisionNotice> contradicted = Contradictions.of(
                parameters.year(),
                dated,
                number -> published
                        .computeIfAbsent(number.year(), this::published)
                        .containsKey(number));
        reviews.replaceNotices(
                run,
                Stream.of(unused, refused.stream(), contradicted.stream())
                        .flatMap(Function.identity())
                        .toList());
    }

    private DecisionReader.Result read(DecisionFolder.DecisionFile file, LocalDate day, ReadingTimeLimit timeLimit) {
        try {
            return memoryBudget
                    .run(0, share -> timeLimit.within(() -> reader.read(file.onDisk(), file.path(), day, share)))
                    .orElseGet(() -> DecisionReader.tooLarge(file.path()));
        } catch (TooMuchMemoryException e) {
            return DecisionReader.tooLarge(file.path());
        }
    }

    /** The numbers of the findings that are published for a year, with the values they were given for. */
    private Map<FindingNumber, String> published(int year) {
        Map<FindingNumber, String> published = new HashMap<>();
        runs.findPublished(year)
                .ifPresent(run ->
                        findings.findAll(run).forEach(filed -> published.put(filed.reference(year), given(filed))));
        return published;
    }

    private static String given(FiledFinding filed) {
        return FindingFingerprint.of(filed.finding(), filed.path()).line();
    }

    /** Holds all decisions of the year against the findings of the run. */
    public void apply(long run, RollupParameters parameters) {
        int year = parameters.year();
        Map<FindingNumber, String> present = new HashMap<>();
        findings.findAll(run).forEach(filed -> present.put(filed.reference(year), given(filed)));
        for (Decision decision : decisions.ofYear(year)) {
            if (decision.given().isEmpty()) {
                Optional.ofNullable(present.get(decision.reference()))
                        .ifPresent(given -> decisions.complete(decision.reference(), given));
            }
        }
        DecisionBook book = new DecisionBook(decisions.ofYear(year), present.keySet());
        reviews.replace(
                run, filed -> book.review(filed.reference(year), filed.finding().severity()));
    }

    /** Notices of decisions that a run could not use. */
    public List<DecisionNotice> notices(long run) {
        return reviews.notices(run, findings.findAll(run));
    }
}
