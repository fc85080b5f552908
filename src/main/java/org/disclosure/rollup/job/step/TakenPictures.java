package org.disclosure.rollup.job.step;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.finding.decision.PictureTables.Told;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Resubmission;

/** Tables in pictures that the office took, or takes no more, since the year was published: no unit changed anything there. */
final class TakenPictures {

    private final Map<String, Set<String>> taken;
    private final Map<String, Set<String>> givenUp;

    private TakenPictures(Map<String, Set<String>> taken, Map<String, Set<String>> givenUp) {
        this.taken = taken;
        this.givenUp = givenUp;
    }

    static TakenPictures between(int year, List<FiledFinding> published, List<FiledFinding> now) {
        List<Told> before = PictureTables.of(published).all();
        List<Told> after = PictureTables.of(now).all();
        return new TakenPictures(
                both(year, before, Told::isWaiting, after, Told::isTaken),
                both(year, before, Told::isTaken, after, Told::isWaiting));
    }

    /** By unit: the tables that were one thing and are another, with the very same figures. */
    private static Map<String, Set<String>> both(
            int year, List<Told> before, Predicate<Told> was, List<Told> after, Predicate<Told> is) {
        Set<FindingNumber> numbers = before.stream()
                .filter(was)
                .map(told -> told.filed().reference(year))
                .collect(Collectors.toSet());
        return after.stream()
                .filter(is)
                .filter(told -> numbers.contains(told.filed().reference(year)))
                .collect(Collectors.groupingBy(Told::unitCode, Collectors.mapping(Told::table, Collectors.toSet())));
    }

    /** What changed of a unit, as the office's own doing if it is that and nothing else. */
    Finding told(Resubmission unit, Finding finding) {
        Set<String> changed =
                unit.changes().keySet().stream().map(CellCode::table).collect(Collectors.toSet());
        if (taken.getOrDefault(unit.code(), Set.of()).containsAll(changed)) {
            return finding.as("taken").weighing(Severity.HINT);
        }
        return givenUp.getOrDefault(unit.code(), Set.of()).containsAll(changed)
                ? finding.as("given-up").weighing(Severity.HINT)
                : finding;
    }
}
