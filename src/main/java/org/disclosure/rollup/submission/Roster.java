package org.disclosure.rollup.submission;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list (名录) of units that must report, in the office's order. */
public final class Roster {

    private final Map<String, Bureau> byCode = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException when two units share a code
     */
    public Roster(List<Bureau> bureaus) {
        bureaus.stream().sorted(Comparator.comparingInt(Bureau::order)).forEach(bureau -> {
            if (byCode.put(bureau.code(), bureau) != null) {
                throw new IllegalArgumentException("Two units have the code " + bureau.code());
            }
        });
    }

    public List<Bureau> bureaus() {
        return List.copyOf(byCode.values());
    }

    public Optional<Bureau> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
