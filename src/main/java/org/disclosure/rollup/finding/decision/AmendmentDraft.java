package org.disclosure.rollup.finding.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An amendment as it was written down, before anybody looked at whether it can be made.
 *
 * @param about which cell of whose report
 * @param to what is to count instead, as written
 * @param received what the report said when it was written; empty when that is not said
 * @param saidBy who of the unit said so
 * @param saidOn the day, if it can be read
 * @param reason why
 * @param by who of the office wrote it
 * @param on the day of that
 */
public record AmendmentDraft(
        About about,
        Amendment.Act act,
        String to,
        Optional<String> received,
        String saidBy,
        Optional<LocalDate> saidOn,
        String reason,
        String by,
        LocalDate on,
        Decision.Source source) {

    /** Texts are as an amendment keeps them, so that a long one is known again. */
    public AmendmentDraft {
        saidBy = Amendment.keptName(saidBy);
        reason = Amendment.keptReason(reason);
        by = Amendment.keptName(by);
    }

    /**
     * A cell of a unit's report, in the words of whoever wrote it.
     *
     * @param number of the finding that it is about; empty when unit and cell are named
     * @param unit code or name; not asked for with a number
     * @param cell its code in the form or its address in the file; of a finding that is of one cell it may be empty
     */
    public record About(int year, String number, String unit, String cell) {

        /** In one line. */
        public String line() {
            return (number.isEmpty() ? unit + " " + cell : number + " " + cell).strip();
        }
    }

    /** Reason why it cannot be made, whatever it is about; empty for none. */
    public Optional<DecisionNotice.Reason> lack() {
        if (reason.isBlank()) {
            return Optional.of(DecisionNotice.Reason.NO_NOTE);
        }
        if (by.isBlank()) {
            return Optional.of(DecisionNotice.Reason.NO_NAME);
        }
        if (act == Amendment.Act.WITHDRAW) {
            return Optional.empty();
        }
        if (AmendedValue.read(to).isEmpty()) {
            return Optional.of(DecisionNotice.Reason.NO_VALUE);
        }
        if (saidBy.isBlank()) {
            return Optional.of(DecisionNotice.Reason.NO_SAID_BY);
        }
        return saidOn.isEmpty() ? Optional.of(DecisionNotice.Reason.NO_SAID_ON) : Optional.empty();
    }

    /** Whether an amendment is what this file said before, at whatever place in it: said again it is no news. */
    public boolean isSourceOf(Amendment amendment) {
        boolean isSaid = act == Amendment.Act.WITHDRAW
                || amendment.value().equals(AmendedValue.read(to).orElse(null))
                        && amendment.said().by().equals(saidBy)
                        && amendment.said().on().equals(saidOn.orElse(null));
        return isSaid
                && !source.equals(Decision.Source.COMMAND)
                && source.file().equals(amendment.source().file())
                && act == amendment.act()
                && amendment.stated().equals(about.line())
                && amendment.reason().equals(reason)
                && amendment.by().equals(by);
    }
}
