package org.disclosure.rollup.publish.page;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Writes data as JSON that may stand inside a script element of a page. */
final class PageJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private PageJson() {}

    /** A list that is turned into text ahead of the rest, which takes less room; its elements are so already, null is none. */
    static RawValue list(String[] elements) {
        StringBuilder list = new StringBuilder(4 * elements.length).append('[');
        for (int index = 0; index < elements.length; index++) {
            list.append(index == 0 ? "" : ",").append(elements[index]);
        }
        return new RawValue(list.append(']').toString());
    }

    /** A text as an element of such a list. */
    static String text(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /** Nothing in the text ends the element, begins a comment or is taken for a line's end by a script. */
    static String write(Object data) {
        return MAPPER.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
