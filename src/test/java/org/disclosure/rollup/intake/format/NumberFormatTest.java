package org.disclosure.rollup.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text shown for a number by the code of its format. Codes stand between bars, since they hold commas and quotes. */
class NumberFormatTest {

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "75 | General",
                "75 | G/通用格式",
                "75 | @",
                "75 | 0",
                "75 | 000",
                "75 | 0.00",
                "75.456 | 0.0",
                "1234567 | #,##0",
                "1234567.891 | #,##0.00_ ;[Red]\\-#,##0.00\\ ",
                "-1234.5 | #,##0.00_);[Red]\\(#,##0.00\\)",
                "-1234.5 | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
                "-5 | 0",
                "-0.4 | 0",
                "75 | [红色]0",
                "75 | [Color10]0",
                "75 | [>=10000]0!.0,\"万\";0",
                "75 | [DBNum1][$-804]General",
                "75 | [DBNum2]0",
                "75 | # ?/?",
                "0.3 | #.##",
                "12.3 | .00",
                "75 | 0;;"
            })
    void digitsAreSeenRoundedOrGrouped(String number, String code) {
        assertThat(shown(code, new BigDecimal(number))).isEmpty();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "356200 | 0!.0,\"万元\" | 35.6万元",
                "356200 | 0\\.0,\"万元\" | 35.6万元",
                "356249 | 0!.0000 | 35.6249",
                "356200 | 0\\.0000 | 35.6200",
                "3562 | 0!.0000 | 0.3562",
                "356200 | 0.00,, | 0.36",
                "356200 | 0.00,,\"百万\" | 0.36百万",
                "1356200 | #,##0.0, | 1,356.2",
                "1356200 | #,##0,.0 | 1,356.2",
                "75000 | [>=10000]0!.0,\"万\";0 | 7.5万",
                "75 | [<10]0;[<100]0\"件\";0\"个\" | 75件",
                "175 | [<10]0;[<100]0\"件\";0\"个\" | 175个",
                "-75 | [<10]0\"低\";[<100]0\"件\" | -75低",
                "-5 | [<0]0\"亏\";0 | 5亏",
                "5 | [=1]\"是\";[=0]\"否\" | ~~",
                "0.75 | 0% | 75%",
                "75 | 0.00% | 7500.00%",
                "75 | 0‰ | 75‰",
                "75 | 0\"件\" | 75件",
                "75 | G/通用格式\"件\" | 75件",
                "75 | @\"件\" | 75件",
                "1234.5 | [$￥-804]#,##0.00 | ￥1,234.50",
                "1234.5 | _ ¥* #,##0.00_ ;_ ¥* -#,##0.00_  | ¥1,234.50",
                "0 | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | -",
                "-5 | 0;0 | 5",
                "0 | 0;0;\"无\";@ | 无",
                "5 | ;;; | ~~",
                "5 | \"见附件\" | 见附件",
                "-75 | 0;; | ~~",
                "12345 | 000-00 | 123-45",
                "35 | 0\"0000\" | 350000",
                "0.3 | # | ~~",
                "356200 | 0.00E+00 | 3.56E+05",
                "356200 | ##0.0E+0 | 356.2E+3",
                "999.96 | 0.0E+0 | 1.0E+3",
                "0.00001 | 0.0E-00 | 1.0E-05",
                "75.5 | # ?/? | 75 1/2",
                "0.5 | # ?/? | 1/2",
                "75.3 | # ??/100 | 75 30/100",
                "75 | # ?/?\"万\" | 75万",
                "-75.5 | # ?/? | -75 1/2"
            })
    void somethingElseIsSeen(String number, String code, String shown) {
        assertThat(shown(code, new BigDecimal(number))).hasValue(shown);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "45324 | m\"月\"d\"日\" | 2月2日",
                "45324 | m\"月\"d\"日\";@ | 2月2日",
                "45324 | yyyy/m/d | 2024/2/2",
                "45324 | yyyy\\-mm\\-dd | 2024-02-02",
                "45324 | yyyy!-mm!-dd | 2024-02-02",
                "45324 | yyyymmdd | 20240202",
                "45324 | yy.m.d | 24.2.2",
                "45324 | d-mmm-yy | 2-Feb-24",
                "45324 | yyyy年m月d日 | 2024年2月2日",
                "45324 | e年m月 | 2024年2月",
                "45324 | [$-F800]dddd, mmmm dd, yyyy | Friday, February 02, 2024",
                "45324 | [DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@ | 2024年2月2日",
                "45324 | [$-804]aaaa | 星期五",
                "45324 | \"周\"aaa | 周五",
                "45324.5 | yyyy/m/d h:mm | 2024/2/2 12:00",
                "0.5 | 上午/下午h\"时\"mm\"分\" | 下午12时00分",
                "0.25 | h:mm AM/PM | 6:00 AM",
                "1.5 | [h]:mm:ss | 36:00:00",
                "1.5 | [mm] | 2160",
                "0.5 | mm:ss.0 | 00:00.0",
                "1 | yyyy/m/d | 1900/1/1",
                "-5 | yyyy/m/d | ~~",
                "2958466 | yyyy/m/d | ~~"
            })
    void datesAndTimesAreSeen(String number, String code, String shown) {
        assertThat(shown(code, new BigDecimal(number))).hasValue(shown);
    }

    @Test
    void daysAreCountedFromTheFilesOwnFirstDay() {
        assertThat(NumberFormat.of("yyyy/m/d").shown(new BigDecimal("43862"), true))
                .hasValue("2024/2/2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 75 | ''",
                "9 | 75 | 7500%",
                "14 | 45324 | 2024/2/2",
                "31 | 45324 | 2024年2月2日",
                "58 | 45324 | 2月2日",
                "44 | 75 | ¥75.00",
                "46 | 1.5 | 36:00:00"
            })
    void formatsKnownByTheirNumberOnlyAreThoseOfChineseExcel(int id, String number, String shown) {
        assertThat(shown(NumberFormat.builtIn(id), new BigDecimal(number)).orElse(""))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 17_000, 59, 23, 70})
    void numberThatStandsForNoFormatShowsDigits(int id) {
        assertThat(NumberFormat.builtIn(id)).isEqualTo("General");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "[",
                "[$",
                "\\",
                "_",
                "*",
                "E+",
                "0E+",
                "/",
                "?/",
                "[>]0",
                "[>1.2.3]0",
                "0.0.0",
                "%%",
                ",",
                ";",
                "[h",
                "\"\"",
                "0/0",
                "# ?/999999999",
                "@@",
                "[$-]",
                "aaaaaaaaaaa"
            })
    void codeThatIsNoneIsNoFault(String code) {
        NumberFormat format = NumberFormat.of(code);

        for (String number : new String[] {"0", "75", "-75.5", "45324", "1E+90", "1E-90", "1E+2147483647"}) {
            format.shown(new BigDecimal(number), false);
        }
        assertThat(format.shown(new BigDecimal("1E+2147483647"), false)).isEmpty();
    }

    @Test
    void nothingIsSureOfACodeLongerThanAnyProgramWrites() {
        assertThat(shown("0".repeat(2_000), BigDecimal.TEN)).hasValue("");
    }

    private static Optional<String> shown(String code, BigDecimal number) {
        return NumberFormat.of(code).shown(number, false);
    }
}
