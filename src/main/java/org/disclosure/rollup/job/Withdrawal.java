package org.disclosure.rollup.job;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.store.FileStore;
import org.disclosure.rollup.store.ReceivedFile;
import org.springframework.stereotype.Component;

/** Tells whether the inbox was emptied, by how much of what counted last is gone from it. */
@Component
class Withdrawal {

    /** More than a third of the files that counted, or all of them, are not taken away on purpose in one day. */
    private static final int ONE_IN = 3;

    private final FileStore files;

    Withdrawal(FileStore files) {
        this.files = files;
    }

    /**
     * Compares with what the published run counted. A file is there when its path is, or its content under another name; one
     * that is gone and another that came in its place are no loss; one that cannot be opened is gone.
     *
     * @throws FilesWithdrawnException when too much of it is gone
     */
    void check(int year, long published, List<ReceivedFile> received) {
        List<ReceivedFile> there =
                received.stream().filter(file -> !file.sourceSha256().isEmpty()).toList();
        Set<String> paths = there.stream().map(ReceivedFile::source).collect(Collectors.toSet());
        Set<String> contents = there.stream().map(ReceivedFile::sourceSha256).collect(Collectors.toSet());
        List<ReceivedFile> counted = files.counted(published);
        int kept = (int) counted.stream()
                .filter(file -> paths.contains(file.source()) || contents.contains(file.sourceSha256()))
                .count();
        int gone = counted.size() - Math.max(kept, paths.size());
        if (gone * ONE_IN > counted.size()) {
            throw new FilesWithdrawnException(year, gone, counted.size());
        }
    }
}
