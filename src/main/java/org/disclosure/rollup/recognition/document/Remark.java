package org.disclosure.rollup.recognition.document;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.TextCache;

/** Remark on a table in the name of its sheet or in a title: a draft, an example, the sum of all. */
public enum Remark {
    /** Not to be used any more: 作废, 勿用, 更正前. */
    VOID(
            "废勿不弃停无前撤测忽",
            "作废(?=$|[^\\p{IsHan}]|稿|件(?!数)|版|表|文件|勿|不|请)|^已?作废(?![票印证公管清登情的])|请?勿(?:再?使?用|采用|上报)|不要(?:使)?用"
                    + "|废止(?:[稿版]|件(?!数))|废[稿表弃]|弃用|停用|无效(?=$|[^\\p{IsHan}]|稿|件|版|表)|(?<!不)(?:不再?用|不采用|不作数)(?=$|[^\\p{IsHan}])"
                    + "|" + Remark.REPLACED + "|[(【\\[]废[)】\\]]"
                    + "|[(【\\[](?:已撤[回销]|测试(?:数据|版|稿|用)?)[)】\\]]|[旧原]版,?请?忽略|[此本](?:表|件|版|报告)请?忽略"),

    /** Shows how to fill in. */
    EXAMPLE("例范pP", "示例|样例|范例|举例|例表|填[写报表]样?例|示范(?:表|文本|稿)|(?<![a-z])(?:example|sample)"),

    /** Explains how to fill in; sheets have such names, while lines of this kind are beside the tables themselves. */
    EXPLANATION("说须指求", "填[表报写]?(?:说明|须知|指南|指引|要求)|编报说明|指标(?:解释|说明)"),

    /** A form to fill in. */
    TEMPLATE("模样范空pP", "模[板版]|样表|样张|范本|表样|空表|空白|(?<![a-z])template"),

    DRAFT(
            "稿草征待未预试暂旧备副dDbB",
            "初稿|草稿|草案|草表|征求意见|讨论稿|送审稿|过程稿|底稿|待审|未审|预填|试填|试报|未定稿|暂定|旧版|旧表|旧稿|原稿|备份|副本"
                    + "|(?<![a-z])(?:draft|old|backup|bak)(?![a-z])"),

    /** The one that was decided on. */
    FINAL(
            "稿终正定新版件后准fF",
            "(?<![非未不])(?:定稿|终稿|最终|终版|正式|审定|核定|最新)|报送[稿版件]|上报[稿版件]|发布稿|公开稿|公示稿|印发稿|报批稿"
                    + "|(?:更正|修改|修正|订正|调整|修订)[之以]?后|(?:更正|订正)[版稿件]|为准|(?<![a-z])final(?![a-z])"),

    /** The sum of a unit and its branches. */
    SUM("总合全整", "汇总|合计|总表|总计|合并|(?<!安)全[局委院办所校会镇乡处](?![会员理])|全街道|全系统|全口径|整体"),

    /** A unit without its branches, or a branch. */
    PART("机本属级层业分其", "机关(?!事务|工)|本级|本部|下属|二级单位|局属|委属|直属|所属|基层单位|事业单位|分表|其中"),

    /** The sum of a whole district, which is no unit's. */
    DISTRICT(
            "全汇各",
            "(?<!安)全[区县市旗省](?:汇总|合计|总|数据|情况表?$|[^\\p{IsHan}]|$)|[区县市旗](?:级)?汇总|各(?:单位|部门|镇街?|街镇|乡镇).{0,4}(?:汇总|合计)"),

    /** Names the whole district; as a title on a form that goes to all its units too. */
    OF_THE_DISTRICT("全", "(?<!安)全[区县市旗省](?!.{0,6}系统)");

    /** Names what was before a correction: {@code 更正前}. */
    private static final String REPLACED = "(?:更正|修改|修正|修订|订正|调整)[之以]?前(?=$|[^\\p{IsHan}]|稿|件|版|表|数据)";

    private static final Pattern IS_REPLACED = Pattern.compile(REPLACED);

    private static final TextCache<Set<Remark>> REMARKS = new TextCache<>(Remark::find);

    /** Remarks that matter even for a table without copies. */
    private static final Set<Remark> RELEVANT = EnumSet.of(VOID, EXAMPLE, EXPLANATION, TEMPLATE, DISTRICT);

    private final String letters;
    private final Pattern words;

    /** @param letters of which each of the words has one: nearly all text has none of them */
    Remark(String letters, String words) {
        this.letters = letters;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** Letters of which text has one that says this. */
    String letters() {
        return letters;
    }

    /** The pattern of the words. */
    String words() {
        return words.pattern();
    }

    /** Everything that the text says. */
    public static Set<Remark> in(String text) {
        return REMARKS.of(text);
    }

    /** True if the text may hold a remark that matters for a table without copies. */
    public static boolean isRelevant(String text) {
        return in(text).stream().anyMatch(RELEVANT::contains);
    }

    /** True if a file's name or folder says that it is void; what was before a correction is only its older version. */
    public static boolean isVoidName(String name) {
        String compact = LabelText.compact(name);
        return VOID.mayBeIn(compact)
                && in(IS_REPLACED.matcher(compact).replaceAll("")).contains(VOID);
    }

    /** Words by which a table names itself as the one that replaces another. */
    private static final Pattern CORRECTED =
            Pattern.compile("(?<![见看用以按有发报送换为到])(?:(?:更正|订正|修正)(?:[版稿件]|后)|更新版|(?:修改|修订|调整)后|重报[版稿件]|定稿|终稿)");

    /** Says of another that it is void: {@code 原件作废}. */
    private static final Pattern OTHER_IS_VOID = Pattern.compile("(?:原|旧|之前|此前|以前|先前|上一?次|上一|初)(?:来|先|有)?"
            + "(?:(?:报送|上报|填报|报|送)的?)?(?:版本?|稿件?|件|文件|(?:统计|报)?表格?|报告|年报|数据)?(?:予以|同时|均|已|一律|即行?|全部)?"
            + "(?:作废|请?勿(?:再?使?用)|不再?使用|停用|无效)");

    private static final Pattern ANOTHER_HOLDS = Pattern.compile("以(?![此本该这])[^,。;()]{0,12}为准");

    /** Without what it says of the one that it replaces. */
    private static String ofItself(String compact) {
        Matcher corrected = CORRECTED.matcher(ANOTHER_HOLDS.matcher(compact).replaceAll(""));
        Matcher other = OTHER_IS_VOID.matcher(compact);
        return corrected.find()
                        && other.find(corrected.end())
                        && !ANOTHER_HOLDS.matcher(compact).find()
                ? compact.substring(0, other.start()) + compact.substring(other.end())
                : compact;
    }

    private static Set<Remark> find(String text) {
        String compact = LabelText.compact(text);
        Set<Remark> found = EnumSet.noneOf(Remark.class);
        for (Remark remark : values()) {
            if (remark.mayBeIn(compact)
                    && remark.words
                            .matcher(remark == VOID ? ofItself(compact) : compact)
                            .find()) {
                found.add(remark);
            }
        }
        return Set.copyOf(found);
    }

    private boolean mayBeIn(String compact) {
        return LabelText.hasAny(letters, compact);
    }
}
