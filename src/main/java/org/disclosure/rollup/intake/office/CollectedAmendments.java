package org.disclosure.rollup.intake.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.decision.AmendedValue;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.AmendmentDraft;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.DecisionNotice.Reason;

/** Amendments of figures (代改) collected from a file of the office so far. */
final class CollectedAmendments {

    /** Between the cells of one line: {@code D16=31；D17=5}. */
    private static final Pattern BETWEEN = Pattern.compile("[;；\\n]");

    private static final Pattern EQUALS = Pattern.compile("[=＝]");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    private final CollectedDecisions file;
    private final List<AmendmentDraft> stated = new ArrayList<>();
    private final List<DecisionReader.Kept> history = new ArrayList<>();

    /** @param file where they stand, which takes notices */
    CollectedAmendments(CollectedDecisions file) {
        this.file = file;
    }

    DecisionReader.Amendments result() {
        return new DecisionReader.Amendments(stated, history);
    }

    void read(DecisionColumns.Row row, Amendment.Act act) {
        Optional<FindingNumber> number = FindingNumber.parse(row.number());
        Optional<Integer> year =
                number.map(FindingNumber::year).or(() -> year(row.amended().year()));
        if (!row.number().isEmpty() && number.isEmpty()) {
            file.notice(year, row.sheet(), row.row(), Reason.NO_NUMBER, row.number());
        } else if (!row.on().isEmpty()) {
            restore(row, act, year);
        } else if (year.isEmpty() || number.isEmpty() && row.amended().isPlaceless()) {
            file.notice(
                    year, row.sheet(), row.row(), Reason.NO_PLACE, row.amended().unit());
        } else {
            cells(row).forEach(cell -> stated.add(draft(row, act, number, year.get(), cell)));
        }
    }

    private static Optional<Integer> year(String text) {
        return YEAR.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** A cell with what it is to be; either may be empty. */
    private record Cell(String cell, String to) {}

    private static Stream<Cell> cells(DecisionColumns.Row row) {
        String to = row.amended().to();
        return EQUALS.matcher(to).find()
                ? BETWEEN.splitAsStream(to)
                        .filter(part -> !part.isBlank())
                        .map(part -> EQUALS.split(part, 2))
                        .map(parts -> new Cell(parts[0].strip(), parts.length == 2 ? parts[1].strip() : ""))
                : Stream.of(new Cell(row.amended().cell(), to));
    }

    private AmendmentDraft draft(
            DecisionColumns.Row row, Amendment.Act act, Optional<FindingNumber> number, int year, Cell cell) {
        return new AmendmentDraft(
                new AmendmentDraft.About(
                        year,
                        number.map(FindingNumber::toString).orElse(""),
                        row.amended().unit(),
                        cell.cell()),
                act,
                cell.to(),
                Optional.of(row.amended().received()).filter(text -> !text.isEmpty()),
                row.amended().saidBy(),
                DecisionColumns.day(row.amended().saidOn()),
                row.note(),
                row.by(),
                file.day(),
                new Decision.Source(file.path(), row.sheet(), row.row()));
    }

    private void restore(DecisionColumns.Row row, Amendment.Act act, Optional<Integer> year) {
        DecisionColumns.Amended amended = row.amended();
        Optional<LocalDate> on = DecisionColumns.day(row.on());
        Optional<LocalDate> saidOn = DecisionColumns.day(amended.saidOn());
        Optional<AmendedValue> value = AmendedValue.read(amended.to());
        Optional<Amendment.Place> place =
                year.flatMap(each -> Amendment.Place.read(each, amended.unit(), amended.cell()));
        if (on.isEmpty() || saidOn.isEmpty()) {
            file.notice(year, row.sheet(), row.row(), Reason.NO_DATE, on.isEmpty() ? row.on() : amended.saidOn());
        } else if (value.isEmpty()) {
            file.notice(year, row.sheet(), row.row(), Reason.NO_VALUE, amended.to());
        } else if (place.isEmpty()) {
            file.notice(year, row.sheet(), row.row(), Reason.NO_PLACE, amended.unit());
        } else {
            Amendment kept = new Amendment(
                    0,
                    place.get(),
                    act,
                    amended.received(),
                    value.get(),
                    new Amendment.Said(amended.saidBy(), saidOn.get()),
                    row.note(),
                    row.by(),
                    on.get(),
                    row.given(),
                    row.source());
            history.add(new DecisionReader.Kept(kept, new Decision.Source(file.path(), row.sheet(), row.row())));
        }
    }
}
