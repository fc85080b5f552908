package org.disclosure.rollup.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.disclosure.rollup.intake.limit.FileFault;

/** Tells what a file is by its content. */
public final class Sniffer {

    public static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Sniffer() {}

    public static FileKind kind(Content content) {
        if (PackageKind.isPackage(content)) {
            return PackageKind.of(content);
        }
        if (isCompound(content.bytes())) {
            return compound(content);
        }
        return Signature.of(content.bytes()).orElseGet(() -> TextKind.of(content));
    }

    /** True if these bytes begin a zip file, which may be a document. */
    public static boolean isPacked(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    /** True if these bytes begin a file of streams, as Office 97 and Outlook write. */
    public static boolean isCompound(byte[] content) {
        return content.length >= OLE2.length && Arrays.equals(content, 0, OLE2.length, OLE2, 0, OLE2.length);
    }

    /** A document of Office 97-2003 or Outlook, recognised by its streams; one in it does not count. */
    private static FileKind compound(Content content) {
        try {
            DirectoryEntry root = content.compound().getRoot();
            if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
                return FileKind.MSG;
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                return FileKind.OTHER;
            }
            return root.hasEntryCaseInsensitive("WordDocument") ? FileKind.DOC : FileKind.XLS;
        } catch (Throwable e) {
            FileFault.require(e);
            boolean word = contains(content.bytes(), "WordDocument".getBytes(StandardCharsets.UTF_16LE));
            return word ? FileKind.DOC : FileKind.XLS;
        }
    }

    /** True if the bytes occur anywhere in the content. */
    public static boolean contains(byte[] content, byte[] wanted) {
        for (int at = 0; at <= content.length - wanted.length; at++) {
            if (content[at] == wanted[0] && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
