package org.disclosure.rollup.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.finding.Severity;

/** Content of a file of checks: checks by edition of the form, and changed severities of existing checks. */
record Rules(Map<Integer, List<LinearCheck>> checks, Map<String, Severity> severities) {

    Rules() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void add(int edition, LinearCheck check) {
        checks.computeIfAbsent(edition, key -> new ArrayList<>()).add(check);
    }
}
