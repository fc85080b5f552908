package org.disclosure.rollup.district.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;
import org.junit.jupiter.api.Test;

/** Tables in pictures among the files of a unit. What waits for a person is written as {@code t3?2}, what counts as {@code t3=2}. */
class PicturesAmongFilesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 20);

    private final Map<Candidate, List<Entry>> figures = new HashMap<>();
    private final Map<Candidate, Set<String>> pictured = new HashMap<>();

    private Candidate file(int day, String... tables) {
        int number = figures.size() + 1;
        Candidate file = new Candidate(
                new Revision(0, DAY.plusDays(day), number), number + ".x", "C1", "" + number, 2023, false);
        List<Entry> entries = new ArrayList<>();
        for (String table : tables) {
            CellCode cell = new CellCode(table.substring(0, 2), "row", "column");
            BigDecimal value = new BigDecimal(table.substring(3));
            boolean waits = table.charAt(2) == '?';
            Reading reading = waits
                    ? new Reading.Proposed(Optional.of(value), "8")
                    : new Reading.Amount(value, value.toPlainString());
            Optional<PictureOrigin> origin = waits ? Optional.of(new PictureOrigin(900, "")) : Optional.empty();
            entries.add(new Entry(cell, reading, "表", "B2", origin));
            if (waits) {
                pictured.put(file, Set.of());
            }
        }
        figures.put(file, entries);
        return file;
    }

    private Map<Candidate, Set<String>> waiting(Candidate... files) {
        Map<Candidate, Set<String>> waiting = new HashMap<>();
        answers(files).forEach(answer -> waiting.put(answer.candidate(), answer.waiting()));
        return waiting;
    }

    private List<Answer> answers(Candidate... files) {
        return new UnitSubmission(List.of(files), Set.of(), pictured, figures::get).answers();
    }

    private List<String> composed(Candidate... files) {
        return answers(files).stream()
                .flatMap(answer -> answer.composed().stream())
                .map(entry -> entry.cell().table() + " " + entry.reading() + " "
                        + entry.picture().isPresent())
                .toList();
    }

    @Test
    void aTableThatWaitsCountsAsItWasRead() {
        Candidate only = file(0, "t2=1", "t3?2");

        assertThat(answers(only))
                .containsExactly(new Answer(
                        only, SubmissionStatus.COUNTED, Set.of("t2", "t3"), Set.of("t3"), List.of(), List.of()));
    }

    @Test
    void aTableThatTheOfficeTookCountsWithWhatIsProposed() {
        Candidate only = file(0, "t2=1", "t3?2", "t4?3");
        pictured.put(only, Set.of("t3"));

        assertThat(waiting(only)).isEqualTo(Map.of(only, Set.of("t4")));
        assertThat(composed(only))
                .containsExactly(
                        "t2 Amount[value=1, raw=1] false",
                        "t3 Amount[value=2, raw=8] true",
                        "t4 Proposed[value=Optional[3], raw=8] true");
    }

    @Test
    void figuresOfAnotherFileGoBeforeAPictureAndAnswerIt() {
        Candidate picture = file(1, "t2=1", "t3?2");
        Candidate workbook = file(0, "t3=2");

        assertThat(waiting(picture, workbook)).isEqualTo(Map.of(picture, Set.of(), workbook, Set.of()));
        assertThat(composed(picture, workbook))
                .containsExactlyInAnyOrder("t2 Amount[value=1, raw=1] false", "t3 Amount[value=2, raw=2] false");
        assertThat(answers(picture, workbook)).flatExtracting(Answer::replaced).isEmpty();
    }

    @Test
    void aNewerPictureThatSaysOtherwiseIsStillAskedAbout() {
        Candidate picture = file(1, "t3?2");
        Candidate workbook = file(0, "t3=5");

        assertThat(waiting(picture, workbook)).isEqualTo(Map.of(picture, Set.of("t3"), workbook, Set.of()));
        assertThat(answers(picture, workbook).stream()
                        .filter(answer -> answer.status() == SubmissionStatus.COUNTED)
                        .map(Answer::candidate))
                .containsExactly(workbook);
    }

    @Test
    void anOlderPictureIsAnsweredWhateverItSays() {
        Candidate picture = file(0, "t3?2");
        Candidate workbook = file(1, "t3=5");

        assertThat(waiting(picture, workbook)).isEqualTo(Map.of(picture, Set.of(), workbook, Set.of()));
    }

    @Test
    void aPictureThatTheOfficeTookReplacesOlderFigures() {
        Candidate picture = file(1, "t3?2");
        Candidate workbook = file(0, "t3=5");
        pictured.put(picture, Set.of("t3"));

        assertThat(answers(picture, workbook).stream()
                        .filter(answer -> answer.status() == SubmissionStatus.COUNTED)
                        .map(Answer::candidate))
                .containsExactly(picture);
        assertThat(composed(picture, workbook)).containsExactly("t3 Amount[value=2, raw=8] true");
    }

    @Test
    void theSamePictureInTwoFilesIsAskedAboutOnce() {
        Candidate first = file(0, "t3?2");
        Candidate second = file(1, "t3?2");

        assertThat(waiting(first, second)).isEqualTo(Map.of(first, Set.of(), second, Set.of("t3")));
    }
}
