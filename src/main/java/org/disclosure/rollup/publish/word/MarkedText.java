package org.disclosure.rollup.publish.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.publish.file.SavedFile;
import org.disclosure.rollup.publish.file.StableZip;
import org.disclosure.rollup.publish.xml.XmlText;

/**
 * The text of a document that is being written, with marks round its pieces. It is written as the XML that it is in the file: POI's
 * model of a document takes longer to load than all of it to write.
 */
public final class MarkedText {

    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";
    private static final String END = "</w:body></w:document>";

    private final StringBuilder xml = new StringBuilder(BEGIN);
    private final Map<String, String> digests = new LinkedHashMap<>();

    /** Adds XML as it is. */
    public MarkedText xml(String more) {
        xml.append(more);
        return this;
    }

    /**
     * Begins a paragraph.
     *
     * @param look its properties behind its style, as XML
     */
    public void paragraph(String style, String look) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/>")
                .append(look)
                .append("</w:pPr>");
    }

    public void endParagraph() {
        xml.append("</w:p>");
    }

    /**
     * Adds text to a paragraph.
     *
     * @param look its properties, as XML; empty for those of the paragraph
     */
    public void run(String text, String look) {
        xml.append("<w:r>");
        if (!look.isEmpty()) {
            xml.append("<w:rPr>").append(look).append("</w:rPr>");
        }
        text(text);
        xml.append("</w:r>");
    }

    /** Adds text within a run that has begun. */
    public MarkedText text(String text) {
        xml.append("<w:t");
        if (!text.strip().equals(text)) {
            xml.append(" xml:space=\"preserve\"");
        }
        xml.append('>').append(XmlText.escaped(text)).append("</w:t>");
        return this;
    }

    /** Marks what is written meanwhile at the end of a paragraph. */
    public void around(Mark mark, Runnable content) {
        int number = digests.size() + 1;
        xml.append("<w:bookmarkStart w:id=\"")
                .append(number)
                .append("\" w:name=\"")
                .append(mark.name())
                .append("\"/>");
        content.run();
        xml.append("<w:bookmarkEnd w:id=\"").append(number).append("\"/>");
        digests.put(mark.id(), mark.digest());
    }

    /**
     * Writes the document, with the list of its pieces.
     *
     * @param parts all others of the file, by their names in it
     */
    public void write(Path file, Map<String, byte[]> parts) throws IOException {
        byte[] main = (xml + END).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> all = new TreeMap<>(parts);
        all.put("word/document.xml", main);
        all.put("customXml/item1.xml", Ledger.ofWritten(main, digests).bytes());
        SavedFile.write(file, out -> {
            try (StableZip zip = new StableZip(out)) {
                for (Map.Entry<String, byte[]> part : all.entrySet()) {
                    WordPackage.part(zip, part.getKey(), part.getValue());
                }
            }
        });
    }
}
