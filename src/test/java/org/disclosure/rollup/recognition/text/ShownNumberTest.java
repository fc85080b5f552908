package org.disclosure.rollup.recognition.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.submission.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Value of a number that is shown with other digits than its own. */
class ShownNumberTest {

    @ParameterizedTest(name = "{0} seen as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "75 | 75.00",
                "1234 | 1,234",
                "1234 | 1,234.00",
                "75 | 75件",
                "75 | 75 人次",
                "75 | 75件整",
                "75 | 75（件）",
                "75 | 共75件",
                "75 | 合计 75",
                "75 | ¥75.00",
                "75 | +75",
                "-3 | -3",
                "-3 | (3)",
                "75 | 七十五",
                "75 | 柒拾伍",
                "105 | 一百〇五",
                "12000 | 一万二千",
                "10 | 十",
                "75 | 7.50E+01",
                "75 | ######",
                "0 | -",
                "0 | ''",
                "0 | 无"
            })
    void roundedOrInWordsItIsTheNumber(String stored, String shown) {
        NumberReader.Result result = read(stored, shown, NumberKind.SIGNED, false);

        assertThat(result).isEqualTo(NumberReader.Result.fine(new Reading.Amount(new BigDecimal(stored), stored)));
    }

    @ParameterizedTest(name = "{0} seen as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.75 | 75%",
                "75 | 75%",
                "0.75 | 750‰",
                "45324 | 2月2日",
                "45324 | 2-Feb",
                "45324 | 2024/2/2",
                "45324 | 20240202",
                "0.5 | 12:00",
                "75.5 | 75 1/2",
                "75000 | 75.0",
                "356200 | 35.6万元",
                "75 | ''",
                "75 | 见附件",
                "75 | 七十六",
                "75 | 76",
                "75.6 | 76",
                "75.6 | 76件",
                "0.4 | 0",
                "75 | 75千",
                "75 | 75百件",
                "75 | 75万",
                "75 | 75年",
                "75 | 12月",
                "75 | 75成",
                "75 | 75K",
                "75 | 75-",
                "75 | 75*",
                "75 | 约75",
                "75 | (75)",
                "-75 | 75",
                "75 | 750000",
                "12345 | 123-45",
                "4 | 0千",
                "123456789012 | 1.24E+11"
            })
    void elseItIsNoCount(String stored, String shown) {
        assertThat(read(stored, shown, NumberKind.COUNT, false))
                .isEqualTo(NumberReader.Result.asked(stored, "shown", shown));
    }

    @ParameterizedTest(name = "{0} seen as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "356200 | 35.6万元 | 35.62",
                "356200 | 35.6200 | 35.62",
                "356200 | 36万 | 35.62",
                "356200 | ¥35.62万元 | 35.62",
                "356200 | 35.6（万元） | 35.62",
                "356200 | 35.6万元整 | 35.62",
                "356200 | 356.2千元 | 35.62",
                "123456789 | 1.23亿元 | 12345.6789"
            })
    void moneySeenInAUnitCountsInFull(String stored, String shown, String wan) {
        assertThat(read(stored, shown, NumberKind.MONEY, false))
                .isEqualTo(new NumberReader.Result(
                        new Reading.Amount(new BigDecimal(wan), stored), Optional.of(Problem.F_UNIT), "shown", shown));
    }

    @ParameterizedTest(name = "{0} seen as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "356200 | 356.2",
                "356200 | 0.36",
                "0.5 | 50%",
                "356200 | 35.7万元",
                "356200 | 36",
                "35.62 | 0.0万元",
                "20000 | 2",
                "48.15 | ¥48.15",
                "316441 | $316,441.00",
                "356.2 | 356.2千元",
                "0.5 | 0.5亿元"
            })
    void moneySeenInAnotherScaleIsAskedFor(String stored, String shown) {
        assertThat(read(stored, shown, NumberKind.MONEY, false))
                .isEqualTo(NumberReader.Result.asked(stored, "shown", shown));
    }

    @Test
    void moneyOfATableInYuanIsAskedForWhenItIsSeenInWan() {
        assertThat(read("356200", "35.6200", NumberKind.MONEY, true))
                .isEqualTo(NumberReader.Result.asked("356200", "shown", "35.6200"));
    }

    @ParameterizedTest
    @CsvSource({
        "356200, '356,200元', 35.62",
        "356200, 356200元整, 35.62",
        "35.62, 35.6万元, 35.62",
        "35.62, 35.6万, 35.62",
        "35.62, 35.6（万元）, 35.62",
        "316441, '¥316,441.00', 31.6441",
        "0, ¥0.00, 0",
        "0, 0.0万元, 0"
    })
    void unitThatTheFormatWritesIsTheUnit(String stored, String shown, String wan) {
        assertThat(read(stored, shown, NumberKind.MONEY, false).reading())
                .isEqualTo(new Reading.Amount(new BigDecimal(wan), stored));
    }

    @Test
    void moneyBelowNoughtIsSaidWhateverItsUnit() {
        assertThat(read("-35.62", "-35.6万元", NumberKind.MONEY, false).problem()).hasValue(Problem.F_NEGATIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+2147483647", "1E-2147483647"})
    void numberWithoutEndIsNoFigureAndTakesNoTime(String stored) {
        assertThat(read(stored, "1.00", NumberKind.MONEY, false))
                .isEqualTo(NumberReader.Result.asked(stored, "shown", "1.00"));
    }

    private static NumberReader.Result read(String stored, String shown, NumberKind kind, boolean yuan) {
        CellDetails details = new CellDetails(List.of(), false, Optional.of(shown), Optional.empty());
        return NumberReader.read(Optional.of(new RawCell(0, 0, stored, RawCell.Kind.NUMBER, details)), kind, yuan);
    }
}
