package org.disclosure.rollup.check.locate;

import java.util.List;
import java.util.Set;

/**
 * Broken relations that are explained together.
 *
 * @param cells how many cells must change; more than can be searched for when there is no suggestion
 */
record RelationGroup(Set<Integer> relations, int cells, List<Suggestion> suggestions) {

    boolean explained() {
        return !suggestions.isEmpty();
    }
}
