package org.disclosure.rollup.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.MemoryEstimate;
import org.disclosure.rollup.intake.file.PackageParts;
import org.disclosure.rollup.intake.file.Sniffer;
import org.disclosure.rollup.intake.inner.InnerFiles;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.text.TextDecoder;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.xml.PartRelations;

/**
 * Files that a program has inserted into a .docx document as they are ({@code w:altChunk}). Word shows them in their place and
 * makes text of them when it saves the document; so whoever sent it sees no difference.
 */
final class InsertedFiles {

    private static final String NAME = "插入的文件";

    private final PartRelations relations;
    private final PackageParts packageParts;
    private final WordSheets sheets;
    private final InnerFiles inner;
    private final Limits limits;
    private final int depth;
    private int files;

    InsertedFiles(
            PartRelations relations,
            PackageParts packageParts,
            WordSheets sheets,
            InnerFiles inner,
            Limits limits,
            int depth) {
        this.relations = relations;
        this.packageParts = packageParts;
        this.sheets = sheets;
        this.inner = inner;
        this.limits = limits;
        this.depth = depth;
    }

    /**
     * Inserts a file where the document is being read; one outside the document is left out.
     *
     * @throws UnreadableFileException when it cannot be read: what is missing then may be a table
     */
    void insert(String id) {
        Optional<String> part = relations.all().stream()
                .filter(relation -> relation.id().equals(id))
                .map(PartRelations.Relation::target)
                .findFirst();
        if (part.isEmpty()) {
            return;
        }
        if (++files > MemoryEstimate.MOST_OBJECTS) {
            throw new UnreadableFileException(UnreadableFileException.Reason.INSERTED);
        }
        byte[] file = bytes(part.get());
        FileKind kind = kind(file, part.get());
        if (kind == FileKind.TEXT) {
            TextDecoder.decode(file).lines().forEach(sheets::line);
            return;
        }
        List<Sheet> read = inner.read(new Content(file), kind, NAME, limits, depth + 1)
                .orElseThrow(() -> new UnreadableFileException(UnreadableFileException.Reason.INSERTED));
        sheets.insert(read);
    }

    private byte[] bytes(String part) {
        try (InputStream in = packageParts.get(part)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A piece of a page need not begin as a page does; its name tells. */
    private static FileKind kind(byte[] file, String part) {
        FileKind kind = Sniffer.kind(new Content(file));
        boolean page = part.toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
        return kind == FileKind.TEXT && page ? FileKind.HTML : kind;
    }
}
