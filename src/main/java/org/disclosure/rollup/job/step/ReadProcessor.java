package org.disclosure.rollup.job.step;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.container.Containers;
import org.disclosure.rollup.intake.container.Listing;
import org.disclosure.rollup.intake.container.NotOpenedException;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.Sniffer;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.job.files.ArchiveFolder;
import org.disclosure.rollup.job.files.Inbox;
import org.disclosure.rollup.job.files.NotAFileException;
import org.disclosure.rollup.job.run.Fingerprint;
import org.disclosure.rollup.recognition.Recognition;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.store.run.ReadFile;
import org.disclosure.rollup.store.run.ReceivedFile;
import org.disclosure.rollup.submission.Unit;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads one received file: bytes to raw cells to figures, or to the finding that says why not. */
public final class ReadProcessor implements ItemProcessor<ReceivedFile, ReadFile>, AutoCloseable {

    private final Inbox inbox;
    private final ArchiveFolder archive;
    private final int year;
    private final FileReading reading;
    private final Recognition recognition;
    private final Containers containers;
    private final MemoryBudget memoryBudget;
    private final ReadingTimeLimit timeLimit;

    public ReadProcessor(
            Inbox inbox,
            ArchiveFolder archive,
            int year,
            Intake intake,
            Recognition recognition,
            Containers containers,
            MemoryBudget memoryBudget,
            ReadingTimeLimit timeLimit) {
        this.inbox = inbox;
        this.archive = archive;
        this.year = year;
        this.reading = new FileReading(intake, recognition);
        this.recognition = recognition;
        this.containers = containers;
        this.memoryBudget = memoryBudget;
        this.timeLimit = timeLimit;
    }

    @Override
    public ReadFile process(ReceivedFile file) {
        try {
            return memoryBudget.run(
                    0,
                    share -> timeLimit
                            .within(() -> read(file, share))
                            .orElseGet(() -> unread(file, List.of(reading.tooSlow()))));
        } catch (TooMuchMemoryException e) {
            return unread(file, List.of(reading.tooMuch(inbox.size(year, file))));
        }
    }

    private ReadFile read(ReceivedFile file, MemoryBudget.Share share) {
        Optional<Inbox.ReceivedContent> received;
        try {
            received = inbox.content(year, file, share);
        } catch (NotAFileException e) {
            return unread(file, List.of(Finding.of(Problem.I_UNREADABLE).as(e.variant())));
        } catch (IOException e) {
            if (!file.source().equals(file.path()) && inbox.isThere(year, file)) {
                return unread(file, List.of(Finding.of(Problem.I_UNREADABLE).as(member(e))));
            }
            return unopened(file, share);
        }
        if (received.isEmpty()) {
            return unread(file, List.of(reading.overSize(inbox.size(year, file))));
        }
        return read(file, received.get(), share);
    }

    /** Why a file in a container cannot be taken out of it, as the variant of the finding. */
    private static String member(IOException failure) {
        if (failure instanceof NotOpenedException known) {
            return switch (known.reason()) {
                case ENCRYPTED -> "archive-member-encrypted";
                case METHOD -> "archive-member-method";
                default -> "archive-member";
            };
        }
        return "archive-member";
    }

    /** Reads what was there when it was listed from the archive, if it came before: it is not the unit's fault that it went away. */
    private ReadFile unopened(ReceivedFile file, MemoryBudget.Share share) {
        if (file.source().equals(file.path()) && archive.holds(file.sourceSha256())) {
            share.require(2 * archive.size(file.sourceSha256()));
            Optional<byte[]> kept = archive.find(file.sourceSha256());
            if (kept.isPresent()) {
                return read(file, new Inbox.ReceivedContent(kept.get(), Optional.empty()), share);
            }
        }
        if (!file.sourceSha256().isEmpty()) {
            inbox.requireYear(year);
        }
        // not what was listed, so that it is news once it is back
        return unread(file, "", "", List.of(Finding.of(Problem.I_UNREADABLE).as("no-access")));
    }

    /** Archives the content, then reads it: whatever comes of the reading, what was received is kept. */
    private ReadFile read(ReceivedFile file, Inbox.ReceivedContent received, MemoryBudget.Share share) {
        byte[] content = received.content();
        String sha256 = Fingerprint.hash(content);
        String sourceSha256 = received.zipSha256().orElse(sha256);
        archive.keep(sha256, content);
        Optional<FileKind> container = container(file, content);
        if (container.isEmpty() && Containers.isVolume(file.path())) {
            return unread(
                    file,
                    sha256,
                    sourceSha256,
                    List.of(Finding.of(Problem.I_UNREADABLE).as("archive-volume")));
        }
        if (container.isPresent()) {
            String why = unopened(file, content, container.get(), share);
            return unread(
                    file,
                    sha256,
                    sourceSha256,
                    List.of(Finding.of(Problem.I_UNREADABLE).as(why)));
        }
        FileReading.Outcome outcome = reading.read(content, file.path(), year, share);
        if (outcome.recognised().isEmpty()) {
            return unread(file, sha256, sourceSha256, outcome.findings());
        }
        RecognitionResult recognised = outcome.recognised().get();
        return new ReadFile(
                file,
                sha256,
                sourceSha256,
                recognised.unit().map(Unit::code),
                recognised.year() == RecognitionResult.VOID ? ReadFile.VOID : recognised.year(),
                recognised.submission(),
                outcome.findings(),
                recognised.returned(),
                recognised.replies());
    }

    /** The kind of container that a file is; a packed document, or what is left of one, is called otherwise than a zip file. */
    private static Optional<FileKind> container(ReceivedFile file, byte[] content) {
        boolean document =
                Sniffer.isPacked(content) && !FileKind.ZIP.fitsName(file.path()) && !Containers.isVolume(file.path());
        return document ? Optional.empty() : Containers.kind(content);
    }

    /** Why a container is received as a file, as the variant of the finding: its files were not listed in its place. */
    private String unopened(ReceivedFile file, byte[] content, FileKind kind, MemoryBudget.Share share) {
        if (Containers.level(file.path()) >= Containers.LEVELS) {
            return "archive-deep";
        }
        long held = 2L * content.length;
        Listing inside = containers.look(content, file.path(), more -> share.require(held + more));
        boolean isMail = kind == FileKind.EML || kind == FileKind.MSG;
        if (inside.unopened().isPresent()) {
            NotOpenedException.Reason reason = inside.unopened().get();
            return isMail && reason == NotOpenedException.Reason.DAMAGED ? "mail" : reason.variant();
        }
        if (inside.names().stream().allMatch(Inbox::isLitter)) {
            return isMail ? "mail-empty" : "archive";
        }
        // as such it could be opened: with others, or with what it lies in, it was too much
        return "archives-too-much";
    }

    @Override
    public void close() {
        timeLimit.close();
    }

    private ReadFile unread(ReceivedFile file, List<Finding> findings) {
        return unread(file, "", file.sourceSha256(), findings);
    }

    private ReadFile unread(ReceivedFile file, String sha256, String sourceSha256, List<Finding> findings) {
        return new ReadFile(
                file,
                sha256,
                sourceSha256,
                recognition.unitByName(file.path()).map(Unit::code),
                year,
                Optional.empty(),
                findings,
                false,
                List.of());
    }
}
