package org.disclosure.rollup.recognition.document;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.submission.Unit;

/** Path of a file below the year's folder, with {@code /}: its name and folders may name its unit and period. */
public record FilePath(String path) {

    /** The folders and the name, in their order. */
    public List<String> names() {
        return List.of(path.split("/"));
    }

    /** The file's name without its ending. */
    public String stem() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** The unit that the name, or else the nearest folder, names. */
    public Optional<Unit> unit(UnitFinder units) {
        List<String> names = names();
        for (int index = names.size() - 1; index >= 0; index--) {
            Optional<Unit> unit = units.findWithin(names.get(index));
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }
}
