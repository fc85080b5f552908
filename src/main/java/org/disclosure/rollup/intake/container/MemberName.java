package org.disclosure.rollup.intake.container;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.text.NameBytes;

/** The name of a file in a container, in readable letters and without steps out of it. */
final class MemberName {

    private static final int LONGEST_NAME = 300;

    private MemberName() {}

    /** The name as people gave it: UTF-8, or GBK as Windows packs it. */
    static String of(byte[] raw) {
        return of(NameBytes.text(raw));
    }

    static String of(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", "_")
                .split("[/\\\\]")) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        String joined = String.join("/", parts).replace(Containers.INSIDE, "/");
        return joined.length() > LONGEST_NAME ? joined.substring(joined.length() - LONGEST_NAME) : joined;
    }
}
