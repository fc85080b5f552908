package org.disclosure.rollup.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** The first bytes by which kinds of files are known that are no text, and no packed document. */
final class Signature {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] SEVEN_ZIP = {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};
    /** Of RAR 4 and RAR 5. */
    private static final byte[] RAR = {'R', 'a', 'r', '!', 0x1A, 7};

    /** Excel 2 to 4 wrote bare records. */
    private static final List<byte[]> OLD_WORKBOOKS =
            List.of(new byte[] {9, 0, 4, 0}, new byte[] {9, 2, 6, 0}, new byte[] {9, 4, 6, 0});

    /** In the byte order of Intel and of Motorola; of more than 4 GB too. */
    private static final List<byte[]> TIFF = List.of(
            new byte[] {'I', 'I', 42, 0}, new byte[] {'M', 'M', 0, 42}, new byte[] {'I', 'I', 43, 0}, new byte[] {
                'M', 'M', 0, 43
            });

    private static final Set<String> HEIC =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif");

    /** Length of the header of a bitmap's picture, in each of its versions. */
    private static final Set<Integer> BITMAP_HEADERS = Set.of(12, 40, 52, 56, 64, 108, 124);

    private static final Pattern OCTAL = Pattern.compile("[0-7]{1,8}");

    private final byte[] content;

    private Signature(byte[] content) {
        this.content = content;
    }

    /** The kind; empty when the content begins as none of these does. */
    static Optional<FileKind> of(byte[] content) {
        return new Signature(content).kind();
    }

    private Optional<FileKind> kind() {
        if (startsWith("%PDF")) {
            return Optional.of(FileKind.PDF);
        }
        return picture().or(this::archive).or(this::oldWorkbook);
    }

    private Optional<FileKind> picture() {
        if (startsWith(JPEG) || startsWith(Sniffer.PNG) || startsWith("GIF8")) {
            return Optional.of(FileKind.PICTURE);
        }
        if (startsWith("RIFF") && text(8, 4).equals("WEBP")) {
            return Optional.of(FileKind.WEBP);
        }
        if (text(4, 4).equals("ftyp") && HEIC.contains(text(8, 4))) {
            return Optional.of(FileKind.HEIC);
        }
        if (isBitmap()) {
            return Optional.of(FileKind.BMP);
        }
        return TIFF.stream().anyMatch(this::startsWith) ? Optional.of(FileKind.TIFF) : Optional.empty();
    }

    /** A text may begin with the two letters too. */
    private boolean isBitmap() {
        return startsWith("BM")
                && text(6, 4).equals("\0\0\0\0")
                && text(15, 3).equals("\0\0\0")
                && BITMAP_HEADERS.contains(content[14] & 0xFF);
    }

    private Optional<FileKind> archive() {
        if (startsWith(SEVEN_ZIP)) {
            return Optional.of(FileKind.SEVEN_ZIP);
        }
        if (startsWith(RAR)) {
            return Optional.of(FileKind.RAR);
        }
        if (startsWith(GZIP)) {
            return Optional.of(FileKind.GZIP);
        }
        return isTar() ? Optional.of(FileKind.TAR) : Optional.empty();
    }

    /** Old programs wrote no more than a sum to know it by. */
    private boolean isTar() {
        return content.length >= TarConstants.DEFAULT_RCDSIZE
                && content[0] != 0
                && (text(TarConstants.MAGIC_OFFSET, 5).equals("ustar") || isOfItsSum());
    }

    /** Commons Compress (1.28) throws at bytes that are no digits where this asks. */
    private boolean isOfItsSum() {
        String said = text(TarConstants.CHKSUM_OFFSET, TarConstants.CHKSUMLEN);
        int sum = 0;
        for (int at = 0; at < TarConstants.DEFAULT_RCDSIZE; at++) {
            boolean isSum = at >= TarConstants.CHKSUM_OFFSET && at < TarConstants.CHKSUM_OFFSET + said.length();
            sum += isSum ? ' ' : content[at] & 0xFF;
        }
        String digits = said.replace('\0', ' ').strip();
        return OCTAL.matcher(digits).matches() && Integer.parseInt(digits, 8) == sum;
    }

    private Optional<FileKind> oldWorkbook() {
        return OLD_WORKBOOKS.stream().anyMatch(this::startsWith) ? Optional.of(FileKind.XLS) : Optional.empty();
    }

    private boolean startsWith(String start) {
        return text(0, start.length()).equals(start);
    }

    private boolean startsWith(byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** So many bytes as letters; none when there are not as many. */
    private String text(int at, int length) {
        return content.length < at + length ? "" : new String(content, at, length, StandardCharsets.ISO_8859_1);
    }
}
