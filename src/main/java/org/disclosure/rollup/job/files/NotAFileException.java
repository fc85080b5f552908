package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** An entry of the inbox is no file with a content of its own, and is not opened. */
public final class NotAFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String variant;

    private NotAFileException(Path path, String variant) {
        super(path.toString());
        this.variant = variant;
    }

    /** The variant of the I-UNREADABLE message. */
    public String variant() {
        return variant;
    }

    /**
     * Looks at what it is, without opening it.
     *
     * @throws NotAFileException when it is a link, which may lead anywhere; a pipe or device, which may never end; or a folder,
     *     which is listed itself only when it cannot be opened
     */
    static void check(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            throw new NotAFileException(path, "link");
        }
        if (attributes.isOther()) {
            throw new NotAFileException(path, "special");
        }
        if (attributes.isDirectory()) {
            throw new NotAFileException(path, "folder");
        }
    }
}
