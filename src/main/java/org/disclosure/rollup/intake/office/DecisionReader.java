package org.disclosure.rollup.intake.office;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.AmendmentDraft;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.DecisionNotice.Reason;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.file.PackageParts;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
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
     * @param amendments figures that were amended
     * @param notices what could not be made use of, each with the report year it belongs to, if that can be told
     */
    public record Result(List<Decision> stated, List<Decision> history, Amendments amendments, List<Notice> notices) {

        public Result {
            stated = List.copyOf(stated);
            history = List.copyOf(history);
            notices = List.copyOf(notices);
        }
    }

    /**
     * Amendments read from a file.
     *
     * @param stated those that are to be held against what is published
     * @param history those of a history, which are as they were kept
     */
    public record Amendments(List<AmendmentDraft> stated, List<Kept> history) {

        /** A file with no amendment in it. */
        public static final Amendments NONE = new Amendments(List.of(), List.of());

        public Amendments {
            stated = List.copyOf(stated);
            history = List.copyOf(history);
        }
    }

    /**
     * An amendment of a history.
     *
     * @param at the row that it stands in now
     */
    public record Kept(Amendment amendment, Decision.Source at) {}

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
        } catch (Throwable e) {
            FileFault.require(e);
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
        } catch (Throwable e) {
            FileFault.require(e);
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
        CollectedDecisions collected = new CollectedDecisions(path, day);
        boolean found = false;
        for (Sheet sheet : sheets) {
            found |= collected.read(sheet);
        }
        if (!found) {
            collected.notice(Optional.empty(), "", 0, Reason.NO_COLUMNS, "");
        }
        return collected.result();
    }

    /** Result for a file that takes too much time or memory. */
    public static Result tooLarge(String path) {
        return unread(path, Reason.TOO_LARGE);
    }

    private static Result unread(String path, Reason reason) {
        return new Result(
                List.of(),
                List.of(),
                Amendments.NONE,
                List.of(new Notice(Optional.empty(), new DecisionNotice(path, "", 0, reason, ""))));
    }
}
