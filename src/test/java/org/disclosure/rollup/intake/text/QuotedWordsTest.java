package org.disclosure.rollup.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields of a table as text that begin with a quoted word. */
class QuotedWordsTest {

    record Case(String text, List<List<String>> cells) {
        @Override
        public String toString() {
            return text;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case("\"放管服\"改革,12\n规章,3\n", List.of(List.of("\"放管服\"改革", "12"), List.of("规章", "3"))),
                new Case("推进\"放管服\"改革,12", List.of(List.of("推进\"放管服\"改革", "12"))),
                new Case("12,\"放管服\"改革,\"一网通办\"", List.of(List.of("12", "\"放管服\"改革", "一网通办"))),
                new Case("\"放管服\"和\"双随机\"改革,12", List.of(List.of("\"放管服\"和\"双随机\"改革", "12"))),
                new Case("\"两行\n一格\",12\r\n3", List.of(List.of("两行\n一格", "12"), List.of("3"))),
                new Case("\"三\"\"安全\"\"一稳定\",12", List.of(List.of("三\"安全\"一稳定", "12"))),
                new Case("\"1,250\",12", List.of(List.of("1,250", "12"))),
                new Case("=\"12\",'3", List.of(List.of("=\"12\"", "'3"))),
                new Case("\"12\" ,3", List.of(List.of("12", "3"))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quotedWordsAreWordsAndQuotedFieldsFields(Case given) throws IOException {
        assertThat(cells(given.text())).isEqualTo(given.cells());
    }

    @Test
    void textWithoutQuotesStaysAsItIs() {
        assertThat(QuotedWords.quote("规章,3\n", ',')).isSameAs("规章,3\n");
    }

    private static List<List<String>> cells(String text) throws IOException {
        Sheet sheet = new CsvReader()
                .read(new Content(text.getBytes(StandardCharsets.UTF_8)), "表", Limits.DEFAULT)
                .get(0);
        return sheet.rows().stream()
                .map(row -> row.stream().map(cell -> cell.text().strip()).toList())
                .toList();
    }
}
