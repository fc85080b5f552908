package org.disclosure.rollup.check.locate;

import java.util.List;
import java.util.Set;
import org.disclosure.rollup.finding.Phrase;

/**
 * Smallest set of changes that clears some broken relations at once.
 *
 * @param relations by number, as they were given
 * @param machine the changes, the likeliest first: {@code cell=value}, several cells joined by {@code ;}, alternatives by
 *     {@code |}
 * @param remarks the same for a clerk
 */
public record Remedy(Set<Integer> relations, String machine, List<Phrase> remarks) {

    public Remedy {
        relations = Set.copyOf(relations);
        remarks = List.copyOf(remarks);
    }
}
