package org.disclosure.rollup.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.submission.UnitTree;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How each file stands among the files of its unit. */
@Repository
public class StandingStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final RosterStore rosters;
    private final FindingStore findings;

    StandingStore(JdbcClient sql, JdbcTemplate batch, RosterStore rosters, FindingStore findings) {
        this.sql = sql;
        this.batch = batch;
        this.rosters = rosters;
        this.findings = findings;
    }

    /** A file that could be read, with what decides which of a unit's files counts. */
    private record Candidate(int file, String path, String unit, String sha256, int statedYear) {}

    /**
     * Settles which file of each unit counts: of this year's the one that says it is the latest version, among these the
     * one received last, among these the one whose path is last: files are numbered in the order of their paths, which no
     * database's own order of texts can change. The others are named in a finding, so that nothing is dropped unseen. A
     * government's is compared with its area's units, unless it is the only one of its area.
     */
    @Transactional
    public void settle(long run, int year) {
        List<Candidate> candidates = sql.sql("SELECT file_no, path, unit_code, sha256, stated_year FROM received_file"
                        + " WHERE run_id = ? AND state = 'READ' AND unit_code IS NOT NULL"
                        + " ORDER BY unit_code, version DESC, received DESC, file_no DESC")
                .param(run)
                .query((row, index) -> new Candidate(
                        row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)))
                .list();
        sql.sql(
                        "UPDATE received_file SET standing = 'COUNTED' WHERE run_id = ? AND state = 'READ' AND unit_code IS NOT NULL")
                .param(run)
                .update();
        Map<Integer, String> others = new LinkedHashMap<>();
        List<Candidate> counted = new ArrayList<>();
        List<FindingStore.OfFile> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<Candidate> before =
                    counted.isEmpty() ? Optional.empty() : Optional.of(counted.get(counted.size() - 1));
            List<Finding> duplicates = List.of();
            if (candidate.statedYear() != year) {
                others.put(candidate.file(), candidate.statedYear() == ReadFile.VOID ? "VOID" : "SET_ASIDE");
            } else if (before.filter(other -> other.unit().equals(candidate.unit()))
                    .isPresent()) {
                others.put(candidate.file(), "SUPERSEDED");
                duplicates = List.of(duplicate(before.get(), candidate));
            } else {
                counted.add(candidate);
            }
            if (!duplicates.isEmpty()) {
                found.add(new FindingStore.OfFile(candidate.file(), Optional.of(candidate.unit()), duplicates));
            }
        }
        UnitTree tree = rosters.roster(run).tree();
        Set<String> standing =
                tree.standingForTheirAreas(counted.stream().map(Candidate::unit).collect(Collectors.toSet()));
        for (Candidate candidate : counted) {
            if (tree.isGovernment(candidate.unit()) && !standing.contains(candidate.unit())) {
                others.put(candidate.file(), "DISTRICT");
            }
        }
        batch.batchUpdate(
                "UPDATE received_file SET standing = ? WHERE run_id = ? AND file_no = ?",
                others.entrySet().stream()
                        .map(file -> new Object[] {file.getValue(), run, file.getKey()})
                        .toList());
        findings.replaceAll(run, FindingStore.Origin.SETTLE, found);
    }

    private static Finding duplicate(Candidate counted, Candidate other) {
        Finding finding = Finding.of(Problem.I_DUPLICATE, counted.path(), other.path());
        return counted.sha256().equals(other.sha256()) ? finding.as("same").weighing(Severity.HINT) : finding;
    }
}
