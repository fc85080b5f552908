package org.disclosure.rollup.publish.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that come again and again, each kept once and named by its place. */
final class PageStrings {

    private final Map<String, Integer> places = new LinkedHashMap<>();

    int place(String text) {
        Integer place = places.putIfAbsent(text, places.size());
        return place == null ? places.size() - 1 : place;
    }

    List<String> all() {
        return List.copyOf(places.keySet());
    }
}
