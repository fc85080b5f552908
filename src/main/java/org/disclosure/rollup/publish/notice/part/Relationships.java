package org.disclosure.rollup.publish.notice.part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.disclosure.rollup.publish.xml.NotPlainException;
import org.disclosure.rollup.publish.xml.XmlCursor;
import org.disclosure.rollup.publish.xml.XmlText;

/** The relationships of a part to others. */
final class Relationships {

    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String NONE = XmlText.DECLARATION
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

    /** One of them; its type is the last word of the type's address, in small letters. */
    record Relationship(String id, String type, String target) {}

    private final String folder;
    private final String text;
    private final List<Relationship> all = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int end = -1;

    /** @param folder of the part that they are of, with a slash at its end; empty for the package's own */
    Relationships(String folder, String text) throws NotPlainException {
        this.folder = folder;
        this.text = text;
        XmlCursor tag = new XmlCursor(text);
        while (tag.next()) {
            if (tag.ends("Relationships", 1)) {
                end = tag.start();
            } else if (tag.begins("Relationship", 2)) {
                add(tag);
            }
        }
        if (end < 0) {
            throw new NotPlainException("No relationships");
        }
    }

    private void add(XmlCursor tag) throws NotPlainException {
        String type = tag.get("Type");
        String target = tag.get("Target");
        String id = tag.get("Id");
        if (type == null || target == null || id == null || !ids.add(id)) {
            throw new NotPlainException("A relationship without an end");
        }
        String word = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean outside = "External".equals(tag.get("TargetMode"));
        if (!Harmless.isKept(word) || word.equals("chartsheet") || outside && !word.equals("hyperlink")) {
            throw new NotPlainException(type);
        }
        if (!outside && !target.startsWith("#")) {
            all.add(new Relationship(id, word, resolved(XmlText.plain(target))));
        }
    }

    private String resolved(String target) throws NotPlainException {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String at = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            boolean up = rest.startsWith("../");
            if (up && at.isEmpty()) {
                throw new NotPlainException(target);
            }
            at = up ? at.substring(0, at.lastIndexOf('/', at.length() - 2) + 1) : at;
            rest = rest.substring(up ? 3 : 2);
        }
        return at + rest;
    }

    List<Relationship> all() {
        return all;
    }

    /** The part of the only relationship of a type; null when there is none. */
    String target(String type) throws NotPlainException {
        List<String> found = all.stream()
                .filter(one -> one.type().equals(type))
                .map(Relationship::target)
                .toList();
        if (found.size() > 1) {
            throw new NotPlainException("Several of " + type);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** A number for new relationships that none has. */
    String free(String stem) {
        String id = stem;
        for (int number = 2; ids.contains(id); number++) {
            id = stem + number;
        }
        return id;
    }

    /** The text with another relationship to a part. */
    String with(String id, String type, String part) {
        return new StringBuilder(text)
                .insert(
                        end,
                        "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"/" + part
                                + "\"/>")
                .toString();
    }
}
