package org.disclosure.rollup.check.text.wording;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One way of stating a number.
 *
 * @param kinds what it counts; several when one statement that there was none is about several things
 * @param pattern over canonical text; its group 1 is the number, without a group the number is 0
 * @param requirement what the text must be about for the words to mean this
 * @param before words that may stand before it in its clause, besides those that always may
 */
public record Wording(List<Kind> kinds, Pattern pattern, Requirement requirement, Pattern before) {

    /** Subject that a wording requires of the text. */
    public enum Requirement {
        NOTHING,
        /** The paragraph is about applications for disclosure. */
        APPLICATIONS,
        /** The sentence names applications and no number of them before this one. */
        APPLICATIONS_UNCOUNTED,
        /** The sentence is about disclosure, or the section is that of disputes. */
        DISPUTES,
        /** The sentence has named normative documents and no others. */
        NORMS,
        /** The sentence has named regulations and no other documents. */
        REGULATIONS,
        /** The sentence has stated that decisions were made, not only published. */
        DECISIONS
    }
}
