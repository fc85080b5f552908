package org.disclosure.rollup.job;

import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.job.change.FilesLostException;
import org.disclosure.rollup.job.change.FilesWithdrawnException;
import org.disclosure.rollup.job.change.InputFingerprint;
import org.disclosure.rollup.job.change.LockedYearSubmissions;
import org.disclosure.rollup.job.change.UnitsLostException;
import org.disclosure.rollup.job.change.UpToDateCheck;
import org.disclosure.rollup.job.change.WithdrawalCheck;
import org.disclosure.rollup.job.files.ArchiveRepair;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.publish.data.LateSubmissionsCsv;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.stereotype.Service;

/** Consolidation of a year: the job, unless nothing it is made from has changed or the year is locked. */
@Service
public class Rollup {

    private final InputFingerprint inputFingerprint;
    private final PreparedInputs prepared;
    private final UpToDateCheck upToDateCheck;
    private final LockedYearSubmissions lockedYearSubmissions;
    private final WithdrawalCheck withdrawalCheck;
    private final RunStore runs;
    private final RollupLauncher launcher;
    private final YearResultReader results;
    private final ArchiveRepair archiveRepair;

    Rollup(
            InputFingerprint inputFingerprint,
            PreparedInputs prepared,
            UpToDateCheck upToDateCheck,
            LockedYearSubmissions lockedYearSubmissions,
            WithdrawalCheck withdrawalCheck,
            RunStore runs,
            RollupLauncher launcher,
            YearResultReader results,
            ArchiveRepair archiveRepair) {
        this.inputFingerprint = inputFingerprint;
        this.prepared = prepared;
        this.upToDateCheck = upToDateCheck;
        this.lockedYearSubmissions = lockedYearSubmissions;
        this.withdrawalCheck = withdrawalCheck;
        this.runs = runs;
        this.launcher = launcher;
        this.results = results;
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
        String inputs = prepared.prepare(inputFingerprint.take(parameters));
        Optional<Long> locked = lockedYearSubmissions.findPublished(year);
        if (locked.isPresent()) {
            return runLocked(locked.get(), inputs, parameters, unarchived);
        }
        Optional<Long> unchanged = upToDateCheck.findUnchanged(prepared.of(inputs), parameters);
        if (unchanged.isPresent()) {
            return result(
                    unchanged.get(), parameters, YearResult.Work.NOTHING_NEW, LateSubmissionsCsv.NONE, unarchived);
        }
        if (!request.acceptWithdrawn()) {
            runs.findPublished(year)
                    .ifPresent(published -> withdrawalCheck.checkListing(
                            year, published, prepared.of(inputs).files()));
        }
        YearResult.Work work = upToDateCheck.isReadingTheSame(prepared.of(inputs), year)
                ? YearResult.Work.CONSOLIDATED
                : YearResult.Work.ALL_READ_AGAIN;
        return result(launcher.run(inputs, parameters), parameters, work, LateSubmissionsCsv.NONE, unarchived);
    }

    /** Reads, keeps and reports files that came after the year was locked; they change nothing. */
    private YearResult runLocked(long published, String inputs, RollupParameters parameters, Set<String> unarchived) {
        if (lockedYearSubmissions.isNone(prepared.of(inputs), published)) {
            // what came once and is gone again explains nothing
            runs.giveUp(parameters.year());
            lockedYearSubmissions.list(LateSubmissionsCsv.NONE, parameters);
            return result(published, parameters, YearResult.Work.LOCKED, LateSubmissionsCsv.NONE, unarchived);
        }
        long run = launcher.run(inputs, parameters);
        LateSubmissionsCsv late = lockedYearSubmissions.find(run, parameters.year(), parameters.language());
        return result(published, parameters, YearResult.Work.LOCKED, late, unarchived);
    }

    private YearResult result(
            long run,
            RollupParameters parameters,
            YearResult.Work work,
            LateSubmissionsCsv late,
            Set<String> unarchived) {
        ArchiveRepair.Repaired repaired = archiveRepair.repair(unarchived, run, parameters.year(), parameters.inbox());
        return results.read(run, parameters, work, late, repaired);
    }
}
