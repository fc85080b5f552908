package org.disclosure.rollup.cli;

import java.util.Optional;
import org.disclosure.rollup.store.ForeignStoreException;
import org.disclosure.rollup.store.NewerStoreException;
import org.disclosure.rollup.store.OlderStoreException;
import org.disclosure.rollup.store.StoreInUseException;
import org.disclosure.rollup.store.StoreRoomException;
import org.disclosure.rollup.store.StoreTrouble;
import org.disclosure.rollup.store.StoreTrouble.Kind;
import org.disclosure.rollup.store.UpgradeFailedException;

/** What is wrong with the store, or with the disk below it, in words. */
final class StoreFailures {

    private static final long MEGABYTE = 1 << 20;

    private final Console console;

    StoreFailures(Console console) {
        this.console = console;
    }

    /** The words, if it is the store that failed. */
    Optional<String> words(Throwable failure, Object data) {
        if (Failures.cause(failure, StoreInUseException.class).isPresent()) {
            return text("cli.failed.working");
        }
        Optional<StoreTrouble> trouble = StoreTrouble.of(failure);
        if (trouble.map(StoreTrouble::kind).filter(Kind.LOCKED::equals).isPresent()) {
            return text("cli.failed.locked", data);
        }
        return ofUpgrade(failure, data)
                .or(() -> trouble.filter(each -> each.kind() == Kind.FULL).flatMap(full -> ofTrouble(full, data)))
                .or(() -> new DatabaseWords(console).of(failure))
                .or(() -> trouble.flatMap(each -> ofTrouble(each, data)));
    }

    private Optional<String> ofUpgrade(Throwable failure, Object data) {
        Optional<NewerStoreException> newer = Failures.cause(failure, NewerStoreException.class);
        if (newer.isPresent()) {
            return text("cli.failed.newer", data, newer.get().version(), Version.get());
        }
        if (Failures.cause(failure, OlderStoreException.class).isPresent()) {
            return text("cli.failed.older", Version.get());
        }
        if (Failures.cause(failure, ForeignStoreException.class).isPresent()) {
            return text("cli.failed.foreign", data);
        }
        Optional<StoreRoomException> room = Failures.cause(failure, StoreRoomException.class);
        if (room.isPresent()) {
            return text(
                    "cli.failed.room",
                    megabytes(room.get().needed()),
                    megabytes(room.get().free()));
        }
        return Failures.cause(failure, UpgradeFailedException.class)
                .flatMap(upgrade -> text(
                        "cli.failed.upgrade",
                        words(upgrade.getCause(), data).orElseGet(() -> Failures.rootWords(upgrade))));
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }

    private Optional<String> ofTrouble(StoreTrouble trouble, Object data) {
        return switch (trouble.kind()) {
            case LOCKED -> text("cli.failed.locked", data);
            case FULL -> text("cli.failed.full", trouble.said());
            case CORRUPT -> text("cli.failed.corrupt", data);
            case FORMAT -> text("cli.failed.format", data, Version.get());
        };
    }

    private Optional<String> text(String key, Object... arguments) {
        return Optional.of(console.text(key, arguments));
    }
}
