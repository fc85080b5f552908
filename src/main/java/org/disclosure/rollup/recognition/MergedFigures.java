package org.disclosure.rollup.recognition;

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
        boolean counts =
                result.reading().amount().filter(amount -> amount.signum() != 0).isPresent();
        Optional<Merge> merge = counts ? place.sheet().mergeAt(place.row(), place.column()) : Optional.empty();
        if (merge.isEmpty()) {
            return result;
        }
        List<CellCode> others = found.places().entrySet().stream()
                .filter(each -> each.getValue() != place
                        && each.getValue().sheet() == place.sheet()
                        && merge.get()
                                .contains(each.getValue().row(), each.getValue().column()))
                .map(Map.Entry::getKey)
                .toList();
        return others.isEmpty()
                ? result
                : NumberReader.Result.asked(result.reading().raw(), "merged", titles(others));
    }

    private String titles(List<CellCode> cells) {
        String shown = cells.stream()
                .limit(MOST_TITLES_SHOWN)
                .map(cell -> form.cell(cell).title())
                .collect(Collectors.joining("；"));
        return cells.size() > MOST_TITLES_SHOWN ? shown + "…" : shown;
    }
}
