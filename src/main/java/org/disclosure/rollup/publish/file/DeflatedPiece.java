package org.disclosure.rollup.publish.file;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A piece of a file, deflated by itself, so that it can be joined to any others: it ends with a whole octet, and refers to nothing
 * before it.
 *
 * @param size of what is in it
 * @param crc of what is in it
 */
record DeflatedPiece(byte[] deflated, int size, int crc) {

    /** An empty last block, with which the pieces of a file end. */
    private static final byte[] END = {3, 0};

    /** Of the text of figures a twentieth remains. */
    private static final int USUAL = 10;

    /** The polynomial of CRC-32, its highest power in the lowest bit. */
    private static final int POLYNOMIAL = 0xEDB88320;

    static DeflatedPiece end() {
        return new DeflatedPiece(END, 0, 0);
    }

    /** Deflates the text at the beginning of an array. */
    static DeflatedPiece of(Deflater deflater, byte[] text, int size) {
        deflater.reset();
        deflater.setInput(text, 0, size);
        byte[] deflated = new byte[size / USUAL + 64];
        int length = 0;
        int room = 0;
        while (length == room) {
            room = deflated.length;
            length += deflater.deflate(deflated, length, room - length, Deflater.SYNC_FLUSH);
            if (length == room) {
                deflated = Arrays.copyOf(deflated, 2 * room);
            }
        }
        CRC32 crc = new CRC32();
        crc.update(text, 0, size);
        return new DeflatedPiece(Arrays.copyOf(deflated, length), size, (int) crc.getValue());
    }

    /** The CRC of what is before with this piece behind it, from the CRC of each. */
    int crcAfter(int before) {
        int shift = 1 << (Integer.SIZE - 1);
        int square = 1 << (Integer.SIZE - 2);
        // the CRC before, times x to the power of the bits in this piece, modulo the polynomial
        for (long bits = 8L * size; bits > 0; bits >>= 1) {
            if ((bits & 1) == 1) {
                shift = product(square, shift);
            }
            square = product(square, square);
        }
        return product(shift, before) ^ crc;
    }

    /** Of two polynomials with coefficients 0 and 1, modulo that of the CRC; the highest bit is the lowest power. */
    private static int product(int one, int other) {
        int product = 0;
        int shifted = other;
        for (int bits = one; bits != 0; bits <<= 1) {
            if (bits < 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 1 ? shifted >>> 1 ^ POLYNOMIAL : shifted >>> 1;
        }
        return product;
    }
}
