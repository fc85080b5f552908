package org.disclosure.rollup.job.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.intake.office.RosterReader;
import org.disclosure.rollup.job.change.RunComparison;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.publish.edition.AreaFolders;
import org.disclosure.rollup.publish.edition.AreaLine;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.edition.given.Decided;
import org.disclosure.rollup.publish.edition.given.EarlierReasons;
import org.disclosure.rollup.publish.edition.given.Received;
import org.disclosure.rollup.publish.edition.given.SinceLast;
import org.disclosure.rollup.store.figure.RunSummaries;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.finding.AmendmentStore;
import org.disclosure.rollup.store.finding.DecisionStore;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.finding.ReplyStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.submission.Roster.Contact;
import org.disclosure.rollup.submission.UnitTree;
import org.springframework.stereotype.Component;

/** Builder of a run's editions: one of the whole, and one of each area within it. */
@Component
public class EditionBuilder {

    private final SummaryStore store;
    private final FigureHistory figureHistory;
    private final RosterStore rosters;
    private final FindingStore findings;
    private final DecisionStore decisions;
    private final AmendmentStore amendments;
    private final DecisionService decisionService;
    private final RunComparison runComparison;
    private final ReplyStore replies;
    private final Sender sender;
    private final RuleBook book;

    EditionBuilder(
            SummaryStore store,
            FigureHistory figureHistory,
            RosterStore rosters,
            FindingStore findings,
            DecisionStore decisions,
            AmendmentStore amendments,
            DecisionService decisionService,
            RunComparison runComparison,
            ReplyStore replies,
            Sender sender,
            RuleBook book) {
        this.store = store;
        this.figureHistory = figureHistory;
        this.rosters = rosters;
        this.findings = findings;
        this.decisions = decisions;
        this.amendments = amendments;
        this.decisionService = decisionService;
        this.runComparison = runComparison;
        this.replies = replies;
        this.sender = sender;
        this.book = book;
    }

    /** Editions of a run, with the data that the whole and every area have in common. */
    final class OfRun {

        private final long run;
        private final RollupParameters parameters;
        private final List<FiledFinding> found;
        private final SinceLast since;
        private final Set<String> withoutErrors;
        private final RunSummaries summaries;
        private final FigureHistory.BeforeYear previous;
        private final Map<String, Contact> contacts;
        private final EarlierReasons reasons;
        private final List<AreaLine> lines = new ArrayList<>();

        private OfRun(long run, RollupParameters parameters) {
            this.run = run;
            this.parameters = parameters;
            this.found = findings.findAll(run);
            this.since = runComparison.sinceLast(run, parameters);
            this.withoutErrors = store.unitsWithoutErrors(run);
            this.summaries = figureHistory.summaries(run, parameters.year(), parameters);
            this.previous = figureHistory.before(run, parameters);
            this.contacts = RosterReader.contacts(parameters.roster());
            this.reasons = new EarlierReasons(decisions.acceptedUntil(parameters.year()));
            UnitTree tree = tree();
            Map<String, String> folders = AreaFolders.names(
                    summaries.areas().stream().map(DistrictSummary::area).toList());
            for (DistrictSummary summary : summaries.areas()) {
                String code = summary.area().code();
                lines.add(AreaLine.of(summary, tree.depth(code), folders.get(code), within(tree.area(code), found)));
            }
        }

        /** Asked for when it is wanted: where there are no areas, outputs need not keep the units of a province in memory for it. */
        private UnitTree tree() {
            return rosters.roster(run).tree();
        }

        /** The edition of what is published: of all units, or of the area that was asked for. */
        Edition published() {
            return summaries
                    .findArea(parameters.scope())
                    .map(summary -> area(summary, UnaryOperator.identity()))
                    .orElseGet(this::whole);
        }

        private Edition whole() {
            return edition(
                    summaries.whole(),
                    found,
                    new Decided(
                            decisions.ofYear(parameters.year()),
                            amendments.ofYear(parameters.year()),
                            decisionService.notices(run),
                            reasons),
                    since,
                    new Received(store.strayFiles(run), withoutErrors, replies.ofRun(run), store.parts(run), contacts),
                    lines);
        }

        /** The editions of areas, each made when it is its turn. */
        Stream<Edition> of(List<AreaLine> lines) {
            return lines.stream().map(line -> area(summaries.find(line.area()).orElseThrow(), AreaLine::beside));
        }

        /** @param seen makes of an area's line the one in these outputs */
        private Edition area(DistrictSummary summary, UnaryOperator<AreaLine> seen) {
            Area area = summary.area();
            Set<String> units = tree().area(area.code());
            Set<String> names = summary.units().stream().map(UnitLine::name).collect(Collectors.toSet());
            return edition(
                    summary,
                    within(units, found),
                    new Decided(List.of(), List.of(), List.of(), reasons),
                    new SinceLast(
                            since.asOf(),
                            since.files().stream()
                                    .filter(file -> names.contains(file.unit()))
                                    .toList(),
                            since.known(),
                            within(units, since.solved())),
                    new Received(
                            List.of(),
                            withoutErrors.stream().filter(units::contains).collect(Collectors.toSet()),
                            List.of(),
                            store.parts(run),
                            contacts),
                    lines.stream()
                            .filter(line -> units.contains(line.area().code())
                                    && !line.area().equals(area))
                            .map(seen)
                            .toList());
        }

        private Edition edition(
                DistrictSummary summary,
                List<FiledFinding> filed,
                Decided decided,
                SinceLast sinceLast,
                Received received,
                List<AreaLine> within) {
            return new Edition(
                    run,
                    summary,
                    figureHistory.of(previous, summary, parameters.asOf()),
                    filed,
                    decided,
                    sinceLast,
                    parameters.asOf(),
                    parameters.language(),
                    book,
                    received,
                    within,
                    new StoredUnits(store, summary.area()),
                    sender);
        }
    }

    OfRun of(long run, RollupParameters parameters) {
        return new OfRun(run, parameters);
    }

    private static List<FiledFinding> within(Set<String> units, List<FiledFinding> filed) {
        return filed.stream()
                .filter(each -> each.unitCode().filter(units::contains).isPresent())
                .toList();
    }
}
