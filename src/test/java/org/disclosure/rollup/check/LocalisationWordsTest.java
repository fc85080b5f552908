package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.finding.Messages.Language;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk reads of the cell that is most likely wrong. */
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
                .contains("自然人·予以公开（D6） 应为 9（现填 5，两格互换），商业企业·予以公开（E6） 应为 5（现填 9，两格互换）");
    }

    @Test
    void aFigureInTheNextColumnIsFoundThoughItsOwnCellIsBlank() {
        Tables tables = tables().blank("t3/3.4.1/natural").with("t3/3.4.1/business", "31");

        assertThat(chinese("T3-RESULTS", tables).isEmpty()).isFalse();
        assertThat(localised(tables).messages("T3-RESULTS", Language.ZH).get(1))
                .contains("自然人·本机关不掌握相关政府信息（D16） 应为 31（现填 空白，填到了相邻的列），" + "商业企业·本机关不掌握相关政府信息（E16） 应为 0（现填 31，填到了相邻的列）");
    }

    @Test
    void aShiftedRowIsOneExplanation() {
        Tables tables = tables();
        String[] applicants = {"natural", "business", "research", "welfare", "legal", "other"};
        for (int at = 0; at < applicants.length; at++) {
            for (String row : new String[] {"1", "3.1", "3.7"}) {
                int rest = row.equals("3.1") || applicants[at].equals("natural") ? 0 : 0;
                tables.with("t3/" + row + "/" + applicants[at], Integer.toString(3 * at + 4 + rest));
            }
            tables.with("t3/3.4.1/" + applicants[at], "0");
        }
        for (String row : new String[] {"1", "3.1", "3.7"}) {
            tables.with("t3/" + row + "/total", "69");
        }
        tables.with("t3/3.4.1/total", "0");
        assertThat(localised(tables).groups()).isEmpty();

        tables.with("t3/3.1/business", "0")
                .with("t3/3.1/research", "7")
                .with("t3/3.1/welfare", "10")
                .with("t3/3.1/legal", "13")
                .with("t3/3.1/other", "16");

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
        Tables tables = tables();
        // two rows that differ from their totals: any column could hold both
        tables.with("t3/3.1/total", "11").with("t3/3.4.1/total", "29");

        assertThat(chinese("T3-TOTAL", tables))
                .startsWith("有 7 种改法能使 2 项勾稽全部平衡")
                .endsWith("另有 1 种，没有逐一列出。");
    }
}
