package org.disclosure.rollup.intake.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.disclosure.rollup.intake.container.NotOpenedException.Reason;
import org.disclosure.rollup.intake.file.ZipDirectory;
import org.disclosure.rollup.intake.limit.FileFault;

/** The files in a zip file; each is unpacked when it is asked for. */
final class ZipContainer implements Container {

    private final ZipFile zip;
    private final long most;
    private final Members<ZipArchiveEntry> members = new Members<>();

    private ZipContainer(ZipFile zip, long most) {
        this.zip = zip;
        this.most = most;
    }

    static Container open(byte[] zip, Opening opening) throws IOException {
        if (ZipDirectory.mayHaveMore(zip, 2 * opening.limits().members())) {
            throw new Opening.ExceededException();
        }
        ZipContainer container = new ZipContainer(file(zip), opening.limits().bytes());
        for (ZipArchiveEntry entry : Collections.list(container.zip.getEntries())) {
            String name = MemberName.of(entry.getRawName());
            if (!entry.isDirectory() && !name.isEmpty()) {
                opening.take(entry.getSize());
                container.members.add(name, entry);
            }
        }
        return container;
    }

    private static ZipFile file(byte[] zip) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .setCharset(StandardCharsets.ISO_8859_1)
                .setUseUnicodeExtraFields(false)
                .get();
    }

    @Override
    public List<String> names() {
        return members.names();
    }

    @Override
    public long size(String name) throws IOException {
        return Math.min(most, Math.max(0, members.get(name).getSize()));
    }

    @Override
    public byte[] content(String name) throws IOException {
        ZipArchiveEntry member = members.get(name);
        if (member.getGeneralPurposeBit().usesEncryption()) {
            throw new NotOpenedException(Reason.ENCRYPTED);
        }
        if (!zip.canReadEntryData(member)) {
            throw new NotOpenedException(Reason.METHOD);
        }
        int size = (int) size(name);
        try (InputStream in = zip.getInputStream(member)) {
            byte[] content = in.readNBytes(size);
            if (in.read() >= 0 || checksum(content) != member.getCrc()) {
                throw new IOException("Not as it was packed, or too large");
            }
            return content;
        } catch (LinkageError e) {
            // what it is packed by needs a library that is not there
            FileFault.require(e);
            throw new NotOpenedException(Reason.METHOD);
        } catch (Throwable e) {
            FileFault.require(e);
            throw new IOException(e);
        }
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }
}
