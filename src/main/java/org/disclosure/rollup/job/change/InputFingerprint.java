package org.disclosure.rollup.job.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.district.InputFile;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.job.files.DecisionFolder;
import org.disclosure.rollup.job.files.Inbox;
import org.disclosure.rollup.job.run.Fingerprint;
import org.disclosure.rollup.job.run.LimitSettings;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.store.finding.AmendmentStore;
import org.disclosure.rollup.store.finding.DecisionStore;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.InputDigests;
import org.disclosure.rollup.store.run.ReceivedFile;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fingerprint of everything that a year's results are made from: the digests by which a change is known. */
@Component
public class InputFingerprint {

    private final DecisionFolder decisions;
    private final DecisionStore commanded;
    private final AmendmentStore amended;
    private final Limits limits;
    private final LimitSettings settings;
    private final MemoryBudget memoryBudget;
    private final RuleBook book;
    private final RunStore runs;
    private final FileStore received;
    private final LateRuns lateRuns;
    private final String ownChecks;
    private final int correctionDays;
    private final String daysOff;
    private final boolean copies;
    private final Sender sender;

    InputFingerprint(
            DecisionFolder decisions,
            DecisionStore commanded,
            AmendmentStore amended,
            Limits limits,
            LimitSettings settings,
            MemoryBudget memoryBudget,
            RuleBook book,
            RunStore runs,
            FileStore received,
            LateRuns lateRuns,
            @Value("${rollup.checks:}") String ownChecks,
            @Value("${rollup.correction-days}") int correctionDays,
            @Value("${rollup.days-off:}") String daysOff,
            @Value("${rollup.originals}") boolean copies,
            Sender sender) {
        this.decisions = decisions;
        this.commanded = commanded;
        this.amended = amended;
        this.limits = limits;
        this.settings = settings;
        this.memoryBudget = memoryBudget;
        this.book = book;
        this.runs = runs;
        this.received = received;
        this.lateRuns = lateRuns;
        this.ownChecks = ownChecks;
        this.correctionDays = correctionDays;
        this.daysOff = daysOff;
        this.copies = copies;
        this.sender = sender;
    }

    /** Looks at everything as it is now. */
    public InputDigests take(RollupParameters parameters) {
        InputFile roster = single(InputFile.Kind.ROSTER, parameters.roster());
        String reading = reading(roster.sha256());
        List<ReceivedFile> files = new Inbox(parameters.inbox(), limits)
                .files(parameters.year(), parameters.asOf(), memoryBudget, reports(parameters.year(), reading));
        List<InputFile> sources = new ArrayList<>(submissions(files));
        sources.add(roster);
        if (!book.ownFile().isEmpty()) {
            sources.add(single(InputFile.Kind.CHECKS, Path.of(ownChecks)));
        }
        for (DecisionFolder.DecisionFile file : decisions.files(parameters.inbox())) {
            sources.add(
                    new InputFile(InputFile.Kind.DECISION, file.path(), Fingerprint.of(file.onDisk(), limits.bytes())));
        }
        return new InputDigests(
                parameters.asOf(),
                digest(parameters, rules(roster.sha256()), files, sources),
                reading,
                checking(reading, parameters.year()),
                files,
                sources);
    }

    /** What is known of the files of the published run, if they would be read the same way now. */
    private Set<String> reports(int year, String reading) {
        return runs.findPublished(year)
                .filter(run -> runs.madeFrom(run).reading().equals(reading))
                .map(received::reports)
                .orElse(Set.of());
    }

    /** The digest of what reading a file depends on besides the file: with more memory a file may be read that was refused. */
    public String reading(String rosterSha256) {
        return new Fingerprint()
                .add(rules(rosterSha256))
                .add(Long.toString(memoryBudget.bytes()))
                .hex();
    }

    /** The digest of what an office sets: results name it, and are the same on a machine with other memory. */
    private String rules(String rosterSha256) {
        return new Fingerprint()
                .add(ProgramDigest.get())
                .add(settings.toString())
                .add(rosterSha256)
                .add(book.ownFile())
                .hex();
    }

    /** The digest of what checking a file of a year depends on besides the file: last year's figures too. */
    public String checking(String reading, int year) {
        String last = runs.findPublished(year - 1)
                .map(run -> runs.madeFrom(run).digest())
                .orElse("");
        return new Fingerprint().add(reading).add(last).add(late(year - 1)).hex();
    }

    /** The digest of what came after a year was locked; empty for nothing. */
    private String late(int year) {
        return lateRuns.find(year).map(run -> runs.madeFrom(run).digest()).orElse("");
    }

    private static InputFile single(InputFile.Kind kind, Path file) {
        return new InputFile(kind, file.getFileName().toString(), Fingerprint.hash(file));
    }

    /** The files on the disk, each once. */
    private static List<InputFile> submissions(List<ReceivedFile> files) {
        Map<String, InputFile> sources = new LinkedHashMap<>();
        for (ReceivedFile file : files) {
            sources.putIfAbsent(
                    file.source(), new InputFile(InputFile.Kind.SUBMISSION, file.source(), file.sourceSha256()));
        }
        return List.copyOf(sources.values());
    }

    private String digest(
            RollupParameters parameters, String rules, List<ReceivedFile> files, List<InputFile> sources) {
        Fingerprint digest = new Fingerprint()
                .add(rules)
                .add(parameters.dueDates().units().toString())
                .add(parameters.dueDates().counties().toString())
                .add(parameters.dueDates().cities().toString())
                .add(parameters.language().name())
                .add(parameters.scope())
                .add(Integer.toString(correctionDays))
                .add(daysOff)
                .add(Boolean.toString(copies))
                .add(sender.line())
                .add(commanded.countCommanded() + " " + amended.countCommanded());
        files.forEach(file -> digest.add(file.path()).add(file.received().toString()));
        sources.forEach(source -> digest.add(source.path()).add(source.sha256()));
        runs.publishedBefore(parameters.year())
                .forEach(before -> digest.add(runs.madeFrom(before.run()).digest()));
        return digest.add(late(parameters.year() - 1)).hex();
    }
}
