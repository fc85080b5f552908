package org.disclosure.rollup.check.narrative;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.sentence.Narrative;
import org.disclosure.rollup.check.text.similar.Likeness;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.submission.Unit;

/** Findings of N-SIMILAR, within a unit's years and within a district. */
public final class SimilarText {

    private SimilarText() {}

    /** All that the unit is called. */
    public static List<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream()).toList();
    }

    /** The shared passages as a finding quotes them, the longest first. */
    static String passages(Likeness likeness) {
        return likeness.shared().stream()
                .map(passage -> Quotation.marked(passage.replaceAll("\\s+", "")))
                .collect(Collectors.joining("；"));
    }

    /**
     * The finding that a section is nearly the same as another unit's of the same year.
     *
     * @param path the file that the section is in
     * @param other the unit it is most like, {@code otherPath} that unit's file
     * @param more how many other units have it too
     */
    public static Finding ofUnits(
            Narrative.Section section, Likeness likeness, String path, String other, String otherPath, int more) {
        return found(section, likeness, path, other + "（“" + otherPath + "”）", Integer.toString(more))
                .as(more == 0 ? "unit" : "units");
    }

    /** The finding that a section is nearly the same as in the unit's report of that year. */
    static Finding ofYears(Narrative.Section section, Likeness likeness, int year) {
        return found(section, likeness, Integer.toString(year)).as("year");
    }

    private static Finding found(Narrative.Section section, Likeness likeness, String... like) {
        String heading = Quotation.of(section.heading());
        Stream<String> said = Stream.of(heading, Integer.toString(likeness.percent()), passages(likeness));
        String[] values = Stream.concat(said, Stream.of(like)).toArray(String[]::new);
        return Finding.of(Problem.N_SIMILAR, values)
                .named(heading)
                .given(values)
                .comparing(likeness.percent() + "%", "", "");
    }
}
