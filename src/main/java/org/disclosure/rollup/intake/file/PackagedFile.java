package org.disclosure.rollup.intake.file;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A file that Windows packaged as an icon in a document. POI (5.5.1) reads none that ends with the file itself. */
public final class PackagedFile {

    public static final String STREAM = "\u0001Ole10Native";

    private static final int SIZE = 4;
    private static final short NAMED = 2;

    private PackagedFile() {}

    /**
     * The file without what Windows says of it.
     *
     * @throws IOException when there is none
     */
    public static byte[] of(byte[] packaged) throws IOException {
        try {
            ByteBuffer rest = ByteBuffer.wrap(packaged).order(ByteOrder.LITTLE_ENDIAN);
            rest.position(SIZE);
            if (rest.getShort() != NAMED) {
                throw new IOException("No packaged file");
            }
            skipName(rest);
            skipName(rest);
            rest.getInt();
            skip(rest, rest.getInt());
            byte[] file = new byte[Math.min(rest.getInt(), rest.remaining())];
            rest.get(file);
            return file;
        } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new IOException(e);
        }
    }

    private static void skipName(ByteBuffer rest) {
        while (rest.get() != 0) {
            // the name of the file is of no matter
        }
    }

    private static void skip(ByteBuffer rest, int length) {
        rest.position(rest.position() + length);
    }
}
