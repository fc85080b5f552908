package org.disclosure.rollup.intake.inner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.disclosure.rollup.intake.file.MemoryEstimate;
import org.disclosure.rollup.intake.file.PackageParts;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.xml.PartRelations;

/**
 * The workbooks and documents that stand in a document as objects: bureaus put the form there as a sheet or as an icon. What
 * the document shows itself goes before them: where it has figures of its own their sheets are as hidden ones, which count
 * only for what is nowhere else, and what it shows just so is not taken twice. An object that cannot be read is left out.
 */
public final class EmbeddedFiles {

    /** The smallest table of the form has nearly as many figures. */
    private static final int NO_FIGURES = 15;

    private static final Pattern FIGURE = Pattern.compile("[-+−]?\\p{Nd}[\\p{Nd}.．]*");
    private static final String NAME = "附件";

    /** Word 97 keeps objects here, Excel 97 each in a folder of its own. */
    private static final String WORD_POOL = "ObjectPool";

    private static final String EXCEL_OBJECT = "MBD";

    private final List<Sheet> own;
    private final InnerFiles inner;
    private final Limits limits;
    private final int depth;
    private final List<Sheet> read = new ArrayList<>();
    private int files;

    /**
     * @param own the sheets of the document itself
     * @param depth the number of files that the document lies in
     */
    public EmbeddedFiles(List<Sheet> own, InnerFiles inner, Limits limits, int depth) {
        this.own = own;
        this.inner = inner;
        this.limits = limits;
        this.depth = depth;
    }

    /** The document's sheets, and those of its objects behind them. */
    public List<Sheet> behind() {
        List<Sheet> all = new ArrayList<>(own);
        all.addAll(placed());
        return all;
    }

    /** The same where the document's last sheet is its running text, which stays the last. */
    public List<Sheet> beforeTheText() {
        List<Sheet> all = new ArrayList<>(own);
        all.addAll(own.size() - 1, placed());
        return all;
    }

    private List<Sheet> placed() {
        if (read.isEmpty()) {
            return List.of();
        }
        List<String> shown = own.stream().flatMap(EmbeddedFiles::figures).toList();
        return read.stream()
                .filter(sheet -> !isAmong(shown, figures(sheet).toList()))
                .map(sheet -> shown.size() < NO_FIGURES ? sheet : sheet.hidden(limits))
                .toList();
    }

    /** True if the figures are shown already: the document has the same table itself. */
    private static boolean isAmong(List<String> shown, List<String> figures) {
        return !figures.isEmpty() && Collections.indexOfSubList(shown, figures) >= 0;
    }

    private static Stream<String> figures(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(List::stream)
                .map(cell -> cell.text().strip().replaceAll("[,，]", ""))
                .filter(text -> FIGURE.matcher(text).matches());
    }

    /** Takes the objects that a part refers to. */
    public void addAll(PartRelations relations, PackageParts packageParts) throws IOException {
        for (PartRelations.Relation relation : relations.all()) {
            boolean object =
                    relation.type().endsWith("/package") || relation.type().endsWith("/oleObject");
            Optional<InputStream> part = object ? packageParts.find(relation.target()) : Optional.empty();
            if (part.isPresent()) {
                add(part.get().readAllBytes());
            }
        }
    }

    /** Takes the objects of a document of Office 97. */
    public void addAll(DirectoryNode document) throws IOException {
        // in the order in which they were put there
        for (String name : new TreeSet<>(document.getEntryNames())) {
            if (document.getEntryCaseInsensitive(name) instanceof DirectoryNode folder) {
                if (name.equalsIgnoreCase(WORD_POOL)) {
                    addEach(folder);
                } else if (name.startsWith(EXCEL_OBJECT)) {
                    add(saved(folder));
                }
            }
        }
    }

    private void addEach(DirectoryNode pool) throws IOException {
        for (String name : new TreeSet<>(pool.getEntryNames())) {
            if (pool.getEntryCaseInsensitive(name) instanceof DirectoryNode object) {
                add(saved(object));
            }
        }
    }

    private static byte[] saved(DirectoryEntry object) throws IOException {
        try (POIFSFileSystem saved = new POIFSFileSystem()) {
            EntryUtils.copyNodes(object, saved.getRoot());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            saved.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** Takes an object. */
    public void add(byte[] object) {
        if (files < MemoryEstimate.MOST_OBJECTS) {
            inner.read(object, NAME, limits, depth + 1).ifPresent(this::add);
        }
    }

    /** Takes the sheets of an object. */
    public void add(List<Sheet> sheets) {
        if (!sheets.isEmpty() && files < MemoryEstimate.MOST_OBJECTS) {
            files++;
            sheets.forEach(sheet -> read.add(sheet.named(NAME + files + " " + sheet.name(), limits)));
        }
    }
}
