package org.disclosure.rollup.intake.container;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a container holds, by names of which each is there once: a second of one name is numbered. */
final class Members<T> {

    private final Map<String, T> members = new LinkedHashMap<>();

    void add(String name, T member) {
        String free = name;
        for (int copy = 2; members.putIfAbsent(free, member) != null; copy++) {
            free = name + "#" + copy;
        }
    }

    List<String> names() {
        return List.copyOf(members.keySet());
    }

    /** @throws IOException when there is none of this name */
    T get(String name) throws IOException {
        T member = members.get(name);
        if (member == null) {
            throw new IOException("Not in the file: " + name);
        }
        return member;
    }
}
