package org.disclosure.rollup.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.text.NameBytes;

/**
 * Decodes the words of a mail's fields ({@code =?GBK?B?…?=}, RFC 2047). Programs of the mainland cut between them in the middle
 * of a letter, so that words of one encoding beside each other are one.
 */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?*]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^?]*)\\?=(\\s*(?==\\?))?");

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String charset = "";

    private EncodedWords() {}

    /** @param field as it stands in the mail, one letter a byte */
    static String decode(String field) {
        String unfolded = field.replaceAll("\r?\n[ \t]?", " ").strip();
        return unfolded.contains("=?") ? new EncodedWords().words(unfolded) : NameBytes.ofLetters(unfolded);
    }

    private String words(String field) {
        Matcher word = WORD.matcher(field);
        int end = 0;
        while (word.find()) {
            if (word.start() > end) {
                flush();
                text.append(NameBytes.ofLetters(field.substring(end, word.start())));
            }
            if (!word.group(1).equalsIgnoreCase(charset)) {
                flush();
                charset = word.group(1);
            }
            bytes.writeBytes(word.group(2).equalsIgnoreCase("B") ? base64(word.group(3)) : quoted(word.group(3)));
            end = word.end();
        }
        flush();
        return text.append(NameBytes.ofLetters(field.substring(end))).toString();
    }

    private void flush() {
        text.append(text(bytes.toByteArray(), charset));
        bytes.reset();
        charset = "";
    }

    /** The text in the character set of this name; programs call all that mainland Windows writes gb2312. */
    static String text(byte[] bytes, String charset) {
        String name = charset.toLowerCase(Locale.ROOT);
        if (name.startsWith("gb") || name.equals("x-gbk") || name.equals("cp936")) {
            return new String(bytes, NameBytes.GBK);
        }
        try {
            Charset known = name.isEmpty() ? StandardCharsets.US_ASCII : Charset.forName(charset);
            return known.equals(StandardCharsets.US_ASCII) ? NameBytes.text(bytes) : new String(bytes, known);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return NameBytes.text(bytes);
        }
    }

    private static byte[] base64(String word) {
        String digits = word.replaceAll("[^A-Za-z0-9+/]", "");
        int whole = digits.length() % 4 == 1 ? digits.length() - 1 : digits.length();
        return Base64.getDecoder().decode(digits.substring(0, whole));
    }

    private static byte[] quoted(String word) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            String digits = word.substring(at + 1, Math.min(word.length(), at + 3));
            if (letter == '=' && digits.matches("[0-9A-Fa-f]{2}")) {
                bytes.write(Integer.parseInt(digits, 16));
                at += 2;
            } else {
                bytes.write(letter == '_' ? ' ' : letter);
            }
        }
        return bytes.toByteArray();
    }
}
