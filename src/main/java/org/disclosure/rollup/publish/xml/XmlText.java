package org.disclosure.rollup.publish.xml;

/** Texts as they are written into XML. */
public final class XmlText {

    public static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private XmlText() {}

    /** The text with what XML gives a meaning of its own, or has no place for, written so that it is read as it was. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(isAllowed(letter) ? letter : '?');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int letter) {
        return letter >= ' ' && letter < 0xD800
                || letter == '\n'
                || letter == '\t'
                || letter > 0xDFFF && letter < 0xFFFE
                || letter > 0xFFFF;
    }

    /** The text that is written so; entities of a document type are refused. */
    public static String plain(String written) throws NotPlainException {
        if (written.indexOf('&') < 0) {
            return written;
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            int end = written.indexOf(';', at);
            if (written.charAt(at) != '&') {
                plain.append(written.charAt(at));
            } else if (end < 0) {
                throw new NotPlainException("&");
            } else {
                plain.appendCodePoint(letter(written.substring(at + 1, end)));
                at = end;
            }
        }
        return plain.toString();
    }

    private static int letter(String entity) throws NotPlainException {
        try {
            return switch (entity) {
                case "amp" -> '&';
                case "lt" -> '<';
                case "gt" -> '>';
                case "quot" -> '"';
                case "apos" -> '\'';
                default ->
                    entity.startsWith("#x")
                            ? Integer.parseInt(entity.substring(2), 16)
                            : Integer.parseInt(entity.substring(1));
            };
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new NotPlainException("&" + entity + ";");
        }
    }
}
