package org.disclosure.rollup.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;

/** Reads what Outlook has put into the one attachment {@code winmail.dat} that other programs cannot open. */
final class TnefReader {

    private static final String TYPE = "application/ms-tnef";
    private static final String NAME = "winmail.dat";

    private TnefReader() {}

    static boolean reads(String type, String name) {
        return type.equals(TYPE) || name.toLowerCase(Locale.ROOT).equals(NAME);
    }

    /** @throws IOException when it is damaged */
    static List<Letter.Attachment> attachments(byte[] content) throws IOException {
        List<Letter.Attachment> attachments = new ArrayList<>();
        for (Attachment file : new HMEFMessage(new ByteArrayInputStream(content)).getAttachments()) {
            String name = file.getLongFilename() == null ? file.getFilename() : file.getLongFilename();
            byte[] bytes = file.getContents();
            attachments.add(new Letter.Attachment(EncodedWords.decode(name.replace("\0", "")), () -> bytes));
        }
        return attachments;
    }
}
