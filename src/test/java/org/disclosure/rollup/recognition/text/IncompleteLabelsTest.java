package org.disclosure.rollup.recognition.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels that lack letters: what is left of one is that label or none, never another. */
class IncompleteLabelsTest {

    private static final Forms FORMS = Forms.load();
    private static final FormTable APPLICATIONS =
            FORMS.forReportYear(2023).tables().get(1);

    /**
     * A label of a table, some of whose letters went away or became others.
     *
     */
    record Spoilt(FormTable table, FormRow row, String wording, String key) {}

    @Provide
    static Arbitrary<Spoilt> spoilt() {
        Arbitrary<Form> forms = Arbitraries.of(FORMS.editions());
        return forms.flatMap(form -> Arbitraries.of(form.tables()))
                .flatMap(table -> Arbitraries.of(table.rows())
                        .flatMap(row -> Arbitraries.of(wordings(row))
                                .flatMap(wording -> Combinators.combine(
                                                Arbitraries.integers()
                                                        .between(0, wording.length())
                                                        .list()
                                                        .ofMaxSize(4),
                                                Arbitraries.of("", "", "", "公", "的", "信"))
                                        .as((places, letter) ->
                                                new Spoilt(table, row, wording, spoil(wording, places, letter))))));
    }

    private static List<String> wordings(FormRow row) {
        return Stream.concat(Stream.of(row.label().text()), row.label().variants().stream())
                .map(LabelText::key)
                .toList();
    }

    private static String spoil(String wording, List<Integer> places, String letter) {
        StringBuilder key = new StringBuilder();
        for (int at = 0; at < wording.length(); at++) {
            key.append(places.contains(at) ? letter : wording.charAt(at));
        }
        return key.toString();
    }

    @Property(tries = 5_000)
    void whatIsLeftOfALabelIsNeverAnother(@ForAll("spoilt") Spoilt spoilt) {
        Labels labels = new TableLabels(spoilt.table()).rows();

        Optional<Labels.Match> found = labels.findIncomplete(spoilt.key(), codes(spoilt.table()));

        assertThat(found.map(Labels.Match::code))
                .isIn(Optional.empty(), Optional.of(spoilt.row().code()));
    }

    @Property(tries = 2_000)
    void whatIsLeftOfALabelElsewhereIsNoneOfTheOthers(@ForAll("spoilt") Spoilt spoilt) {
        Labels labels = new TableLabels(spoilt.table()).rows();
        Set<String> others = codes(spoilt.table());
        others.remove(spoilt.row().code());

        assertThat(labels.findIncomplete(spoilt.key(), others)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2.其他法律行政止公开, 3.3.2",
        "3.危及“三安稳定”, 3.3.3",
        "4.保护第三方权益, 3.3.4",
        "1.本机关不掌握政府信息, 3.4.1",
        "2.没有现成信息另行制作, 3.4.2",
        "属于国家秘, 3.3.1"
    })
    void lettersThatAreMissingAreFilledIn(String written, String code) {
        Labels labels = new TableLabels(APPLICATIONS).rows();

        assertThat(labels.findIncomplete(LabelText.key(written), codes(APPLICATIONS))
                        .map(Labels.Match::code))
                .isEqualTo(Optional.of(code));
    }

    @Test
    void wordsThatAreNearTwoLabelsAreNeither() {
        Labels labels = new TableLabels(APPLICATIONS).rows();

        assertThat(labels.findIncomplete("属于类信息", codes(APPLICATIONS))).isEmpty();
    }

    private static Set<String> codes(FormTable table) {
        return table.rows().stream().map(FormRow::code).collect(Collectors.toSet());
    }
}
