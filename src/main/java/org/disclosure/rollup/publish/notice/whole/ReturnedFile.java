package org.disclosure.rollup.publish.notice.whole;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.publish.notice.part.Harmless;

/**
 * Opens a unit's workbook once more, to be returned as it looks. Macros, links to other workbooks, embedded objects and
 * whatever else is not known to be harmless are taken out of the package before anything interprets it.
 */
public final class ReturnedFile {

    /** An honest workbook of three tables has a few hundred kilobytes; what is opened here stands in memory as a whole. */
    private static final long LARGEST_XML = 10L << 20;

    static {
        // as in reading: a sheet of formatted empty cells packs better than POI allows, and the size is limited here
        ZipSecureFile.setMinInflateRatio(0);
        ReusableXmlReader.install();
    }

    private final OPCPackage parts;
    private final Set<PackagePartName> thinned = new HashSet<>();

    private ReturnedFile(OPCPackage parts) {
        this.parts = parts;
    }

    /**
     * Opens the workbook.
     *
     * @throws IOException when it is no .xlsx workbook, is too large, or cannot be cleaned without taking it apart
     * @throws RuntimeException when a part of it is not as it should be
     */
    public static XSSFWorkbook open(byte[] content) throws IOException {
        try {
            OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content));
            ReturnedFile file = new ReturnedFile(parts);
            file.measure();
            file.clean();
            XSSFWorkbook workbook = new XSSFWorkbook(parts);
            ReturnedSheets.clean(workbook, file.thinned);
            return workbook;
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private void measure() throws InvalidFormatException, IOException {
        long size = 0;
        for (PackagePart part : parts.getParts()) {
            boolean text = part.getContentType().endsWith("xml")
                    || part.getContentType().endsWith("vmlDrawing");
            size += text ? part.getSize() : 0;
        }
        if (size > LARGEST_XML) {
            throw new IOException("Too large to be returned");
        }
    }

    private void clean() throws InvalidFormatException, IOException {
        thin(parts, parts.getRelationships());
        for (PackagePart part : parts.getParts()) {
            if (!part.isRelationshipPart() && thin(part, part.getRelationships())) {
                thinned.add(part.getPartName());
                boolean sheet = part.getContentType().contains("worksheet");
                boolean workbook = part.getContentType().contains("main");
                if (!sheet && !workbook) {
                    throw new IOException("Cannot do without what it refers to: " + part.getPartName());
                }
            }
        }
        removeUnreachable();
    }

    /** Removes relationships that are not kept or lead outside the file; true if there were any. */
    private static boolean thin(RelationshipSource source, Iterable<PackageRelationship> relationships)
            throws IOException {
        Set<String> dropped = new HashSet<>();
        for (PackageRelationship relationship : relationships) {
            String type = type(relationship);
            boolean outside = relationship.getTargetMode() == TargetMode.EXTERNAL && !type.equals("hyperlink");
            if (outside || !Harmless.isKept(type)) {
                if (type.endsWith("sheet")) {
                    throw new IOException("A sheet that is none of cells");
                }
                dropped.add(relationship.getId());
            }
        }
        dropped.forEach(source::removeRelationship);
        return !dropped.isEmpty();
    }

    private static String type(PackageRelationship relationship) {
        String type = relationship.getRelationshipType();
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** Parts that nothing refers to any more would be written all the same. */
    private void removeUnreachable() throws InvalidFormatException {
        Set<PackagePartName> reached = new HashSet<>();
        Deque<PackageRelationship> open = new ArrayDeque<>();
        parts.getRelationships().forEach(open::add);
        while (!open.isEmpty()) {
            PackageRelationship relationship = open.poll();
            if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                PackagePartName name = PackagingURIHelper.createPartName(relationship.getTargetURI());
                PackagePart part = parts.getPart(name);
                if (part != null && reached.add(name)) {
                    part.getRelationships().forEach(open::add);
                }
            }
        }
        for (PackagePart part : parts.getParts()) {
            if (!part.isRelationshipPart() && !reached.contains(part.getPartName())) {
                parts.removePart(part.getPartName());
            }
        }
    }
}
