package org.disclosure.rollup.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.disclosure.rollup.store.StoreScript;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** One file with all that cannot be made anew: the store, every content received, and what the office decided. */
@Service
public class Backup {

    /** Not when it was packed; and not the first day that zip files know, for which Java adds the instant. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final StoreScript store;
    private final Path archive;
    private final Path decisions;

    Backup(StoreScript store, @Value("${rollup.archive}") Path archive, @Value("${rollup.decisions}") Path decisions) {
        this.store = store;
        this.archive = archive;
        this.decisions = decisions;
    }

    /** Whether there is a store of ours to pack, not one that a database server keeps. */
    public boolean isPossible() {
        return store.isPossible();
    }

    /**
     * Writes it. The file is there whole when this returns, or not at all.
     *
     * @param to a file that is not there yet
     * @return how many files are in it
     * @throws UncheckedIOException when it cannot be written
     */
    public int write(Path to) {
        // a folder of the owner's alone, for the database writes its script as everybody may read it
        Path making = to.toAbsolutePath().resolveSibling(to.getFileName() + ".part");
        Path part = making.resolve("backup.zip");
        Path script = making.resolve("store.sql");
        try {
            PrivateFiles.createFolder(making);
            try {
                Files.deleteIfExists(part);
                store.write(script);
                int count = pack(script, part);
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
                return count;
            } finally {
                Files.deleteIfExists(script);
                Files.deleteIfExists(part);
                Files.deleteIfExists(making);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int pack(Path script, Path part) throws IOException {
        List<BackupEntry> entries = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(PrivateFiles.create(part), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            entries.add(add(zip, script, BackupEntry.STORE));
            // most of what is received is compressed already
            zip.setLevel(Deflater.NO_COMPRESSION);
            addAll(zip, archive, BackupEntry.ARCHIVE, entries);
            addAll(zip, decisions, BackupEntry.DECISIONS, entries);
            zip.putNextEntry(entry(BackupEntry.LIST));
            for (BackupEntry entry : entries) {
                zip.write(entry.line().getBytes(StandardCharsets.UTF_8));
            }
        }
        return entries.size();
    }

    private static void addAll(ZipOutputStream zip, Path folder, String name, List<BackupEntry> entries)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            entries.add(add(zip, file, name + folder.relativize(file).toString().replace('\\', '/')));
        }
    }

    private static BackupEntry add(ZipOutputStream zip, Path file, String path) throws IOException {
        zip.putNextEntry(entry(path));
        MessageDigest digest = Fingerprint.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            long bytes = in.transferTo(zip);
            zip.closeEntry();
            BackupEntry entry = new BackupEntry(HexFormat.of().formatHex(digest.digest()), bytes, path);
            if (!entry.canBeListed()) {
                throw new FileSystemException(file.toString(), null, "has a name that no backup can hold");
            }
            return entry;
        }
    }

    private static ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        return entry;
    }
}
