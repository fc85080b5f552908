package org.disclosure.rollup.check.rule;

import java.util.List;
import java.util.Optional;

/**
 * Equations of a check as written in its file, before they are expanded to the form's cells.
 *
 * @param each what it is repeated for; empty when it has one case only
 * @param left terms such as {@code t3/3.3.*}{@code /{column}} or {@code -t2/{row}/repealed@last}
 */
public record Declaration(Optional<Each> each, List<String> left, List<String> right) {

    public Declaration {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
