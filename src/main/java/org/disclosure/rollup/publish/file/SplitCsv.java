package org.disclosure.rollup.publish.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Lines of CSV in a zip file, in as many files as it takes for a spreadsheet program to open each of them whole. */
public final class SplitCsv implements Closeable {

    /** Rows that Excel and LibreOffice open; they cut off what comes after them. */
    public static final int MOST_ROWS = 1_048_576;

    private final OutputStream disk;
    private final StableZip zip;
    private final int mostRows;
    private final String[] header;
    private CsvFile file;
    private int files;
    private int rows;

    public SplitCsv(Path path, int mostRows, String... header) throws IOException {
        this.disk = Files.newOutputStream(path);
        this.zip = new StableZip(new BufferedOutputStream(disk));
        this.mostRows = mostRows;
        this.header = header.clone();
    }

    /**
     * The file that the next lines go into.
     *
     * @param lines that stay together
     * @param name of the file that begins with them, if one does, by its number
     */
    public CsvFile file(int lines, IntFunction<String> name) throws IOException {
        if (file == null || rows + lines > mostRows) {
            endFile();
            zip.putArchiveEntry(new ZipArchiveEntry(name.apply(++files)));
            file = new CsvFile(new InZip(), header);
            rows = 1;
        }
        rows += lines;
        return file;
    }

    private void endFile() throws IOException {
        if (file != null) {
            file.close();
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
        disk.close();
    }

    /** A file in the zip file, which goes on when it ends. */
    private final class InZip extends OutputStream {

        @Override
        public void write(int octet) throws IOException {
            zip.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            zip.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            zip.closeArchiveEntry();
        }
    }
}
