package org.disclosure.rollup.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.disclosure.rollup.district.InputFile;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.file.FolderSwap;
import org.disclosure.rollup.publish.file.JsonFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code manifest.json}: what a year's outputs were made from, and every output with its SHA-256, as
 * {@code schema/manifest.schema.json} describes. It is written last and tells the program's files from the office's.
 *
 * @param year the report year
 * @param asOf the day that the outputs show as today
 * @param form the edition of the form
 * @param area the code of the unit whose area the outputs are of; empty for the whole
 * @param version of the program
 * @param program digest of the program's code
 * @param checks digest of the program's declared checks
 * @param digest of all inputs and settings but the day
 * @param inputs every file that was read
 * @param outputs every file that was written, but this one
 */
public record Manifest(
        int year,
        LocalDate asOf,
        int form,
        String area,
        String version,
        String program,
        String checks,
        String digest,
        List<InputFile> inputs,
        List<WrittenFile> outputs) {

    /** The file in the year's folder. */
    public static final String FILE_NAME = "manifest.json";

    /** Bytes of a file that takes as long as all small ones. */
    private static final long LARGE = 1 << 20;

    private static final int PIECE = 1 << 16;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    public Manifest {
        // there were no areas when the first ones were written
        area = area == null ? "" : area;
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** An output, by its path below the year's folder with {@code /}. */
    public record WrittenFile(String path, String sha256, long bytes) {}

    /** Lists what lies in a folder and writes the list into it; gives all files, the list itself as the last. */
    static List<WrittenFile> write(Edition edition, Provenance provenance, Path folder) throws IOException {
        List<WrittenFile> outputs = written(folder);
        try (JsonFile json = new JsonFile(folder.resolve(FILE_NAME))) {
            json.member("year", edition.year())
                    .member("asOf", edition.asOf())
                    .member("form", edition.form().edition())
                    .member("area", edition.summary().area().code())
                    .member("version", provenance.version())
                    .member("program", provenance.program())
                    .member("checks", provenance.checks())
                    .member("digest", provenance.digest());
            json.startList("inputs");
            provenance.inputs().get().forEach(json::item);
            json.endList();
            json.startList("outputs");
            outputs.forEach(json::item);
            json.endList();
            json.end();
        }
        List<WrittenFile> all = new ArrayList<>(outputs);
        all.add(written(folder, folder.resolve(FILE_NAME)));
        return all;
    }

    /** Large files come first and by themselves: of all files together one thread would get those that lie side by side. */
    private static List<WrittenFile> written(Path folder) throws IOException {
        List<Path> files = FolderSwap.files(folder);
        Map<Boolean, List<Path>> bySize =
                files.stream().collect(Collectors.partitioningBy(file -> size(file) >= LARGE));
        Map<Path, WrittenFile> written = new ConcurrentHashMap<>();
        bySize.get(true).parallelStream().forEach(file -> written.put(file, written(folder, file)));
        bySize.get(false).parallelStream().forEach(file -> written.put(file, written(folder, file)));
        return files.stream().map(written::get).toList();
    }

    private static WrittenFile written(Path folder, Path file) {
        try {
            return new WrittenFile(slashed(folder, file), sha256(file), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The manifest of a year's folder.
     *
     * @return empty when there is none, or none that can be read
     */
    public static Optional<Manifest> find(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), Manifest.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The folder of the earliest year below an output folder that has a manifest, whatever stands in it. */
    public static Optional<Path> findFolder(Path out) {
        if (!Files.isDirectory(out)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(out)) {
            return entries.filter(folder ->
                            YEAR.matcher(folder.getFileName().toString()).matches())
                    .filter(folder -> Files.exists(folder.resolve(FILE_NAME)))
                    .min(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that the program wrote, this one among them. */
    Set<String> paths() {
        Set<String> paths = outputs.stream().map(WrittenFile::path).collect(Collectors.toSet());
        paths.add(FILE_NAME);
        return paths;
    }

    /**
     * True if every output is there with the size that was written; contents are not compared. A report that the office
     * edits has any size.
     */
    public boolean isWhole(Path folder) {
        return outputs.stream().allMatch(output -> {
            long size = size(folder.resolve(output.path()));
            return size == output.bytes() || size >= 0 && isReport(output.path());
        });
    }

    /** True if the office may write in this output. */
    public static boolean isReport(String path) {
        return EditedReports.isReport(path);
    }

    /** True if a file of this name is a report of the office's that a new one was put beside. */
    public static boolean isKeptReport(String name) {
        return EditedReports.isKept(name);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    private static String slashed(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        // a kilobyte at a time, as libraries read, takes a tenth longer
        byte[] octets = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(octets); read >= 0; read = in.read(octets)) {
                digest.update(octets, 0, read);
            }
        }
        return Hex.encodeHexString(digest.digest());
    }
}
