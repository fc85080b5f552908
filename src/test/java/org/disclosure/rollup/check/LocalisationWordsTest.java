package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.finding.Messages.Language;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts for a clerk about the cell that is most likely wrong. */
class LocalisationWordsTest {

    /** Table 3 with 31 of 40 concluded applications under one outcome; table 4 with a suit or two. */
    private static Tables tables() {
        return Tables.of(2023)
                .withNatural("1", "40")
                .withNatural("3.1", "9")
                .withNatural("3.4.1", "31")
                .withNatural("3.7", "40")
                .with("t4/later-suit/upheld", "3")
                .with("t4/later-suit/pending", "4")
                .with("t4/later-suit/total", "7");
    }

    private static Localised localised(Tables tables) {
        return Localised.of(tables.submission(), 2023, Optional.empty());
    }

    private static String chinese(String code, Tables tables) {
        return remark(localised(tables).messages(code, Language.ZH).get(0), "重新报送。");
    }

    private static String english(String code, Tables tables) {
        return remark(localised(tables).messages(code, Language.EN).get(0), "resend the file.");
    }

    private static String remark(String message, String after) {
        return message.substring(message.indexOf(after) + after.length());
    }

    @ParameterizedTest
    @CsvSource({
        "317, 多打一位, a digit too many",
        "3, 少打一位, a digit too few",
        "13, 数字颠倒, digits changed places",
        "-31, 多了负号, a minus sign too many",
        "39, 打错一位, a wrong digit"
    })
    void theSlipHasItsName(String written, String chinese, String english) {
        Tables tables = tables().with("t3/3.4.1/natural", written);

        assertThat(chinese("T3-TOTAL", tables))
                .isEqualTo("自然人·本机关不掌握相关政府信息（D16） 很可能应为 31（现填 " + written + "，" + chinese + "），改后 2 项勾稽全部平衡。");
        assertThat(english("T3-TOTAL", tables))
                .isEqualTo(" 自然人·本机关不掌握相关政府信息（D16） is most likely 31 (now " + written + ", " + english
                        + "), which clears 2 checks at once.");
    }

    @Test
    void anArbitraryNumberHasNoName() {
        assertThat(chinese("T3-TOTAL", tables().with("t3/3.4.1/natural", "548")))
                .isEqualTo("自然人·本机关不掌握相关政府信息（D16） 很可能应为 31（现填 548），改后 2 项勾稽全部平衡。");
    }

    @Test
    void aTotalIsToBeAddedUpAgain() {
        assertThat(chinese("T3-BALANCE", tables().with("t3/3.7/natural", "85")))
                .isEqualTo("自然人·本年度办理结果总计（D27） 很可能应为 40（现填 85，合计未重新相加），改后 3 项勾稽全部平衡。");
    }

    @Test
    void whatKeepsAChecksOpenIsSaidToBeLeftOut() {
        Localised localised = localised(tables().blank("t3/3.7/natural"));

        assertThat(localised.messages("T3-BALANCE", Language.ZH).get(0))
                .endsWith("请查明后补填。自然人·本年度办理结果总计（D27） 很可能应为 40（现填 空白，漏填），改后 3 项勾稽全部平衡。");
    }

    @Test
    void whatIsNoNumberIsSaidToBeNone() {
        Localised localised = localised(tables().unreadable("t3/3.7/natural", "四十"));

        assertThat(localised.messages("T3-BALANCE", Language.ZH).get(0)).contains("很可能应为 40（现填 无法识别，填的不是数字）");
    }

    @Test
    void twoFiguresThatChangedPlacesAreSaidTogether() {
        Tables tables = tables().with("t3/3.1/business", "5")
                .with("t3/3.1/total", "14")
                .with("t3/3.7/business", "5")
                .with("t3/3.7/total", "45")
                .with("t3/1/business", "5")
                .with("t3/1/total", "45")
                .with("t3/3.1/natural", "5")
                .with("t3/3.1/business", "9");

        assertThat(chinese("T3-RESULTS", tables))
                .contains("自然人·予以公开（D6） 很可能应为 9（现填 5，两格互换），商业企业·予以公开（E6） 很可能应为 5（现填 9，两格互换），改后 2 项勾稽全部平衡。");
    }

    @Test
    void aFigureInTheNextColumnIsFoundThoughItsOwnCellIsBlank() {
        Tables tables = tables().blank("t3/3.4.1/natural").with("t3/3.4.1/business", "31");

        assertThat(localised(tables).messages("T3-RESULTS", Language.ZH).get(1))
                .contains("自然人·本机关不掌握相关政府信息（D16） 很可能应为 31（现填 空白，填到了相邻的列），"
                        + "商业企业·本机关不掌握相关政府信息（E16） 很可能应为 0（现填 31，填到了相邻的列）");
    }

    @Test
    void aShiftedRowIsOneExplanation() {
        Tables tables = Tables.of(2023);
        for (String row : List.of("1", "3.1", "3.7")) {
            row(tables, row, 4, 7, 10, 13, 16, 19, 69);
        }
        assertThat(localised(tables).groups()).isEmpty();

        row(tables, "3.1", 4, 0, 7, 10, 13, 16, 69);

        assertThat(chinese("T3-TOTAL", tables))
                .isEqualTo("整行错位：“予以公开”一行从 商业企业·予以公开（E6） 起各数字都右移了一格，应左移回来，"
                        + "其中 其他·予以公开（I6） 原来的数已被覆盖，应为 19，改后 6 项勾稽全部平衡。");
        assertThat(english("T3-TOTAL", tables))
                .isEqualTo(
                        " the figures of row “予以公开” from 商业企业·予以公开（E6） on stand one column too far right; "
                                + "move them back left; what 其他·予以公开（I6） held was overwritten and is 19, which clears 6 checks at once.");
    }

    @Test
    void whatNumbersCannotTellIsSaidToBeOpenWithAllThatFits() {
        Tables tables = tables().with("t4/later-suit/pending", "6").with("t4/later-suit/total", "7");

        assertThat(chinese("T4-TOTAL", tables))
                .isEqualTo("有 3 种改法能使 1 项勾稽全部平衡，最可能的是第一种："
                        + "（1）总计·复议后起诉（O4） 应为 9（现填 7，合计未重新相加）。"
                        + "（2）结果维持·复议后起诉（K4） 应为 1（现填 3）。"
                        + "（3）尚未审结·复议后起诉（N4） 应为 4（现填 6）。");
        assertThat(english("T4-TOTAL", tables))
                .startsWith(" 3 different changes would clear 1 checks at once, most likely the first: (1) ");
    }

    @Test
    void thoseThatAreEquallyLikelyAreNotWeighed() {
        Tables last = Tables.of(2022).with("t2/normative-documents/in-force", "50");
        Tables now = Tables.of(2023)
                .with("t2/normative-documents/issued", "9")
                .with("t2/normative-documents/repealed", "8")
                .with("t2/normative-documents/in-force", "90");
        Localised localised = Localised.of(now.submission(), 2023, Optional.of(last.submission()));

        assertThat(localised.messages("Y-STOCK", Language.ZH).get(0))
                .endsWith("有 2 种改法能使 1 项勾稽全部平衡，单凭数字分不出是哪一种："
                        + "（1）本年制发件数·行政规范性文件（B4） 应为 48（现填 9）。"
                        + "（2）现行有效件数·行政规范性文件（D4） 应为 51（现填 90）。");
        assertThat(localised.messages("Y-STOCK", Language.EN).get(0)).contains("There are several explanations");
    }

    @Test
    void whatTheTextSaysIsNoted() {
        Tables tables = tables().with("t4/later-suit/pending", "6");
        Map<CellCode, Set<BigDecimal>> stated = Map.of(
                CellCode.parse("t4/later-suit/pending"), Set.of(new BigDecimal("4")),
                CellCode.parse("t4/later-suit/total"), Set.of(new BigDecimal("7")));
        Localised localised = Localised.of(tables.submission(), 2023, Optional.empty(), stated);

        assertThat(localised.messages("T4-TOTAL", Language.ZH).get(0))
                .endsWith("最可能的是第一种："
                        + "（1）尚未审结·复议后起诉（N4） 应为 4（现填 6，正文写的也是应为的数）。"
                        + "（2）结果维持·复议后起诉（K4） 应为 1（现填 3）。"
                        + "（3）总计·复议后起诉（O4） 应为 9（现填 7，合计未重新相加，但正文写的与现填的相同）。");
    }

    @Test
    void whatIsTooMuchToListIsCounted() {
        Tables tables = Tables.of(2023);
        row(tables, "1", 90, 90, 90, 90, 90, 90, 540);
        row(tables, "3.7", 90, 90, 90, 90, 90, 90, 540);
        // any of the seven columns could be wrong in both rows
        row(tables, "3.1", 45, 45, 45, 45, 45, 45, 277);
        row(tables, "3.4.1", 45, 45, 45, 45, 45, 45, 263);

        assertThat(chinese("T3-TOTAL", tables))
                .startsWith("有 7 种改法能使 2 项勾稽全部平衡")
                .endsWith("另有 1 种，没有逐一列出。");
    }

    private static void row(Tables tables, String row, int... numbers) {
        List<String> columns = List.of("natural", "business", "research", "welfare", "legal", "other", "total");
        for (int at = 0; at < numbers.length; at++) {
            tables.with("t3/" + row + "/" + columns.get(at), Integer.toString(numbers[at]));
        }
    }
}
