package org.disclosure.rollup.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what a document that is packed as a zip file is, by its parts; a damaged one by the names in its first bytes. */
final class PackageKind {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final int LOOKED_AT = 8192;

    /** Word on the web numbers it. */
    private static final Pattern DOCUMENT = Pattern.compile("word/document\\d*\\.xml");

    private PackageKind() {}

    static boolean isPackage(Content content) {
        return content.startsWith(ZIP) || content.startsWith(EMPTY_ZIP);
    }

    static FileKind of(Content content) {
        Optional<PackageParts> zip = content.findParts();
        return zip.isPresent() ? of(zip.get().names()) : damaged(content);
    }

    private static FileKind of(Set<String> parts) {
        if (parts.contains("xl/workbook.xml")) {
            return FileKind.XLSX;
        }
        if (parts.contains("xl/workbook.bin")) {
            return FileKind.XLSB;
        }
        if (parts.stream().anyMatch(part -> DOCUMENT.matcher(part).matches())) {
            return FileKind.DOCX;
        }
        if (parts.contains("content.xml") && parts.contains("META-INF/manifest.xml")) {
            return FileKind.ODS;
        }
        return parts.contains("[Content_Types].xml") ? FileKind.OTHER : others(parts);
    }

    private static FileKind others(Set<String> parts) {
        Set<String> names = parts.stream()
                .map(name -> name.replace('\\', '/').toLowerCase(Locale.ROOT))
                .map(name -> name.startsWith("/") ? name.substring(1) : name)
                .collect(Collectors.toSet());
        if (names.contains("ofd.xml")) {
            return FileKind.OFD;
        }
        if (names.contains("uof.xml")) {
            return FileKind.UOF;
        }
        return isOfApple(names) ? FileKind.IWORK : FileKind.ZIP;
    }

    /** The programs of 2013 and later pack tables of their own, also in a zip file within; those before one XML text. */
    private static boolean isOfApple(Set<String> names) {
        return names.contains("index/document.iwa")
                || names.contains("index.zip")
                || (names.contains("index.xml") || names.contains("index.apxl"))
                        && names.contains("buildversionhistory.plist");
    }

    private static FileKind damaged(Content content) {
        byte[] head = Arrays.copyOf(content.bytes(), Math.min(content.length(), LOOKED_AT));
        if (names(head, "OFD.xml")) {
            return FileKind.OFD;
        }
        if (names(head, "word/")) {
            return FileKind.DOCX;
        }
        return names(head, "xl/") || names(head, "[Content_Types].xml") ? FileKind.XLSX : FileKind.ZIP;
    }

    private static boolean names(byte[] head, String name) {
        return Sniffer.contains(head, name.getBytes(StandardCharsets.US_ASCII));
    }
}
