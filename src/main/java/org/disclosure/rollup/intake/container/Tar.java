package org.disclosure.rollup.intake.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.disclosure.rollup.intake.text.NameBytes;

/** Opens tar files, packed or not. */
final class Tar {

    private Tar() {}

    static Container open(byte[] content, Opening opening) throws IOException {
        return open(new ByteArrayInputStream(content), opening);
    }

    static Container open(InputStream content, Opening opening) throws IOException {
        Unpacked unpacked = new Unpacked();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(content, StandardCharsets.ISO_8859_1.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && tar.canReadEntryData(entry)) {
                    opening.take(entry.getSize());
                    opening.hold(entry.getSize());
                    unpacked.add(MemberName.of(NameBytes.ofLetters(entry.getName())), () -> opening.read(tar));
                }
            }
        }
        return unpacked;
    }
}
