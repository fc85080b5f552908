package org.disclosure.rollup.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Submission;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Submissions, stored a row per table row with its cells as columns. */
@Repository
public class SubmissionStore {

    /** As many columns as the widest row of any form has. */
    static final int CELLS = 7;

    private static final String ABSENT = "-";
    private static final String INSERT =
            "INSERT INTO table_row (run_id, file_no, position, table_code, row_code, sheet,"
                    + " v1, v2, v3, v4, v5, v6, v7, states, raws, addresses) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final FindingStore findings;
    private final Map<Form, StoredRows> rows = new ConcurrentHashMap<>();

    SubmissionStore(JdbcClient sql, JdbcTemplate batch, FindingStore findings) {
        this.sql = sql;
        this.batch = batch;
        this.findings = findings;
    }

    /** Keeps what reading made of a file, in place of an earlier reading of it. */
    @Transactional
    public void save(long run, ReadFile read) {
        int file = read.file().number();
        sql.sql("DELETE FROM table_row WHERE run_id = ? AND file_no = ?")
                .params(run, file)
                .update();
        sql.sql("UPDATE received_file SET state = ?, sha256 = ?, unit_code = ?, stated_year = ?, written_on = ?,"
                        + " narrative = ? WHERE run_id = ? AND file_no = ?")
                .params(Arrays.asList(
                        read.submission().isPresent() ? "READ" : "UNREADABLE",
                        read.sha256(),
                        read.unitCode().orElse(null),
                        read.statedYear(),
                        read.submission().map(Submission::writtenOn).orElse(null),
                        read.submission().map(Submission::narrative).orElse(null),
                        run,
                        file))
                .update();
        read.submission().ifPresent(submission -> batch.batchUpdate(INSERT, rows(run, file, submission)));
        findings.replace(run, file, FindingStore.Origin.READ, read.unitCode(), read.findings());
    }

    private static List<Object[]> rows(long run, int file, Submission submission) {
        List<Object[]> rows = new ArrayList<>();
        int position = 0;
        for (FormTable table : submission.form().tables()) {
            for (FormBlock block : table.blocks()) {
                for (FormRow row : block.rows()) {
                    position++;
                    List<Optional<Entry>> entries = block.columns().stream()
                            .map(column -> submission.find(new CellCode(table.code(), row.code(), column.code())))
                            .toList();
                    if (entries.stream().anyMatch(Optional::isPresent)) {
                        rows.add(row(run, file, position, table.code(), row.code(), entries));
                    }
                }
            }
        }
        return rows;
    }

    private static Object[] row(
            long run, int file, int position, String table, String row, List<Optional<Entry>> entries) {
        Object[] values = new Object[6 + CELLS + 3];
        values[0] = run;
        values[1] = file;
        values[2] = position;
        values[3] = table;
        values[4] = row;
        values[5] = entries.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .sheet();
        for (int index = 0; index < entries.size(); index++) {
            values[6 + index] = entries.get(index)
                    .flatMap(entry -> entry.reading().amount())
                    .orElse(null);
        }
        StringBuilder states = new StringBuilder();
        entries.forEach(entry ->
                states.append(entry.map(found -> found.reading().state().name().substring(0, 1))
                        .orElse(ABSENT)));
        values[6 + CELLS] = states.toString();
        values[7 + CELLS] = Packed.pack(entries.stream()
                .map(entry -> entry.map(found -> found.reading().raw()).orElse(""))
                .toList());
        values[8 + CELLS] = Packed.pack(entries.stream()
                .map(entry -> entry.map(Entry::address).orElse(""))
                .toList());
        return values;
    }

    /** The submission in a file. */
    public Submission get(long run, int file, Form form) {
        List<Entry> entries = rows.computeIfAbsent(form, StoredRows::new).entries(sql, run, file);
        return sql.sql("SELECT written_on, narrative FROM received_file WHERE run_id = ? AND file_no = ?")
                .params(run, file)
                .query((row, index) -> new Submission(form, row.getInt(1), row.getString(2), entries))
                .single();
    }

    /** The submission that counts of the unit whose file this is, in another run; empty when there is none. */
    public Optional<Submission> findOfSameUnit(long run, int file, long otherRun, Form otherForm) {
        return sql.sql("SELECT other.file_no FROM received_file mine JOIN received_file other"
                        + " ON other.run_id = ? AND other.unit_code = mine.unit_code AND other.standing IN ('COUNTED', 'DISTRICT')"
                        + " WHERE mine.run_id = ? AND mine.file_no = ?")
                .params(otherRun, run, file)
                .query(Integer.class)
                .optional()
                .map(other -> get(otherRun, other, otherForm));
    }

    /** The submission of a unit that counts in a run; empty when there is none. */
    public Optional<Submission> findOfUnit(long run, String unitCode, Form form) {
        return sql.sql("SELECT file_no FROM received_file"
                        + " WHERE run_id = ? AND unit_code = ? AND standing IN ('COUNTED', 'DISTRICT')")
                .params(run, unitCode)
                .query(Integer.class)
                .optional()
                .map(file -> get(run, file, form));
    }

    /** The district's own report: whose it is, the file it is in, and its figures. */
    public record OwnReport(String unitCode, String path, Submission submission) {}

    /** The district's own reports of a run, which are compared with the sums. */
    public List<OwnReport> ownReports(long run, Form form) {
        return sql.sql("SELECT file_no, unit_code, path FROM received_file"
                        + " WHERE run_id = ? AND standing = 'DISTRICT' ORDER BY file_no")
                .param(run)
                .query((row, index) -> new OwnReport(row.getString(2), row.getString(3), get(run, row.getInt(1), form)))
                .list();
    }
}
