package org.disclosure.rollup.recognition.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Cache of results by wording: the bureaus' files repeat the same words thousands of times. A result must depend on the
 * wording alone, so that the cache changes nothing.
 */
public final class TextCache<T> {

    /** A form has some hundred wordings; a hostile file as many as cells. */
    private static final int MOST = 5_000;

    /** Longer text is no label and seldom comes twice. */
    private static final int LONGEST = 200;

    private final Function<String, T> make;
    private final Map<String, T> made = new ConcurrentHashMap<>();

    public TextCache(Function<String, T> make) {
        this.make = make;
    }

    public T of(String wording) {
        if (wording.length() > LONGEST) {
            return make.apply(wording);
        }
        T known = made.get(wording);
        if (known != null) {
            return known;
        }
        T result = make.apply(wording);
        if (made.size() >= MOST) {
            made.clear();
        }
        made.put(wording, result);
        return result;
    }
}
