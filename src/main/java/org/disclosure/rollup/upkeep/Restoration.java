package org.disclosure.rollup.upkeep;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.disclosure.rollup.store.connect.StoreTrouble;
import org.disclosure.rollup.store.open.NewerStoreException;
import org.disclosure.rollup.store.script.ForeignStatementException;
import org.disclosure.rollup.store.script.StoreScript;
import org.disclosure.rollup.upkeep.DamagedBackupException.Reason;
import org.springframework.util.FileSystemUtils;

/** Makes a data folder of a backup: beside its place, verified, then moved there. It needs no store. */
public final class Restoration {

    private static final int BUFFER = 1 << 16;

    /** How the file of an H2 database begins. */
    private static final String STORE_BEGIN = "H:2,";

    private Restoration() {}

    /**
     * Restores.
     *
     * @param data a folder that is not there, or empty
     * @param store the store's name in it, without the ending
     * @return how many files were restored
     * @throws DamagedBackupException when the backup is not what it was; nothing is left behind
     * @throws MisnamedContentException when an archived content in it is not what its name says; nothing is left behind
     * @throws ForeignStatementException when its store's script holds what no backup holds; nothing of it was executed
     * @throws NewerStoreException when it is of a newer program
     * @throws UncheckedIOException when the folder cannot be written
     * @throws IllegalStateException when the disk fills up while the store is made
     */
    public static int restore(Path from, Path data, String store) {
        Path target = data.toAbsolutePath().normalize();
        Path staging = target.resolveSibling("." + target.getFileName() + ".restoring");
        try {
            FileSystemUtils.deleteRecursively(staging);
            PrivateFiles.createFolder(staging);
            try {
                int count = unpack(from, staging);
                makeStore(staging, store);
                Files.deleteIfExists(target);
                Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
                return count;
            } finally {
                FileSystemUtils.deleteRecursively(staging);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeStore(Path staging, String store) throws IOException {
        Path script = staging.resolve(BackupEntry.STORE);
        try {
            StoreScript.read(script, staging.resolve(store));
        } catch (IllegalStateException e) {
            if (StoreTrouble.of(e)
                    .filter(trouble -> trouble.kind() == StoreTrouble.Kind.FULL)
                    .isPresent()) {
                throw e;
            }
            throw new DamagedBackupException(Reason.SCRIPT, BackupEntry.STORE, e);
        }
        Files.delete(script);
    }

    private static int unpack(Path from, Path staging) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile(), StandardCharsets.UTF_8)) {
            Map<String, BackupEntry> listed = list(zip);
            Set<String> found = new HashSet<>();
            for (ZipEntry entry : zip.stream().toList()) {
                BackupEntry known = listed.get(entry.getName());
                if (!entry.getName().equals(BackupEntry.LIST) && (known == null || !found.add(known.path()))) {
                    throw new DamagedBackupException(Reason.UNLISTED, entry.getName(), null);
                }
            }
            for (BackupEntry entry : listed.values()) {
                if (!found.contains(entry.path())) {
                    throw new DamagedBackupException(Reason.MISSING, entry.path(), null);
                }
                if (entry.isMisnamed()) {
                    throw new MisnamedContentException(entry.path());
                }
                unpack(zip, entry, staging.resolve(entry.path()));
            }
            return listed.size();
        } catch (ZipException e) {
            throw new DamagedBackupException(reason(from), "", e);
        }
    }

    /** Why it is no zip file, by how it begins. */
    private static Reason reason(Path from) throws IOException {
        byte[] begin;
        try (InputStream in = Files.newInputStream(from)) {
            begin = in.readNBytes(STORE_BEGIN.length());
        }
        String text = new String(begin, StandardCharsets.ISO_8859_1);
        if (text.isEmpty()) {
            return Reason.EMPTY;
        }
        if (text.startsWith("PK")) {
            return Reason.CUT_OFF;
        }
        return text.equals(STORE_BEGIN) ? Reason.STORE_FILE : Reason.NO_ZIP;
    }

    /** The list at the end of the backup; the store is always in it. */
    private static Map<String, BackupEntry> list(ZipFile zip) throws IOException {
        ZipEntry list = zip.getEntry(BackupEntry.LIST);
        if (list == null) {
            String first =
                    zip.stream().map(ZipEntry::getName).sorted().findFirst().orElse("—");
            throw new DamagedBackupException(Reason.OTHER_ZIP, first, null);
        }
        Map<String, BackupEntry> entries = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(zip.getInputStream(list), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String place = Integer.toString(++number);
                BackupEntry entry =
                        BackupEntry.parse(line).orElseThrow(() -> new DamagedBackupException(Reason.LIST, place, null));
                entries.put(entry.path(), entry);
            }
        }
        if (!entries.containsKey(BackupEntry.STORE)) {
            throw new DamagedBackupException(Reason.NO_STORE, BackupEntry.STORE, null);
        }
        return entries;
    }

    /** No more is written than the list says. */
    private static void unpack(ZipFile zip, BackupEntry entry, Path file) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        long bytes = 0;
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(zip.getEntry(entry.path()));
                OutputStream out = PrivateFiles.create(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0 && bytes <= entry.bytes(); count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
                bytes += count;
            }
        } catch (ZipException | EOFException e) {
            throw new DamagedBackupException(Reason.CHANGED, entry.path(), e);
        }
        if (bytes != entry.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
            throw new DamagedBackupException(Reason.CHANGED, entry.path(), null);
        }
    }
}
