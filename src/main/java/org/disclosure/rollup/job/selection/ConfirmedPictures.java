package org.disclosure.rollup.job.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.picture.PictureDecisions;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.submission.Entry;

/** Tables that were read from pictures and wait for a person, and those of them that the office confirmed. */
final class ConfirmedPictures {

    private final Map<Candidate, Map<String, Finding>> confirmed = new LinkedHashMap<>();

    /**
     * @param waiting the files with tables that wait
     * @param entries what is in a file
     */
    ConfirmedPictures(List<Candidate> waiting, PictureDecisions decisions, Function<Candidate, List<Entry>> entries) {
        waiting.forEach(file -> confirmed.put(file, decisions.taken(file.unit(), file.path(), entries.apply(file))));
    }

    /** The tables that the office confirmed, by the files with tables that wait. */
    Map<Candidate, Set<String>> tables() {
        return confirmed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().keySet()));
    }

    /** What is said of the tables that a file gives because the office confirmed them. */
    List<Finding> findings(Answer answer) {
        List<Finding> findings = new ArrayList<>();
        confirmed.getOrDefault(answer.candidate(), Map.of()).forEach((table, finding) -> {
            if (answer.tables().contains(table)) {
                findings.add(finding);
            }
        });
        return findings;
    }
}
