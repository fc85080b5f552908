package org.disclosure.rollup.intake.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.text.CsvReader;
import org.disclosure.rollup.submission.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Permitted codes and names of a roster, which are read as written. */
class RosterNamesTest {

    private static final String HEADER = "code,name,aliases,kind,order\n";

    private static List<Unit> read(String lines) {
        return RosterReader.read((HEADER + lines).getBytes(StandardCharsets.UTF_8))
                .units();
    }

    /** A name as an office may write it; blanks at its ends would not be part of it. */
    @Provide
    static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("税务局\\\"',;/=@<&_-（）ABab12 ")
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(text -> "局" + text + "。");
    }

    @Property
    void aRosterIsReadAsItWasWritten(@ForAll("names") String name, @ForAll("names") String alias) throws IOException {
        StringWriter written = new StringWriter();
        try (CSVWriter csv = new CSVWriter(
                written, ',', CSVWriter.DEFAULT_QUOTE_CHARACTER, CSVWriter.DEFAULT_QUOTE_CHARACTER, "\r\n")) {
            csv.writeNext(new String[] {"1", name, alias, "部门", "3"});
        }

        assertThat(read(written.toString()))
                .extracting(Unit::name, Unit::aliases)
                .containsExactly(tuple(name, List.of(alias)));
    }

    @Property
    void aTableAsTextIsReadAsItWasWritten(@ForAll("names") String one, @ForAll("names") String two) throws IOException {
        StringWriter written = new StringWriter();
        try (CSVWriter csv = new CSVWriter(
                written, '\t', CSVWriter.DEFAULT_QUOTE_CHARACTER, CSVWriter.DEFAULT_QUOTE_CHARACTER, "\r\n")) {
            csv.writeNext(new String[] {one, two});
            csv.writeNext(new String[] {"\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t", two});
        }
        Sheet sheet = new CsvReader()
                .read(new Content(written.toString().getBytes(StandardCharsets.UTF_8)), "表", Limits.DEFAULT)
                .get(0);

        assertThat(sheet.find(0, 0).orElseThrow().text()).isEqualTo(one);
        assertThat(sheet.find(0, 1).orElseThrow().text()).isEqualTo(two);
    }

    @Test
    void aBackslashStays() {
        assertThat(read("1,税务局\\第一分局,\"一分局\\|\\\",垂管,1\n"))
                .extracting(Unit::name, Unit::aliases)
                .containsExactly(tuple("税务局\\第一分局", List.of("一分局\\", "\\")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|甲局（一）|2|甲局(一)|甲局(一)|甲局（一）",
                "1|甲局A|2|甲局ａ|甲局ａ|甲局A",
                "1|甲 局|2|甲局|甲局|甲 局",
                "1|甲　局|2|甲 局|甲 局|甲　局",
                "A1|甲局|a1|乙局|a1|A1",
                "１|甲局|1|乙局|1|１",
                "W D|甲局|WD|乙局|WD|W D",
                "1|Straße|2|STRASSE|STRASSE|Straße",
                "1|甲局|2|甲局\uFE00|甲局\uFE00|甲局",
                "1|甲局|2|甲\uDB40\uDD00局|甲\uDB40\uDD00局|甲局",
                "1|甲局|2|甲\u200B局|甲\u200B局|甲局"
            })
    void whatAReaderTakesForTheSameIsAMistake(
            String code, String name, String otherCode, String otherName, String value, String other) {
        assertMistake(
                code + "," + name + ",,部门,1\n" + otherCode + "," + otherName + ",,部门,2\n",
                "roster.alike 3 " + value + " " + other);
    }

    static List<List<String>> spoilt() {
        String wide = "局".repeat(20);
        return List.of(
                List.of("1," + "局".repeat(401) + ",,部门,1\n", "roster.name.long 2 " + wide + " 400"),
                List.of("1,甲局," + "局".repeat(401) + ",部门,1\n", "roster.name.long 2 " + wide + " 400"),
                List.of("1".repeat(101) + ",甲局,,部门,1\n", "roster.code.long 2 " + "1".repeat(20) + " 100"),
                List.of("1,甲局," + ("局".repeat(399) + "|").repeat(251) + ",部门,1\n", "roster.aliases.long 2 100000 "),
                List.of("1,\"甲\n局\",,部门,1\n", "roster.unprinted 2 甲\uFFFD局 "),
                List.of("1,甲\u001B[2J局,,部门,1\n", "roster.unprinted 2 甲\uFFFD[2J局 "),
                List.of("1,甲局,乙\u0000局,部门,1\n", "roster.unprinted 2 乙\uFFFD局 "),
                List.of("1,甲\u202E局,,部门,1\n", "roster.unprinted 2 甲\uFFFD局 "));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void whatCannotBeKeptOrPrintedIsAMistakeInItsLine(List<String> given) {
        assertMistake(given.get(0), given.get(1));
    }

    @Test
    void asMuchAsThereIsRoomForIsNone() {
        String name = "局".repeat(400);
        assertThat(read("1".repeat(100) + "," + name + ",,部门,1\n"))
                .extracting(Unit::name)
                .containsExactly(name);
    }

    private static void assertMistake(String lines, String expected) {
        assertThatExceptionOfType(RosterReader.RosterException.class)
                .isThrownBy(() -> read(lines))
                .satisfies(mistake -> assertThat(String.join(
                                " ", mistake.key(), Integer.toString(mistake.line()), mistake.value(), mistake.other()))
                        .isEqualTo(expected));
    }
}
