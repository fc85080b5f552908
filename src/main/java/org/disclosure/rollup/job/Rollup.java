package org.disclosure.rollup.job;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.StrayFile;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.change.FilesLostException;
import org.disclosure.rollup.job.change.FilesWithdrawnException;
import org.disclosure.rollup.job.change.InputFingerprint;
import org.disclosure.rollup.job.change.LockedYearSubmissions;
import org.disclosure.rollup.job.change.Reuse;
import org.disclosure.rollup.job.change.UnitsLostException;
import org.disclosure.rollup.job.change.UpToDateCheck;
import org.disclosure.rollup.job.change.WithdrawalCheck;
import org.disclosure.rollup.job.files.ArchiveRepair;
import org.disclosure.rollup.job.run.Fingerprint;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.job.step.DecisionService;
import org.disclosure.rollup.publish.data.LateSubmissionsCsv;
import org.disclosure.rollup.publish.notice.NoticeFile;
import org.disclosure.rollup.store.figure.RunSummaries;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.history.LockStore;
import org.disclosure.rollup.store.history.NewsStore;
import org.disclosure.rollup.store.row.ChangedFiguresException;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.InputDigests;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Service;

/** Runs the job for a year: the same in every run, and on from where an interrupted one stopped. */
@Service
public class Rollup {

    /** The name of the job of each run. */
    static final String JOB = "rollup";

    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Forms forms;
    private final InputFingerprint stock;
    private final PreparedInputs prepared;
    private final UpToDateCheck standing;
    private final Reuse reuse;
    private final LockStore locks;
    private final LockedYearSubmissions lockedYearSubmissions;
    private final RunStore runs;
    private final FileStore files;
    private final SummaryStore summaries;
    private final FindingStore findings;
    private final DecisionService decisionService;
    private final NewsStore news;
    private final InterruptedRuns broken;
    private final WithdrawalCheck withdrawalCheck;
    private final ArchiveRepair archiveRepair;

    Rollup(
            Job job,
            JobOperator operator,
            JobRepository repository,
            Forms forms,
            InputFingerprint stock,
            PreparedInputs prepared,
            UpToDateCheck standing,
            Reuse reuse,
            LockStore locks,
            LockedYearSubmissions lockedYearSubmissions,
            RunStore runs,
            FileStore files,
            SummaryStore summaries,
            FindingStore findings,
            DecisionService decisionService,
            NewsStore news,
            InterruptedRuns broken,
            WithdrawalCheck withdrawalCheck,
            ArchiveRepair archiveRepair) {
        this.job = job;
        this.operator = operator;
        this.repository = repository;
        this.forms = forms;
        this.stock = stock;
        this.prepared = prepared;
        this.standing = standing;
        this.reuse = reuse;
        this.locks = locks;
        this.lockedYearSubmissions = lockedYearSubmissions;
        this.runs = runs;
        this.files = files;
        this.summaries = summaries;
        this.findings = findings;
        this.decisionService = decisionService;
        this.news = news;
        this.broken = broken;
        this.withdrawalCheck = withdrawalCheck;
        this.archiveRepair = archiveRepair;
    }

    /**
     * Consolidates a year; when nothing it is made from has changed since it was published, leaves all as it is.
     *
     * @throws FilesWithdrawnException when none of the files that counted is there, and the request does not say that this is
     *     right; nothing is begun
     * @throws RollupStoppedException when the program was told to end; the next run of the year goes on from there
     * @throws RollupFailedException when the run failed; what was published before then stands unchanged. Its cause is an
     *     {@link UnitsLostException} when many of the units that counted do not any more, and the request does not say that
     *     this is right, or a {@link FilesLostException} when a part of the inbox was lost while it was read
     */
    public YearResult run(RollupRequest request, int year) {
        return consolidate(request, year, archiveRepair.missing(year));
    }

    private YearResult consolidate(RollupRequest request, int year, Set<String> unarchived) {
        RollupParameters parameters = request.forYear(year);
        InputDigests inputDigests = stock.take(parameters);
        Optional<Long> locked = runs.findPublished(year).filter(run -> locks.isLocked(year));
        if (locked.isPresent()) {
            return runLocked(locked.get(), inputDigests, parameters, unarchived);
        }
        Optional<Long> unchanged = standing.findUnchanged(inputDigests, parameters);
        if (unchanged.isPresent()) {
            return result(
                    unchanged.get(), parameters, YearResult.Work.NOTHING_NEW, LateSubmissionsCsv.NONE, unarchived);
        }
        if (!request.acceptWithdrawn()) {
            runs.findPublished(year)
                    .ifPresent(published -> withdrawalCheck.checkListing(year, published, inputDigests.files()));
        }
        YearResult.Work work = standing.isReadingTheSame(inputDigests, year)
                ? YearResult.Work.CONSOLIDATED
                : YearResult.Work.ALL_READ_AGAIN;
        return result(work(inputDigests, parameters), parameters, work, LateSubmissionsCsv.NONE, unarchived);
    }

    /** What came after the year was locked is read, kept and told, and changes nothing. */
    private YearResult runLocked(
            long published, InputDigests inputDigests, RollupParameters parameters, Set<String> unarchived) {
        if (lockedYearSubmissions.isNone(inputDigests, published)) {
            lockedYearSubmissions.list(LateSubmissionsCsv.NONE, parameters);
            return result(published, parameters, YearResult.Work.LOCKED, LateSubmissionsCsv.NONE, unarchived);
        }
        long run = work(inputDigests, parameters);
        LateSubmissionsCsv late = lockedYearSubmissions.find(run, parameters.year(), parameters.language());
        return result(published, parameters, YearResult.Work.LOCKED, late, unarchived);
    }

    /** Runs the job; gives the run. A store that was damaged meanwhile is not published: once the files are read again instead. */
    private long work(InputDigests inputDigests, RollupParameters parameters) {
        try {
            return runJob(inputDigests, parameters);
        } catch (RollupFailedException e) {
            if (e.find(UnitsLostException.class).isPresent()
                    || e.find(FilesLostException.class).isPresent()) {
                // what it read may be of a folder that was away for a while; going on with it would never look again
                runs.giveUp(parameters.year());
            }
            if (e.find(ChangedFiguresException.class)
                    .filter(changed -> reuse.giveUp(parameters.year(), changed))
                    .isEmpty()) {
                throw e;
            }
            return runJob(inputDigests, parameters);
        }
    }

    private long runJob(InputDigests inputDigests, RollupParameters parameters) {
        String fingerprint = new Fingerprint()
                .add(inputDigests.digest())
                .add(parameters.asOf().toString())
                .hex();
        prepared.prepare(fingerprint, inputDigests);
        JobExecution execution = start(parameters, fingerprint);
        if (execution.getStatus() == BatchStatus.STOPPED) {
            throw new RollupStoppedException(parameters.year());
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new RollupFailedException(parameters.year(), execution.getAllFailureExceptions());
        }
        return execution.getJobInstanceId();
    }

    private JobExecution start(RollupParameters parameters, String fingerprint) {
        broken.settle(parameters.year());
        long attempt = broken.attempt(parameters.year(), fingerprint).orElseGet(() -> nextAttempt());
        try {
            return operator.start(job, parameters.toJobParameters(fingerprint, attempt));
        } catch (JobExecutionException e) {
            throw new RollupFailedException(parameters.year(), List.of(e));
        }
    }

    /** A number that no earlier attempt has, so that the same inbox can be consolidated again in the next run. */
    private long nextAttempt() {
        JobInstance last = repository.getLastJobInstance(JOB);
        return last == null ? 1 : last.getInstanceId() + 1;
    }

    private YearResult result(
            long run,
            RollupParameters parameters,
            YearResult.Work work,
            LateSubmissionsCsv late,
            Set<String> unarchived) {
        RunSummaries all = summaries.summaries(
                run, parameters.year(), forms.forReportYear(parameters.year()), parameters.deadline());
        DistrictSummary summary = all.findArea(parameters.scope()).orElse(all.whole());
        Area area = summary.area();
        Set<String> units = summaries.unitsOf(run, area);
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        Map<Review.State, Long> states = new EnumMap<>(Review.State.class);
        long undecided = 0;
        List<FiledFinding> found = findings.findAll(run).stream()
                .filter(filed -> area.isWhole()
                        || filed.unitCode().filter(units::contains).isPresent())
                .toList();
        for (FiledFinding filed : found) {
            if (filed.finding().outcome() == Finding.Outcome.UNDECIDED) {
                undecided++;
            } else {
                states.merge(filed.review().state(), 1L, Long::sum);
                counts.merge(filed.finding().severity(), filed.isOpen() ? 1L : 0L, Long::sum);
            }
        }
        List<String> strays =
                summaries.strayFiles(run).stream().map(StrayFile::path).toList();
        return new YearResult(
                run,
                summary,
                counts,
                undecided,
                strays,
                states,
                decisionService.notices(run),
                work,
                files.countReading(run),
                NoticeFile.of(summary, found),
                news.find(run),
                late,
                archiveRepair.repair(unarchived, run, parameters.year(), parameters.inbox()));
    }
}
