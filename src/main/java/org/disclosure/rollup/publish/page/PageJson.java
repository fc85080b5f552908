package org.disclosure.rollup.publish.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.Writer;
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

    /**
     * Data as JSON. Nothing in it ends the element, begins a comment or is taken for a line's end by a script. It is written piece
     * by piece: of 100 000 units it would not fit into memory as one text.
     */
    static Content content(Object data) {
        return output -> MAPPER.writeValue(new ScriptWriter(output), data);
    }

    /** Writes text into a script element. */
    private static final class ScriptWriter extends Writer {

        private final TemplateOutput output;

        private ScriptWriter(TemplateOutput output) {
            this.output = output;
        }

        @Override
        public void write(char[] text, int from, int length) {
            StringBuilder safe = new StringBuilder(length + 16);
            for (int index = from; index < from + length; index++) {
                switch (text[index]) {
                    case '<' -> safe.append("\\u003c");
                    case '>' -> safe.append("\\u003e");
                    case '&' -> safe.append("\\u0026");
                    case '\u2028' -> safe.append("\\u2028");
                    case '\u2029' -> safe.append("\\u2029");
                    default -> safe.append(text[index]);
                }
            }
            output.writeContent(safe.toString());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // the page goes on
        }
    }
}
