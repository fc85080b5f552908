package org.disclosure.rollup.publish.data;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures in a year's {@code figures.json}: the district's at once, the units' one after another. A year that nothing was
 * published of since may have the file in its first form, an item a figure.
 */
public final class PublishedFigures implements AutoCloseable {

    /** The file in the year's folder. */
    public static final String FILE_NAME = "figures.json";

    static final int VERSION = 2;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonParser json;
    private final Map<String, Sum> sums = new LinkedHashMap<>();
    private final List<String> cells = new ArrayList<>();
    private final Deque<Figure> ofUnit = new ArrayDeque<>();
    private final boolean isFirstForm;

    /** A figure of the district; {@code errorFree} is that of the units without errors. */
    public record Sum(String cell, Optional<BigDecimal> value, Optional<BigDecimal> errorFree) {}

    /** A figure of a unit; the value is empty where the unit gave none. */
    public record Figure(String unit, String cell, Optional<BigDecimal> value) {

        /** True if it is the figure of this cell of this unit. */
        public boolean isOf(String otherUnit, String otherCell) {
            return unit.equals(otherUnit) && cell.equals(otherCell);
        }
    }

    /** A unit's item, with null figures where its report does not count. */
    private record Unit(String code, Figures figures) {}

    /** Null is the value of a cell with a state, and of one that the unit's file does not have. */
    private record Figures(List<BigDecimal> values, Map<String, String> states) {}

    /**
     * Opens them.
     *
     * @throws JacksonException when the file cannot be read
     */
    public PublishedFigures(Path folder) {
        json = JSON.createParser(folder.resolve(FILE_NAME).toFile());
        find(Set.of("district"));
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Sum sum = json.readValueAs(Sum.class);
            sums.put(sum.cell(), sum);
        }
        isFirstForm = find(Set.of("cells", "entries")).equals("entries");
        if (!isFirstForm) {
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                cells.add(json.getString());
            }
            find(Set.of("units"));
        }
    }

    /** Goes into the next of these lists; gives its name, an empty one when there is none. */
    private String find(Set<String> lists) {
        JsonToken token = json.nextToken();
        while (token != null) {
            String name = json.currentName();
            if (token == JsonToken.START_ARRAY && name != null && lists.contains(name)) {
                return name;
            }
            token = json.nextToken();
        }
        return "";
    }

    /** The district's figures by their cells. */
    public Map<String, Sum> sums() {
        return sums;
    }

    /** The next figure of a unit, in the roster's and the form's order; empty after the last. */
    public Optional<Figure> next() {
        while (ofUnit.isEmpty() && json.nextToken() == JsonToken.START_OBJECT) {
            if (isFirstForm) {
                ofUnit.add(json.readValueAs(Figure.class));
            } else {
                read(json.readValueAs(Unit.class));
            }
        }
        return Optional.ofNullable(ofUnit.poll());
    }

    private void read(Unit unit) {
        if (unit.figures() == null) {
            return;
        }
        List<BigDecimal> values = unit.figures().values();
        for (int place = 0; place < values.size(); place++) {
            String cell = cells.get(place);
            BigDecimal value = values.get(place);
            if (value != null || unit.figures().states().containsKey(cell)) {
                ofUnit.add(new Figure(unit.code(), cell, Optional.ofNullable(value)));
            }
        }
    }

    @Override
    public void close() {
        json.close();
    }
}
