package org.disclosure.rollup.district.selection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.UnitTree;

/**
 * The rule what the files of each unit are together ({@link UnitSubmission}) and which of them counts. A government's is only
 * compared, unless it is the only one of its area ({@link GovernmentReports}).
 */
public final class SubmissionSelection {

    private final int year;
    private final UnitTree tree;

    public SubmissionSelection(int year, UnitTree tree) {
        this.year = year;
        this.tree = tree;
    }

    /**
     * A file that could be read and is of a unit of the roster.
     *
     * @param path where it lies
     * @param sha256 of its content
     * @param statedYear the year that it says it is of
     * @param voided whether it says that it is void
     * @param tables whether it has any of the tables: a report with pictures for its tables has none
     * @param text whether it has running text
     */
    public record Candidate(
            Revision revision,
            String path,
            String unit,
            String sha256,
            int statedYear,
            boolean voided,
            boolean tables,
            boolean text) {

        /** A file with tables and without running text. */
        public Candidate(Revision revision, String path, String unit, String sha256, int statedYear, boolean voided) {
            this(revision, path, unit, sha256, statedYear, voided, true, false);
        }
    }

    /**
     * The status of a file among those of its unit.
     *
     * @param tables the tables that it gives, where its unit has several files or one with pictures
     * @param waiting its tables in pictures that wait for a person
     * @param replaced what is taken in place of what it says otherwise
     * @param composed of the file that counts: the figures of all tables, when other files give some of them or the office
     *     confirmed or amended some; else none
     */
    public record Answer(
            Candidate candidate,
            SubmissionStatus status,
            Set<String> tables,
            Set<String> waiting,
            List<Replacement> replaced,
            List<Entry> composed) {

        /** The status of a file without pictures. */
        public Answer(
                Candidate candidate,
                SubmissionStatus status,
                Set<String> tables,
                List<Replacement> replaced,
                List<Entry> composed) {
            this(candidate, status, tables, Set.of(), replaced, composed);
        }

        public Answer {
            tables = Set.copyOf(tables);
            waiting = Set.copyOf(waiting);
            replaced = List.copyOf(replaced);
            composed = List.copyOf(composed);
        }

        /** The same with other figures of all tables. */
        public Answer with(List<Entry> figures) {
            return new Answer(candidate, status, tables, waiting, replaced, figures);
        }

        private Answer as(SubmissionStatus other) {
            return new Answer(candidate, other, tables, waiting, replaced, composed);
        }
    }

    /**
     * The status of each of these, in their order. Text of a unit that sent no table has none.
     *
     * @param chosen those that the office chose
     * @param pictured those with tables in pictures that wait for a person, with the tables that the office confirmed
     * @param entries the figures of a candidate, in the form's order; asked for unit by unit, only of those with several or
     *     with pictures
     */
    public List<Answer> of(
            List<Candidate> candidates,
            Set<Candidate> chosen,
            Map<Candidate, Set<String>> pictured,
            Function<Candidate, List<Entry>> entries) {
        Map<Candidate, Answer> answers = new HashMap<>();
        candidates.stream()
                .filter(this::isOfTheYear)
                .collect(Collectors.groupingBy(Candidate::unit, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(files -> new UnitSubmission(files, chosen, pictured, entries)
                        .answers()
                        .forEach(answer -> answers.put(answer.candidate(), answer)));
        Set<String> governments = new GovernmentReports(tree)
                .countedForTheirAreas(answers.keySet().stream()
                        .map(Candidate::unit)
                        .filter(tree::isAdded)
                        .collect(Collectors.toSet()));
        return candidates.stream()
                .flatMap(candidate -> isOfTheYear(candidate)
                        ? Optional.ofNullable(answers.get(candidate))
                                .map(answer -> compared(answer, governments))
                                .stream()
                        : Stream.of(aside(candidate)))
                .toList();
    }

    private boolean isOfTheYear(Candidate candidate) {
        return !candidate.voided() && candidate.statedYear() == year;
    }

    private static Answer aside(Candidate candidate) {
        SubmissionStatus status = candidate.voided() ? SubmissionStatus.VOID : SubmissionStatus.OTHER_YEAR;
        return new Answer(candidate, status, Set.of(), List.of(), List.of());
    }

    /** @param governments those whose reports count for their areas */
    private Answer compared(Answer answer, Set<String> governments) {
        String unit = answer.candidate().unit();
        if (answer.status() != SubmissionStatus.COUNTED) {
            return answer;
        }
        if (!tree.isAdded(unit)) {
            return answer.as(SubmissionStatus.NOT_ADDED);
        }
        return tree.isGovernment(unit) && !governments.contains(unit)
                ? answer.as(SubmissionStatus.COMPARED_ONLY)
                : answer;
    }
}
