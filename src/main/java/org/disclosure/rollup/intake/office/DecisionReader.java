package org.disclosure.rollup.intake.office;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.DecisionNotice.Reason;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.file.PackageParts;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.ShortOfMemoryException;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.xlsx.XlsxReader;

/**
 * Reads what the office wrote beside the findings: a copy of the workbook, in any kind of file that intake reads, or a
 * history of decisions as the program writes it ({@code decisions.csv}). Columns are found by their titles, wherever they
 * stand; other sheets and columns do no harm. Rows that are hidden by a filter count like all others.
 */
public final class DecisionReader {

    /** Excel's last row is 1 048 576: the sheet of sources, which is of no interest here, may be as long. */
    private static final int ROWS = 1_048_576;

    private static final int CELLS = 8_000_000;

    /** Sheets of the program's own workbook that are long and hold no decisions. */
    private static final Set<String> WITHOUT_DECISIONS = Stream.of("sheet.sources", "sheet.units", "sheet.unitYears")
            .flatMap(key -> Stream.of(Messages.Language.values()).map(language -> new Messages(language).text(key)))
            .collect(Collectors.toUnmodifiableSet());

    private final Limits limits;
    private final Intake intake;

    public DecisionReader(Limits limits) {
        this.limits = new Limits(
                limits.bytes(),
                limits.unpackedBytes(),
                limits.members(),
                limits.sheets(),
                Math.max(limits.rows(), ROWS),
                limits.columns(),
                Math.max(limits.cells(), CELLS),
                limits.merges(),
                limits.textLength());
        this.intake = new Intake(this.limits);
    }

    /**
     * Decisions read from a file.
     *
     * @param stated decisions of a workbook, one a finding, in the order of the file
     * @param history decisions of a history, each with its own day and source, in the order of the file
     * @param notices what could not be made use of, each with the report year it belongs to, if that can be told
     */
    public record Result(List<Decision> stated, List<Decision> history, List<Notice> notices) {

        public Result {
            stated = List.copyOf(stated);
            history = List.copyOf(history);
            notices = List.copyOf(notices);
        }
    }

    /** A notice and the report year of the finding that it is about. */
    public record Notice(Optional<Integer> year, DecisionNotice notice) {}

    /**
     * Reads a file.
     *
     * @param path its place below the folder of decisions
     * @param day the day of decisions that do not say theirs
     */
    public Result read(Path file, String path, LocalDate day, MemoryBudget.Share memory) {
        try {
            Optional<List<Sheet>> workbook = workbook(file, memory);
            if (workbook.isPresent()) {
                return collected(workbook.get(), path, day);
            }
            if (Files.size(file) > limits.bytes()) {
                return unread(path, Reason.TOO_LARGE);
            }
            memory.require(Files.size(file));
            return read(Files.readAllBytes(file), path, day, memory);
        } catch (TooMuchMemoryException e) {
            return unread(path, Reason.TOO_LARGE);
        } catch (UnreadableFileException e) {
            return unread(path, reason(e.reason().variant()));
        } catch (ShortOfMemoryException e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            return unread(path, Reason.UNREADABLE);
        }
    }

    /** The sheets of a workbook, which is read where it lies: it may be larger than what is received. */
    private Optional<List<Sheet>> workbook(Path file, MemoryBudget.Share memory) throws IOException {
        try (SeekableByteChannel content = Files.newByteChannel(file)) {
            Optional<PackageParts> workbook =
                    parts(content).filter(packageParts -> packageParts.names().contains("xl/workbook.xml"));
            return workbook.isEmpty()
                    ? Optional.empty()
                    : Optional.of(XlsxReader.read(
                            workbook.get(), limits, name -> !WITHOUT_DECISIONS.contains(name), memory::require));
        }
    }

    private static Optional<PackageParts> parts(SeekableByteChannel content) {
        try {
            return Optional.of(PackageParts.of(content));
        } catch (IOException | RuntimeException e) {
            // no zip file; or a damaged one, which is said when it is read as a whole
            return Optional.empty();
        }
    }

    private Result read(byte[] content, String path, LocalDate day, MemoryBudget.Share memory) {
        Intake.Result read = intake.read(content, path.substring(path.lastIndexOf('/') + 1), memory);
        return read.sheets().isEmpty()
                ? unread(path, reason(read.findings().get(0).variant()))
                : collected(read.sheets(), path, day);
    }

    /** Reason of the failure; a file over the limits is not damaged. */
    private static Reason reason(String variant) {
        return variant.startsWith("too-") || variant.equals("text-too-long") ? Reason.TOO_LARGE : Reason.UNREADABLE;
    }

    private static Result collected(List<Sheet> sheets, String path, LocalDate day) {
        Collector collected = new Collector(path, day);
        boolean found = false;
        for (Sheet sheet : sheets) {
            found |= collected.read(sheet);
        }
        if (!found) {
            collected.notice(Optional.empty(), "", 0, Reason.NO_COLUMNS, "");
        }
        return new Result(List.copyOf(collected.stated.values()), collected.history, collected.notices);
    }

    /** Result for a file that takes too much time or memory. */
    public static Result tooLarge(String path) {
        return unread(path, Reason.TOO_LARGE);
    }

    private static Result unread(String path, Reason reason) {
        return new Result(
                List.of(),
                List.of(),
                List.of(new Notice(Optional.empty(), new DecisionNotice(path, "", 0, reason, ""))));
    }

    /** Decisions collected from a file so far. */
    private static final class Collector {

        private final String path;
        private final LocalDate day;
        private final Map<FindingNumber, Decision> stated = new LinkedHashMap<>();
        private final List<Decision> history = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();

        private Collector(String path, LocalDate day) {
            this.path = path;
            this.day = day;
        }

        /** Reads the rows below the titles; tells whether there are any titles. */
        private boolean read(Sheet sheet) {
            Optional<DecisionColumns> columns = Optional.empty();
            for (Row row : sheet.rows()) {
                Optional<DecisionColumns> titles = DecisionColumns.find(row);
                if (titles.isPresent()) {
                    columns = titles;
                } else if (columns.isPresent()) {
                    read(columns.get().row(sheet, row.number()));
                }
            }
            return columns.isPresent();
        }

        private void read(DecisionColumns.Row row) {
            if (row.says().isEmpty() && row.note().isEmpty() && row.by().isEmpty()) {
                return;
            }
            Optional<FindingNumber> reference = FindingNumber.parse(row.number());
            Optional<Verdict> verdict = DecisionColumns.verdict(row.says());
            Optional<Integer> year = reference.map(FindingNumber::year);
            if (row.says().isEmpty()) {
                notice(year, row.sheet(), row.row(), Reason.NO_VERDICT, row.number());
            } else if (verdict.isEmpty()) {
                notice(year, row.sheet(), row.row(), Reason.UNKNOWN_VERDICT, row.says());
            } else if (reference.isEmpty()) {
                notice(year, row.sheet(), row.row(), Reason.NO_NUMBER, row.number());
            } else if (row.on().isEmpty()) {
                state(decision(
                        row, reference.get(), verdict.get(), day, new Decision.Source(path, row.sheet(), row.row())));
            } else {
                restore(row, reference.get(), verdict.get());
            }
        }

        private void state(Decision decision) {
            Decision above = stated.remove(decision.reference());
            if (above != null && !above.saysTheSameAs(decision)) {
                DecisionNotice twice = DecisionNotice.of(above, Reason.STATED_TWICE);
                notices.add(new Notice(Optional.of(above.reference().year()), twice));
            }
            stated.put(decision.reference(), decision);
        }

        private void restore(DecisionColumns.Row row, FindingNumber findingNumber, Verdict verdict) {
            Optional<LocalDate> on = DecisionColumns.day(row.on());
            if (on.isEmpty()) {
                notice(Optional.of(findingNumber.year()), row.sheet(), row.row(), Reason.NO_DATE, row.on());
            } else {
                history.add(decision(row, findingNumber, verdict, on.get(), row.source()));
            }
        }

        private static Decision decision(
                DecisionColumns.Row row,
                FindingNumber findingNumber,
                Verdict verdict,
                LocalDate on,
                Decision.Source source) {
            return new Decision(0, findingNumber, verdict, row.note(), row.by(), on, row.given(), source);
        }

        private void notice(Optional<Integer> year, String sheet, int row, Reason reason, String detail) {
            notices.add(new Notice(year, new DecisionNotice(path, sheet, row, reason, detail)));
        }
    }
}
