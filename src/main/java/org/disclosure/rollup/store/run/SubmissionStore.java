package org.disclosure.rollup.store.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.finding.ReplyStore;
import org.disclosure.rollup.store.row.Checksum;
import org.disclosure.rollup.store.row.StatusColumn;
import org.disclosure.rollup.store.row.StoredFigures;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Submissions, stored a row each. */
@Repository
public class SubmissionStore {

    /** The state of a form that nobody filled in, in {@code received_file}. */
    public static final String EMPTY = "EMPTY";

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final TransactionOperations transactions;
    private final FindingStore findings;
    private final ReplyStore replies;
    private final ChangedInputs changed;

    SubmissionStore(
            JdbcClient sql,
            JdbcTemplate batch,
            TransactionOperations transactions,
            FindingStore findings,
            ReplyStore replies,
            ChangedInputs changed) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.findings = findings;
        this.replies = replies;
        this.changed = changed;
    }

    /** Keeps what reading made of files; the store takes it once of each file of a run. */
    public void save(long run, List<? extends ReadFile> files) {
        transactions.executeWithoutResult(transaction -> {
            batch.batchUpdate(
                    "UPDATE received_file SET state = ?, sha256 = ?, source_sha256 = ?, unit_code = ?, stated_year = ?, written_on = ?,"
                            + " narrative = ?, nil = ?, returned = ?, read_run = run_id, read_file = file_no WHERE run_id = ? AND file_no = ?",
                    files.stream().map(read -> received(run, read)).toList());
            batch.batchUpdate(
                    StoredFigures.INSERT,
                    files.stream()
                            .flatMap(read -> read.submission().stream()
                                    .map(submission ->
                                            StoredFigures.row(run, read.file().number(), submission)))
                            .toList());
            changed.note(run, files);
            replies.add(
                    run,
                    files.stream()
                            .map(read -> new ReplyStore.OfFile(read.file().number(), read.replies()))
                            .toList());
            findings.add(
                    run,
                    FindingStore.Origin.READ,
                    files.stream()
                            .map(read ->
                                    new FindingStore.OfFile(read.file().number(), read.unitCode(), read.findings()))
                            .toList());
        });
    }

    private static Object[] received(long run, ReadFile read) {
        return new Object[] {
            state(read),
            read.sha256(),
            read.sourceSha256(),
            read.unitCode().orElse(null),
            read.statedYear(),
            read.submission().map(Submission::writtenOn).orElse(null),
            read.submission().map(Submission::narrative).orElse(null),
            read.submission()
                    .filter(Submission::hasTables)
                    .filter(SubmissionStore::isNil)
                    .isPresent(),
            read.returned(),
            run,
            read.file().number()
        };
    }

    private static String state(ReadFile read) {
        if (read.submission().isPresent()) {
            return read.submission().get().hasTables() ? "READ" : "TEXT";
        }
        boolean empty =
                read.findings().stream().anyMatch(finding -> finding.code().equals(Problem.F_EMPTY_FORM.code()));
        return empty ? EMPTY : "UNREADABLE";
    }

    /** True if every figure is zero or blank; an unreadable or proposed one may be anything. */
    static boolean isNil(Submission submission) {
        return submission.entries().stream()
                .map(Entry::reading)
                .allMatch(reading -> reading.state() != Reading.State.UNREADABLE
                        && reading.state() != Reading.State.PROPOSED
                        && reading.amount()
                                .filter(amount -> amount.signum() != 0)
                                .isEmpty());
    }

    /** The figures of a file, in the form's order. */
    public List<Entry> entries(long run, int file, Form form) {
        return get(run, file, form).submission().entries().stream().toList();
    }

    /** A submission, and the code of the unit that it is of. */
    public record OfUnit(String unitCode, Submission submission) {}

    /** A received file without its figures. */
    private record Received(String unitCode, int writtenOn, String narrative, long readRun, int readFile) {}

    /** The submission in a file of a unit. One query after the other, for each takes a connection and there are few. */
    public OfUnit get(long run, int file, Form form) {
        Received received = sql.sql("SELECT unit_code, written_on, narrative, read_run, read_file FROM received_file"
                        + " WHERE run_id = ? AND file_no = ?")
                .params(run, file)
                .query((row, index) ->
                        new Received(row.getString(1), row.getInt(2), row.getString(3), row.getLong(4), row.getInt(5)))
                .single();
        return new OfUnit(
                received.unitCode(),
                new Submission(
                        form,
                        received.writtenOn(),
                        received.narrative(),
                        StoredFigures.entries(sql, form, received.readRun(), received.readFile())));
    }

    /**
     * A file that a run read, as it is stored.
     *
     * @param unitCode empty when it is of no unit of the roster
     * @param unit its name; empty when there is none
     * @param figures as they are stored, whatever became of them
     */
    public record Kept(
            String path,
            String sha256,
            String unitCode,
            String unit,
            int statedYear,
            String narrative,
            List<Entry> figures) {}

    /** Gives what a run keeps of each file that it could open, one at a time. */
    public void forEachKept(long run, Form form, Consumer<Kept> action) {
        record Place(long readRun, int readFile, Kept kept) {}
        List<Place> places = sql.sql("SELECT path, sha256, unit_code, name, stated_year,"
                        + " COALESCE(own.read_run, received_file.read_run), COALESCE(own.read_file, received_file.read_file)"
                        + " FROM received_file LEFT JOIN roster_unit ON roster_unit.run_id = received_file.run_id"
                        + " AND roster_unit.code = unit_code" + OwnReadingStore.OF_FILE.formatted("received_file")
                        + " WHERE received_file.run_id = ? AND sha256 <> '' ORDER BY received_file.file_no")
                .param(run)
                .query((row, index) -> new Place(
                        row.getLong(6),
                        row.getInt(7),
                        new Kept(
                                row.getString(1),
                                row.getString(2),
                                Objects.requireNonNullElse(row.getString(3), ""),
                                Objects.requireNonNullElse(row.getString(4), ""),
                                row.getInt(5),
                                "",
                                List.of())))
                .list();
        for (Place place : places) {
            Kept kept = place.kept();
            action.accept(new Kept(
                    kept.path(),
                    kept.sha256(),
                    kept.unitCode(),
                    kept.unit(),
                    kept.statedYear(),
                    narrative(run, kept.path()),
                    StoredFigures.entriesAsTheyAre(sql, form, place.readRun(), place.readFile())));
        }
    }

    private String narrative(long run, String path) {
        return sql.sql("SELECT COALESCE(narrative, '') FROM received_file WHERE run_id = ? AND path = ?")
                .params(run, path)
                .query(String.class)
                .single();
    }

    /** The files of a run whose figures or running texts are not what was stored, by their paths. */
    public List<String> changed(long run) {
        String place = " JOIN figures ON figures.read_run = %1$s.read_run AND figures.read_file = %1$s.read_file";
        return Stream.of(
                        place.formatted("received_file"),
                        OwnReadingStore.OF_FILE.formatted("received_file") + place.formatted("own"))
                .flatMap(figures -> changed(run, figures))
                .distinct()
                .toList();
    }

    private Stream<String> changed(long run, String figures) {
        return sql
                .sql("SELECT path, narrative, text_checksum, checksum, figures.read_run, figures.read_file, "
                        + StoredFigures.CHECKED + " FROM received_file" + figures
                        + " WHERE received_file.run_id = ? ORDER BY received_file.file_no")
                .param(run)
                .query((row, index) -> {
                    String checksum = StoredFigures.checksum(row, 7, row.getLong(5), row.getInt(6));
                    boolean same = checksum.equals(row.getString(4))
                            && Checksum.of(row.getString(2)).equals(row.getString(3));
                    return same ? Optional.<String>empty() : Optional.of(row.getString(1));
                })
                .list()
                .stream()
                .flatMap(Optional::stream);
    }

    /** The submission of a unit that counts in a run, with the running text of whichever file gives it; empty when there is none. */
    public Optional<Submission> findOfUnit(long run, String unitCode, Form form) {
        return findSelected(run, unitCode, form).map(Selected::submission);
    }

    /** The submission of a unit that counts, with the file that it is in. */
    public record Selected(String path, LocalDate received, String sha256, Submission submission) {}

    /** A file of a unit that counts, or that gives the running text. */
    private record CheckedFile(SubmissionStatus status, int number, String path, LocalDate received, String sha256) {}

    /** The same with its file. */
    public Optional<Selected> findSelected(long run, String unitCode, Form form) {
        List<CheckedFile> files = sql.sql("SELECT standing, file_no, path, received, sha256 FROM received_file"
                        + " WHERE run_id = ? AND unit_code = ? AND " + StatusColumn.checked())
                .params(run, unitCode)
                .query((row, index) -> new CheckedFile(
                        StatusColumn.find(row.getString(1)).orElseThrow(),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)))
                .list();
        Optional<String> text = files.stream()
                .filter(file -> file.status() == SubmissionStatus.PART_WITH_TEXT)
                .map(file -> text(run, file.number()))
                .findFirst();
        return files.stream()
                .filter(file -> file.status().isSelected())
                .findFirst()
                .map(file -> {
                    Submission submission = get(run, file.number(), form).submission();
                    return new Selected(
                            file.path(),
                            file.received(),
                            file.sha256(),
                            text.map(submission::with).orElse(submission));
                });
    }

    /** The running text in a file. */
    public String text(long run, int file) {
        return sql.sql("SELECT narrative FROM received_file WHERE run_id = ? AND file_no = ?")
                .params(run, file)
                .query(String.class)
                .single();
    }

    /** The district's own report: whose it is, the file it is in, and its figures. */
    public record OwnReport(String unitCode, String path, Submission submission) {}

    /** A file with the district's own report. */
    private record OwnFile(int number, String unitCode, String path) {}

    /** The district's own reports of a run, which are compared with the sums. */
    public List<OwnReport> ownReports(long run, Form form) {
        List<OwnFile> files = sql.sql("SELECT file_no, unit_code, path FROM received_file WHERE run_id = ? AND "
                        + StatusColumn.is(SubmissionStatus.COMPARED_ONLY) + " ORDER BY file_no")
                .param(run)
                .query((row, index) -> new OwnFile(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
        return files.stream()
                .map(file -> new OwnReport(
                        file.unitCode(),
                        file.path(),
                        get(run, file.number(), form).submission()))
                .toList();
    }
}
