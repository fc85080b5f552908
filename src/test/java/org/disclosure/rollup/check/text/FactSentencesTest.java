package org.disclosure.rollup.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.text.sentence.Narrative;
import org.disclosure.rollup.check.text.wording.Scope;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of {@code narrative/sentences.txt} with everything that is to be taken from each of them. */
class FactSentencesTest {

    private static final Unit BUREAU = new Unit("7", "威海市文登区财政局", List.of("区财政局"), UnitKind.DEPARTMENT, 7);
    private static final Unit GOVERNMENT = new Unit("0", "文登区人民政府", List.of("区政府"), UnitKind.GOVERNMENT, 1);

    private static final String[] HEADINGS = {
        "", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"
    };

    /**
     * A sentence and what it states.
     *
     * @param of {@code 1} to {@code 6}, its section, after {@code G} in the report of the government
     */
    record Example(String of, String text, List<String> facts) {
        @Override
        public String toString() {
            return of + " " + text;
        }
    }

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith(">")) {
                int space = line.indexOf(' ');
                examples.add(new Example(
                        line.substring(1, space), line.substring(space + 1).replace("\\n", "\n"), new ArrayList<>()));
            } else if (line.startsWith(" ") && !line.strip().equals("-")) {
                examples.get(examples.size() - 1).facts().add(line.strip());
            }
        }
        return examples;
    }

    private static List<String> lines() {
        try (InputStream in = FactSentencesTest.class.getResourceAsStream("/narrative/sentences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exactlyWhatIsCertainIsTaken(Example example) {
        boolean government = example.of().startsWith("G");
        int section = example.of().charAt(example.of().length() - 1) - '0';
        Narrative narrative = Narrative.of(HEADINGS[section] + "\n" + example.text());

        assertThat(Facts.of(narrative, 2023, government ? GOVERNMENT : BUREAU))
                .extracting(FactSentencesTest::shown)
                .containsExactlyElementsOf(example.facts());
    }

    @Test
    void thereAreEnoughSentencesAndEnoughThatSayNothing() {
        List<Example> examples = examples();

        assertThat(examples)
                .extracting(Example::toString)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(500);
        assertThat(examples).filteredOn(example -> example.facts().isEmpty()).hasSizeGreaterThanOrEqualTo(200);
    }

    private static String shown(Fact fact) {
        String scope =
                fact.source().scope() == Scope.UNSTATED ? "" : fact.source().scope() + " ";
        if (fact instanceof Fact.Count count) {
            return scope + count.kind() + " " + count.number() + count.unit();
        }
        if (fact instanceof Fact.Sum sum) {
            return "SUM " + sum.total() + " = " + joined(sum.parts(), " + ");
        }
        if (fact instanceof Fact.Share share) {
            return scope + "SHARE " + share.kind().map(kind -> kind + " ").orElse("") + share.part() + " of "
                    + joined(share.wholes(), "|") + " is " + share.percent() + "%";
        }
        Fact.Growth growth = (Fact.Growth) fact;
        return scope + "GROWTH " + growth.kind().map(kind -> kind + " ").orElse("") + growth.now()
                + growth.before().map(before -> " from " + before).orElse("") + " by " + growth.change()
                + (growth.percent() ? "%" : "");
    }

    private static String joined(List<BigDecimal> numbers, String by) {
        return numbers.stream().map(BigDecimal::toString).collect(Collectors.joining(by));
    }
}
