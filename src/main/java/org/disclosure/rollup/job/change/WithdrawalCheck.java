package org.disclosure.rollup.job.change;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.ReceivedFile;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.submission.Unit;
import org.springframework.stereotype.Component;

/** Tells whether the inbox was emptied or spoilt, by how much of what counted last is gone from it. */
@Component
public class WithdrawalCheck {

    /** More than a third of what counted, or all of it, is not taken away on purpose in one day. */
    private static final int ONE_IN = 3;

    private final FileStore files;
    private final RosterStore rosters;

    WithdrawalCheck(FileStore files, RosterStore rosters) {
        this.files = files;
        this.rosters = rosters;
    }

    /**
     * Compares with what the published run counted. A file is there when its path is, or its content under another name; one
     * that is gone and another that came in its place are no loss; one that cannot be opened is gone.
     *
     * @throws FilesWithdrawnException when too much of it is gone
     */
    public void check(int year, long published, List<ReceivedFile> received) {
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

    /**
     * Compares the units that count now that the files are read with those of the published run: what lies in the place of a
     * report may be nothing that can be read. A unit that has left the roster is not missed, and one alone may spoil its own
     * report at any time.
     *
     * @throws UnitsLostException when too many of them do not count any more
     */
    public void checkUnits(int year, long published, long run) {
        Set<String> before = files.countedUnits(published);
        Set<String> now = files.countedUnits(run);
        List<Unit> counted = rosters.roster(run).bureaus().stream()
                .filter(unit -> before.contains(unit.code()))
                .toList();
        List<String> lost = counted.stream()
                .filter(unit -> !now.contains(unit.code()))
                .map(Unit::name)
                .toList();
        if (lost.size() > 1 && lost.size() * ONE_IN > counted.size()) {
            throw new UnitsLostException(year, counted.size(), lost);
        }
    }
}
