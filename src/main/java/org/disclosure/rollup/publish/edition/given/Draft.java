package org.disclosure.rollup.publish.edition.given;

/**
 * The report as it lies beside the other outputs, with what the office wrote in it.
 *
 * @param blanks how many places are to be filled in
 * @param kept the name under which another document that lay in its place was kept; empty for none
 */
public record Draft(int blanks, String kept) {

    /** No report was written. */
    public static final Draft NONE = new Draft(0, "");
}
