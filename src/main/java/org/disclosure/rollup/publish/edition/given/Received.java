package org.disclosure.rollup.publish.edition.given;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.district.StrayFile;
import org.disclosure.rollup.finding.decision.UnitReplies;
import org.disclosure.rollup.submission.Roster.Contact;

/**
 * Facts about the received files, and whom to ask for those that are not there.
 *
 * @param strayFiles those that belong to no unit of the roster
 * @param unitsWithoutErrors the codes of the units whose figures are in the sums without errors
 * @param returned the items of notices that came back, the earliest first
 * @param parts the files that are parts of a report of which another file is the one that counts
 * @param contacts whom to ask, by the codes of units
 */
public record Received(
        List<StrayFile> strayFiles,
        Set<String> unitsWithoutErrors,
        List<UnitReplies.Returned> returned,
        Set<String> parts,
        Map<String, Contact> contacts) {

    /** No file was received. */
    public static final Received NOTHING = new Received(List.of(), Set.of(), List.of(), Set.of(), Map.of());

    public Received {
        strayFiles = List.copyOf(strayFiles);
        unitsWithoutErrors = Set.copyOf(unitsWithoutErrors);
        returned = List.copyOf(returned);
        parts = Set.copyOf(parts);
        contacts = Map.copyOf(contacts);
    }
}
