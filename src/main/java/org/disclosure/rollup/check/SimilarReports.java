package org.disclosure.rollup.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.disclosure.rollup.check.narrative.SimilarText;
import org.disclosure.rollup.check.text.sentence.Narrative;
import org.disclosure.rollup.check.text.similar.Likeness;
import org.disclosure.rollup.check.text.similar.MinHash;
import org.disclosure.rollup.check.text.similar.Shingles;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.submission.Unit;

/**
 * N-SIMILAR within a district: finds sections that units have taken from each other. Each text is looked at once and only
 * its signature is kept; the few texts that share a key are then asked for again and compared in full. The work grows with the
 * number of units, not with its square.
 */
public final class SimilarReports {

    /** With how many earlier texts of the same key a text is compared; when all are the same, all are still found. */
    private static final int MOST_COMPARED = 4;

    private static final Comparator<Pair> ORDER =
            Comparator.comparingInt(Pair::section).thenComparingInt(Pair::file).thenComparingInt(Pair::other);

    private final Map<Long, List<SectionSignature>> byKey = new HashMap<>();
    private final Set<Pair> candidates = new LinkedHashSet<>();

    /**
     * A unit's report that counts.
     *
     * @param file its number in the run
     * @param path its place below the year's folder
     * @param narrative its running text
     */
    public record ReportNarrative(int file, String path, Unit unit, String narrative) {}

    /** A finding and the unit it is about. */
    public record UnitFinding(String unitCode, Finding finding) {}

    private record Pair(int section, int file, int other) {}

    /** A section of a report's text, by its signature. */
    private record SectionSignature(int section, int file, MinHash signature) {}

    /** A section of a report, ready to be compared. */
    private record SectionText(ReportNarrative report, Optional<Narrative.Section> section, Shingles shingles) {

        static SectionText of(ReportNarrative report, int number) {
            return of(report, Narrative.of(report.narrative()).section(number));
        }

        static SectionText of(ReportNarrative report, Optional<Narrative.Section> section) {
            String text = section.map(Narrative.Section::text).orElse("");
            return new SectionText(report, section, Shingles.of(text, SimilarText.names(report.unit())));
        }
    }

    /** Section that is much like another unit's. */
    private record Match(Narrative.Section section, ReportNarrative other, Likeness likeness) {}

    /** Looks at a report; it need not be kept. */
    public void add(ReportNarrative report) {
        Narrative narrative = Narrative.of(report.narrative());
        for (int section : Likeness.SECTIONS) {
            Shingles shingles =
                    SectionText.of(report, narrative.section(section)).shingles();
            if (Likeness.isComparable(shingles)) {
                add(new SectionSignature(section, report.file(), MinHash.of(shingles)));
            }
        }
    }

    private void add(SectionSignature text) {
        for (long key : text.signature().keys()) {
            List<SectionSignature> earlier = byKey.computeIfAbsent(key + text.section(), start -> new ArrayList<>(1));
            for (SectionSignature other : earlier) {
                if (text.signature().isNear(other.signature())) {
                    candidates.add(new Pair(text.section(), other.file(), text.file()));
                }
            }
            if (earlier.size() == MOST_COMPARED) {
                earlier.remove(0);
            }
            earlier.add(text);
        }
    }

    /**
     * The findings, by file and section: with which unit's text each is most alike.
     *
     * @param reports gives a report that was looked at once more, by its file
     */
    public List<UnitFinding> findings(IntFunction<ReportNarrative> reports) {
        Map<Integer, Map<Integer, List<Match>>> matches = new TreeMap<>();
        Pair previous = new Pair(0, 0, 0);
        SectionText taken = null;
        for (Pair pair : candidates.stream().sorted(ORDER).toList()) {
            if (taken == null || pair.section() != previous.section() || pair.file() != previous.file()) {
                taken = SectionText.of(reports.apply(pair.file()), pair.section());
            }
            SectionText other = SectionText.of(reports.apply(pair.other()), pair.section());
            note(taken, other, matches);
            note(other, taken, matches);
            previous = pair;
        }
        List<UnitFinding> findings = new ArrayList<>();
        matches.forEach((file, sections) ->
                sections.values().forEach(found -> findings.add(finding(reports.apply(file), found))));
        return findings;
    }

    private static void note(SectionText taken, SectionText other, Map<Integer, Map<Integer, List<Match>>> matches) {
        Likeness.between(taken.shingles(), other.shingles())
                .ifPresent(likeness -> matches.computeIfAbsent(taken.report().file(), file -> new TreeMap<>())
                        .computeIfAbsent(taken.section().orElseThrow().number(), number -> new ArrayList<>())
                        .add(new Match(taken.section().orElseThrow(), other.report(), likeness)));
    }

    private static UnitFinding finding(ReportNarrative report, List<Match> matches) {
        Match nearest = matches.stream()
                .max(Comparator.comparingInt((Match match) -> match.likeness().percent())
                        .thenComparing(match -> match.other().file(), Comparator.reverseOrder()))
                .orElseThrow();
        return new UnitFinding(
                report.unit().code(),
                SimilarText.ofUnits(
                        nearest.section(),
                        nearest.likeness(),
                        report.path(),
                        nearest.other().unit().name(),
                        nearest.other().path(),
                        matches.size() - 1));
    }
}
