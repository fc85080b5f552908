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
            String source = read.file().source();
            if (!read.sourceSha256().equals(read.file().sourceSha256())) {
                int noted = sql.update(
                        "UPDATE run_input SET sha256 = ? WHERE run_id = ? AND kind = ? AND path = ? AND sha256 <> ?",
                        read.sourceSha256(),
                        run,
                        InputFile.Kind.SUBMISSION.name(),
                        source,
                        read.sourceSha256());
                if (noted > 0) {
                    String digest = sql.queryForObject("SELECT inputs FROM rollup_run WHERE id = ?", String.class, run);
                    sql.update(
                            "UPDATE rollup_run SET inputs = ? WHERE id = ?",
                            DigestUtils.sha256Hex(String.join("\n", digest, source, read.sourceSha256())),
                            run);
                }
            }
        }
    }
}
