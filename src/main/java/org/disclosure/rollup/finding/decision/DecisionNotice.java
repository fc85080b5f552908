package org.disclosure.rollup.finding.decision;

/**
 * A decision, or a file of decisions, that could not be made use of, and why. Nothing the office wrote is dropped without a
 * word.
 *
 * @param file below the folder of decisions; empty when it was given by a command
 * @param sheet the sheet; empty when the whole file is meant
 * @param row counted from 1; 0 when the whole file or sheet is meant
 * @param detail what stands there, in short; may be empty
 */
public record DecisionNotice(String file, String sheet, int row, Reason reason, String detail) {

    private static final int LONGEST = 200;

    public DecisionNotice {
        sheet = shortened(sheet);
        detail = shortened(detail);
    }

    /** Reason of the notice. */
    public enum Reason {
        /** The file cannot be opened. */
        UNREADABLE,
        /** The file holds more than the limits allow. */
        TOO_LARGE,
        /** No sheet of the file has the columns of decisions. */
        NO_COLUMNS,
        /** The finding's number is missing or spoilt. */
        NO_NUMBER,
        /** There is a reason or a name but no decision. */
        NO_VERDICT,
        /** The decision is none of the words that are known. */
        UNKNOWN_VERDICT,
        /** The day of a decision of the history cannot be read. */
        NO_DATE,
        /** A row further below says otherwise of the same finding. */
        STATED_TWICE,
        /** Somebody else says otherwise of the same on the same day. */
        CONTRADICTED,
        /** An ERROR can only be overruled. */
        ERROR_ACCEPTED,
        /** The reason is missing. */
        NO_NOTE,
        /** The name is missing. */
        NO_NAME,
        /** The finding is not about one of several versions of a report. */
        NO_VERSION,
        /** What a figure is to be instead is missing, or nothing that the cell can hold. */
        NO_VALUE,
        /** Who of the unit said so is missing. */
        NO_SAID_BY,
        /** The day on which the unit said so is missing, or cannot be read. */
        NO_SAID_ON,
        /** Neither a finding nor year, unit and cell are named. */
        NO_PLACE,
        /** There is no such finding in what is published. */
        NO_FINDING,
        /** The roster has no such unit. */
        NO_UNIT,
        /** The unit has no report that counts in what is published. */
        NO_FIGURE,
        /** The unit's report has no such cell. */
        NO_CELL,
        /** The unit's report has several such cells. */
        SEVERAL_CELLS,
        /** The cell is in a picture that waits for a person. */
        WAITING,
        /** The unit's report says so itself. */
        SAME_VALUE,
        /** The cell is not amended. */
        NOT_AMENDED,
        /** The year is locked. */
        LOCKED
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    public static DecisionNotice of(Decision decision, Reason reason) {
        Decision.Source source = decision.source();
        return new DecisionNotice(
                source.file(),
                source.sheet(),
                source.row(),
                reason,
                decision.reference().toString());
    }
}
