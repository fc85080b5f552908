package org.disclosure.rollup.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.datatypes.Types;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.disclosure.rollup.intake.text.NameBytes;

/** Reads a mail as Outlook saves it (.msg). */
public final class MsgReader {

    private static final String PROPERTIES = "__properties_version1.0";

    /** Properties of a mail in a mail begin this far behind those of a file's own. */
    private static final int HEADER_INSIDE = 24;

    private static final int HEADER = 32;

    private MsgReader() {}

    /** @throws IOException when it cannot be read */
    public static Letter read(byte[] content) throws IOException {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(content))) {
            message.setReturnNullOnMissingChunk(true);
            message.guess7BitEncoding();
            List<Letter.Attachment> attachments = new ArrayList<>();
            for (AttachmentChunks file : message.getAttachmentFiles()) {
                attachment(file, attachments.size() + 1).ifPresent(attachments::add);
            }
            String html = orEmpty(message.getHtmlBody());
            String text = orEmpty(message.getTextBody());
            byte[] rtf = html.isBlank() && text.isBlank() ? rtf(message) : new byte[0];
            return new Letter(orEmpty(message.getSubject()), html, text, rtf, attachments);
        } catch (ChunkNotFoundException e) {
            throw new IOException(e);
        }
    }

    private static byte[] rtf(MAPIMessage message) throws ChunkNotFoundException {
        return orEmpty(message.getRtfBody()).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Optional<Letter.Attachment> attachment(AttachmentChunks file, int number) throws IOException {
        String name = name(file, number);
        if (file.isEmbeddedMessage()) {
            byte[] inner = saved(file.getAttachmentDirectory().getDirectory());
            return Optional.of(new Letter.Attachment(name.endsWith(".msg") ? name : name + ".msg", () -> inner));
        }
        ByteChunk data = file.getAttachData();
        if (data == null) {
            return Optional.empty();
        }
        // POI reads it only now, which it cannot do once the mail is closed
        byte[] content = data.getValue();
        return Optional.of(new Letter.Attachment(name, () -> content));
    }

    private static String name(AttachmentChunks file, int number) {
        return given(file.getAttachLongFileName())
                .or(() -> given(file.getAttachFileName()))
                .or(() -> given(file.getAttachDisplayName()))
                .orElse("附件" + number);
    }

    /** Where the letters are of eight bits they are of the sender's Windows. */
    private static Optional<String> given(StringChunk chunk) {
        if (chunk == null) {
            return Optional.empty();
        }
        boolean wide = chunk.getType() == Types.UNICODE_STRING;
        String name = wide ? chunk.getValue() : NameBytes.text(chunk.getRawValue());
        return Optional.ofNullable(name).map(given -> given.replace("\0", "")).filter(given -> !given.isBlank());
    }

    /** A mail in a mail as a file of its own, which has a longer header. */
    private static byte[] saved(DirectoryEntry mail) throws IOException {
        try (POIFSFileSystem own = new POIFSFileSystem()) {
            EntryUtils.copyNodes(mail, own.getRoot());
            byte[] properties = properties((DocumentEntry) own.getRoot().getEntryCaseInsensitive(PROPERTIES));
            own.getRoot().getEntryCaseInsensitive(PROPERTIES).delete();
            own.createDocument(new ByteArrayInputStream(properties), PROPERTIES);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            own.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] properties(DocumentEntry stream) throws IOException {
        try (DocumentInputStream in = new DocumentInputStream(stream)) {
            byte[] inside = in.readAllBytes();
            byte[] own = Arrays.copyOf(inside, inside.length + HEADER - HEADER_INSIDE);
            Arrays.fill(own, HEADER_INSIDE, HEADER, (byte) 0);
            System.arraycopy(inside, HEADER_INSIDE, own, HEADER, inside.length - HEADER_INSIDE);
            return own;
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.replace("\0", "");
    }
}
