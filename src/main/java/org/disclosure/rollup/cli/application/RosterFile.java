package org.disclosure.rollup.cli.application;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.intake.office.RosterReader;
import org.disclosure.rollup.recognition.unit.UnitFinder;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;

/** The roster that a command was given, and the unit in it that the command names. */
public final class RosterFile {

    private RosterFile() {}

    /**
     * Reads the roster.
     *
     * @throws UsageException when it is not there or has a mistake, which is told with its line
     */
    public static Roster read(Console console, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(console.text("cli.missing.roster", file));
        }
        try {
            return RosterReader.read(file);
        } catch (RosterReader.RosterException e) {
            throw new UsageException(
                    console.text("cli.roster.mistake", file, e.line(), console.text(e.key(), e.value(), e.other())));
        }
    }

    /** The unit of this code, name or alias; empty when there is none. */
    public static Optional<Unit> find(Roster roster, String unit) {
        return roster.find(unit).or(() -> new UnitFinder(roster).find(unit));
    }

    /**
     * The unit of this code, name or alias.
     *
     * @throws UsageException when there is none, which is told with the nearest names
     */
    public static Unit find(Console console, Roster roster, String unit) {
        UnitFinder units = new UnitFinder(roster);
        return find(roster, unit)
                .orElseThrow(() -> new UsageException(console.text(
                        "cli.report.unit", unit, String.join(console.text("cli.report.or"), units.nearest(unit)))));
    }
}
