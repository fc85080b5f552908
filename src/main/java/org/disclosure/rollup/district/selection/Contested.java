package org.disclosure.rollup.district.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;

/**
 * The rule which submissions count for nobody because it is in doubt whose they are: files with the same content that came in
 * the names of several units, and a file that does not name the same unit everywhere beside one of that unit that does.
 */
public final class Contested {

    private final List<List<Candidate>> same = new ArrayList<>();
    private final Set<Candidate> contested = new LinkedHashSet<>();
    private final List<Candidate> others = new ArrayList<>();

    private Contested() {}

    /**
     * Parts them from the submissions that may count.
     *
     * @param doubtful the numbers of the files that do not name the same unit everywhere
     */
    public static Contested among(int year, List<Candidate> candidates, Set<Integer> doubtful) {
        Contested rule = new Contested();
        Map<String, List<Candidate>> byContent = new LinkedHashMap<>();
        candidates.stream()
                .filter(candidate -> isOf(year, candidate)
                        && candidate.tables()
                        && !candidate.sha256().isEmpty())
                .forEach(candidate -> byContent
                        .computeIfAbsent(candidate.sha256(), content -> new ArrayList<>())
                        .add(candidate));
        byContent.values().stream().filter(Contested::isOfSeveral).forEach(rule.same::add);
        rule.same.forEach(rule.contested::addAll);
        Set<String> told = new HashSet<>();
        candidates.stream()
                .filter(candidate -> isOf(year, candidate) && candidate.tables() && !rule.contested.contains(candidate))
                .filter(candidate -> !doubtful.contains(candidate.revision().file()))
                .forEach(candidate -> told.add(candidate.unit()));
        candidates.stream()
                .filter(candidate -> isOf(year, candidate) && told.contains(candidate.unit()))
                .filter(candidate -> doubtful.contains(candidate.revision().file()))
                .forEach(rule.contested::add);
        candidates.stream()
                .filter(candidate -> !rule.contested.contains(candidate))
                .forEach(rule.others::add);
        return rule;
    }

    private static boolean isOf(int year, Candidate candidate) {
        return !candidate.voided() && candidate.statedYear() == year;
    }

    private static boolean isOfSeveral(List<Candidate> files) {
        return files.stream().map(Candidate::unit).distinct().count() > 1;
    }

    /** Files with the same content in the names of several units, as many lists as contents. */
    public List<List<Candidate>> same() {
        return List.copyOf(same);
    }

    /** All that count for nobody. */
    public List<Candidate> all() {
        return List.copyOf(contested);
    }

    /** All others, in their order. */
    public List<Candidate> others() {
        return List.copyOf(others);
    }
}
