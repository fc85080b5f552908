package org.disclosure.rollup.intake.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.MemoryEstimate;
import org.disclosure.rollup.intake.file.PackageParts;
import org.disclosure.rollup.intake.file.PackagedFile;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.file.Sniffer;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.odf.OdsReader;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.xls.XlsReader;
import org.disclosure.rollup.intake.xlsx.XlsxReader;
import org.disclosure.rollup.intake.xml.PartRelations;

/**
 * Reads the workbooks that stand in a Word document as objects, when the document has no tables of its own: bureaus put
 * the form there as a sheet or as an icon. One that cannot be read is left out.
 */
final class EmbeddedWorkbooks {

    /** The smallest table of the form has more cells than these. */
    private static final int NO_TABLES = 20;

    private static final String NAME = "附件";

    /** Name of the entry in which an object of another program is kept. */
    private static final String PACKAGE = "Package";

    /** Word 97 keeps objects here. */
    private static final String POOL = "ObjectPool";

    private static final Map<FileKind, SheetReader> READERS =
            Map.of(FileKind.XLSX, new XlsxReader(), FileKind.XLS, new XlsReader(), FileKind.ODS, new OdsReader());

    private final Limits limits;
    private final List<Sheet> sheets;
    private int workbooks;

    /**
     * @param sheets those of the Word document, the running text last
     */
    EmbeddedWorkbooks(List<Sheet> sheets, Limits limits) {
        this.sheets = new ArrayList<>(sheets);
        this.limits = limits;
    }

    /** The document's sheets with those of its objects before the running text. */
    List<Sheet> sheets() {
        return sheets;
    }

    /** True if the document has no tables of its own that could be the form's. */
    boolean areWanted() {
        return workbooks > 0
                || sheets.subList(0, sheets.size() - 1).stream()
                                .mapToInt(Sheet::size)
                                .sum()
                        < NO_TABLES;
    }

    /** Takes the objects of a .docx document. */
    void addAll(PartRelations relations, PackageParts packageParts) throws IOException {
        for (PartRelations.Relation relation : relations.all()) {
            boolean object =
                    relation.type().endsWith("/package") || relation.type().endsWith("/oleObject");
            Optional<InputStream> part =
                    object && areWanted() ? packageParts.find(relation.target()) : Optional.empty();
            if (part.isPresent()) {
                add(part.get().readAllBytes());
            }
        }
    }

    /** Takes the objects of a Word 97 document. */
    void addAll(DirectoryNode document) throws IOException {
        if (!areWanted() || !document.hasEntryCaseInsensitive(POOL)) {
            return;
        }
        DirectoryNode pool = (DirectoryNode) document.getEntryCaseInsensitive(POOL);
        // in the order in which they were put there
        for (String name : new TreeSet<>(pool.getEntryNames())) {
            if (pool.getEntryCaseInsensitive(name) instanceof DirectoryNode object) {
                add(saved(object));
            }
        }
    }

    private static byte[] saved(DirectoryEntry object) throws IOException {
        try (POIFSFileSystem own = new POIFSFileSystem()) {
            EntryUtils.copyNodes(object, own.getRoot());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            own.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private void add(byte[] object) {
        ReadingTimeLimit.check();
        if (workbooks >= MemoryEstimate.MOST_OBJECTS) {
            return;
        }
        try {
            Content content = new Content(unwrapped(object));
            SheetReader reader = READERS.get(Sniffer.kind(content));
            if (reader != null && MemoryEstimate.of(content, reader.kind()).bytes() <= MemoryEstimate.OBJECT) {
                List<Sheet> read = reader.read(content, NAME, limits);
                workbooks++;
                for (Sheet sheet : read) {
                    sheets.add(sheets.size() - 1, sheet.named(NAME + workbooks + " " + sheet.name(), limits));
                }
            }
        } catch (Throwable e) {
            FileFault.require(e);
            ReadingTimeLimit.check();
        }
    }

    /** Content of an object, without the wrapping of the program that embedded it. */
    private static byte[] unwrapped(byte[] object) throws IOException {
        if (FileMagic.valueOf(object) != FileMagic.OLE2) {
            return object;
        }
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(object))) {
            Set<String> names = files.getRoot().getEntryNames();
            if (names.contains(PACKAGE)) {
                return files.createDocumentInputStream(PACKAGE).readAllBytes();
            }
            return names.contains(PackagedFile.STREAM)
                    ? PackagedFile.of(
                            files.createDocumentInputStream(PackagedFile.STREAM).readAllBytes())
                    : object;
        }
    }
}
