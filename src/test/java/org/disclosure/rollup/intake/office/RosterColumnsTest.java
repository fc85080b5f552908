package org.disclosure.rollup.intake.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Roster.Contact;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The columns of the roster that it may do without. */
class RosterColumnsTest {

    @Test
    void whoHasPowersIsReadAndABlankSaysNothing() {
        assertThat(read("""
                code,name,aliases,kind,order,powers
                1,文登区财政局,区财政局|财政局,部门,3,有
                2,文登区民政局,,部门,4, 无
                3,文登区税务局,,垂管,5,
                """))
                .containsExactly(
                        new Unit("1", "文登区财政局", List.of("区财政局", "财政局"), UnitKind.DEPARTMENT, 3, Powers.SOME, ""),
                        new Unit("2", "文登区民政局", List.of(), UnitKind.DEPARTMENT, 4, Powers.NONE, ""),
                        new Unit(
                                "3",
                                "文登区税务局",
                                List.of(),
                                UnitKind.VERTICAL,
                                5,
                                Powers.UNKNOWN,
                                "",
                                List.of(),
                                List.of(),
                                false));
    }

    @Test
    void withoutTheColumnNothingIsKnown() {
        assertThat(read("code,name,aliases,kind,order\n1,文登区财政局,,部门,3\n"))
                .containsExactly(new Unit("1", "文登区财政局", List.of(), UnitKind.DEPARTMENT, 3, Powers.UNKNOWN, ""));
    }

    @Test
    void whomToAskIsReadUnderEitherNameAndHalfOfItIsEnough() {
        assertThat(contacts("""
                code,name,aliases,kind,order,联系人,phone
                1,文登区财政局,,部门,3, 张三 ,0631-8451234
                2,文登区民政局,,部门,4,,8450000
                3,文登区水利局,,部门,5,,
                """))
                .isEqualTo(Map.of("1", new Contact("张三", "0631-8451234"), "2", new Contact("", "8450000")));
    }

    @Test
    void whereUnitsGetMailIsReadInAnyOptionalColumn() {
        Roster roster = roster("""
                code,name,aliases,kind,order,email,powers
                1,文登区财政局,,部门,3, cz.1@wendeng.gov.cn ,有
                2,文登区民政局,,部门,4,,
                """);
        assertThat(roster.findAddress("1")).contains("cz.1@wendeng.gov.cn");
        assertThat(roster.findAddress("2")).isEmpty();
        assertThat(roster.units())
                .containsExactly(
                        new Unit("1", "文登区财政局", List.of(), UnitKind.DEPARTMENT, 3, Powers.SOME, ""),
                        new Unit("2", "文登区民政局", List.of(), UnitKind.DEPARTMENT, 4, Powers.UNKNOWN, ""));
    }

    @Test
    void whatAUnitGoesOnFromItsSubUnitsAndWhetherItCountsAreReadUnderEitherName() {
        String units = """
                1,文登区教育体育局,,部门,3,教育局|05, 招生办公室 |,
                2,文登区气象局,,垂管,4,,,否
                3,文登区税务局,,垂管,5,,,是
                """;

        assertThat(read("code,name,aliases,kind,order,from,sub_units,counts\n" + units))
                .containsExactly(
                        unit("1", "文登区教育体育局", UnitKind.DEPARTMENT, 3, List.of("教育局", "05"), List.of("招生办公室"), true),
                        unit("2", "文登区气象局", UnitKind.VERTICAL, 4, List.of(), List.of(), false),
                        unit("3", "文登区税务局", UnitKind.VERTICAL, 5, List.of(), List.of(), true))
                .isEqualTo(read("code,name,aliases,kind,order,from,下属,counts\n" + units));
    }

    private static Unit unit(
            String code,
            String name,
            UnitKind kind,
            int order,
            List<String> from,
            List<String> subUnits,
            boolean counts) {
        return new Unit(code, name, List.of(), kind, order, Powers.UNKNOWN, "", from, subUnits, counts);
    }

    @Test
    void whetherAUnitCountsIsYesOrNo() {
        assertThatExceptionOfType(RosterReader.RosterException.class)
                .isThrownBy(() -> roster("code,name,aliases,kind,order,counts\n1,文登区财政局,,部门,3,不\n"))
                .satisfies(mistake -> assertThat(mistake.key() + " " + mistake.line() + " " + mistake.value())
                        .isEqualTo("roster.counts 2 不"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无",
                "cz@wendeng",
                "cz@wendeng.gov.cn;mz@wendeng.gov.cn",
                "cz..1@wendeng.gov.cn",
                "财政局 <cz@wendeng.gov.cn>",
                "cz@wendeng.gov.cn\nBcc: all@wendeng.gov.cn",
                "cz@-wendeng.cn"
            })
    void whatIsNotOneAddressIsAMistakeInItsLine(String address) {
        assertThatExceptionOfType(RosterReader.RosterException.class)
                .isThrownBy(() -> roster("code,name,aliases,kind,order,email\n1,文登区财政局,,部门,3,\"" + address + "\"\n"))
                .satisfies(mistake -> assertThat(mistake.key() + " " + mistake.line() + " " + mistake.value())
                        .isEqualTo("roster.email 2 " + address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name,aliases,kind,powers,order",
                "code,name,aliases,kind,order,权力",
                "code,name,aliases,kind,order,powers,powers",
                "code,name,aliases,kind"
            })
    void anotherHeaderIsAMistakeInTheFirstLine(String header) {
        assertThatExceptionOfType(RosterReader.RosterException.class)
                .isThrownBy(() -> read(header + "\n"))
                .satisfies(mistake -> assertThat(mistake.key() + " " + mistake.line() + " " + mistake.value())
                        .isEqualTo("roster.header 1 " + header));
    }

    @Test
    void aMistakeIsFoundInTheLineOfTheFileAlsoBelowBlankLinesAndLineBreaksInAField() {
        String roster = """
                code,name,aliases,kind,order,powers

                1,文登区财政局,"区财政局|
                财政局",部门,3,有
                2,文登区民政局,,部门,4,许可
                """;

        assertThatExceptionOfType(RosterReader.RosterException.class)
                .isThrownBy(() -> read(roster))
                .satisfies(mistake -> assertThat(mistake.key() + " " + mistake.line() + " " + mistake.value())
                        .isEqualTo("roster.powers 5 许可"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,文登区财政局,,部门 | roster.fields 2 4 6", "1,文登区财政局,,部门,3,有,x | roster.fields 2 7 6"})
    void aLineWithoutARequiredFieldOrWithOneTooManyIsRefused(String line, String expected) {
        assertThatExceptionOfType(RosterReader.RosterException.class)
                .isThrownBy(() -> read("code,name,aliases,kind,order,powers\n" + line + "\n"))
                .satisfies(mistake -> assertThat(
                                mistake.key() + " " + mistake.line() + " " + mistake.value() + " " + mistake.other())
                        .isEqualTo(expected));
    }

    @Test
    void separatorsBehindTheLastColumnAndMissingOnesOfEmptyCellsAreTheProgramsThatSavedIt() {
        assertThat(read("code,name,aliases,kind,order,powers,,\n1,文登区财政局,,部门,3,有,,\n2,文登区教育局,,部门,4\n"))
                .isEqualTo(read("code,name,aliases,kind,order,powers\n1,文登区财政局,,部门,3,有\n2,文登区教育局,,部门,4,\n"));
    }

    @Test
    void aLineWithASeparatorTooFewIsRefusedWhereACellMayHaveMoved() {
        assertThatExceptionOfType(RosterReader.RosterException.class)
                .isThrownBy(() -> read("code,name,aliases,kind,order,sub_units,email\n1,文登区财政局,,部门,1,a@b.cn\n"))
                .satisfies(mistake -> assertThat(
                                mistake.key() + " " + mistake.line() + " " + mistake.value() + " " + mistake.other())
                        .isEqualTo("roster.fields 2 6 7"));
    }

    @Test
    void aQuoteThatNeverEndsIsAMistakeInItsLine() {
        assertThatExceptionOfType(RosterReader.RosterException.class)
                .isThrownBy(
                        () -> read("code,name,aliases,kind,order\n1,文登区财政局,,部门,1\n2,\"文登区教育局,,部门,2\n3,文登区民政局,,部门,3\n"))
                .satisfies(mistake -> assertThat(mistake.key() + " " + mistake.line() + " " + mistake.value())
                        .isEqualTo("roster.quote 3 "));
    }

    @Test
    void ofAFirstLineThatIsNoHeaderTheBeginningIsShown() {
        assertThatExceptionOfType(RosterReader.RosterException.class)
                .isThrownBy(() -> read("单位".repeat(1_000) + "\n"))
                .satisfies(mistake -> assertThat(mistake.value()).isEqualTo("单位".repeat(100) + "…"));
    }

    private static List<Unit> read(String roster) {
        return roster(roster).units();
    }

    private static Map<String, Contact> contacts(String roster) {
        return RosterReader.contacts(roster.getBytes(StandardCharsets.UTF_8));
    }

    private static Roster roster(String roster) {
        return RosterReader.read(roster.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whomToAskIsOneLineThatATerminalCanPrint() {
        assertThat(contacts("code,name,aliases,kind,order,contact,phone\n"
                        + "1,甲局,,部门,1,\"张三\n李四\",0631\u001B[31m\u202E 1\n"))
                .isEqualTo(Map.of("1", new Contact("张三 李四", "0631 [31m 1")));
    }
}
