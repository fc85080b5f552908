package org.disclosure.rollup.store.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.district.FileChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells new, changed, renamed and withdrawn files apart: by their contents first, then by where they lie. */
@Repository
public class FileChanges {

    private final JdbcClient sql;

    FileChanges(JdbcClient sql) {
        this.sql = sql;
    }

    private record Known(String path, String sha256, String unit) {}

    /** Changes of files from a run to a later one, in the order of the later run's files, the withdrawn last. */
    public List<FileChange> between(long earlier, long later) {
        Map<String, Known> before = files(earlier);
        Map<String, Known> now = files(later);
        Map<String, List<Known>> gone = new HashMap<>();
        before.values().stream()
                .filter(file -> !now.containsKey(file.path()))
                .forEach(file -> gone.computeIfAbsent(file.sha256(), key -> new ArrayList<>())
                        .add(file));
        List<FileChange> changes = new ArrayList<>();
        for (Known file : now.values()) {
            Known same = before.get(file.path());
            List<Known> renamed = gone.getOrDefault(file.sha256(), List.of());
            if (same != null) {
                if (!same.sha256().equals(file.sha256())) {
                    changes.add(change(FileChange.Kind.CHANGED, file, Optional.empty()));
                }
            } else if (!file.sha256().isEmpty() && !renamed.isEmpty()) {
                changes.add(change(
                        FileChange.Kind.RENAMED,
                        file,
                        Optional.of(renamed.remove(0).path())));
            } else {
                changes.add(change(FileChange.Kind.NEW, file, Optional.empty()));
            }
        }
        before.values().stream()
                .filter(file -> gone.getOrDefault(file.sha256(), List.of()).contains(file))
                .forEach(file -> changes.add(change(FileChange.Kind.WITHDRAWN, file, Optional.empty())));
        return changes;
    }

    private static FileChange change(FileChange.Kind kind, Known file, Optional<String> earlierPath) {
        return new FileChange(kind, file.path(), earlierPath, file.unit(), file.sha256());
    }

    private Map<String, Known> files(long run) {
        Map<String, Known> files = new LinkedHashMap<>();
        sql.sql("SELECT path, COALESCE(sha256, ''), COALESCE(roster_unit.name, '') FROM received_file"
                        + " LEFT JOIN roster_unit ON roster_unit.run_id = received_file.run_id"
                        + " AND roster_unit.code = received_file.unit_code"
                        + " WHERE received_file.run_id = ? ORDER BY file_no")
                .param(run)
                .query((row, index) -> new Known(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(file -> files.put(file.path(), file));
        return files;
    }
}
