package org.disclosure.rollup.store.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Store of the files that runs wrote, so that they are known without the manifest beside them. */
@Repository
public class OutputStore {

    /** The position of what was written later. */
    private static final int AFTERWARDS = -1;

    private final JdbcTemplate sql;
    private final TransactionOperations transactions;

    OutputStore(JdbcTemplate sql, TransactionOperations transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** A file by its path below the year's folder, with {@code /}. */
    public record Output(String path, String sha256) {}

    /** Keeps what a run writes, in place of what an earlier attempt at it wrote. */
    public void replace(long run, List<Output> outputs) {
        transactions.executeWithoutResult(transaction -> {
            sql.update("DELETE FROM published_output WHERE run_id = ?", run);
            sql.batchUpdate(
                    "INSERT INTO published_output (run_id, position, path, sha256) VALUES (?, ?, ?, ?)",
                    IntStream.range(0, outputs.size())
                            .mapToObj(position -> new Object[] {
                                run,
                                position,
                                outputs.get(position).path(),
                                outputs.get(position).sha256()
                            })
                            .toList());
        });
    }

    /** Keeps what a file is that was written after a run was published; empty when it was taken away. */
    public void note(long run, String path, Optional<String> sha256) {
        transactions.executeWithoutResult(transaction -> {
            sql.update("DELETE FROM published_output WHERE run_id = ? AND path = ?", run, path);
            sha256.ifPresent(digest -> sql.update(
                    "INSERT INTO published_output (run_id, position, path, sha256) VALUES (?, ?, ?, ?)",
                    run,
                    AFTERWARDS,
                    path,
                    digest));
        });
    }

    /** The SHA-256 of a run's files by their paths; none of a run of a program that did not keep them. */
    public Map<String, String> of(long run) {
        Map<String, String> outputs = new LinkedHashMap<>();
        sql.query(
                "SELECT path, sha256 FROM published_output WHERE run_id = ? ORDER BY position",
                row -> {
                    outputs.put(row.getString(1), row.getString(2));
                },
                run);
        return outputs;
    }

    /** Keeps for good that a list of outputs is of this store. */
    public void noteManifest(int year, String sha256) {
        transactions.executeWithoutResult(transaction -> {
            if (!isOfManifest(year, sha256)) {
                sql.update("INSERT INTO published_manifest (report_year, sha256) VALUES (?, ?)", year, sha256);
            }
        });
    }

    /** True if a manifest of the year with this SHA-256 was ever written with this store. */
    public boolean isOfManifest(int year, String sha256) {
        return sql.queryForObject(
                        "SELECT COUNT(*) FROM published_manifest WHERE report_year = ? AND sha256 = ?",
                        Integer.class,
                        year,
                        sha256)
                > 0;
    }

    /** The paths of all files that runs of a year wrote which the store still knows. */
    public Set<String> ofYear(int year) {
        return new TreeSet<>(sql.queryForList(
                "SELECT path FROM published_output JOIN rollup_run ON rollup_run.id = run_id WHERE report_year = ?",
                String.class,
                year));
    }
}
