package org.disclosure.rollup.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.disclosure.rollup.finding.Messages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the program: the same in both languages, filled in without leftovers. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaceholders() {
        assertThat(placeholders(Language.EN)).isEqualTo(placeholders(Language.ZH));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextIsBlank(Language language) {
        ResourceBundle bundle = Messages.bundle(language);

        assertThat(bundle.keySet())
                .filteredOn(key -> bundle.getString(key).isBlank())
                .isEmpty();
    }

    @Test
    void halfThatWouldSayNothingIsLeftOut() {
        Messages words = new Messages(Language.ZH);
        Finding blank = Finding.of(Problem.F_BLANK, "表三", "2", "0", "D4、E4");
        Finding signs = Finding.of(Problem.F_BLANK, "表三", "2", "1", "D4、E4");

        assertThat(words.message(blank)).isEqualTo("“表三”的统计表有 2 个单元格没有填数字：D4、E4。不计入汇总；确实没有的请填 0。");
        assertThat(words.message(signs))
                .isEqualTo("“表三”的统计表有 2 个单元格没有填数字（其中 1 个填的是“/”“-”“无”一类符号）：D4、E4。不计入汇总；确实没有的请填 0。");
        assertThat(words.text("D-CARRY", "总计", "9", "8", "1", "—", "甲局（1）", "—", "2022"))
                .isEqualTo("总计：汇总的“上年结转”是 9，2022年汇总的“结转下年度”是 8，相差 1。上年没有计入的单位：甲局（1）。");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void halvesAreClosedAndFillSomethingIn(Language language) {
        ResourceBundle bundle = Messages.bundle(language);

        assertThat(bundle.keySet())
                .filteredOn(key -> bundle.getString(key)
                        .replaceAll("⟦[^⟦⟧]*\\{\\d+}[^⟦⟧]*⟧", "")
                        .matches(".*[⟦⟧].*"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bracesHoldNothingButTheNumberOfAnArgument(Language language) {
        ResourceBundle bundle = Messages.bundle(language);

        assertThat(bundle.keySet())
                .filteredOn(key -> PLACEHOLDER
                        .matcher(bundle.getString(key))
                        .replaceAll("")
                        .matches(".*[{}].*"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyProblemHasATitleAndWords(Language language) {
        ResourceBundle bundle = Messages.bundle(language);
        List<String> mute = new ArrayList<>();
        for (Problem problem : Problem.values()) {
            boolean words = bundle.keySet().stream()
                    .anyMatch(key -> key.equals(problem.code())
                            || key.startsWith(problem.code() + ".") && !key.equals(problem.code() + ".title"));
            if (!bundle.containsKey(problem.code() + ".title") || !words) {
                mute.add(problem.code());
            }
        }

        assertThat(mute).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFilledTextHasNoPlaceholderLeft(Language language) {
        Messages messages = new Messages(language);
        Object[] arguments =
                IntStream.range(0, 10).mapToObj(index -> "argument").toArray();

        assertThat(Messages.bundle(language).keySet())
                .filteredOn(key -> messages.text(key, arguments).contains("{"))
                .isEmpty();
    }

    @Test
    void argumentsAreFilledInAsTheyAre() {
        assertThat(new Messages(Language.ZH).text("cli.missing.year", "D:\\收件{0}", 2023))
                .isEqualTo("收件文件夹 D:\\收件{0} 里没有 2023 年的文件夹");
    }

    @Test
    void anArgumentThatIsNotGivenIsLeftOut() {
        assertThat(new Messages(Language.ZH).text("cli.missing.year", "in")).isEqualTo("收件文件夹 in 里没有  年的文件夹");
    }

    @Test
    void aFindingIsWordedByItsVariantFirst() {
        Finding none = Finding.of(Problem.I_NO_TABLES);
        String base = "文件里没有找到三张统计表中的任何一张。如果表格是图片，请改用 Excel 填写；请按规定格式填报后重新报送。";

        assertThat(new Messages(Language.ZH).message(none)).isEqualTo(base);
        assertThat(new Messages(Language.ZH).message(none.as("picture")))
                .isEqualTo(
                        "文件里没有统计表，只有图片，图片里也没有认出统计表（要表格线完整、端正、清楚；不读 JPEG 2000、JBIG2）。" + "请用 Excel（.xlsx）填写三张统计表后重新报送。");
        assertThat(new Messages(Language.ZH).message(none.as("of an older program")))
                .isEqualTo(base);
    }

    @Test
    void anOfficesOwnCheckIsWordedLikeEveryCheck() {
        Finding own = Finding.of("W-SUITS", Severity.HINT, "复议后起诉", "总计 1（O4） < 结果维持 2（K4）", "1", "");

        assertThat(new Messages(Language.ZH).message(own))
                .isEqualTo("复议后起诉：总计 1（O4） < 结果维持 2（K4），相差 1。请核对这几个单元格，改正后重新报送。");
        assertThat(new Messages(Language.ZH).title("W-SUITS")).isEqualTo("W-SUITS");
    }

    @Test
    void theWordsOfAnUndecidedCheckNeverSayThatItIsBroken() {
        Finding open = Finding.of(
                        "Y-CARRY",
                        Severity.ERROR,
                        "自然人",
                        "上年结转政府信息公开申请数量 ?（D5） = 2022年结转下年度继续办理 3",
                        "3",
                        "上年结转政府信息公开申请数量（D5）")
                .undecided();

        assertThat(new Messages(Language.ZH).message(open))
                .isEqualTo("自然人：暂时无法判定 上年结转政府信息公开申请数量 ?（D5） = 2022年结转下年度继续办理 3 是否成立，"
                        + "因为 上年结转政府信息公开申请数量（D5） 为空或不是数字。请查明后补填。");
        assertThat(new Messages(Language.EN).message(open))
                .isEqualTo("自然人: whether 上年结转政府信息公开申请数量 ?（D5） = 2022年结转下年度继续办理 3 cannot be told yet, "
                        + "because of what is blank or not a number: 上年结转政府信息公开申请数量（D5）. Find out and fill it in.");
    }

    private static SortedMap<String, TreeSet<String>> placeholders(Language language) {
        ResourceBundle bundle = Messages.bundle(language);
        SortedMap<String, TreeSet<String>> placeholders = new TreeMap<>();
        for (String key : bundle.keySet()) {
            TreeSet<String> found = new TreeSet<>();
            PLACEHOLDER
                    .matcher(bundle.getString(key))
                    .results()
                    .map(MatchResult::group)
                    .forEach(found::add);
            placeholders.put(key, found);
        }
        return placeholders;
    }
}
