package org.disclosure.rollup.publish.word;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.disclosure.rollup.publish.file.SavedFile;
import org.disclosure.rollup.publish.file.StableZip;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The parts of a Word document. Only its text and the program's own list are ever unpacked, up to a size; all others go
 * into a new file as they are packed, so that whatever is in them is harmless and stays.
 */
final class WordPackage implements Closeable {

    /** Bytes of the text of a document; a report has a tenth of a million, and twice as much after other programs. */
    private static final int LARGEST_DOCUMENT = 16 << 20;

    private static final int LARGEST_PART = 1 << 20;
    private static final int MOST_PARTS = 10_000;

    private static final String RELATIONS = "_rels/.rels";
    private static final String MAIN = "/officeDocument";
    private static final String LISTS = "customXml/item\\d{1,4}\\.xml";

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final String mainName;
    private final byte[] main;
    private Optional<String> listName = Optional.empty();
    private Optional<Ledger> ledger = Optional.empty();

    private WordPackage(ZipFile zip) throws IOException, UnreadableDocumentException {
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            if (entries.put(entry.getName(), entry) != null || entries.size() > MOST_PARTS) {
                throw new UnreadableDocumentException("parts that are there twice, or too many");
            }
        }
        this.mainName = findMain();
        this.main = read(mainName, LARGEST_DOCUMENT);
        for (String name : entries.keySet()) {
            if (ledger.isEmpty() && name.matches(LISTS)) {
                ledger = findLedger(name);
                listName = ledger.map(found -> name);
            }
        }
    }

    private Optional<Ledger> findLedger(String name) throws IOException {
        try {
            return Ledger.read(read(name, LARGEST_PART));
        } catch (UnreadableDocumentException e) {
            // what other programs put into documents is theirs
            return Optional.empty();
        }
    }

    /** @throws UnreadableDocumentException when it is no Word document, or none that can be read within limits */
    static WordPackage open(Path file) throws UnreadableDocumentException {
        try {
            return open(Files.newByteChannel(file));
        } catch (IOException e) {
            throw new UnreadableDocumentException("not to be opened", e);
        }
    }

    private static WordPackage open(SeekableByteChannel channel) throws UnreadableDocumentException {
        ZipFile zip = null;
        try {
            zip = ZipFile.builder().setSeekableByteChannel(channel).get();
            return new WordPackage(zip);
        } catch (IOException | RuntimeException e) {
            closeQuietly(zip == null ? channel : zip);
            throw new UnreadableDocumentException("no sound zip file", e);
        } catch (UnreadableDocumentException e) {
            closeQuietly(zip);
            throw e;
        }
    }

    private static void closeQuietly(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            // it was only read
        }
    }

    private String findMain() throws IOException, UnreadableDocumentException {
        Element root = SafeXml.parse(read(RELATIONS, LARGEST_PART)).getDocumentElement();
        for (Node each = root.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element relation
                    && relation.getAttribute("Type").endsWith(MAIN)) {
                return relation.getAttribute("Target").replaceFirst("^/", "");
            }
        }
        throw new UnreadableDocumentException("no document in it");
    }

    private byte[] read(String name, int largest) throws IOException, UnreadableDocumentException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null || !zip.canReadEntryData(entry)) {
            throw new UnreadableDocumentException("lacks " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new UnreadableDocumentException("too large: " + name);
            }
            return bytes;
        }
    }

    byte[] main() {
        return main.clone();
    }

    /** The program's list; empty when the document was never the program's, or another program dropped it. */
    Optional<Ledger> ledger() {
        return ledger;
    }

    /** True if it is just what the program wrote. */
    boolean isUntouched() {
        return ledger.filter(list -> list.isOf(main)).isPresent();
    }

    /** Writes the document with another text, and another list where it has one. */
    void write(Path file, byte[] text, Ledger list) throws IOException {
        SavedFile.write(file, out -> {
            try (StableZip copy = new StableZip(out)) {
                for (ZipArchiveEntry entry : entries.values()) {
                    if (entry.getName().equals(mainName)) {
                        part(copy, mainName, text);
                    } else if (listName.filter(entry.getName()::equals).isPresent()) {
                        part(copy, entry.getName(), list.bytes());
                    } else {
                        copy.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                    }
                }
            }
        });
    }

    static void part(StableZip zip, String name, byte[] bytes) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
