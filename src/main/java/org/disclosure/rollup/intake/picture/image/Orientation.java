package org.disclosure.rollup.intake.picture.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The way a camera or scanner says that its picture is to be seen: 1 as it is, 2 to 8 turned or mirrored. It stands in a TIFF
 * file, and in a JPEG file in a part that is a small TIFF file (Exif). Java decodes pictures without it.
 */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int TIFF_HEAD = 8;
    private static final int JPEG_START = 0xffd8;
    private static final int EXIF_PART = 0xffe1;
    private static final int PART_MARK = 0xff00;
    private static final int PIXELS_FOLLOW = 0xffda;
    private static final int LENGTH = 2;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private Orientation() {}

    /** Whether left and right are to be changed; how it is turned besides is no matter, for tables are looked for all ways. */
    static boolean isMirrored(byte[] content) {
        int orientation = of(content);
        return orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    }

    private static int of(byte[] content) {
        try {
            ByteBuffer file = ByteBuffer.wrap(content);
            return (file.getShort(0) & 0xffff) == JPEG_START ? ofJpeg(file) : ofTiff(file);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static int ofJpeg(ByteBuffer file) {
        int at = LENGTH;
        while (at + 2 * LENGTH < file.limit()) {
            int mark = file.getShort(at) & 0xffff;
            if (mark < PART_MARK || mark == PIXELS_FOLLOW) {
                return UPRIGHT;
            }
            int start = at + 2 * LENGTH;
            int end = at + LENGTH + (file.getShort(at + LENGTH) & 0xffff);
            if (mark == EXIF_PART && isExif(file, start)) {
                return ofTiff(file.slice(start + EXIF.length, end - start - EXIF.length));
            }
            at = end;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer file, int start) {
        return Arrays.equals(file.array(), start, start + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static int ofTiff(ByteBuffer file) {
        byte[] order = new byte[2];
        file.get(0, order);
        String name = new String(order, StandardCharsets.US_ASCII);
        if (!name.equals("II") && !name.equals("MM")) {
            return UPRIGHT;
        }
        file.order(name.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entries = file.getInt(TIFF_HEAD / 2);
        int count = file.getShort(entries) & 0xffff;
        for (int entry = entries + 2; entry < entries + 2 + count * ENTRY; entry += ENTRY) {
            if ((file.getShort(entry) & 0xffff) == TAG) {
                return file.getShort(entry + TIFF_HEAD);
            }
        }
        return UPRIGHT;
    }
}
