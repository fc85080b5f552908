package org.disclosure.rollup.publish.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Predicate;
import org.disclosure.rollup.finding.Messages;
import org.w3c.dom.Element;

/** A document that lies where the program writes one: as it was written, edited by the office, or another one. */
public final class OfficeDocument {

    private static final String UNFINISHED = ".merging";

    private OfficeDocument() {}

    /** What became of the document that lay there. */
    public enum Outcome {
        /** Nobody has edited it: the new one takes its place. */
        UNTOUCHED,
        /** It goes on, its figures renewed. */
        RENEWED,
        /** It is none of the program's, or cannot be read: it must be kept beside. */
        FOREIGN
    }

    /**
     * Renews what lies there by a document that was just written; the result takes the place of the new one.
     *
     * @param fresh what was written
     * @param there the document that lies there, which is only read
     * @param words the language of what is said to the editor
     */
    public static Outcome renew(Path fresh, Path there, Messages words) throws IOException {
        if (!Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)) {
            return Outcome.FOREIGN;
        }
        try (WordPackage office = WordPackage.open(there)) {
            if (office.isUntouched()) {
                return Outcome.UNTOUCHED;
            }
            MarkedDocument text = new MarkedDocument(office.main());
            if (text.places().isEmpty()) {
                return Outcome.FOREIGN;
            }
            merge(fresh, there, office, text, words);
            return Outcome.RENEWED;
        } catch (UnreadableDocumentException e) {
            return Outcome.FOREIGN;
        }
    }

    private static void merge(Path fresh, Path there, WordPackage office, MarkedDocument text, Messages words)
            throws IOException, UnreadableDocumentException {
        Path merged = fresh.resolveSibling(fresh.getFileName() + UNFINISHED);
        try (WordPackage written = WordPackage.open(fresh)) {
            MarkedDocument now = new MarkedDocument(written.main());
            if (new ReportMerge(now, text, office.ledger(), words).merge()) {
                office.write(merged, text.bytes(), new Ledger("", now.digests()));
            } else {
                Files.copy(there, merged);
            }
        }
        Files.move(merged, fresh, StandardCopyOption.REPLACE_EXISTING);
    }

    /** True if both were written as the same piece of text, whatever the office made of it. */
    public static boolean agree(Path one, Path other, Mark.Kind kind, String key) {
        Optional<String> written = written(one, kind, key);
        return written.isPresent() && written.equals(written(other, kind, key));
    }

    private static Optional<String> written(Path file, Mark.Kind kind, String key) {
        try (WordPackage document = WordPackage.open(file)) {
            String id = Mark.of(kind, key, "").id();
            return document.ledger().map(ledger -> ledger.digests().get(id));
        } catch (UnreadableDocumentException | IOException e) {
            return Optional.empty();
        }
    }

    /** True if nobody has edited the document since it was written. */
    public static boolean isUntouched(Path file) {
        try (WordPackage written = WordPackage.open(file)) {
            return written.isUntouched();
        } catch (UnreadableDocumentException | IOException e) {
            return false;
        }
    }

    /** Lays what people wrote last year beside the blanks of a document that was just written. */
    public static void layBeside(Path fresh, Path lastYear, Messages words) throws IOException {
        Optional<MarkedDocument> before = find(lastYear);
        if (before.isPresent()) {
            change(
                    fresh,
                    document -> new LastYearProse(document, before.get())
                            .layBeside(document.all("p").get(0), text -> words.text("report.note.before", text)));
        }
    }

    private static Optional<MarkedDocument> find(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (WordPackage written = WordPackage.open(file)) {
            return written.isUntouched() ? Optional.empty() : Optional.of(new MarkedDocument(written.main()));
        } catch (UnreadableDocumentException | IOException e) {
            return Optional.empty();
        }
    }

    /** Changes a document that was just written, if there is anything to change. */
    private static void change(Path fresh, Predicate<MarkedDocument> change) throws IOException {
        Path changed = fresh.resolveSibling(fresh.getFileName() + UNFINISHED);
        try (WordPackage written = WordPackage.open(fresh)) {
            MarkedDocument document = new MarkedDocument(written.main());
            if (!change.test(document)) {
                return;
            }
            byte[] main = document.bytes();
            written.write(changed, main, Ledger.ofWritten(main, document.digests()));
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
        Files.move(changed, fresh, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts a further note to the editor first into a document that was just written. */
    public static void note(Path fresh, String text) throws IOException {
        change(fresh, document -> {
            Element first = document.all("p").get(0);
            Element note = document.paragraph(first, Mark.of(Mark.Kind.NOTE, "kept", text), text);
            first.getParentNode().insertBefore(note, first);
            return true;
        });
    }
}
