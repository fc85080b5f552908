package org.disclosure.rollup.cli.init;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.UsageException;

/** Questions and answers at a plain terminal. */
final class Dialogue {

    private static final Set<String> YES = Set.of("y", "yes", "是", "好");
    /** An answer that takes away what is proposed. */
    private static final String NOTHING = "-";

    private final Console console;
    private final boolean silent;

    /** @param silent whether nobody is there who could answer */
    Dialogue(Console console, boolean silent) {
        this.console = console;
        this.silent = silent;
    }

    boolean isSilent() {
        return silent;
    }

    /**
     * Asks.
     *
     * @param proposed what an empty line stands for
     * @throws UsageException when the input ends before it
     */
    String ask(String question, String proposed) {
        console.ask(
                "cli.init.question", question, proposed.isEmpty() ? "" : console.text("cli.init.proposed", proposed));
        String line = line();
        return line.isEmpty() ? proposed : line.equals(NOTHING) ? "" : line;
    }

    /** Asks whether something is to be done; nobody there means no. */
    boolean agree(String question) {
        if (silent) {
            return false;
        }
        console.ask("cli.init.agree", question);
        return YES.contains(line().toLowerCase(Locale.ROOT));
    }

    private String line() {
        Optional<String> line = console.readLine();
        return line.orElseThrow(() -> new UsageException(console.text("cli.init.ended")))
                .strip();
    }
}
