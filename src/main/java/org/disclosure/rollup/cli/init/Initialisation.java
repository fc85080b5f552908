package org.disclosure.rollup.cli.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.application.RosterFile;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.cli.setting.Settings;
import org.disclosure.rollup.cli.setting.SettingsFiles;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.job.files.Inbox;

/** First settings and roster of an installation. What is there already is never replaced without being asked for. */
public final class Initialisation {

    private final Console console;
    private final Messages.Language language;
    private final InitOptions options;
    private final Dialogue dialogue;
    private final int year;

    /** @param year the year that reports are due for */
    public Initialisation(Console console, Messages.Language language, InitOptions options, int year) {
        this.console = console;
        this.language = language;
        this.options = options;
        this.dialogue = new Dialogue(console, options.isSilent());
        this.year = year;
    }

    /**
     * Asks, tries, and writes settings and roster.
     *
     * @throws UsageException when an answer cannot be, or something is there that may not be replaced
     */
    public void begin() throws IOException {
        Path file = options.settings()
                .orElseGet(() -> Settings.own(Application.home()).get(1))
                .toAbsolutePath()
                .normalize();
        boolean isThere = Files.isRegularFile(file);
        new SettingsFiles(console).findMistake(List.of(file)).ifPresent(mistake -> {
            throw new UsageException(mistake);
        });
        SettingsText known = isThere ? new SettingsText(Files.readString(file)) : SettingsText.shipped();
        if (!dialogue.isSilent()) {
            console.say("cli.init.begin", file);
        }
        Map<String, String> settings = new Interview(console, language, options, dialogue, known).settings();
        requireMayChange(file, known, settings);
        Path inbox = Path.of(settings.get(Question.INBOX.setting()));
        Optional<RosterPlan> roster = roster(inbox);
        settings.forEach(known::set);
        write(file, known.text());
        console.say("cli.init.written", file);
        if (roster.isPresent()) {
            roster.get().write();
            tell(inbox.resolve(Inbox.ROSTER), roster.get());
        }
        makeYear(inbox);
        console.say("cli.init.next", inbox.resolve(Integer.toString(year)), inbox.resolve(Integer.toString(year - 1)));
    }

    private void requireMayChange(Path file, SettingsText known, Map<String, String> settings) {
        List<String> changed = settings.entrySet().stream()
                .filter(each -> !known.value(each.getKey()).isEmpty()
                        && !known.value(each.getKey()).equals(each.getValue()))
                .map(each ->
                        console.text("cli.init.change", each.getKey(), known.value(each.getKey()), each.getValue()))
                .toList();
        if (changed.isEmpty() || options.overwrites()) {
            return;
        }
        Console.Words lines = new Console.Words(String.join("\n", changed));
        if (dialogue.isSilent()) {
            throw new UsageException(console.text("cli.init.there", file, lines));
        }
        console.say("cli.init.changes", file, lines);
        if (!dialogue.agree(console.text("cli.init.replace"))) {
            throw new UsageException(console.text("cli.init.left", file));
        }
    }

    /** The roster to write; none when the one that is there stays, or there are no names yet. */
    private Optional<RosterPlan> roster(Path inbox) throws IOException {
        Path file = inbox.resolve(Inbox.ROSTER);
        boolean replaces = options.overwrites() && options.unitsFrom().isPresent();
        if (Files.exists(file) && !replaces) {
            int units = RosterFile.read(console, file).units().size();
            console.say("cli.init.roster.stays", file, units);
            if (!dialogue.agree(console.text("cli.init.roster.replace"))) {
                return Optional.empty();
            }
        }
        Optional<RosterPlan> plan = Optional.empty();
        Optional<String> from = options.unitsFrom();
        while (plan.isEmpty()) {
            String path = from.orElseGet(
                    () -> dialogue.isSilent() ? "" : dialogue.ask(console.text("cli.init.ask.units"), ""));
            if (path.isBlank()) {
                if (!Files.exists(file)) {
                    console.say("cli.init.roster.none", file);
                }
                return Optional.empty();
            }
            plan = RosterPlan.of(Path.of(Question.INBOX.cleaned(path)), file, year - 1);
            if (plan.isEmpty()) {
                String words = console.text("cli.init.roster.empty", path);
                if (dialogue.isSilent()) {
                    throw new UsageException(words);
                }
                console.warn("cli.usage", words);
                from = Optional.empty();
            }
        }
        return plan;
    }

    private void tell(Path file, RosterPlan plan) {
        int units = RosterFile.read(console, file).units().size();
        console.say(plan.isCopy() ? "cli.init.roster.copied" : "cli.init.roster.written", file, units);
        if (!plan.names().unnamed().isEmpty()) {
            console.say("cli.init.roster.unnamed", String.join("、", plan.names().unnamed()));
        }
    }

    private void makeYear(Path inbox) throws IOException {
        Files.createDirectories(inbox.resolve(Integer.toString(year)));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
