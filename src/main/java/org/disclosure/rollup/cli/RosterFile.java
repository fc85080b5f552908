package org.disclosure.rollup.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.disclosure.rollup.intake.RosterReader;
import org.disclosure.rollup.submission.Roster;

/** The roster that a command was given. */
final class RosterFile {

    private RosterFile() {}

    /**
     * Reads the roster.
     *
     * @throws UsageException when it is not there or has a mistake, which is told with its line
     */
    static Roster read(Console console, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(console.text("cli.missing.roster", file));
        }
        try {
            return RosterReader.read(file);
        } catch (RosterReader.RosterException e) {
            throw new UsageException(
                    console.text("cli.roster.mistake", file, e.line(), console.text(e.key(), e.value())));
        }
    }
}
