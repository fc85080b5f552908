package org.disclosure.rollup.tell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.News;
import org.disclosure.rollup.publish.data.LateSubmissionsCsv;
import org.disclosure.rollup.publish.notice.NoticeFile;
import org.disclosure.rollup.publish.today.Today;
import org.disclosure.rollup.submission.Roster;

/**
 * News of a run for all years.
 *
 * @param asOf the day of the run
 * @param roster knows the units' addresses
 * @param out where the outputs lie
 */
public record RunNews(LocalDate asOf, Messages.Language language, Roster roster, Path out, List<YearNews> years) {

    public RunNews {
        years = List.copyOf(years);
    }

    /**
     * News of one year.
     *
     * @param run whose results stand
     * @param lines how the year stands, in words
     * @param today what is to be done; empty when the year is locked
     * @param news what the run brought over the one before it
     * @param notices what units are asked; none when the year is locked
     * @param late what came since the year was locked
     * @param warning what is wrong with what is kept of the year, which the lines say too
     */
    public record YearNews(
            int year,
            long run,
            List<String> lines,
            Optional<Today> today,
            Optional<News> news,
            List<NoticeFile> notices,
            LateSubmissionsCsv late,
            Optional<String> warning) {

        public YearNews {
            lines = List.copyOf(lines);
            notices = List.copyOf(notices);
        }
    }
}
