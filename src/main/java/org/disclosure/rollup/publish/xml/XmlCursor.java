package org.disclosure.rollup.publish.xml;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The tags of an XML text, one after another, with their places in it, so that a part of a workbook can be changed in some
 * places and stays as it is in all others. A document type, a section of raw text and tags that do not match are refused.
 */
public final class XmlCursor {

    private final String text;
    private final Deque<String> open = new ArrayDeque<>();
    private int start;
    private int end;
    private int nameEnd;
    private boolean close;
    private boolean empty;
    private int depth;
    private String name = "";

    public XmlCursor(String text) {
        this.text = text;
    }

    /** Goes to the next tag; false when there is none. */
    public boolean next() throws NotPlainException {
        start = text.indexOf('<', end);
        while (start >= 0 && (text.startsWith("<?", start) || text.startsWith("<!--", start))) {
            String last = text.charAt(start + 1) == '?' ? "?>" : "-->";
            end = after(last, start + 2);
            start = text.indexOf('<', end);
        }
        if (start < 0) {
            if (!open.isEmpty()) {
                throw new NotPlainException("An element without an end");
            }
            return false;
        }
        read();
        return true;
    }

    private void read() throws NotPlainException {
        close = text.startsWith("</", start);
        int from = start + (close ? 2 : 1);
        nameEnd = from;
        while (nameEnd < text.length() && isName(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == from) {
            throw new NotPlainException("No element");
        }
        end = tagEnd(nameEnd);
        empty = text.charAt(end - 2) == '/';
        if (close) {
            depth = open.size();
            if (open.isEmpty()
                    || !text.startsWith(open.peek(), from)
                    || open.pop().length() != nameEnd - from) {
                throw new NotPlainException("An end of another element");
            }
            name = text.substring(from, nameEnd);
        } else {
            name = text.substring(from, nameEnd);
            depth = open.size() + 1;
            if (!empty) {
                open.push(name);
            }
        }
    }

    private static boolean isName(char letter) {
        return letter > ' ' && letter != '/' && letter != '>' && letter != '<' && letter != '!' && letter != '=';
    }

    private int tagEnd(int from) throws NotPlainException {
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '>') {
                return at + 1;
            } else if (letter == '<') {
                break;
            }
        }
        throw new NotPlainException("A tag without an end");
    }

    private int after(String what, int from) throws NotPlainException {
        int found = text.indexOf(what, from);
        if (found < 0) {
            throw new NotPlainException("No " + what);
        }
        return found + what.length();
    }

    /** Place of an attribute's value in the text, its beginning and its end; null when the tag has no such attribute. */
    public int[] find(String attribute) throws NotPlainException {
        int at = nameEnd;
        while (true) {
            int equals = text.indexOf('=', at);
            if (equals < 0 || equals >= end) {
                return null;
            }
            int quote = equals + 1;
            while (quote < end && text.charAt(quote) <= ' ') {
                quote++;
            }
            char mark = text.charAt(quote);
            int last = text.indexOf(mark, quote + 1);
            if (mark != '"' && mark != '\'' || last < 0 || last >= end) {
                throw new NotPlainException("An attribute without a value");
            }
            if (text.substring(at, equals).strip().equals(attribute)) {
                return new int[] {quote + 1, last};
            }
            at = last + 1;
        }
    }

    /** Value of an attribute, as it is written; null when the tag has no such attribute. */
    public String get(String attribute) throws NotPlainException {
        int[] place = find(attribute);
        return place == null ? null : text.substring(place[0], place[1]);
    }

    /** Value of an attribute that is a whole number. */
    public int number(String attribute, int otherwise) throws NotPlainException {
        String value = get(attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new NotPlainException(attribute + "=" + value);
        }
    }

    /** Value of an attribute that is a number. */
    public double decimal(String attribute, double otherwise) throws NotPlainException {
        String value = get(attribute);
        try {
            return value == null ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new NotPlainException(attribute + "=" + value);
        }
    }

    /** Whether an attribute says yes. */
    public boolean is(String attribute) throws NotPlainException {
        String value = get(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /** Whether the tag begins an element of this name at this depth, of which the root's is 1. */
    public boolean begins(String element, int at) {
        return !close && depth == at && name.equals(element);
    }

    /** Whether the tag ends an element of this name at this depth; an empty one is not ended. */
    public boolean ends(String element, int at) {
        return close && depth == at && name.equals(element);
    }

    public String name() {
        return name;
    }

    public int depth() {
        return depth;
    }

    public boolean isClose() {
        return close;
    }

    public boolean isEmpty() {
        return empty;
    }

    /** Where the tag begins. */
    public int start() {
        return start;
    }

    /** Where its name ends, so that an attribute can be put in. */
    public int nameEnd() {
        return nameEnd;
    }

    /** Behind the tag. */
    public int end() {
        return end;
    }
}
