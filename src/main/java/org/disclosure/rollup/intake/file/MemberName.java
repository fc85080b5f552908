package org.disclosure.rollup.intake.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The name of a file in a zip file, as people gave it: UTF-8, or GBK as Windows packs it. */
final class MemberName {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final int LONGEST_NAME = 300;

    private MemberName() {}

    /** The entry's name in readable letters, without steps out of the archive. */
    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = strictly(raw, StandardCharsets.UTF_8)
                .or(() -> strictly(raw, GBK))
                .orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1));
        List<String> parts = new ArrayList<>();
        for (String part : Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", "_")
                .split("[/\\\\]")) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        String joined = String.join("/", parts).replace(Archive.INSIDE, "/");
        return joined.length() > LONGEST_NAME ? joined.substring(joined.length() - LONGEST_NAME) : joined;
    }

    private static Optional<String> strictly(byte[] raw, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
