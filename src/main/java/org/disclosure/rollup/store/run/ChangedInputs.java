package org.disclosure.rollup.store.run;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.disclosure.rollup.district.InputFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Files that changed between being listed and being read: a run is made from what was read. */
@Repository
public class ChangedInputs {

    private final JdbcTemplate sql;

    ChangedInputs(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Notes what was read in place of what was listed. The digest of the inputs is then another, which no list of files has. */
    void note(long run, List<? extends ReadFile> files) {
        for (ReadFile read : files) {
            ReceivedFile listed = read.file();
            if (!read.sourceSha256().equals(listed.sourceSha256())
                    && noteContent(run, listed.number(), listed.source(), read.sourceSha256())) {
                String digest = sql.queryForObject("SELECT inputs FROM rollup_run WHERE id = ?", String.class, run);
                sql.update(
                        "UPDATE rollup_run SET inputs = ? WHERE id = ?",
                        DigestUtils.sha256Hex(String.join("\n", digest, listed.source(), read.sourceSha256())),
                        run);
            }
        }
    }

    /** @return whether it is another than was noted, for a zip file is read once for each file in it */
    private boolean noteContent(long run, int file, String source, String sha256) {
        String kind = InputFile.Kind.SUBMISSION.name();
        List<String> noted = sql.queryForList(
                "SELECT sha256 FROM run_input WHERE run_id = ? AND kind = ? AND path = ?",
                String.class,
                run,
                kind,
                source);
        if (noted.contains(sha256)) {
            return false;
        }
        if (noted.isEmpty()) {
            // below the numbers of the run's other inputs
            sql.update(
                    "INSERT INTO run_input (run_id, position, kind, path, sha256) VALUES (?, ?, ?, ?, ?)",
                    run,
                    -file,
                    kind,
                    source,
                    sha256);
        } else {
            sql.update(
                    "UPDATE run_input SET sha256 = ? WHERE run_id = ? AND kind = ? AND path = ?",
                    sha256,
                    run,
                    kind,
                    source);
        }
        return true;
    }
}
