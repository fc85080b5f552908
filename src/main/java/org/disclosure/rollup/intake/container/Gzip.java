package org.disclosure.rollup.intake.container;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.Sniffer;
import org.disclosure.rollup.intake.text.NameBytes;

/** Opens files packed by gzip: a tar file as what is in it, any other as the one file that it is. */
final class Gzip {

    /** By its first record a tar file is known. */
    private static final int LOOKED_AT = 1024;

    private Gzip() {}

    /** @param name of the packed file, which the file in it has without its ending unless it says its own */
    static Container open(byte[] content, String name, Opening opening) throws IOException {
        try (GzipCompressorInputStream gzip = GzipCompressorInputStream.builder()
                        .setInputStream(new ByteArrayInputStream(content))
                        .setDecompressConcatenated(true)
                        .get();
                BufferedInputStream unpacked = new BufferedInputStream(gzip)) {
            unpacked.mark(LOOKED_AT);
            byte[] head = unpacked.readNBytes(LOOKED_AT);
            unpacked.reset();
            if (Sniffer.kind(new Content(head)) == FileKind.TAR) {
                return Tar.open(unpacked, opening);
            }
            opening.hold(2 * Math.min(opening.limits().bytes(), size(content)));
            Unpacked one = new Unpacked();
            String own = Optional.ofNullable(gzip.getMetaData().getFileName()).orElse("");
            byte[] file = opening.read(unpacked);
            opening.take(file.length);
            one.add(MemberName.of(own.isBlank() ? stem(name) : NameBytes.ofLetters(own)), () -> file);
            return one;
        }
    }

    /** What the end of the file says that it unpacks to. */
    private static long size(byte[] content) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(content)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt(Math.max(0, content.length - Integer.BYTES)));
    }

    private static String stem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
