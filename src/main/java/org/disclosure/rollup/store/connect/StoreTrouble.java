package org.disclosure.rollup.store.connect;

import java.io.EOFException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.jdbc.JdbcSQLSyntaxErrorException;

/**
 * Failure of a store in a file, or of the disk below it; a server's is {@link DatabaseTrouble}.
 *
 * @param said its own words, in one line
 */
public record StoreTrouble(Kind kind, String said) {

    /** Kind of trouble. */
    public enum Kind {
        /** Another process has the file open. */
        LOCKED,
        /** The disk, or the account's share of it, is full. */
        FULL,
        /** The file is no database, or spoilt. */
        CORRUPT,
        /** The file is of a later version of the database. */
        FORMAT
    }

    private static final int H2_LOCKED = 90020;
    private static final int H2_IO = 90028;
    private static final int H2_IO_OF_FILE = 90031;
    private static final int H2_CORRUPT = 90030;
    private static final int H2_FORMAT = 90048;

    /** The system's own words, which Java passes on in the language of the system. */
    private static final Pattern NO_ROOM = Pattern.compile(
            "(?i)No space left on device|Disk quota exceeded|not enough space on the disk|设备上没有空间|超出磁盘限额|磁盘空间不足");

    /** The trouble that lies behind a failure; empty when it is none of these. */
    public static Optional<StoreTrouble> of(Throwable failure) {
        return causes(failure)
                .filter(cause -> kind(cause).isPresent())
                // the nearest to what happened has the plainest words, unless one above it names the file
                .reduce((above, below) -> above instanceof FileSystemException ? above : below)
                .flatMap(cause -> kind(cause).map(kind -> new StoreTrouble(kind, oneLine(cause))));
    }

    private static Optional<Kind> kind(Throwable cause) {
        if (cause.getMessage() != null && NO_ROOM.matcher(cause.getMessage()).find()) {
            return Optional.of(Kind.FULL);
        }
        return cause instanceof SQLException sql ? kind(sql) : Optional.empty();
    }

    private static Optional<Kind> kind(SQLException sql) {
        switch (sql.getErrorCode()) {
            case H2_LOCKED:
                return Optional.of(Kind.LOCKED);
            case H2_CORRUPT:
                return Optional.of(Kind.CORRUPT);
            case H2_FORMAT:
                return Optional.of(Kind.FORMAT);
            case H2_IO, H2_IO_OF_FILE:
                // shorter than any database
                return causes(sql).anyMatch(EOFException.class::isInstance)
                        ? Optional.of(Kind.CORRUPT)
                        : Optional.empty();
            default:
                // its definitions of tables, which it reads as statements when it is opened; ours are right
                return sql instanceof JdbcSQLSyntaxErrorException ? Optional.of(Kind.CORRUPT) : Optional.empty();
        }
    }

    /** A failure and its causes, the failure first. Failures may name each other in a circle. */
    private static Stream<Throwable> causes(Throwable failure) {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> causes = new ArrayList<>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (found.add(next)) {
                causes.add(next);
                Optional.ofNullable(next.getCause()).ifPresent(open::push);
                List.of(next.getSuppressed()).forEach(open::push);
            }
        }
        return causes.stream();
    }

    private static String oneLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
