package org.disclosure.rollup.intake.picture.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/**
 * Finds the ruled tables of a picture by their lines. What is dark enough for a line, and how thick one may be, is tried in
 * turn until the tables have a shape that is looked for.
 */
public final class TableFinder {

    /** A line of the picture is at least this share of its width, or of its height, as a column is low. */
    private static final int ACROSS_SHARE = 40;

    private static final int DOWN_SHARE = 40;
    private static final int SHORTEST_ACROSS = 30;
    private static final int SHORTEST_DOWN = 16;

    private static final long MOST_PARTS = 1_000;

    private static final List<Search> SEARCHES = List.of(
            new Search(new LineSettings(12, 5, 15), 2),
            new Search(new LineSettings(8, 5, 15), 4),
            new Search(new LineSettings(16, 3, 15), 2),
            new Search(new LineSettings(12, 7, 15), 4));
    private static final List<LineSettings> SETTINGS = settings();

    private final Predicate<RuledTable> wanted;
    private final Predicate<RuledTable> next;

    /**
     * @param wanted whether a table has a shape that is looked for
     * @param next whether it has one that will do if no reading of its lines gives such a shape
     */
    public TableFinder(Predicate<RuledTable> wanted, Predicate<RuledTable> next) {
        this.wanted = wanted;
        this.next = next;
    }

    /** @param reach pixels by which lines of one table may miss each other */
    private record Search(LineSettings settings, int reach) {}

    private static List<LineSettings> settings() {
        List<LineSettings> settings = new ArrayList<>();
        for (int around : List.of(15, 7)) {
            for (float darker : List.of(12f, 20f, 7f)) {
                for (int thickest : List.of(5, 3, 4, 7)) {
                    settings.add(new LineSettings(darker, thickest, around));
                }
            }
        }
        return List.copyOf(settings);
    }

    /** The tables from top to bottom where the usual reading of lines gives only wanted ones; none otherwise. */
    public List<RuledTable> findPlain(GreyPicture picture) {
        List<RuledTable> tables = find(picture, SEARCHES.get(0), SETTINGS.subList(0, 1));
        return tables.stream().allMatch(wanted) ? tables : List.of();
    }

    /** The tables from top to bottom; those without a wanted shape too. */
    public List<RuledTable> find(GreyPicture picture) {
        List<RuledTable> best = List.of();
        long most = -1;
        for (Search search : SEARCHES) {
            List<RuledTable> tables = find(picture, search, SETTINGS);
            long whole = tables.stream().filter(wanted).count();
            // a whole table is better than any number of what may be its parts
            long found = MOST_PARTS * whole + tables.stream().filter(next).count();
            if (found > most) {
                most = found;
                best = tables;
            }
            if (whole > 0 && whole == tables.size()) {
                break;
            }
        }
        return best;
    }

    private List<RuledTable> find(GreyPicture picture, Search search, List<LineSettings> settings) {
        Mask dark = Mask.dark(picture, search.settings);
        int thickest = search.settings.thickest();
        Mask across = dark.thin(thickest).linesAcross(Math.max(SHORTEST_ACROSS, picture.width() / ACROSS_SHARE), dark);
        Mask turned = dark.turned();
        Mask down = turned.thin(thickest).linesAcross(Math.max(SHORTEST_DOWN, picture.width() / DOWN_SHARE), turned);
        List<RuledTable> tables = new ArrayList<>();
        for (LineFigure figure : LineFigure.in(across.or(down.turned()), search.reach)) {
            read(figure.cutFrom(picture), !figure.isUpright(), settings).ifPresent(tables::add);
        }
        return tables;
    }

    /** The first reading of the lines that gives a wanted shape, or else the next best, or else any table at all. */
    private Optional<RuledTable> read(GreyPicture picture, boolean straightened, List<LineSettings> tried) {
        RuledTable any = null;
        RuledTable second = null;
        for (LineSettings settings : tried) {
            GridLines lines = new GridLines(picture, settings, straightened);
            if (!lines.makeTable()) {
                continue;
            }
            RuledTable table = RuledTable.of(picture, lines);
            if (wanted.test(table)) {
                return Optional.of(table);
            }
            second = second == null && next.test(table) ? table : second;
            any = any == null ? table : any;
        }
        return Optional.ofNullable(second == null ? any : second);
    }
}
