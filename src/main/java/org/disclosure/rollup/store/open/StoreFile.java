package org.disclosure.rollup.store.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.store.connect.StoreInUseException;
import org.disclosure.rollup.store.open.StoreProgress.Step;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A store in a file of H2, which commits each change of a table by itself. So the store is made, or a copy of it changed, beside
 * its place, and put there by a rename: whoever is killed leaves the old one, or none, and something half-made that the next
 * one throws away.
 */
public final class StoreFile {

    private static final Pattern URL = Pattern.compile("jdbc:h2:file:([^;]+)(.*)");
    private static final Pattern WRITE_DELAY = Pattern.compile(";WRITE_DELAY=\\d+");
    private static final String ENDING = ".mv.db";
    private static final String MAKING = ".making";

    /** A copy, and what its tables take while they are rewritten. */
    private static final int COPIES = 2;

    private static final int COPY_AND_PLACE = 2;

    private static final long MEGABYTE = 1 << 20;

    private final Path store;
    private final String settings;
    private final String user;
    private final String password;

    private StoreFile(Path store, String settings, String user, String password) {
        this.store = store;
        this.settings = settings;
        this.user = user;
        this.password = password;
    }

    /** The file of the store at a database's address; empty when it is no such file. */
    static Optional<StoreFile> of(String url, String user, String password) {
        Matcher parts = URL.matcher(url);
        return parts.matches() && !parts.group(1).startsWith("~")
                ? Optional.of(new StoreFile(
                        Path.of(parts.group(1)).toAbsolutePath().normalize(), parts.group(2), user, password))
                : Optional.empty();
    }

    /** True if there is a store. An empty file is one whose creation was interrupted. */
    boolean isMade() {
        try {
            return Files.exists(file()) && Files.size(file()) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return ending(store);
    }

    /** The file of a database. */
    public static Path ending(Path database) {
        return database.resolveSibling(database.getFileName() + ENDING);
    }

    /**
     * Makes the store, or upgrades it.
     *
     * @param pending how many versions of the schema it has to be taken through
     * @throws StoreInUseException when somebody has it open
     * @throws StoreRoomException when there is no room for a copy
     * @throws UpgradeFailedException when it cannot be upgraded; it is what it was
     */
    void renew(int pending, StoreProgress progress) {
        try {
            Files.createDirectories(store.getParent());
            Path file = Files.exists(file()) ? file().toRealPath() : file();
            try (HeldFile held = HeldFile.take(file)) {
                discard();
                boolean isNew = held.size() == 0;
                try {
                    if (isNew) {
                        make(held, file, progress);
                    } else {
                        upgrade(held, file, pending + COPY_AND_PLACE, progress);
                    }
                } catch (SQLException | RuntimeException e) {
                    discard();
                    throw isNew ? new IllegalStateException(e) : new UpgradeFailedException(e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(HeldFile held, Path file, StoreProgress progress) throws IOException, SQLException {
        HeldFile.create(ending(making()));
        progress.begin(Step.MAKE, 1, 1, "");
        change((url, open) -> NewestSchema.make(open));
        place(held, file);
    }

    private void upgrade(HeldFile held, Path file, int steps, StoreProgress progress) throws IOException, SQLException {
        requireRoom(held.size() * COPIES);
        progress.begin(Step.COPY, 1, steps, Long.toString(held.size() / MEGABYTE + 1));
        held.copyTo(ending(making()));
        StoreProgress afterTheCopy = (step, number, of, detail) -> progress.begin(step, number + 1, steps, detail);
        change((url, open) ->
                new SchemaUpgrade(new DriverManagerDataSource(url, user, password), user, 0, afterTheCopy).run());
        progress.begin(Step.PLACE, steps, steps, "");
        place(held, file);
    }

    private Path making() {
        return store.resolveSibling(store.getFileName() + MAKING);
    }

    private void place(HeldFile held, Path file) throws IOException {
        Path made = ending(making());
        force(made, StandardOpenOption.WRITE);
        try {
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            // some systems replace no file that is open
            held.close();
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(file.getParent());
    }

    private void requireRoom(long needed) throws IOException {
        long free = Files.getFileStore(store.getParent()).getUsableSpace();
        if (needed > free) {
            throw new StoreRoomException(needed, free);
        }
    }

    /** A change of a store that is open. */
    @FunctionalInterface
    private interface Change {
        void make(String url, Statement open) throws SQLException;
    }

    private void change(Change change) throws SQLException {
        // nothing of it counts before it is whole
        String url = "jdbc:h2:file:" + making() + WRITE_DELAY.matcher(settings).replaceAll("");
        try (Connection open = DriverManager.getConnection(url, user, password);
                Statement statement = open.createStatement()) {
            change.make(url, statement);
            statement.execute("SHUTDOWN");
        }
    }

    /** Throws away what a start left that was killed. */
    private void discard() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(
                store.getParent(),
                path -> path.getFileName().toString().startsWith(store.getFileName() + MAKING + "."))) {
            for (Path each : left) {
                Files.delete(each);
            }
        }
    }

    /** The rename outlives a power failure; not every system can promise that of a folder. */
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
