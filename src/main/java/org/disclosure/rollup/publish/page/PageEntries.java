package org.disclosure.rollup.publish.page;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.file.PlainNumber;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;
import tools.jackson.databind.util.RawValue;

/**
 * Every figure of every unit and where it was read, small enough for a page with thousands of units: a unit's figures are kept
 * as the text that the page has of them. When there are too many units for a page, none is kept.
 */
final class PageEntries {

    /** The page has 0.6 KB a unit; up to so many units it opens within seconds. */
    static final int MOST_UNITS = 12_000;

    /** Characters of pieces of pictures that the page has at most, so that it opens within seconds. */
    private static final int MOST_CROPS = 20_000_000;

    /** A script's numbers are exact up to so many digits. */
    private static final int EXACT_DIGITS = 15;

    private final PageCells cells;
    private final PageStrings strings;
    private final PageStrings layouts = new PageStrings();
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<CellCode, Integer> lastPlaces;
    private final boolean omitted;
    private final RawValue[] values;
    private final RawValue[] last;
    private final List<Map<Integer, String>> raws = new ArrayList<>();
    private final List<Map<Integer, Read>> pictures = new ArrayList<>();
    private final List<Map<Integer, String>> received = new ArrayList<>();
    private long crops;
    private final Integer[] layoutOf;

    /**
     * By unit.
     *
     * @param values a unit's figures in the form's order of cells: a number; null where the file has no such cell; else
     *     the first letter of {@link Reading.State} and what the cell holds instead of a number. Null for a unit that has
     *     no figures
     * @param raw what a cell of a number holds, by the cell's place, where it is written otherwise than the number
     * @param pictures how the figures that stand in pictures were read, by the cell's place; null for a unit without any
     * @param received what the cells say whose figures the office amended, by the cell's place; null for a unit without any
     * @param last the figures of the year before, in the same order; null where there is no number
     * @param layout the place of the unit's layout in {@code layouts}; -1 for a unit that has no figures
     * @param layouts where the cells stand, as {@link PageLayout} writes it: most units share a few
     * @param omitted whether there are too many units, and no unit has figures here
     */
    record Columns(
            List<RawValue> values,
            List<Map<Integer, String>> raw,
            List<Map<Integer, Read>> pictures,
            List<Map<Integer, String>> received,
            List<RawValue> last,
            List<Integer> layout,
            List<String> layouts,
            boolean omitted) {}

    /**
     * How a figure was read from a picture.
     *
     * @param permille how certain it is
     * @param proposed the number that is proposed; empty when it counts, and where none is
     * @param crop the piece of the picture; empty when there is none, and where there are too many for the page
     * @param table the picture of the whole table, if this is the figure that has it; empty like the piece
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Read(int permille, String proposed, String crop, String table) {}

    PageEntries(Edition edition, PageCells cells, PageStrings strings) {
        this.cells = cells;
        this.strings = strings;
        this.lastPlaces =
                edition.lastYear().map(last -> cells.placesOf(last.form())).orElse(Map.of());
        List<UnitLine> lines = edition.summary().units();
        omitted = lines.size() > MOST_UNITS;
        for (UnitLine line : lines) {
            if (!omitted) {
                units.put(line.code(), units.size());
            }
            raws.add(null);
            pictures.add(null);
            received.add(null);
        }
        values = new RawValue[lines.size()];
        last = new RawValue[lines.size()];
        layoutOf = new Integer[lines.size()];
        Arrays.fill(layoutOf, -1);
    }

    /** The entries added so far. */
    Columns columns() {
        return new Columns(
                Arrays.asList(values),
                raws,
                pictures,
                received,
                Arrays.asList(last),
                Arrays.asList(layoutOf),
                layouts.all(),
                omitted);
    }

    void add(UnitReport report) {
        if (omitted) {
            return;
        }
        int unit = units.get(report.unitCode());
        String[] figures = new String[cells.size()];
        Map<Integer, String> raw = new TreeMap<>();
        Map<Integer, Read> read = new TreeMap<>();
        Map<Integer, String> amended = new TreeMap<>();
        PageLayout layout = new PageLayout(strings);
        int place = -1;
        for (Entry entry : report.entries()) {
            place = cells.index(entry.cell(), place + 1);
            Reading reading = entry.reading();
            if (reading instanceof Reading.Amount number) {
                figures[place] = PlainNumber.of(number.value());
                if (isWrittenOtherwise(number, figures[place])) {
                    raw.put(place, number.raw().strip());
                }
            } else {
                figures[place] = PageJson.text(
                        reading.state().name().charAt(0) + reading.raw().strip());
            }
            if (entry.received().isPresent()) {
                amended.put(place, entry.received().get().words());
            }
            if (entry.picture().isPresent()) {
                read.put(place, read(reading, entry.picture().get()));
            }
            layout.add(place, entry.sheet(), entry.address());
        }
        values[unit] = PageJson.list(figures);
        raws.set(unit, raw.isEmpty() ? null : raw);
        pictures.set(unit, read.isEmpty() ? null : read);
        received.set(unit, amended.isEmpty() ? null : amended);
        layoutOf[unit] = layouts.place(layout.toString());
    }

    private Read read(Reading reading, PictureOrigin origin) {
        String table = reading.state() == Reading.State.PROPOSED ? origin.table() : "";
        crops += origin.crop().length() + table.length();
        String proposed = reading instanceof Reading.Proposed waiting
                ? waiting.change().map(BigDecimal::toPlainString).orElse("")
                : "";
        return crops > MOST_CROPS
                ? new Read(origin.permille(), proposed, "", "")
                : new Read(origin.permille(), proposed, origin.crop(), table);
    }

    void addLastYear(UnitReport report) {
        Integer unit = units.get(report.unitCode());
        if (omitted || unit == null) {
            return;
        }
        String[] figures = new String[cells.size()];
        boolean any = false;
        for (Entry entry : report.entries()) {
            Integer place = lastPlaces.get(entry.cell());
            if (place != null && entry.reading() instanceof Reading.Amount number) {
                figures[place] = PlainNumber.of(number.value());
                any = true;
            }
        }
        if (any) {
            last[unit] = PageJson.list(figures);
        }
    }

    /** True if the cell of a number holds more than the number. */
    private static boolean isWrittenOtherwise(Reading.Amount amount, String number) {
        return amount.value().precision() > EXACT_DIGITS
                || !amount.raw().equals(number) && !isSame(amount.raw().strip(), amount.value());
    }

    private static boolean isSame(String raw, BigDecimal number) {
        try {
            return raw.isEmpty() || new BigDecimal(raw).compareTo(number) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
