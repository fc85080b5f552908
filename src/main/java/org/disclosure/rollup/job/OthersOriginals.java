package org.disclosure.rollup.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.disclosure.rollup.intake.Limits;
import org.disclosure.rollup.store.FileStore;
import org.springframework.stereotype.Component;

/** Sees to it that what workers have read is in the archive of this process too, wherever theirs is. */
@Component
final class OthersOriginals {

    private final FileStore files;
    private final ArchiveFolder archive;
    private final Limits limits;

    OthersOriginals(FileStore files, ArchiveFolder archive, Limits limits) {
        this.files = files;
        this.archive = archive;
        this.limits = limits;
    }

    /** @throws OtherContentException when a file that is not kept has changed since it was read */
    void keep(long run, RollupParameters parameters) {
        List<FileStore.Original> missing = files.originals(run).stream()
                .filter(original -> !archive.holds(original.sha256()))
                .toList();
        Inbox inbox = Inbox.sameAs(parameters.inbox(), limits);
        try {
            for (FileStore.Original original : missing) {
                inbox.content(parameters.year(), original.file())
                        .ifPresent(content -> archive.keep(original.sha256(), content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        archive.await();
    }
}
