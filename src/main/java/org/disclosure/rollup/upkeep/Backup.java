package org.disclosure.rollup.upkeep;

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
import org.apache.commons.codec.digest.DigestUtils;
import org.disclosure.rollup.job.files.ArchiveFolder;
import org.disclosure.rollup.store.history.VersionStore;
import org.disclosure.rollup.store.script.StoreScript;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** One file with all that cannot be made anew: the store, every content received, and what the office decided. */
@Service
public class Backup {

    /** Not when it was packed; and not the first day that zip files know, for which Java adds the instant. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final StoreScript store;
    private final ArchiveFolder archive;
    private final VersionStore versions;
    private final Path decisions;

    Backup(
            StoreScript store,
            ArchiveFolder archive,
            VersionStore versions,
            @Value("${rollup.decisions}") Path decisions) {
        this.store = store;
        this.archive = archive;
        this.versions = versions;
        this.decisions = decisions;
    }

    /**
     * Counts of a backup that was written.
     *
     * @param files how many files are in it
     * @param leftOut archived contents that are not what they were, with which it could not be restored
     * @param missing what was received and is not in the archive
     * @param isWithoutArchive whether that is all that was ever received
     */
    public record Written(int files, List<Path> leftOut, List<MissingContent> missing, boolean isWithoutArchive) {

        public Written {
            leftOut = List.copyOf(leftOut);
            missing = List.copyOf(missing);
        }

        public boolean isWhole() {
            return leftOut.isEmpty() && missing.isEmpty();
        }
    }

    /**
     * A file that was received, whose content is not in the archive.
     *
     * @param unit its unit's name; empty when that could not be told
     */
    public record MissingContent(Path content, int year, String unit, String path) {}

    /** True if there is a store of ours to pack, not one that a database server keeps. */
    public boolean isPossible() {
        return store.isPossible();
    }

    /**
     * Writes it. The file is there whole when this returns, or not at all.
     *
     * @param to a file that is not there yet
     * @throws UncheckedIOException when it cannot be written
     */
    public Written write(Path to) {
        // a folder of the owner's alone, for the database writes its script as everybody may read it
        Path making = to.toAbsolutePath().resolveSibling(to.getFileName() + ".part");
        Path part = making.resolve("backup.zip");
        Path script = making.resolve("store.sql");
        try {
            PrivateFiles.createFolder(making);
            try {
                Files.deleteIfExists(part);
                store.write(script);
                Written written = pack(script, part);
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
                return written;
            } finally {
                Files.deleteIfExists(script);
                Files.deleteIfExists(part);
                Files.deleteIfExists(making);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Written pack(Path script, Path part) throws IOException {
        List<BackupEntry> entries = new ArrayList<>();
        List<Path> leftOut = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(PrivateFiles.create(part), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            entries.add(add(zip, script, BackupEntry.STORE));
            // most of what is received is compressed already
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (ArchiveFolder.ArchivedContent content : archive.all()) {
                if (content.isWhole()) {
                    entries.add(add(zip, content.file(), BackupEntry.ofContent(content.sha256())));
                } else {
                    leftOut.add(content.file());
                }
            }
            addDecisions(zip, entries);
            zip.putNextEntry(entry(BackupEntry.LIST));
            for (BackupEntry entry : entries) {
                zip.write(entry.line().getBytes(StandardCharsets.UTF_8));
            }
        }
        List<MissingContent> missing = versions.years().stream()
                .flatMap(year -> missing(year).stream())
                .toList();
        boolean isWithoutArchive = !missing.isEmpty() && entries.stream().noneMatch(BackupEntry::isOfArchive);
        return new Written(entries.size(), leftOut, missing, isWithoutArchive && leftOut.isEmpty());
    }

    private List<MissingContent> missing(int year) {
        return versions.ofYear(year).stream()
                .filter(version -> !archive.holds(version.sha256()))
                .map(version ->
                        new MissingContent(archive.path(version.sha256()), year, version.unit(), version.path()))
                .toList();
    }

    public Path archive() {
        return archive.folder();
    }

    private void addDecisions(ZipOutputStream zip, List<BackupEntry> entries) throws IOException {
        if (!Files.isDirectory(decisions)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(decisions)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String path = decisions.relativize(file).toString().replace('\\', '/');
            entries.add(add(zip, file, BackupEntry.DECISIONS + path));
        }
    }

    private static BackupEntry add(ZipOutputStream zip, Path file, String path) throws IOException {
        zip.putNextEntry(entry(path));
        MessageDigest digest = DigestUtils.getSha256Digest();
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
