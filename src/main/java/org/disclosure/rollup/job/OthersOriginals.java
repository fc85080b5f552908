package org.disclosure.rollup.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.Limits;
import org.disclosure.rollup.intake.Memory;
import org.disclosure.rollup.store.FileStore;
import org.springframework.stereotype.Component;

/** Sees to it that what workers have read is in the archive of this process too, wherever theirs is. */
@Component
final class OthersOriginals {

    private final FileStore files;
    private final ArchiveFolder archive;
    private final Limits limits;
    private final Memory memory;

    OthersOriginals(FileStore files, ArchiveFolder archive, Limits limits, Memory memory) {
        this.files = files;
        this.archive = archive;
        this.limits = limits;
        this.memory = memory;
    }

    /** @throws OtherContentException when a file that is not kept has changed since it was read */
    void keep(long run, RollupParameters parameters) {
        List<FileStore.Original> missing = files.originals(run).stream()
                .filter(original -> !archive.holds(original.sha256()))
                .toList();
        Inbox inbox = Inbox.sameAs(parameters.inbox(), limits);
        for (FileStore.Original original : missing) {
            memory.run(0, share -> keep(inbox, parameters.year(), original, share));
        }
        archive.await();
    }

    private boolean keep(Inbox inbox, int year, FileStore.Original original, Memory.Share share) {
        try {
            Optional<Inbox.Received> received = inbox.content(year, original.file(), share);
            received.ifPresent(file -> archive.keep(original.sha256(), file.content()));
            return received.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
