package org.disclosure.rollup.publish.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file for other programs: one object in UTF-8, written as it comes, a line for each item of its lists. */
public final class JsonFile implements AutoCloseable {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer();

    /** Bytes that are written together. */
    private static final int CHUNK = 1 << 16;

    private final JsonGenerator json;

    public JsonFile(Path file) throws IOException {
        // the generator itself gathers 8 KB, and closes the file with itself
        json = JSON.createGenerator(new BufferedOutputStream(Files.newOutputStream(file), CHUNK), JsonEncoding.UTF8);
        json.writeStartObject();
    }

    public JsonFile member(String name, Object value) {
        json.writePOJOProperty(name, value);
        return this;
    }

    public void startList(String name) {
        json.writeName(name);
        json.writeStartArray();
    }

    public void item(Object item) {
        json.writePOJO(item);
        endItem();
    }

    /** For an item that is written name by name, which is quicker; {@link #endItem} comes after it. */
    public JsonGenerator item() {
        return json;
    }

    public void endItem() {
        json.writeRaw('\n');
    }

    public void endList() {
        json.writeEndArray();
    }

    /** Ends the object; without it the file is not whole. */
    public void end() {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() {
        json.close();
    }
}
