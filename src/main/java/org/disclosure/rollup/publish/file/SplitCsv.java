package org.disclosure.rollup.publish.file;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Lines of CSV in a zip file, in as many files as it takes for a spreadsheet program to open each of them whole. Lines that stay
 * together are deflated together and apart from all others, so that the next night can take them as they are.
 */
public final class SplitCsv implements Closeable {

    /** Rows that Excel and LibreOffice open; they cut off what comes after them. */
    public static final int MOST_ROWS = 1_048_576;

    private final Path path;
    private final OutputStream disk;
    private final StableZip zip;
    private final KeptPieces kept;
    private final Optional<FileChannel> lastNight;
    private final int mostRows;
    private final String[] header;
    private final Deflater deflater = new Deflater(StableZip.LEVEL, true);
    private final Lines lines = new Lines();
    private final CsvFile csv = new CsvFile(lines);
    private Part file;
    private int files;

    /** @param kept pieces of the file of the last night */
    public SplitCsv(Path path, KeptPieces kept, int mostRows, String... header) throws IOException {
        this.path = path;
        this.kept = kept;
        this.lastNight = kept.open();
        this.mostRows = mostRows;
        this.header = header.clone();
        this.disk = Files.newOutputStream(path);
        this.zip = new StableZip(new BufferedOutputStream(disk));
    }

    /** Writes lines. */
    @FunctionalInterface
    public interface Writing {
        void write(CsvFile csv) throws IOException;
    }

    /**
     * Adds lines that stay together.
     *
     * @param rows how many they are
     * @param madeFrom all that they are made from; empty when nobody can say it in short
     * @param name of the file that begins with them, if one does, by its number
     */
    public void add(int rows, Optional<String> madeFrom, IntFunction<String> name, Writing writing) throws IOException {
        if (file == null || file.rows + rows > mostRows) {
            endFile();
            file = new Part(name.apply(++files));
        }
        if (madeFrom.isEmpty()) {
            file.add(made(writing), rows);
            return;
        }
        byte[] key = KeptPieces.key(madeFrom.get());
        Optional<KeptPieces.Sealed> found = lastNight.isPresent() ? kept.find(key, lastNight.get()) : Optional.empty();
        KeptPieces.Sealed sealed = found.isPresent() ? found.get() : KeptPieces.Sealed.of(key, made(writing));
        kept.note(sealed, file.deflated);
        file.add(sealed.piece(), rows);
    }

    private DeflatedPiece made(Writing writing) throws IOException {
        writing.write(csv);
        csv.flush();
        DeflatedPiece piece = DeflatedPiece.of(deflater, lines.octets(), lines.size());
        lines.reset();
        return piece;
    }

    private void endFile() throws IOException {
        if (file != null) {
            file.end();
        }
    }

    /** Writes the last lines. */
    public void end() throws IOException {
        endFile();
        zip.finish();
        zip.close();
    }

    /** Closes the file, whole or not. */
    @Override
    public void close() throws IOException {
        deflater.end();
        if (lastNight.isPresent()) {
            lastNight.get().close();
        }
        if (file != null) {
            file.part.close();
        }
        disk.close();
    }

    /** Lines in memory. */
    private static final class Lines extends ByteArrayOutputStream {
        byte[] octets() {
            return buf;
        }
    }

    /** One of the files. What is in it waits beside the zip file, in which its size stands before it. */
    private final class Part {

        private final String name;
        private final Path waiting = path.resolveSibling(path.getFileName() + ".part");
        private final OutputStream part = Files.newOutputStream(waiting);
        private final OutputStream out = new BufferedOutputStream(part);
        private long size;
        private long deflated;
        private int crc;
        private int rows;

        Part(String name) throws IOException {
            this.name = name;
            add(made(begun -> begun.header(header)), 1);
        }

        void add(DeflatedPiece piece, int more) throws IOException {
            out.write(piece.deflated());
            size += piece.size();
            deflated += piece.deflated().length;
            crc = piece.crcAfter(crc);
            rows += more;
        }

        void end() throws IOException {
            add(DeflatedPiece.end(), 0);
            out.close();
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setMethod(ZipArchiveEntry.DEFLATED);
            entry.setSize(size);
            entry.setCompressedSize(deflated);
            entry.setCrc(Integer.toUnsignedLong(crc));
            try (InputStream in = Files.newInputStream(waiting)) {
                zip.addRawArchiveEntry(entry, in);
            }
            Files.delete(waiting);
            zip.flush();
            kept.place(Files.size(path) - deflated);
        }
    }
}
