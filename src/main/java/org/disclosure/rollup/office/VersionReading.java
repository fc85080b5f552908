package org.disclosure.rollup.office;

import java.time.Duration;
import java.util.Optional;
import org.disclosure.rollup.check.picture.PictureDecisions;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.job.run.LimitSettings;
import org.disclosure.rollup.job.step.FileReading;
import org.disclosure.rollup.recognition.Recognition;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.store.finding.DecisionStore;
import org.disclosure.rollup.store.history.VersionStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.springframework.stereotype.Service;

/** The second reading of what was received: within the limits of a run, and with what the office took of its pictures. */
@Service
class VersionReading {

    private final RosterStore rosters;
    private final Forms forms;
    private final Limits limits;
    private final MemoryBudget memoryBudget;
    private final Duration timeForAFile;
    private final DecisionStore decisions;

    VersionReading(
            RosterStore rosters,
            Forms forms,
            Limits limits,
            MemoryBudget memoryBudget,
            LimitSettings settings,
            DecisionStore decisions) {
        this.rosters = rosters;
        this.forms = forms;
        this.limits = limits;
        this.memoryBudget = memoryBudget;
        this.timeForAFile = Duration.ofSeconds(settings.seconds());
        this.decisions = decisions;
    }

    /** The reading of one unit's versions, with the roster of a run; to be closed. */
    OfUnit of(long run, Unit unit, int year) {
        return new OfUnit(run, unit, year);
    }

    /** The versions of a unit, read again as they were read. */
    final class OfUnit implements AutoCloseable {

        private final Unit unit;
        private final int year;
        private final FileReading reading;
        private final PictureDecisions taken;
        private final ReadingTimeLimit timeLimit = new ReadingTimeLimit(timeForAFile);

        private OfUnit(long run, Unit unit, int year) {
            this.unit = unit;
            this.year = year;
            this.reading = new FileReading(new Intake(limits), new Recognition(forms, rosters.roster(run)));
            this.taken = new PictureDecisions(year, forms.forReportYear(year), decisions.ofYear(year));
        }

        /** What a version says; empty when there is nothing to read. */
        Optional<Submission> submission(VersionStore.Version version, byte[] bytes) {
            return outcome(version, bytes)
                    .flatMap(FileReading.Outcome::recognised)
                    .flatMap(RecognitionResult::submission)
                    .map(read -> taken.withTaken(unit.code(), version.path(), read));
        }

        private Optional<FileReading.Outcome> outcome(VersionStore.Version version, byte[] bytes) {
            try {
                return memoryBudget.run(
                        bytes.length,
                        share -> timeLimit.within(() -> reading.read(bytes, version.path(), year, share)));
            } catch (TooMuchMemoryException e) {
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            timeLimit.close();
        }
    }
}
