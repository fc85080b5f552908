package org.disclosure.rollup.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.publish.edition.given.Draft;
import org.disclosure.rollup.publish.file.FolderSwap;
import org.disclosure.rollup.publish.report.ReportDocument;
import org.disclosure.rollup.publish.word.Blanks;
import org.disclosure.rollup.publish.word.OfficeDocument;

/**
 * The reports in a year's folder that the office may have edited: they go on with new figures, and what cannot go on is kept
 * beside under another name.
 */
final class EditedReports implements FolderSwap.LastLook {

    private static final String KEPT = "report-办公室%s.docx";

    private final Path staged;
    private final Path folder;
    private final Messages words;
    private final Map<String, String> listed;

    /** What was read of each report that lay there; reports that had to be kept are not among them. */
    private final Map<String, String> read = new HashMap<>();

    /**
     * @param staged the new outputs, complete but for the manifest
     * @param folder where those before lie
     * @param words the language of what is said to the editor
     */
    EditedReports(Path staged, Path folder, Messages words) {
        this.staged = staged;
        this.folder = folder;
        this.words = words;
        this.listed = Manifest.find(folder).map(Manifest::outputs).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        Manifest.WrittenFile::path, Manifest.WrittenFile::sha256, (one, other) -> other));
    }

    /** True if the office may write in this output. */
    static boolean isReport(String path) {
        return path.equals(ReportDocument.FILE_NAME) || path.endsWith("/" + ReportDocument.FILE_NAME);
    }

    /** True if the file's name is that of a report which was kept beside. */
    static boolean isKept(String name) {
        return name.matches(KEPT.formatted("(?:-\\d+)?").replace(".docx", "\\.docx"));
    }

    /**
     * Puts the office's words into a report that was just written, and those of last year beside its blanks.
     *
     * @param lastYear the folder of the year before
     */
    Draft renew(Path fresh, Path lastYear) throws IOException {
        Path there = folder.resolve(staged.relativize(fresh).toString());
        OfficeDocument.layBeside(fresh, lastYear.resolve(path(staged, fresh)), words);
        String kept = Files.exists(there, LinkOption.NOFOLLOW_LINKS) ? goOn(fresh, there) : "";
        return new Draft(Blanks.find(fresh).orElseThrow(), kept);
    }

    /** Gives the name under which what lies there is to be kept beside; empty when it goes on. */
    private String goOn(Path fresh, Path there) throws IOException {
        if (Files.isDirectory(there, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(there.toString());
        }
        if (Files.isRegularFile(there) && !Files.isReadable(there)) {
            throw new AccessDeniedException(there.toString());
        }
        String path = path(folder, there);
        String digest = digest(there);
        boolean isForeign = OfficeDocument.renew(fresh, there, words) == OfficeDocument.Outcome.FOREIGN
                // as an earlier program wrote it, without marks
                && !digest.equals(listed.get(path));
        if (isForeign) {
            String name = freeName(there.getParent());
            OfficeDocument.note(fresh, words.text("report.note.foreign", ReportDocument.FILE_NAME, name));
            return name;
        }
        read.put(path, digest);
        return "";
    }

    /** True if a file of the old outputs holds words of the office and nothing new takes its place. */
    boolean isLeft(String path) {
        Path file = folder.resolve(path);
        return isReport(path)
                && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && Files.notExists(staged.resolve(path))
                && !OfficeDocument.isUntouched(file);
    }

    /** Keeps the reports that could not be read, and those that were saved after they were read. */
    @Override
    public List<Path> look(Path aside, Path next) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (Path renewed : FolderSwap.files(next)) {
            String path = path(next, renewed);
            Path old = aside.resolve(path);
            if (isReport(path)
                    && Files.exists(old, LinkOption.NOFOLLOW_LINKS)
                    && !digest(old).equals(read.get(path))) {
                Path beside = renewed.resolveSibling(freeName(renewed.getParent()));
                kept.add(Files.copy(old, beside, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS));
            }
        }
        return kept.stream()
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** The first name under which nothing is kept yet. */
    private static String freeName(Path folder) {
        String name = KEPT.formatted("");
        for (int number = 2; Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS); number++) {
            name = KEPT.formatted("-" + number);
        }
        return name;
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String digest(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
