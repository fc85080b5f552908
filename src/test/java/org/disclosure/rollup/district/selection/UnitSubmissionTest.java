package org.disclosure.rollup.district.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.district.selection.SubmissionStatus.COUNTED;
import static org.disclosure.rollup.district.selection.SubmissionStatus.PART;
import static org.disclosure.rollup.district.selection.SubmissionStatus.PART_WITH_TEXT;
import static org.disclosure.rollup.district.selection.SubmissionStatus.SUPERSEDED;

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
import org.disclosure.rollup.submission.Reading;
import org.junit.jupiter.api.Test;

/** What the files of a unit are together. A figure is written as {@code t2=5}: the table's only cell, and what is in it. */
class UnitSubmissionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 20);

    private final Map<Candidate, List<Entry>> figures = new HashMap<>();
    private Set<Candidate> chosen = Set.of();
    private int files;

    private Candidate file(int day, boolean text, String... tables) {
        files++;
        Candidate file = new Candidate(
                new Revision(0, DAY.plusDays(day), files),
                day + "/" + files + ".xlsx",
                "C1",
                "digest " + files,
                2023,
                false,
                tables.length > 0,
                text);
        List<Entry> entries = new ArrayList<>();
        for (String table : tables) {
            String[] parts = table.split("=", -1);
            entries.add(new Entry(cell(parts[0]), reading(parts[1]), "表", "B2"));
        }
        figures.put(file, entries);
        return file;
    }

    private static CellCode cell(String table) {
        return new CellCode(table, "row", "column");
    }

    private static Reading reading(String raw) {
        if (raw.isEmpty()) {
            return new Reading.Blank("");
        }
        return raw.matches("[0-9.]+") ? new Reading.Amount(new BigDecimal(raw), raw) : new Reading.Unreadable(raw);
    }

    private List<Answer> answers(Candidate... candidates) {
        return new UnitSubmission(List.of(candidates), chosen, Map.of(), figures::get).answers();
    }

    private Map<Candidate, SubmissionStatus> statuses(Candidate... candidates) {
        Map<Candidate, SubmissionStatus> statuses = new HashMap<>();
        answers(candidates).forEach(answer -> statuses.put(answer.candidate(), answer.status()));
        return statuses;
    }

    private Answer answer(Candidate of, Candidate... candidates) {
        return answers(candidates).stream()
                .filter(answer -> answer.candidate().equals(of))
                .findFirst()
                .orElseThrow();
    }

    private List<String> composed(Candidate... candidates) {
        return answers(candidates).stream()
                .flatMap(answer -> answer.composed().stream())
                .map(entry -> entry.cell().table() + "=" + entry.reading().raw() + " " + entry.sheet())
                .toList();
    }

    private static Replacement replacement(Candidate by, VersionOrder order, String table, String taken, String left) {
        return new Replacement(
                by,
                order,
                List.of(new Difference(cell(table), Optional.of(reading(taken)), Optional.of(reading(left)))));
    }

    @Test
    void aSingleFileCountsAndIsNotEvenLookedInto() {
        Candidate only = file(0, true, "t2=1");

        assertThat(new UnitSubmission(List.of(only), Set.of(), Map.of(), file -> {
                            throw new IllegalStateException("looked into");
                        })
                        .answers())
                .containsExactly(new Answer(only, COUNTED, Set.of(), List.of(), List.of()));
    }

    @Test
    void textAloneIsNoSubmission() {
        assertThat(answers(file(0, true))).isEmpty();
        assertThat(answers(file(0, true), file(1, true))).isEmpty();
    }

    @Test
    void tablesInThreeFilesAreOneSubmissionAndNothingIsSaid() {
        Candidate two = file(0, false, "t2=1");
        Candidate three = file(0, false, "t3=2");
        Candidate four = file(0, false, "t4=3");

        assertThat(statuses(two, three, four)).isEqualTo(Map.of(two, PART, three, PART, four, COUNTED));
        assertThat(composed(two, three, four)).containsExactlyInAnyOrder("t2=1 [1.xlsx]表", "t3=2 [2.xlsx]表", "t4=3 表");
        assertThat(answers(two, three, four)).flatExtracting(Answer::replaced).isEmpty();
    }

    @Test
    void aCorrectionOfOneTableKeepsTheOthersOfTheEarlierFile() {
        Candidate whole = file(0, false, "t2=1", "t3=2", "t4=3");
        Candidate correction = file(1, false, "t3=5");

        assertThat(statuses(whole, correction)).isEqualTo(Map.of(whole, COUNTED, correction, PART));
        assertThat(composed(whole, correction)).containsExactlyInAnyOrder("t2=1 表", "t3=5 [2.xlsx]表", "t4=3 表");
        assertThat(answer(whole, whole, correction).replaced())
                .containsExactly(replacement(correction, VersionOrder.DAY, "t3", "5", "2"));
        assertThat(answer(whole, whole, correction).tables()).isEqualTo(Set.of("t2", "t4"));
    }

    @Test
    void anEmptyTableTakesNothingAway() {
        Candidate whole = file(0, false, "t2=1", "t3=2");
        Candidate later = file(1, false, "t2=4", "t3=");

        assertThat(composed(whole, later)).containsExactlyInAnyOrder("t2=4 表", "t3=2 [1.xlsx]表");
        assertThat(statuses(whole, later)).isEqualTo(Map.of(whole, PART, later, COUNTED));
    }

    @Test
    void whatAgreesCellByCellIsOneAndABlankSaysAsMuchAsNought() {
        Candidate report = file(0, true, "t2=1.0", "t3=");
        Candidate workbook = file(0, false, "t2=1", "t3=0");

        assertThat(statuses(workbook, report)).isEqualTo(Map.of(workbook, COUNTED, report, PART_WITH_TEXT));
        assertThat(answers(report, workbook)).flatExtracting(Answer::replaced).isEmpty();
        assertThat(composed(report, workbook)).isEmpty();
    }

    @Test
    void ofOneDayWithoutAnOrderTheWorkbookIsTakenAndItIsSaid() {
        Candidate workbook = file(0, false, "t2=1");
        Candidate report = file(0, true, "t2=2");

        assertThat(statuses(workbook, report)).isEqualTo(Map.of(workbook, COUNTED, report, PART_WITH_TEXT));
        assertThat(answer(report, workbook, report).replaced())
                .containsExactly(replacement(workbook, VersionOrder.UNTOLD, "t2", "1", "2"));
    }

    @Test
    void whatIsReplacedInAllThatItSaysIsSuperseded() {
        Candidate first = file(0, false, "t2=1", "t3=2");
        Candidate second = file(1, false, "t2=4", "t3=约2");
        Candidate last = file(2, false, "t2=1", "t3=3");

        assertThat(statuses(first, second)).isEqualTo(Map.of(first, PART, second, COUNTED));
        assertThat(statuses(first, second, last))
                .isEqualTo(Map.of(first, SUPERSEDED, second, SUPERSEDED, last, COUNTED));
    }

    @Test
    void theNewestTextIsTheSubmissionsAndTheOthersAreOnlyParts() {
        Candidate tables = file(0, false, "t2=1");
        Candidate firstText = file(1, true);
        Candidate lastText = file(2, true);

        assertThat(statuses(tables, firstText, lastText))
                .isEqualTo(Map.of(tables, COUNTED, firstText, PART, lastText, PART_WITH_TEXT));
    }

    @Test
    void filesThatAreReplacedInTheSameFiguresAreToldOnce() {
        Candidate first = file(0, false, "t2=1");
        Candidate again = file(1, true, "t2=1");
        Candidate last = file(2, false, "t2=2");

        assertThat(answers(first, again, last))
                .containsExactly(
                        new Answer(last, COUNTED, Set.of("t2"), List.of(), List.of()),
                        new Answer(
                                again,
                                PART_WITH_TEXT,
                                Set.of(),
                                List.of(replacement(last, VersionOrder.DAY, "t2", "2", "1")),
                                List.of()),
                        new Answer(first, SUPERSEDED, Set.of(), List.of(), List.of()));
    }

    @Test
    void theSameBytesAreSaidToBeTheSame() {
        Candidate first = file(0, true, "t2=1");
        Candidate again = new Candidate(
                new Revision(0, DAY.plusDays(1), 9), "1/9.xlsx", "C1", first.sha256(), 2023, false, true, true);
        figures.put(again, figures.get(first));

        assertThat(answer(first, first, again))
                .isEqualTo(new Answer(
                        first,
                        SUPERSEDED,
                        Set.of(),
                        List.of(new Replacement(again, VersionOrder.DAY, List.of())),
                        List.of()));
    }

    private Candidate again(Candidate of, Revision revision) {
        Candidate again = new Candidate(
                revision, revision.file() + ".xlsx", "C1", of.sha256(), 2023, false, of.tables(), of.text());
        figures.put(again, figures.get(of));
        return again;
    }

    @Test
    void theFirstVersionSentAgainDoesNotTakeTheCorrectionsPlace() {
        Candidate first = file(0, false, "t2=1");
        Candidate correction = file(1, false, "t2=2");
        Candidate again = again(first, new Revision(0, DAY.plusDays(5), 9));

        assertThat(answers(first, correction, again))
                .containsExactly(
                        new Answer(correction, COUNTED, Set.of("t2"), List.of(), List.of()),
                        new Answer(
                                again,
                                SUPERSEDED,
                                Set.of(),
                                List.of(replacement(correction, VersionOrder.SENT_AGAIN, "t2", "2", "1")),
                                List.of()),
                        new Answer(
                                first,
                                SUPERSEDED,
                                Set.of(),
                                List.of(new Replacement(again, VersionOrder.DAY, List.of())),
                                List.of()));
    }

    @Test
    void aBackupOfTheNewestVersionDoesNotMakeItAnOlderOne() {
        Candidate first = file(0, false, "t2=1");
        Candidate correction = file(1, false, "t2=2");
        Candidate backup = again(correction, new Revision(Revision.OLDER, DAY.plusDays(1), 9));

        assertThat(statuses(first, correction, backup))
                .isEqualTo(Map.of(correction, COUNTED, backup, SUPERSEDED, first, SUPERSEDED));
    }

    @Test
    void theFileThatTheOfficeChoseGoesBeforeAllOthers() {
        Candidate first = file(0, false, "t2=1");
        Candidate last = file(1, false, "t2=2");
        chosen = Set.of(first);

        assertThat(statuses(first, last)).isEqualTo(Map.of(first, COUNTED, last, SUPERSEDED));
        assertThat(answer(last, first, last).replaced())
                .containsExactly(replacement(first, VersionOrder.CHOSEN, "t2", "1", "2"));
    }

    @Test
    void aSheetIsNamedWithTheWholePathWhereTwoFilesHaveOneName() {
        Candidate old = file(0, false, "t2=1", "t3=2");
        Candidate same =
                new Candidate(new Revision(0, DAY.plusDays(1), 9), "1/1.xlsx", "C1", "other", 2023, false, true, false);
        figures.put(same, List.of(new Entry(cell("t3"), reading("7"), "表", "B2")));

        assertThat(composed(old, same)).containsExactlyInAnyOrder("t2=1 [0/1.xlsx]表", "t3=7 表");
    }
}
