package org.disclosure.rollup.cli.application;

import java.util.Optional;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.Version;
import org.disclosure.rollup.store.connect.StoreInUseException;
import org.disclosure.rollup.store.connect.StoreTrouble;
import org.disclosure.rollup.store.connect.StoreTrouble.Kind;
import org.disclosure.rollup.store.open.ForeignStoreException;
import org.disclosure.rollup.store.open.NewerStoreException;
import org.disclosure.rollup.store.open.OlderStoreException;
import org.disclosure.rollup.store.open.StoreRoomException;
import org.disclosure.rollup.store.open.UpgradeFailedException;

/** Messages about failures of the store or of the disk below it. */
public final class StoreFailures {

    private static final long MEGABYTE = 1 << 20;

    private final Console console;

    public StoreFailures(Console console) {
        this.console = console;
    }

    /** The words, if it is the store that failed. */
    public Optional<String> words(Throwable failure, Folders folders) {
        if (FailureReason.cause(failure, StoreInUseException.class).isPresent()) {
            return text("cli.failed.working");
        }
        Optional<StoreTrouble> trouble = StoreTrouble.of(failure);
        if (trouble.map(StoreTrouble::kind).filter(Kind.LOCKED::equals).isPresent()) {
            return text("cli.failed.locked", folders.data());
        }
        return ofUpgrade(failure, folders)
                .or(() -> trouble.filter(each -> each.kind() == Kind.FULL).flatMap(full -> ofTrouble(full, folders)))
                .or(() -> new DatabaseWords(console).of(failure))
                .or(() -> trouble.flatMap(each -> ofTrouble(each, folders)));
    }

    private Optional<String> ofUpgrade(Throwable failure, Folders folders) {
        Optional<NewerStoreException> newer = FailureReason.cause(failure, NewerStoreException.class);
        if (newer.isPresent()) {
            return text("cli.failed.newer", folders.data(), newer.get().version(), Version.get());
        }
        if (FailureReason.cause(failure, OlderStoreException.class).isPresent()) {
            return text("cli.failed.older", Version.get());
        }
        if (FailureReason.cause(failure, ForeignStoreException.class).isPresent()) {
            return text("cli.failed.foreign", folders.data());
        }
        Optional<StoreRoomException> room = FailureReason.cause(failure, StoreRoomException.class);
        if (room.isPresent()) {
            return text(
                    "cli.failed.room",
                    megabytes(room.get().needed()),
                    megabytes(room.get().free()));
        }
        return FailureReason.cause(failure, UpgradeFailedException.class)
                .flatMap(upgrade -> ofUpgrade(upgrade, folders));
    }

    /** Statements that do not fit its tables: earlier releases made and changed a store in its place. */
    private Optional<String> ofUpgrade(UpgradeFailedException upgrade, Folders folders) {
        boolean isHalfMade = StoreTrouble.of(upgrade.getCause())
                .filter(trouble -> trouble.kind() == Kind.CORRUPT)
                .isPresent();
        return isHalfMade
                ? text("cli.failed.halfmade", folders.data())
                : text(
                        "cli.failed.upgrade",
                        words(upgrade.getCause(), folders).orElseGet(() -> FailureReason.rootWords(upgrade)));
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }

    private Optional<String> ofTrouble(StoreTrouble trouble, Folders folders) {
        return switch (trouble.kind()) {
            case LOCKED -> text("cli.failed.locked", folders.data());
            case FULL -> text("cli.failed.full", trouble.said(), folders.room(console));
            case CORRUPT -> text("cli.failed.corrupt", folders.data());
            case FORMAT -> text("cli.failed.format", folders.data(), Version.get());
        };
    }

    private Optional<String> text(String key, Object... arguments) {
        return Optional.of(console.text(key, arguments));
    }
}
