package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.text.NumberReader;

/** Test whether a figure stands in one merged cell over several cells of the form, so that it may be that of any, or their sum. */
final class MergedFigures {

    private static final int MOST_TITLES_SHOWN = 3;

    private final Form form;

    MergedFigures(Form form) {
        this.form = form;
    }

    /** The result, or none when the figure's cell is merged with others of the form. A nought is one for all of them. */
    NumberReader.Result checked(FoundTable found, FoundTable.Place place, NumberReader.Result result) {
        if (!StatedNumbers.isAmount(result)) {
            return result;
        }
        Optional<Merge> merge = place.sheet().mergeAt(place.row(), place.column());
        List<CellCode> others = merge.isPresent() ? others(found, place, merge.get()) : List.of();
        return others.isEmpty()
                ? result
                : NumberReader.Result.asked(result.reading().raw(), "merged", titles(others));
    }

    private static List<CellCode> others(FoundTable found, FoundTable.Place place, Merge merge) {
        List<CellCode> others = new ArrayList<>();
        for (Map.Entry<CellCode, FoundTable.Place> each : found.places().entrySet()) {
            FoundTable.Place other = each.getValue();
            if (other != place && other.sheet() == place.sheet() && merge.contains(other.row(), other.column())) {
                others.add(each.getKey());
            }
        }
        return others;
    }

    private String titles(List<CellCode> cells) {
        String shown = cells.stream()
                .limit(MOST_TITLES_SHOWN)
                .map(cell -> form.cell(cell).title())
                .collect(Collectors.joining("；"));
        return cells.size() > MOST_TITLES_SHOWN ? shown + "…" : shown;
    }
}
