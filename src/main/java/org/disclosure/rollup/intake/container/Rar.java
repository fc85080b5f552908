package org.disclosure.rollup.intake.container;

import com.github.junrar.Archive;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.UnsupportedRarV5Exception;
import com.github.junrar.rarfile.FileHeader;
import com.github.junrar.rarfile.UnrarHeadertype;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.disclosure.rollup.intake.container.NotOpenedException.Reason;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** Opens RAR files up to RAR 4; no library that is kept reads RAR 5. */
final class Rar {

    private static final int FIVE = 6;

    private Rar() {}

    static Container open(byte[] content, Opening opening) throws IOException {
        if (content.length > FIVE && content[FIVE] == 1) {
            throw new NotOpenedException(Reason.RAR_5);
        }
        try (Archive rar = new Archive(new ByteArrayInputStream(content))) {
            if (rar.getMainHeader() == null) {
                throw new NotOpenedException(Reason.DAMAGED);
            }
            if (rar.getMainHeader().isEncrypted()) {
                throw new NotOpenedException(Reason.ENCRYPTED);
            }
            if (rar.getMainHeader().isMultiVolume()) {
                throw new NotOpenedException(Reason.VOLUME);
            }
            if (rar.getHeaders().stream().noneMatch(header -> header.getHeaderType() == UnrarHeadertype.EndArcHeader)) {
                // the library leaves out what it stumbles over, and says so in the log only
                throw new NotOpenedException(Reason.DAMAGED);
            }
            return unpacked(rar, opening);
        } catch (UnsupportedRarV5Exception e) {
            throw new NotOpenedException(Reason.RAR_5);
        } catch (UnsupportedRarEncryptedException e) {
            throw new NotOpenedException(Reason.ENCRYPTED);
        } catch (RarException e) {
            throw new IOException(e);
        }
    }

    private static Container unpacked(Archive rar, Opening opening) throws IOException {
        for (FileHeader file : rar.getFileHeaders()) {
            if (!file.isDirectory()) {
                opening.take(file.getFullUnpackSize());
                opening.hold(file.getFullUnpackSize());
            }
        }
        Unpacked unpacked = new Unpacked();
        // in their order: in a solid file each is packed with what came before
        for (FileHeader file : rar.getFileHeaders()) {
            if (!file.isDirectory()) {
                unpacked.add(name(file), () -> content(rar, file, opening));
            }
        }
        return unpacked;
    }

    private static String name(FileHeader file) {
        String wide = file.isUnicode() ? file.getFileNameW() : "";
        return wide == null || wide.isEmpty() ? MemberName.of(file.getFileNameByteArray()) : MemberName.of(wide);
    }

    private static byte[] content(Archive rar, FileHeader file, Opening opening) throws IOException, RarException {
        if (file.isEncrypted()) {
            throw new NotOpenedException(Reason.ENCRYPTED);
        }
        Limited out = new Limited(opening.limits().bytes());
        rar.extractFile(file, out);
        return out.content.toByteArray();
    }

    /** What the library writes into; it gives up at what is too large. */
    private static final class Limited extends OutputStream {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private final long most;

        Limited(long most) {
            this.most = most;
        }

        @Override
        public void write(int letter) throws IOException {
            write(new byte[] {(byte) letter}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ReadingTimeLimit.check();
            if (content.size() + (long) length > most) {
                throw new IOException("Too large");
            }
            content.write(bytes, offset, length);
        }
    }
}
