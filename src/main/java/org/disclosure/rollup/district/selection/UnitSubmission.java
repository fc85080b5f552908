package org.disclosure.rollup.district.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.submission.Entry;

/**
 * The submission of one unit for the year: what its files say together. Each table is given by the newest file with figures in
 * it, the running text by the newest file that has one. The file with most of these tables is the one that counts; the others
 * are parts of it as far as they give something or agree with it.
 */
final class UnitSubmission {

    private final Places places;
    private final Set<Candidate> chosen;
    private final Map<Candidate, Set<String>> pictured;
    private final List<Candidate> files;
    private final Map<Candidate, FileFigures> figures = new HashMap<>();
    private final Map<String, Candidate> newest = new LinkedHashMap<>();
    private final Optional<Candidate> counted;
    private final Optional<Candidate> text;

    /**
     * @param files the unit's of the year, at least one
     * @param chosen those that the office chose, which go before all others
     * @param pictured the files with tables in pictures that wait for a person, with those of them that the office confirmed
     * @param entries what is in each of them, in the form's order; asked for only when there are several or one is pictured
     */
    UnitSubmission(
            Collection<Candidate> files,
            Set<Candidate> chosen,
            Map<Candidate, Set<String>> pictured,
            Function<Candidate, List<Entry>> entries) {
        this.chosen = chosen;
        this.pictured = pictured;
        this.places = new Places(files);
        this.files = files.stream()
                .sorted(Comparator.comparing((Candidate file) -> !chosen.contains(file))
                        .thenComparing(newestFirst(places)))
                .toList();
        boolean known = files.size() > 1 || pictured.containsKey(this.files.get(0));
        if (known) {
            this.files.forEach(file -> figures.put(file, FileFigures.of(entries.apply(file), confirmed(file))));
        }
        tables().forEach(table -> newest.put(table, newestWith(table)));
        this.counted = known
                ? withMostTables()
                : files.stream().filter(Candidate::tables).findFirst();
        this.text = this.files.stream().filter(Candidate::text).findFirst();
    }

    /** Between a workbook and a report with text nothing is told either, but the workbook can be sent back with marks in it. */
    private static Comparator<Candidate> newestFirst(Places places) {
        return Comparator.comparing(places::of, Revision::compareTold)
                .thenComparing((Candidate file) -> !file.text())
                .thenComparing(places::of)
                .thenComparing(Candidate::revision)
                .reversed();
    }

    private Set<String> confirmed(Candidate file) {
        return pictured.getOrDefault(file, Set.of());
    }

    private Set<String> tables() {
        Set<String> tables = new LinkedHashSet<>();
        files.forEach(file -> Optional.ofNullable(figures.get(file)).ifPresent(of -> tables.addAll(of.tables())));
        return tables;
    }

    private Candidate newestWith(String table) {
        return files.stream()
                .filter(file -> figures.get(file).hasNumbers(table))
                .findFirst()
                .orElseGet(() -> files.stream()
                        .filter(file -> figures.get(file).tables().contains(table))
                        .findFirst()
                        .orElseThrow());
    }

    private Optional<Candidate> withMostTables() {
        Candidate most = files.get(0);
        for (Candidate file : files) {
            if (tablesOf(file) > tablesOf(most)) {
                most = file;
            }
        }
        return Optional.of(most).filter(file -> tablesOf(file) > 0);
    }

    private long tablesOf(Candidate file) {
        return newest.keySet().stream().filter(table -> canGive(file, table)).count();
    }

    private boolean canGive(Candidate file, String table) {
        FileFigures given = figures.get(file);
        return given.tables().contains(table) && given.isSame(figures.get(newest.get(table)), table);
    }

    /** The file that gives a table: the one that counts if it says the same as the newest. */
    private Candidate giver(String table) {
        return counted.filter(file -> canGive(file, table)).orElse(newest.get(table));
    }

    /** What becomes of each file, the newest first; nothing when there is no table in any. */
    List<Answer> answers() {
        Set<Replacement> said = new HashSet<>();
        return counted.isEmpty()
                ? List.of()
                : files.stream().map(file -> answer(file, said)).toList();
    }

    /** @param said what was said of other files: those that agree with each other are told once */
    private Answer answer(Candidate file, Set<Replacement> said) {
        Set<String> given = newest.keySet().stream()
                .filter(table -> giver(table).equals(file))
                .collect(Collectors.toSet());
        List<Replacement> replaced = replacements(file);
        List<Replacement> news = replaced.stream()
                .filter(one -> one.differences().isEmpty() || said.add(one))
                .toList();
        return counted.filter(file::equals).isPresent()
                ? new Answer(file, SubmissionStatus.COUNTED, given, waiting(file), news, composed())
                : new Answer(
                        file,
                        status(file, given.isEmpty() && !replaced.isEmpty()),
                        given,
                        waiting(file),
                        news,
                        List.of());
    }

    /**
     * The tables of a file that wait for a person and that no other file answers: with the same figures, or as a later word. The
     * first of several files that say the same is asked about.
     */
    private Set<String> waiting(Candidate file) {
        return pictured.containsKey(file)
                ? figures.get(file).waiting().stream()
                        .filter(table -> giver(table).equals(file)
                                || !figures.get(file).proposes(figures.get(giver(table)), table)
                                        && files.indexOf(file) < files.indexOf(giver(table)))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** The figures of all tables; none when the file that counts gives them all itself, as they were read. */
    private List<Entry> composed() {
        Set<Candidate> givers = new LinkedHashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (String table : newest.keySet()) {
            Candidate giver = giver(table);
            givers.add(giver);
            figures.get(giver).entries(table).forEach(entry -> entries.add(placed(entry, giver)));
        }
        boolean isAsRead = counted.filter(file -> confirmed(file).isEmpty()).isPresent();
        return givers.size() > 1 || !isAsRead ? entries : List.of();
    }

    private Entry placed(Entry entry, Candidate giver) {
        return giver.equals(counted.orElseThrow()) ? entry : entry.on(PartSheet.name(giver, files, entry.sheet()));
    }

    /** What becomes of a file beside the one that counts. */
    private SubmissionStatus status(Candidate file, boolean isReplaced) {
        if (text.filter(file::equals).isPresent()) {
            return SubmissionStatus.PART_WITH_TEXT;
        }
        return isReplaced ? SubmissionStatus.SUPERSEDED : SubmissionStatus.PART;
    }

    /** What is taken in place of what a file says otherwise; nothing when it agrees. */
    private List<Replacement> replacements(Candidate file) {
        Optional<Candidate> same = files.subList(0, files.indexOf(file)).stream()
                .filter(other -> other.sha256().equals(file.sha256()))
                .findFirst();
        if (same.isPresent()) {
            return List.of(new Replacement(same.get(), order(same.get(), file), List.of()));
        }
        Map<Candidate, List<Difference>> differences = new LinkedHashMap<>();
        for (String table : newest.keySet()) {
            FileFigures own = figures.get(file);
            List<Difference> found =
                    own.hasNumbers(table) ? own.differences(figures.get(giver(table)), table) : List.of();
            if (!found.isEmpty()) {
                differences
                        .computeIfAbsent(taken(table, file), by -> new ArrayList<>())
                        .addAll(found);
            }
        }
        return differences.entrySet().stream()
                .map(by -> new Replacement(
                        by.getKey(), order(by.getKey(), file), by.getValue(), isEmptied(file, by.getValue())))
                .toList();
    }

    /** Whether a table in which the file differs is all 0 in the file that gives it. */
    private boolean isEmptied(Candidate file, List<Difference> differences) {
        return differences.stream()
                .map(difference -> difference.cell().table())
                .distinct()
                .anyMatch(table -> figures.get(file).isEmptiedBy(figures.get(giver(table)), table));
    }

    private VersionOrder order(Candidate taken, Candidate file) {
        return chosen.contains(taken) ? VersionOrder.CHOSEN : places.order(taken, file);
    }

    /** The file to name for a table: the one that counts, where it is newer than this one. */
    private Candidate taken(String table, Candidate file) {
        Candidate giver = giver(table);
        return files.indexOf(giver) < files.indexOf(file) ? giver : newest.get(table);
    }
}
