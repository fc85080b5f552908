package org.disclosure.rollup.publish.notice.letter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.UnitReply;
import org.disclosure.rollup.publish.edition.Deadlines;

/**
 * The days of a notice's letter.
 *
 * @param issued since when the notice stands as it does
 * @param correctBy the last day for correcting or explaining
 */
public record LetterDays(LocalDate issued, LocalDate correctBy) {

    /**
     * Those of a notice that is issued on the latest day on which its file came, a point was found, answered or decided on, or
     * another was settled.
     *
     * @param asked its points
     * @param settled points that it does not have, because the office settled them
     * @param received when its file came
     * @param asOf the latest day that it may have, and the day when nothing else is known
     */
    public static LetterDays of(
            Stream<FiledFinding> asked,
            Stream<FiledFinding> settled,
            Optional<LocalDate> received,
            Deadlines deadlines,
            LocalDate asOf) {
        Stream<LocalDate> days = Stream.concat(asked.flatMap(LetterDays::days), settled.flatMap(LetterDays::decided));
        LocalDate issued = Stream.concat(received.stream(), days)
                .max(Comparator.naturalOrder())
                .filter(day -> day.isBefore(asOf))
                .orElse(asOf);
        return new LetterDays(issued, deadlines.correctBy(issued, asOf));
    }

    private static Stream<LocalDate> days(FiledFinding filed) {
        Stream<LocalDate> replied = filed.reply().map(UnitReply::received).stream();
        return Stream.concat(Stream.concat(filed.since().stream(), replied), decided(filed));
    }

    private static Stream<LocalDate> decided(FiledFinding filed) {
        return filed.review().decision().map(Decision::on).stream();
    }
}
