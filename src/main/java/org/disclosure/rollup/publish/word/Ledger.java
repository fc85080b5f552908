package org.disclosure.rollup.publish.word;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The list of all pieces that were written, kept in the document itself: of a piece whose mark went with its text, only
 * the list still knows what it said.
 *
 * @param document SHA-256 of the main part as it was written; empty once words of the office may be in it
 * @param digests what was written, by pieces
 */
record Ledger(String document, Map<String, String> digests) {

    static final String NAMESPACE = "urn:disclosure-rollup:report";

    /** The list of a document that nobody has edited. */
    static Ledger ofWritten(byte[] document, Map<String, String> digests) {
        return new Ledger(DigestUtils.sha256Hex(document), digests);
    }

    /** Reads a part; empty when it is something else. */
    static Optional<Ledger> read(byte[] part) throws UnreadableDocumentException {
        Element root = SafeXml.parse(part).getDocumentElement();
        if (!NAMESPACE.equals(root.getNamespaceURI())) {
            return Optional.empty();
        }
        Map<String, String> digests = new LinkedHashMap<>();
        for (Node each = root.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element piece) {
                digests.put(piece.getAttribute("id"), piece.getAttribute("digest"));
            }
        }
        return Optional.of(new Ledger(root.getAttribute("document"), digests));
    }

    byte[] bytes() {
        return digests.entrySet().stream()
                .map(piece -> "<piece id=\"" + piece.getKey() + "\" digest=\"" + piece.getValue() + "\"/>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<written xmlns=\"" + NAMESPACE + "\" document=\""
                                + document + "\">\n",
                        "</written>\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    boolean isOf(byte[] main) {
        return document.equals(DigestUtils.sha256Hex(main));
    }
}
