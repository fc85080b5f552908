package org.disclosure.rollup.job.change;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.store.run.CountedUnitStore;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.ReceivedFile;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitTree;
import org.springframework.stereotype.Component;

/** Check that the inbox or the roster was not emptied or spoilt, by how much of what counted last is gone. */
@Component
public class WithdrawalCheck {

    /** More than a third of the units that counted do not stop counting on purpose in one day. */
    private static final int ONE_IN = 3;

    /** Nor do more than a twentieth of the files that are read go away by themselves meanwhile. */
    private static final int ONE_FILE_IN = 20;

    private final FileStore files;
    private final CountedUnitStore units;
    private final RosterStore rosters;

    WithdrawalCheck(FileStore files, CountedUnitStore units, RosterStore rosters) {
        this.files = files;
        this.units = units;
        this.rosters = rosters;
    }

    /**
     * Spares reading an inbox that is empty. How files are called and packed is left to the units: nobody can tell from a list
     * that a zip file holds what another one held.
     *
     * @throws FilesWithdrawnException when files counted and none is there that can be opened
     */
    public void checkListing(int year, long published, List<ReceivedFile> listed) {
        int counted = files.counted(published).size();
        if (counted > 0 && listed.stream().allMatch(file -> file.sourceSha256().isEmpty())) {
            throw new FilesWithdrawnException(year, counted);
        }
    }

    /**
     * Compares what could be opened with what could when it was listed. One file may be moved by hand at that moment.
     *
     * @throws FilesLostException when so much could not that a folder went away, whatever the office says of files withdrawn
     */
    public void checkReading(int year, long run, List<ReceivedFile> listed) {
        Set<Integer> unopened = new HashSet<>(units.unopened(run));
        List<ReceivedFile> there =
                listed.stream().filter(file -> !file.sourceSha256().isEmpty()).toList();
        List<String> lost = there.stream()
                .filter(file -> unopened.contains(file.number()))
                .map(ReceivedFile::path)
                .toList();
        boolean isMany = lost.size() > 1
                && lost.size() * ONE_FILE_IN > files.countReading(run).read();
        if (isMany || !lost.isEmpty() && lost.size() == there.size()) {
            throw new FilesLostException(year, lost);
        }
    }

    /**
     * Compares the units that count now that the files are read with those of the published run, in the whole and in each of
     * its areas: what lies in the place of a report may be nothing that can be read, or a blank form. One unit alone may spoil
     * its own report at any time.
     *
     * @throws UnitsLostException when too many of them do not count any more, or left the roster
     */
    public void checkUnits(int year, long published, long run) {
        if (isNearlyAllThere(published, run)) {
            return;
        }
        Comparison comparison = new Comparison(year, published, run);
        comparison.checkWhole();
        comparison.checkAreas();
    }

    /** Nearly every night it is plain without all figures of both runs, of which there are millions. */
    private boolean isNearlyAllThere(long published, long run) {
        Map<String, CountedUnitStore.Place> before = units.places(published);
        Map<String, CountedUnitStore.Place> now = units.places(run);
        List<String> changed = before.keySet().stream()
                .filter(unit -> !before.get(unit).equals(now.get(unit)))
                .toList();
        return changed.size() * ONE_IN <= before.size()
                && rosters.roster(published).units().equals(rosters.roster(run).units())
                && changed.stream()
                                .filter(unit -> now.get(unit) == null || !units.givesFigures(now.get(unit)))
                                .count()
                        <= 1;
    }

    /** The units of the published run, and which of them count still. */
    private final class Comparison {

        private final int year;
        private final long published;
        private final long run;
        private final Roster before;
        private final Roster now;
        private final Successors successors;
        private final Set<String> counted;
        private final Set<String> counting;

        Comparison(int year, long published, long run) {
            this.year = year;
            this.published = published;
            this.run = run;
            this.before = rosters.roster(published);
            this.now = rosters.roster(run);
            this.successors = new Successors(before, now);
            this.counted = units.withFigures(published);
            this.counting = units.withFigures(run);
        }

        void checkWhole() {
            check("", counted);
        }

        void checkAreas() {
            UnitTree tree = before.tree();
            tree.areas().forEach(area -> check(area.name(), tree.area(area.code())));
        }

        /** @param codes of the area's units */
        private void check(String area, Set<String> codes) {
            List<Unit> known = before.units().stream()
                    .filter(unit -> counted.contains(unit.code()) && codes.contains(unit.code()))
                    .toList();
            List<Unit> missed = known.stream().filter(unit -> !isCounting(unit)).toList();
            if (missed.size() > 1 && missed.size() * ONE_IN > known.size()) {
                throw lost(area, known.size(), missed);
            }
        }

        private UnitsLostException lost(String area, int known, List<Unit> missed) {
            List<Unit> left = missed.stream()
                    .filter(unit -> successors.find(unit).isEmpty())
                    .toList();
            List<Unit> lost =
                    missed.stream().filter(unit -> !left.contains(unit)).toList();
            return new UnitsLostException(year, area, known, names(lost), names(left), withFile(left));
        }

        private static List<String> names(List<Unit> units) {
            return units.stream().map(Unit::name).toList();
        }

        /** A unit that the roster does not want added up any more is not missed. */
        private boolean isCounting(Unit unit) {
            return successors
                    .find(unit)
                    .filter(code -> counting.contains(code)
                            || !now.find(code).orElseThrow().counts())
                    .isPresent();
        }

        private int withFile(List<Unit> left) {
            Map<String, String> contents = units.contents(published);
            Set<String> received = units.received(run);
            return (int) left.stream()
                    .filter(unit -> received.contains(contents.get(unit.code())))
                    .count();
        }
    }
}
