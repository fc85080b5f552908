package org.disclosure.rollup.store.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.finding.decision.ReturnedItem;
import org.disclosure.rollup.finding.decision.UnitReplies;
import org.disclosure.rollup.store.row.StatusColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items of notices that came back with files of a run, and what the units wrote beside them. */
@Repository
public class ReplyStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    ReplyStore(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** The items that a file brought back. */
    public record OfFile(int file, List<ReturnedItem> items) {}

    /** Keeps what files brought back; the store takes it once of each file of a run. */
    public void add(long run, List<OfFile> files) {
        List<Object[]> rows = new ArrayList<>();
        for (OfFile file : files) {
            int position = 0;
            for (ReturnedItem item : file.items()) {
                rows.add(new Object[] {
                    run,
                    file.file(),
                    position++,
                    item.code(),
                    item.sheet(),
                    item.addresses(),
                    item.message(),
                    item.reply()
                });
            }
        }
        if (!rows.isEmpty()) {
            batch.batchUpdate(
                    "INSERT INTO unit_reply (run_id, file_no, position, item_code, sheet, address, message, reply)"
                            + " VALUES (?,?,?,?,?,?,?,?)",
                    rows);
        }
    }

    /** Takes over what files brought back whose reading was taken over. */
    public void take(long run, long published) {
        sql.sql("INSERT INTO unit_reply (run_id, file_no, position, item_code, sheet, address, message, reply)"
                        + " SELECT mine.run_id, mine.file_no, old.position, old.item_code, old.sheet, old.address,"
                        + " old.message, old.reply FROM received_file mine"
                        + " JOIN unit_reply old ON old.run_id = ? AND old.file_no = mine.taken_from"
                        + " WHERE mine.run_id = ?")
                .params(published, run)
                .update();
    }

    /** What the units' files of a run brought back, the earliest first. */
    public List<UnitReplies.Returned> ofRun(long run) {
        return sql.sql("SELECT unit_code, path, received, CASE WHEN " + StatusColumn.selected()
                        + " THEN TRUE ELSE FALSE END, item_code, sheet, address, message, reply FROM unit_reply"
                        + " JOIN received_file ON received_file.run_id = unit_reply.run_id"
                        + " AND received_file.file_no = unit_reply.file_no"
                        + " WHERE unit_reply.run_id = ? AND unit_code IS NOT NULL"
                        + " ORDER BY received, unit_reply.file_no, unit_reply.position")
                .param(run)
                .query((row, index) -> new UnitReplies.Returned(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4),
                        new ReturnedItem(
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9))))
                .list();
    }
}
