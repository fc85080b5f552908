package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.disclosure.rollup.check.rule.Declaration;
import org.disclosure.rollup.check.rule.Equation;
import org.disclosure.rollup.check.rule.LinearCheck;
import org.disclosure.rollup.check.rule.Term;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;

/** The outcome of a check against its definition: all fillings of the blanks tried one by one. */
class AnyBlankTest {

    private static final Declaration WRITTEN = new Declaration(Optional.empty(), List.of(), List.of());

    private static final List<String> CELLS = List.of("t3/1/natural", "t3/1/business", "t3/1/research", "t3/1/welfare");

    /** Blanks filled up to here make up for any difference of the small numbers below. */
    private static final int HIGHEST_FILLING = 12;

    /** A term; empty is a blank. */
    record Part(boolean left, int sign, Optional<Integer> value) {

        private int weight() {
            return left ? sign : -sign;
        }
    }

    @Property
    void theOutcomeIsThatOfTryingEveryFilling(@ForAll("parts") List<Part> parts, @ForAll boolean atLeast) {
        assertThat(evaluated(parts, atLeast)).isEqualTo(defined(parts, atLeast));
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        Arbitrary<Optional<Integer>> value =
                Arbitraries.integers().between(0, 3).optional(0.6);
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(1, -1), value)
                .as(Part::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(CELLS.size());
    }

    private static Evaluation.Outcome defined(List<Part> parts, boolean atLeast) {
        int sum = parts.stream()
                .mapToInt(part -> part.weight() * part.value().orElse(0))
                .sum();
        if (holds(sum, atLeast)) {
            return Evaluation.Outcome.HOLDS;
        }
        List<Part> blanks =
                parts.stream().filter(part -> part.value().isEmpty()).toList();
        return fillings(sum, blanks).stream().anyMatch(filled -> holds(filled, atLeast))
                ? Evaluation.Outcome.UNDECIDED
                : Evaluation.Outcome.BROKEN;
    }

    private static List<Integer> fillings(int sum, List<Part> blanks) {
        if (blanks.isEmpty()) {
            return List.of(sum);
        }
        return IntStream.rangeClosed(0, HIGHEST_FILLING)
                .map(value -> sum + blanks.get(0).weight() * value)
                .boxed()
                .flatMap(filled -> fillings(filled, blanks.subList(1, blanks.size())).stream())
                .distinct()
                .toList();
    }

    private static boolean holds(int difference, boolean atLeast) {
        return difference == 0 || atLeast && difference > 0;
    }

    private static Evaluation.Outcome evaluated(List<Part> parts, boolean atLeast) {
        Tables tables = Tables.of(2023);
        List<Term> left = new ArrayList<>();
        List<Term> right = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            Part part = parts.get(index);
            String cell = CELLS.get(index);
            part.value().ifPresentOrElse(value -> tables.with(cell, Integer.toString(value)), () -> tables.blank(cell));
            (part.left() ? left : right).add(new Term(CellCode.parse(cell), part.sign(), false));
        }
        Equation equation = new Equation("", "", left, right);
        LinearCheck check = new LinearCheck(
                "TEST", "试验", "Test", "derived", Severity.ERROR, atLeast, 0, 9999, WRITTEN, List.of(equation));
        return Evaluation.of(check, equation, tables.submission().form(), tables.submission(), Optional.empty())
                .orElseThrow()
                .outcome();
    }
}
