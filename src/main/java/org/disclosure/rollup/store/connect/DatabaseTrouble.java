package org.disclosure.rollup.store.connect;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Why a PostgreSQL did not do what it was asked, for what is no fault of ours.
 *
 * @param said in the words of the server or the driver, which hold no password
 */
public record DatabaseTrouble(Kind kind, String said) {

    /** As the manual of PostgreSQL tells states apart. */
    public enum Kind {
        /** No server answers at that address, or the connection broke. */
        UNREACHABLE,
        /** The server ended the connection, for it stops or because it crashed. */
        ENDED,
        /** The server is starting or stopping. */
        NOT_READY,
        /** No more connections are taken. */
        FULL,
        DISK_FULL,
        /** The role may not do that. */
        FORBIDDEN,
        /** The role, or its password, is not known, or may not come from this machine. */
        REFUSED,
        NO_DATABASE;

        /** True if it lasts until a setting is changed, here or on the server. */
        public boolean isOfSettings() {
            return this == FORBIDDEN || this == REFUSED || this == NO_DATABASE;
        }
    }

    private static final Map<String, Kind> STATES = Map.ofEntries(
            Map.entry("08004", Kind.REFUSED),
            Map.entry("57P01", Kind.ENDED),
            Map.entry("57P02", Kind.ENDED),
            Map.entry("57P03", Kind.NOT_READY),
            Map.entry("57P05", Kind.ENDED),
            Map.entry("25P03", Kind.ENDED),
            Map.entry("53300", Kind.FULL),
            Map.entry("53100", Kind.DISK_FULL),
            Map.entry("42501", Kind.FORBIDDEN),
            Map.entry("3D000", Kind.NO_DATABASE));

    private static final Map<String, Kind> CLASSES = Map.of("08", Kind.UNREACHABLE, "28", Kind.REFUSED);

    private static final String DRIVER = "org.postgresql.";

    /** Java's message for an address that no driver takes. */
    private static final String NO_DRIVER = "No suitable driver";

    private static final String POOL = "com.zaxxer.hikari.";

    /** The first trouble among what a failure came of, and what it came with. */
    public static Optional<DatabaseTrouble> of(Throwable failure) {
        return find(failure, DatabaseTrouble::kind);
    }

    /** Trouble of a connection that is closed or missing, which is all that the pool tells of broken ones. */
    public static Optional<DatabaseTrouble> ofThePool(Throwable failure) {
        return find(failure, cause -> Optional.of(Kind.UNREACHABLE).filter(kind -> isOfThePool(cause)));
    }

    /** True if the address is of no database that the program knows. */
    public static boolean isOfAnotherKind(Throwable failure) {
        return find(
                        failure,
                        cause -> Optional.of(Kind.NO_DATABASE)
                                .filter(kind -> cause instanceof SQLException && NO_DRIVER.equals(cause.getMessage())))
                .isPresent();
    }

    private static boolean isOfThePool(Throwable failure) {
        return failure instanceof SQLException
                && Stream.of(failure.getStackTrace())
                        .limit(1)
                        .anyMatch(frame -> frame.getClassName().startsWith(POOL));
    }

    private static Optional<DatabaseTrouble> find(Throwable failure, Function<Throwable, Optional<Kind>> kinds) {
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        for (int looked = 0; !open.isEmpty() && looked < 100; looked++) {
            Throwable next = open.remove();
            Optional<Kind> kind = kinds.apply(next);
            if (kind.isPresent()) {
                return Optional.of(new DatabaseTrouble(kind.get(), String.valueOf(next.getMessage())));
            }
            Stream.of(next.getSuppressed()).forEach(open::addLast);
            Optional.ofNullable(next.getCause()).ifPresent(open::addFirst);
            if (next instanceof SQLException sql && sql.getNextException() != null) {
                open.addFirst(sql.getNextException());
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> kind(Throwable failure) {
        if (failure instanceof SQLException sql
                && sql.getClass().getName().startsWith(DRIVER)
                && sql.getSQLState() != null
                && sql.getSQLState().length() == 5) {
            return Optional.ofNullable(STATES.getOrDefault(
                    sql.getSQLState(), CLASSES.get(sql.getSQLState().substring(0, 2))));
        }
        return Optional.empty();
    }
}
