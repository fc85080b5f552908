package org.disclosure.rollup.practice.report;

/** Content of a cell of a practice report. */
public sealed interface PracticeCell {

    /** A cell with a border and nothing in it. */
    PracticeCell EMPTY = new Empty();

    record Empty() implements PracticeCell {}

    record Text(String text) implements PracticeCell {}

    /**
     * A number.
     *
     * @param digits as files store it, with a point before decimals
     */
    record Number(String digits) implements PracticeCell {}

    /** A formula, without the equals sign, and its result. */
    record Formula(String formula, String result) implements PracticeCell {}
}
