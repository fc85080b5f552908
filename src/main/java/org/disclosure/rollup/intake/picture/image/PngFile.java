package org.disclosure.rollup.intake.picture.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A small grey picture as a PNG file. Java's own writer takes longer for one than reading its figure. */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] EIGHT_BITS_OF_GREY = {8, 0, 0, 0, 0};

    private PngFile() {}

    static byte[] of(GreyPicture picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.write(SIGNATURE);
            ByteBuffer head = ByteBuffer.allocate(8 + EIGHT_BITS_OF_GREY.length)
                    .putInt(picture.width())
                    .putInt(picture.height())
                    .put(EIGHT_BITS_OF_GREY);
            write(out, "IHDR", head.array());
            write(out, "IDAT", packed(picture));
            write(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] packed(GreyPicture picture) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            byte[] row = new byte[1 + picture.width()];
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < picture.width(); x++) {
                    row[1 + x] = (byte) Math.round(picture.at(x, y));
                }
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void write(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(letters);
        sum.update(content);
        out.writeInt(content.length);
        out.write(letters);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
