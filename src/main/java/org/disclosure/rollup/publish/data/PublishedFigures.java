package org.disclosure.rollup.publish.data;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The figures in a year's {@code figures.json}: the district's at once, the units' one after another. */
public final class PublishedFigures implements AutoCloseable {

    /** The file in the year's folder. */
    public static final String FILE_NAME = "figures.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonParser json;
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    /** A figure of the district; {@code errorFree} is that of the units without errors. */
    public record Sum(String cell, Optional<BigDecimal> value, Optional<BigDecimal> errorFree) {}

    /** A figure of a unit; the value is empty where the unit gave none. */
    public record Figure(String unit, String cell, Optional<BigDecimal> value) {

        /** True if it is the figure of this cell of this unit. */
        public boolean isOf(String otherUnit, String otherCell) {
            return unit.equals(otherUnit) && cell.equals(otherCell);
        }
    }

    /**
     * Opens them.
     *
     * @throws JacksonException when the file cannot be read
     */
    public PublishedFigures(Path folder) {
        json = JSON.createParser(folder.resolve(FILE_NAME).toFile());
        find("district");
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Sum sum = json.readValueAs(Sum.class);
            sums.put(sum.cell(), sum);
        }
        find("entries");
    }

    private void find(String list) {
        JsonToken token = json.nextToken();
        while (token != null && !(token == JsonToken.START_ARRAY && list.equals(json.currentName()))) {
            token = json.nextToken();
        }
    }

    /** The district's figures by their cells. */
    public Map<String, Sum> sums() {
        return sums;
    }

    /** The next figure of a unit, in the roster's and the form's order; empty after the last. */
    public Optional<Figure> next() {
        return json.nextToken() == JsonToken.START_OBJECT
                ? Optional.of(json.readValueAs(Figure.class))
                : Optional.empty();
    }

    @Override
    public void close() {
        json.close();
    }
}
