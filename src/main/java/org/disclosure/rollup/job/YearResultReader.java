package org.disclosure.rollup.job;

import java.nio.file.Path;
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
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.files.ArchiveRepair;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.job.step.DecisionService;
import org.disclosure.rollup.publish.data.LateSubmissionsCsv;
import org.disclosure.rollup.publish.notice.NoticeFile;
import org.disclosure.rollup.publish.today.Today;
import org.disclosure.rollup.publish.today.TodayFile;
import org.disclosure.rollup.store.figure.RunSummaries;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.history.NewsStore;
import org.disclosure.rollup.store.run.FileStore;
import org.springframework.stereotype.Component;

/** Reader of a run's result from the store, for the whole district or for the area that was asked for. */
@Component
class YearResultReader {

    private final Forms forms;
    private final FileStore files;
    private final SummaryStore summaries;
    private final FindingStore findings;
    private final DecisionService decisionService;
    private final NewsStore news;

    YearResultReader(
            Forms forms,
            FileStore files,
            SummaryStore summaries,
            FindingStore findings,
            DecisionService decisionService,
            NewsStore news) {
        this.forms = forms;
        this.files = files;
        this.summaries = summaries;
        this.findings = findings;
        this.decisionService = decisionService;
        this.news = news;
    }

    YearResult read(
            long run,
            RollupParameters parameters,
            YearResult.Work work,
            LateSubmissionsCsv late,
            ArchiveRepair.Repaired repaired) {
        RunSummaries all = summaries.summaries(
                run, parameters.year(), forms.forReportYear(parameters.year()), parameters.dueDates());
        DistrictSummary summary = all.findArea(parameters.scope()).orElse(all.whole());
        List<FiledFinding> found = findings(run, summary.area());
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        Map<Review.State, Long> states = new EnumMap<>(Review.State.class);
        long undecided = 0;
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
                repaired,
                PictureTables.of(found),
                today(parameters, work));
    }

    /** Of a locked year nothing is to be done; what nothing new came of is as it was published, some days ago perhaps. */
    private static Optional<Today> today(RollupParameters parameters, YearResult.Work work) {
        Path folder = parameters.out().resolve(Integer.toString(parameters.year()));
        return switch (work) {
            case CONSOLIDATED, ALL_READ_AGAIN -> TodayFile.find(folder);
            case NOTHING_NEW -> TodayFile.find(folder).map(today -> today.unchanged(parameters.asOf()));
            case LOCKED -> Optional.empty();
        };
    }

    private List<FiledFinding> findings(long run, Area area) {
        Set<String> units = summaries.unitsOf(run, area);
        return findings.findAll(run).stream()
                .filter(filed -> area.isWhole()
                        || filed.unitCode().filter(units::contains).isPresent())
                .toList();
    }
}
