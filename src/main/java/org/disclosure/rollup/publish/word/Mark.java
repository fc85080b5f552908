package org.disclosure.rollup.publish.word;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A bookmark round a piece of text that the program wrote. Its name says which piece it is and, as a digest, what was
 * written, so that the piece is known to be edited by itself: bookmarks stay where content controls lose their names.
 *
 * @param key which piece of its kind
 * @param digest of the text that was written
 */
public record Mark(Kind kind, String key, String digest) {

    /** The names that word processors give bookmarks have no more letters. */
    private static final int LONGEST_NAME = 40;

    private static final String PREFIX = "_dr_";
    private static final int DIGEST = 8;

    /** What is left of a name for the key, when a note on it repeats the piece's kind before it. */
    private static final int LONGEST_KEY = LONGEST_NAME - PREFIX.length() - 2 - 2 - 1 - DIGEST;

    private static final Pattern NAME = Pattern.compile(PREFIX + "([a-z])_(\\w+)_([0-9a-f]{8})");
    private static final Pattern NO_LETTER = Pattern.compile("\\W");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** Kind of a piece. */
    public enum Kind {
        /** A note to the editor. */
        NOTE('n'),
        /** A heading, a name: nothing that figures change. */
        TEXT('t'),
        /** A sentence that says figures. */
        SENTENCE('s'),
        /** A word to the editor behind a sentence whose figures must be looked at. */
        CAUTION('q'),
        /** A blank for the office to fill in. */
        BLANK('b'),
        /** A figure of a table. */
        FIGURE('c'),
        /** What a piece should say now, beside words of the office. */
        CHANGE('x');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Optional<Kind> of(char letter) {
            for (Kind kind : values()) {
                if (kind.letter == letter) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** The mark of a piece with the text that is written now. */
    public static Mark of(Kind kind, String key, String text) {
        return new Mark(kind, fitting(NO_LETTER.matcher(key).replaceAll("_")), digest(text));
    }

    private static String fitting(String key) {
        return key.length() <= LONGEST_KEY
                ? key
                : key.substring(0, LONGEST_KEY - DIGEST - 1) + "_"
                        + DigestUtils.sha256Hex(key).substring(0, DIGEST);
    }

    /** The mark with this name; empty when it is another bookmark. */
    static Optional<Mark> parse(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Kind.of(parts.group(1).charAt(0)).map(kind -> new Mark(kind, parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** Digest of a text; spaces, which programs move about, do not count. */
    static String digest(String text) {
        return DigestUtils.sha256Hex(SPACE.matcher(text).replaceAll("")).substring(0, DIGEST);
    }

    /** Which piece of all. */
    String id() {
        return kind.letter + "_" + key;
    }

    /** The name of the bookmark. */
    String name() {
        return PREFIX + id() + "_" + digest;
    }

    /** The mark of the note on this piece. */
    Mark change(String text) {
        return of(Kind.CHANGE, id(), text);
    }

    boolean isOf(String text) {
        return digest.equals(digest(text));
    }
}
