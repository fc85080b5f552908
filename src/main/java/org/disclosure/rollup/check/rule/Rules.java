package org.disclosure.rollup.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.finding.Severity;

/** What a file of checks says: checks of its own by the form's edition, and other severities for checks there are. */
record Rules(Map<Integer, List<LinearCheck>> checks, Map<String, Severity> severities) {

    Rules() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void add(int edition, LinearCheck check) {
        checks.computeIfAbsent(edition, key -> new ArrayList<>()).add(check);
    }
}
