package org.disclosure.rollup.check;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormRow;

/** Makes tables 3 and 4 that add up: the items are any numbers, the totals are worked out from them. */
public final class ConsistentTables {

    private static final Form FORM = Tables.FORMS.edition(2021);

    private static final List<String> APPLICANTS =
            List.of("natural", "business", "research", "welfare", "legal", "other");

    private static final List<String> OUTCOMES = FORM.table("t3").rows().stream()
            .map(FormRow::code)
            .filter(row -> row.startsWith("3.") && !row.equals("3.7"))
            .toList();

    private static final List<String> GROUPS =
            FORM.table("t4").rows().stream().map(FormRow::code).toList();

    private static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending");

    private ConsistentTables() {}

    public static Arbitrary<Tables> any() {
        // every outcome and the carried-out, with how many of the applications were carried in
        Arbitrary<List<Integer>> perApplicant =
                Arbitraries.integers().between(0, 60).list().ofSize(APPLICANTS.size() * (OUTCOMES.size() + 2));
        Arbitrary<List<Integer>> perGroup =
                Arbitraries.integers().between(0, 60).list().ofSize(GROUPS.size() * RESULTS.size());
        return Combinators.combine(perApplicant, perGroup).as(ConsistentTables::of);
    }

    private static Tables of(List<Integer> perApplicant, List<Integer> perGroup) {
        Tables tables = Tables.of(2023);
        int[] totals = new int[OUTCOMES.size() + 4];
        int perColumn = OUTCOMES.size() + 2;
        for (int index = 0; index < APPLICANTS.size(); index++) {
            column(
                    tables,
                    APPLICANTS.get(index),
                    perApplicant.subList(index * perColumn, (index + 1) * perColumn),
                    totals);
        }
        fill(tables, "total", totals);
        for (int group = 0; group < GROUPS.size(); group++) {
            int sum = 0;
            for (int result = 0; result < RESULTS.size(); result++) {
                int value = perGroup.get(group * RESULTS.size() + result);
                sum += value;
                tables.with("t4/" + GROUPS.get(group) + "/" + RESULTS.get(result), Integer.toString(value));
            }
            tables.with("t4/" + GROUPS.get(group) + "/total", Integer.toString(sum));
        }
        return tables;
    }

    private static void column(Tables tables, String applicant, List<Integer> values, int[] totals) {
        int outcomes = OUTCOMES.size();
        int concluded =
                values.subList(0, outcomes).stream().mapToInt(Integer::intValue).sum();
        int carriedOut = values.get(outcomes);
        int carriedIn = Math.min(values.get(outcomes + 1), concluded + carriedOut);
        int[] column = new int[outcomes + 4];
        for (int index = 0; index < outcomes; index++) {
            column[index] = values.get(index);
        }
        column[outcomes] = concluded + carriedOut - carriedIn;
        column[outcomes + 1] = carriedIn;
        column[outcomes + 2] = concluded;
        column[outcomes + 3] = carriedOut;
        fill(tables, applicant, column);
        for (int index = 0; index < column.length; index++) {
            totals[index] += column[index];
        }
    }

    private static void fill(Tables tables, String column, int[] values) {
        int outcomes = OUTCOMES.size();
        for (int index = 0; index < outcomes; index++) {
            tables.with("t3/" + OUTCOMES.get(index) + "/" + column, Integer.toString(values[index]));
        }
        tables.with("t3/1/" + column, Integer.toString(values[outcomes]))
                .with("t3/2/" + column, Integer.toString(values[outcomes + 1]))
                .with("t3/3.7/" + column, Integer.toString(values[outcomes + 2]))
                .with("t3/4/" + column, Integer.toString(values[outcomes + 3]));
    }
}
