package org.disclosure.rollup.intake.container;

import java.io.IOException;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.mail.EmlReader;
import org.disclosure.rollup.intake.mail.Letter;
import org.disclosure.rollup.intake.mail.LetterWords;
import org.disclosure.rollup.intake.mail.MsgReader;
import org.disclosure.rollup.intake.mail.SmallPicture;

/**
 * Opens mails: what is attached, and the text where it holds tables or nothing is attached. They lie in folders that are
 * called as the mail's own words say.
 */
final class MailContainer {

    /** What a library holds of a mail beside what it is given. */
    private static final int COPIES = 3;

    private MailContainer() {}

    static Container open(byte[] content, FileKind kind, String name, Opening opening) throws IOException {
        opening.hold(COPIES * (long) content.length);
        Letter letter = kind == FileKind.MSG
                ? MsgReader.read(content)
                : EmlReader.read(content, opening.limits().members());
        Unpacked unpacked = new Unpacked();
        String folders = folders(letter, name);
        for (Letter.Attachment file : letter.attachments()) {
            add(file, folders, unpacked, opening);
        }
        if (letter.holdsTables() || unpacked.names().isEmpty() && letter.isWritten()) {
            add(letter.asFile(), folders, unpacked, opening);
        }
        return unpacked;
    }

    private static void add(Letter.Attachment file, String folders, Unpacked unpacked, Opening opening)
            throws IOException {
        String name = MemberName.of(folders + file.name().replace('/', '_').replace('\\', '_'));
        Unpacked.Member member = Unpacked.unpacked(() -> limited(file.content().bytes(), opening));
        opening.take(member.content().length);
        if (!SmallPicture.is(member.content())) {
            unpacked.add(name, member);
        }
    }

    private static byte[] limited(byte[] content, Opening opening) throws IOException {
        if (content.length > opening.limits().bytes()) {
            throw new IOException("Too large");
        }
        return content;
    }

    /** The mail is often saved by its subject, which need not be said twice. */
    private static String folders(Letter letter, String name) {
        String path = "";
        for (String folder : LetterWords.folders(letter)) {
            path += name.contains(folder) ? "" : folder + "/";
        }
        return path;
    }
}
