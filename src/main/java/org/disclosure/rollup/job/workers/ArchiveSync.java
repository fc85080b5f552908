package org.disclosure.rollup.job.workers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.job.files.ArchiveFolder;
import org.disclosure.rollup.job.files.Inbox;
import org.disclosure.rollup.job.files.OtherContentException;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.store.run.FileStore;
import org.springframework.stereotype.Component;

/** Copy of what workers have read into the archive of this process, wherever theirs is. */
@Component
final class ArchiveSync {

    private final FileStore files;
    private final ArchiveFolder archive;
    private final Limits limits;
    private final MemoryBudget memoryBudget;

    ArchiveSync(FileStore files, ArchiveFolder archive, Limits limits, MemoryBudget memoryBudget) {
        this.files = files;
        this.archive = archive;
        this.limits = limits;
        this.memoryBudget = memoryBudget;
    }

    /** @throws OtherContentException when a file that is not kept has changed since it was read */
    void keep(long run, RollupParameters parameters) {
        List<FileStore.Original> missing = files.originals(run).stream()
                .filter(original -> !archive.holds(original.sha256()))
                .toList();
        Inbox inbox = Inbox.sameAs(parameters.inbox(), limits);
        for (FileStore.Original original : missing) {
            memoryBudget.run(0, share -> keep(inbox, parameters.year(), original, share));
        }
        archive.await();
    }

    private boolean keep(Inbox inbox, int year, FileStore.Original original, MemoryBudget.Share share) {
        try {
            Optional<Inbox.ReceivedContent> received = inbox.content(year, original.file(), share);
            received.ifPresent(file -> archive.keep(original.sha256(), file.content()));
            return received.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
