package org.disclosure.rollup.cli.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.disclosure.rollup.job.files.Inbox;

/**
 * A roster that is to be written.
 *
 * @param copied last year's roster, which is taken as it is; empty when one is made of names
 */
record RosterPlan(Path file, Optional<Path> copied, UnitNames names) {

    /**
     * What comes of a folder of last year's files or a list of names; nothing when no name is found.
     *
     * @param year the year of reports that do not say
     */
    static Optional<RosterPlan> of(Path from, Path file, int year) throws IOException {
        Path roster = from.resolve(Inbox.ROSTER);
        if (Files.isDirectory(from) && Files.isRegularFile(roster)) {
            return Optional.of(new RosterPlan(file, Optional.of(roster), new UnitNames(List.of(), List.of())));
        }
        Optional<UnitNames> names = Optional.empty();
        if (Files.isDirectory(from)) {
            names = Optional.of(UnitNames.ofReports(from, year));
        } else if (Files.isRegularFile(from) && isList(from)) {
            names = Optional.of(UnitNames.ofList(from));
        }
        return names.filter(found -> !found.names().isEmpty())
                .map(found -> new RosterPlan(file, Optional.empty(), found));
    }

    private static boolean isList(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(?:txt|csv)");
    }

    boolean isCopy() {
        return copied.isPresent();
    }

    void write() throws IOException {
        if (copied.isEmpty()) {
            FirstRoster.write(names.names(), file);
        } else if (!Files.exists(file) || !Files.isSameFile(copied.get(), file)) {
            Files.copy(copied.get(), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
