package org.disclosure.rollup.intake.office;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.decision.AmendmentDraft;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.DecisionNotice.Reason;

/** What several persons wrote differently of one thing on one day: which of it holds is by chance, so each is told. */
public final class Contradictions {

    private Contradictions() {}

    /**
     * A statement of the office.
     *
     * @param about what it is of
     * @param says what is to become of that
     * @param by who made it
     */
    private record Statement(int year, Object about, Object says, String by, LocalDate on, DecisionNotice notice) {

        private static Statement of(Decision decision) {
            return new Statement(
                    decision.reference().year(),
                    decision.reference(),
                    decision.verdict(),
                    decision.by(),
                    decision.on(),
                    DecisionNotice.of(decision, Reason.CONTRADICTED));
        }

        private static Statement of(AmendmentDraft draft) {
            Decision.Source source = draft.source();
            String about = draft.about().line();
            return new Statement(
                    draft.about().year(),
                    draft.about(),
                    List.of(draft.act(), draft.to()),
                    draft.by(),
                    draft.on(),
                    new DecisionNotice(source.file(), source.sheet(), source.row(), Reason.CONTRADICTED, about));
        }
    }

    /**
     * Notices of the statements of a year that others contradict. A later day settles it.
     *
     * @param files those that say their day
     * @param isOpen whether a finding is still given
     */
    public static List<DecisionNotice> of(
            int year, Collection<DecisionReader.Result> files, Predicate<FindingNumber> isOpen) {
        Stream<Statement> decisions = files.stream()
                .flatMap(file -> file.stated().stream())
                .filter(decision -> isOpen.test(decision.reference()))
                .map(Statement::of);
        Stream<Statement> amendments = files.stream()
                .flatMap(file -> file.amendments().stated().stream())
                .map(Statement::of);
        Map<Object, List<Statement>> byThing = Stream.concat(decisions, amendments)
                .filter(statement -> statement.year() == year)
                .collect(Collectors.groupingBy(Statement::about, LinkedHashMap::new, Collectors.toList()));
        return byThing.values().stream()
                .map(Contradictions::ofTheLastDay)
                .filter(all -> differ(all, Statement::says) && differ(all, Statement::by))
                .flatMap(List::stream)
                .map(Statement::notice)
                .toList();
    }

    private static List<Statement> ofTheLastDay(List<Statement> all) {
        LocalDate last =
                all.stream().map(Statement::on).max(LocalDate::compareTo).orElseThrow();
        return all.stream().filter(statement -> statement.on().equals(last)).toList();
    }

    private static boolean differ(List<Statement> all, Function<Statement, Object> part) {
        return all.stream().map(part).distinct().count() > 1;
    }
}
