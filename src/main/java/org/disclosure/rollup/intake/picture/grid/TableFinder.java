package org.disclosure.rollup.intake.picture.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/**
 * Finds the ruled tables of a picture by their lines. What is dark enough for a line, and how thick one may be, is tried in
 * turn until the tables have a shape that is looked for.
 */
public final class TableFinder {

    private static final int QUARTERS = 4;
    private static final long MOST_PARTS = 1_000;

    /** Pixels that are read in one picture as usual: as many as the largest picture has, all ways. */
    private static final long PLAIN_EFFORT = 64_000_000;

    /** Pixels that are read closely in one picture: some three million, by all settings and all ways. */
    private static final long CLOSE_EFFORT = 300_000_000;

    private static final List<LineSettings> SEARCHES = List.of(
            new LineSettings(12, 5, 2),
            new LineSettings(8, 5, 4),
            new LineSettings(16, 3, 2),
            new LineSettings(12, 7, 4));
    private static final List<Float> DARKER =
            SEARCHES.stream().map(LineSettings::darker).distinct().toList();

    private final GridReading.Shapes shapes;

    /**
     * @param wanted whether a table has a shape that is looked for
     * @param next whether it has one that will do if no reading of its lines gives such a shape; one that is wanted does
     */
    public TableFinder(Predicate<RuledTable> wanted, Predicate<RuledTable> next) {
        this.shapes = new GridReading.Shapes(wanted, next);
    }

    /** The tables from top to bottom, however they are turned; most ways need not be looked at closely for that. */
    public List<RuledTable> find(GreyPicture picture) {
        List<TurnedPicture> ways = new ArrayList<>(List.of(TurnedPicture.of(picture, DARKER)));
        Effort plain = new Effort(PLAIN_EFFORT);
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            List<RuledTable> tables = findPlain(ways.get(quarter), plain);
            if (!tables.isEmpty()) {
                return tables;
            }
            ways.add(ways.get(quarter).turned());
        }
        Effort effort = new Effort(CLOSE_EFFORT);
        for (TurnedPicture way : ways.subList(0, QUARTERS)) {
            List<GridReading> ruled = findClosely(way, effort);
            List<RuledTable> tables =
                    ruled.stream().flatMap(reading -> reading.table().stream()).toList();
            if (!tables.isEmpty() || ruled.isEmpty() || effort.isSpent()) {
                return tables;
            }
        }
        return List.of();
    }

    /** The tables where the usual reading of lines gives only wanted ones; none otherwise. */
    private List<RuledTable> findPlain(TurnedPicture picture, Effort effort) {
        List<RuledTable> tables = new ArrayList<>();
        for (LineFigure figure : picture.figures(SEARCHES.get(0))) {
            if (effort.isSpent()) {
                return List.of();
            }
            GridReading reading =
                    GridReading.plain(figure.cutFrom(picture.picture()), !figure.isUpright(), shapes, effort);
            if (reading.isRuled() && !reading.isWanted()) {
                return List.of();
            }
            reading.table().filter(any -> reading.isWanted()).ifPresent(tables::add);
        }
        return tables;
    }

    /** The readings of what is ruled, with most tables. */
    private List<GridReading> findClosely(TurnedPicture picture, Effort effort) {
        Map<LineFigure.Outline, GridReading> readings = new HashMap<>();
        List<GridReading> best = List.of();
        long most = -1;
        for (LineSettings search : SEARCHES) {
            List<GridReading> ruled = picture.figures(search).stream()
                    .map(figure -> readings.computeIfAbsent(
                            figure.outline(),
                            any -> effort.isSpent()
                                    ? GridReading.NONE
                                    : GridReading.close(
                                            figure.cutFrom(picture.picture()), !figure.isUpright(), shapes, effort)))
                    .filter(GridReading::isRuled)
                    .toList();
            long whole = ruled.stream().filter(GridReading::isWanted).count();
            // a whole table is better than any number of what may be its parts
            long found = MOST_PARTS * whole
                    + ruled.stream()
                            .map(GridReading::table)
                            .filter(Optional::isPresent)
                            .count();
            if (found > most) {
                most = found;
                best = ruled;
            }
            if (whole > 0 && whole == ruled.size()) {
                break;
            }
        }
        return best;
    }
}
