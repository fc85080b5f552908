package org.disclosure.rollup.publish.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

/** Puts marks round the pieces of a document that is being written, and the list of them into it. */
public final class MarkWriter {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String LIST = "/customXml/item1.xml";
    private static final String PROPERTIES = "/customXml/itemProps1.xml";

    private final Map<String, String> digests = new LinkedHashMap<>();

    /** Marks what is written meanwhile at the end of a paragraph. */
    public void around(XWPFParagraph paragraph, Mark mark, Runnable content) {
        BigInteger number = BigInteger.valueOf(digests.size() + 1L);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(number);
        start.setName(mark.name());
        content.run();
        paragraph.getCTP().addNewBookmarkEnd().setId(number);
        digests.put(mark.id(), mark.digest());
    }

    /** Writes the document, with the list of its pieces. */
    public void write(XWPFDocument document, Path file) throws IOException {
        Ledger empty = new Ledger("", digests);
        try {
            PackagePart list = part(document, LIST, "application/xml", empty.bytes());
            document.getPackagePart()
                    .addRelationship(list.getPartName(), TargetMode.INTERNAL, OFFICE + "relationships/customXml");
            PackagePart properties = part(
                    document,
                    PROPERTIES,
                    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
                    ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><ds:datastoreItem"
                                    + " ds:itemID=\"{6F0B5E0A-3C52-4D0B-9C39-5A1E0C0D2B11}\" xmlns:ds=\"" + OFFICE
                                    + "customXml\"><ds:schemaRefs/></ds:datastoreItem>")
                            .getBytes(StandardCharsets.UTF_8));
            list.addRelationship(
                    properties.getPartName(), TargetMode.INTERNAL, OFFICE + "relationships/customXmlProps");
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        document.write(packed);
        try (WordPackage whole = WordPackage.open(new SeekableInMemoryByteChannel(packed.toByteArray()))) {
            whole.write(file, whole.main(), Ledger.ofWritten(whole.main(), digests));
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PackagePart part(XWPFDocument document, String name, String type, byte[] content)
            throws InvalidFormatException, IOException {
        PackagePart part = document.getPackage().createPart(PackagingURIHelper.createPartName(name), type);
        try (OutputStream out = part.getOutputStream()) {
            out.write(content);
        }
        return part;
    }
}
