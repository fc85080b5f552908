package org.disclosure.rollup.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.News;
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.job.files.ArchiveRepair;
import org.disclosure.rollup.publish.data.LateSubmissionsCsv;
import org.disclosure.rollup.publish.notice.NoticeFile;
import org.disclosure.rollup.publish.today.Today;
import org.disclosure.rollup.store.run.FileStore;

/**
 * Result of one year's run, for the closing lines and letters.
 *
 * @param run the run whose results stand
 * @param findings how many findings of each severity are open, neither explained nor overruled
 * @param undecided checks that a blank or unreadable cell keeps open
 * @param strays files whose unit could not be told
 * @param states how many findings have each state of review
 * @param notices decisions that could not be made use of
 * @param work what was done
 * @param reading how many files were read and how many were as they had been
 * @param asked what the units' notices ask
 * @param news what the run brought over the one before it; empty for a year's first
 * @param late what came, changed or went since the year was locked
 * @param archived what was missing in the archive
 * @param pictures the tables that are pictures
 * @param today what is to be done, as the outputs of the year say it; empty when there are none
 */
public record YearResult(
        long run,
        DistrictSummary summary,
        Map<Severity, Long> findings,
        long undecided,
        List<String> strays,
        Map<Review.State, Long> states,
        List<DecisionNotice> notices,
        Work work,
        FileStore.ReadingCount reading,
        List<NoticeFile> asked,
        Optional<News> news,
        LateSubmissionsCsv late,
        ArchiveRepair.Repaired archived,
        PictureTables pictures,
        Optional<Today> today) {

    /** Work that a run did on the year. */
    public enum Work {
        /** Results were written. */
        CONSOLIDATED,
        /** Results were written, and all files read for them, because the roster, checks, settings or program changed. */
        ALL_READ_AGAIN,
        /** Nothing that results are made from had changed, so that they stand as they are. */
        NOTHING_NEW,
        /** The year is locked, and its results stand as they are. */
        LOCKED;

        public boolean changesResults() {
            return this == CONSOLIDATED || this == ALL_READ_AGAIN;
        }
    }

    /** True if an open finding is of this severity or a worse one. */
    public boolean hasAtLeast(Severity severity) {
        return findings.entrySet().stream()
                .anyMatch(entry -> entry.getValue() > 0 && entry.getKey().atLeast(severity));
    }
}
