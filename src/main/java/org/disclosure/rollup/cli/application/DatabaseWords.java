package org.disclosure.rollup.cli.application;

import java.util.Optional;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.job.RollupFailedException;
import org.disclosure.rollup.store.connect.DatabaseTrouble;
import org.disclosure.rollup.store.connect.StoreLostException;
import org.disclosure.rollup.store.open.TablesForbiddenException;

/** Messages about failures of a PostgreSQL as the store, with advice. */
final class DatabaseWords {

    private final Console console;

    DatabaseWords(Console console) {
        this.console = console;
    }

    /** The words for a failure, if it is the database's. */
    Optional<String> of(Throwable failure) {
        Optional<TablesForbiddenException> tables = FailureReason.cause(failure, TablesForbiddenException.class);
        if (tables.isPresent()) {
            return Optional.of(console.text("cli.database.tables", tables.get().user()));
        }
        if (FailureReason.cause(failure, StoreLostException.class).isPresent()) {
            return Optional.of(console.text("cli.failed.away"));
        }
        if (DatabaseTrouble.isOfAnotherKind(failure)) {
            return Optional.of(console.text("cli.database.url"));
        }
        boolean begun =
                FailureReason.cause(failure, RollupFailedException.class).isPresent();
        return DatabaseTrouble.of(failure)
                .or(() -> DatabaseTrouble.ofThePool(failure).filter(trouble -> Application.isStoreShared()))
                .map(trouble -> text(trouble, begun));
    }

    private String text(DatabaseTrouble trouble, boolean begun) {
        return switch (trouble.kind()) {
            case UNREACHABLE ->
                begun
                        ? console.text("cli.failed.away")
                        : console.text("cli.database.unreachable", Application.databaseAddress(), trouble.said());
            case ENDED -> console.text("cli.failed.away");
            case NOT_READY -> console.text("cli.database.starting");
            case FULL -> console.text("cli.database.full");
            case DISK_FULL -> console.text("cli.database.disk");
            case FORBIDDEN -> console.text("cli.database.forbidden", trouble.said());
            case REFUSED -> console.text("cli.database.refused", trouble.said());
            case NO_DATABASE -> console.text("cli.database.missing", trouble.said());
        };
    }
}
