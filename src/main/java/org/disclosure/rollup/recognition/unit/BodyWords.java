package org.disclosure.rollup.recognition.unit;

import java.util.regex.Pattern;

/** Words that names of bodies end in, and those that stand beside a body's name in titles, file names and folders. */
final class BodyWords {

    /** Endings of bodies that stand below a bureau or beside it, never another word for the bureau itself. */
    private static final String BELOW = "分局|分公司|分中心|派出所|大队|支队|中队|总队|分队|居委会|村委会|居民委员会|村民委员会|社区"
            + "|中心(?!组|工作|任务)|小学|中学|学校|幼儿园|学院|大学|党校|医院|卫生[院所室]|监督所|监测站|管委会|管理委员会|管理[所站处]"
            + "|检察院|法院|福利院|养老院|敬老院|博物馆|图书馆|档案馆|文化[馆站]|体育馆|供销社|合作社|公司|集团|银行|协会|学会|联合会|工会"
            + "|商会|基金会|研究[所院]|事务所|电视台|广播站|气象[台站]|水文站|救助站|林场|农场|公路段|[执服养工].处|交警|刑警|特警|巡警|网警|看守所|拘留所"
            + "|纪检(?:监察)?组";

    /** Parts of a district that a bureau has a branch in: 市场监督管理局开发区. */
    private static final String AREAS = "开发区|高新区|经开区|园区|新区";

    /** Endings of one letter, which end other words too. */
    private static final String SHORT = "(?<=..)(?:所|队|(?<!网)站|院|(?<![审核])校|馆|社|(?<!校)园|厂|矿|(?<!乡)村)|[一二三四五六七八九十]中";

    private static final Pattern WITHIN = Pattern.compile("(?:" + BELOW + "|" + AREAS + ")");
    private static final Pattern ENDS_BELOW = Pattern.compile("(?:" + BELOW + "|" + SHORT + ")$");
    private static final Pattern ENDS_IN_BUREAU = Pattern.compile("(?:(?<=[^全我本各该])局|(?<=[^部])署)$");
    private static final Pattern BODY = Pattern.compile(
            "(?:" + BELOW + "|" + SHORT + "|[局署厅镇乡]|委员会|街道|街道办|办事处|政府|办公室|妇联|残联|文联|科协|工商联|联社|团委|宣传部|组织部|统战部|武装部)$");
    private static final Pattern MAYBE_BODY = Pattern.compile("[办委]$");

    /** Parts of a bureau that are no bodies of their own (内设机构) and report for it. */
    private static final Pattern INNER =
            Pattern.compile("(?:(?<!卫生)室|办公厅|[科股办]|(?<!纪检|监察)组" + "|(?:办公|法规|法制|秘书|综合|宣传|信息|政务公开|信息公开|行政|人事|政工)处)$");

    /** A part that reports for the whole bureau: its office, or any section of it. */
    private static final Pattern GENERAL_OFFICE =
            Pattern.compile("(?:党政|综合|行政|党委|党组|党建|机关|政务|政务公开|信息公开)*办(?:公室)?(?:\\(.*\\))?"
                    + "|办公厅|(?:政策)?法[规制].*|(?:办公|秘书|文秘|综合|宣传|信息|信息化|政务|政务公开|信息公开|政务信息|行政).{0,4}[科股室处]"
                    + "|.+(?:[科股处]|(?<!办公)室)");

    /** The office of a body below a bureau: {@code 交警大队综合科}. */
    private static final Pattern OFFICE_BELOW =
            Pattern.compile("(?:大队|支队|中队|总队|分队|派出所|分局|分中心|分公司).*(?:[科股处室办]|办公室)$|(?:" + BELOW
                    + ")(?:办公室|(?:办公|秘书|综合|宣传|信息|政务公开|信息公开|行政|人事|法制|法规)[科股室处])$");

    /** Completes a short name: {@code 界石镇人民政府} for 界石镇, {@code 市监局} for 市监. */
    private static final Pattern RANK = Pattern.compile("^(?:(?:人民)?政府|街道办(?:事处)?|办事处|街道|委员会|局|委|办(?!公))");

    private static final Pattern ENDS_IN_RANK = Pattern.compile("[局委办府处会]$");
    private static final Pattern RANK_AT_END = Pattern.compile("(?:街道办事处|街道办|街道|人民政府|政府|管理局|委员会|办公室|局|委|办|厅)$");

    /** Whoever fills the form in, all of them, or a place for a name. */
    private static final Pattern NOBODY =
            Pattern.compile("某|[×○〇●*_]|[xX]{2}|示例|样例|单位名称|国务院|^本(?!溪)|^[我该各]|各[单部乡镇街区县市级类处科有]|所有|有关|相关"
                    + "|全[区县市省旗镇]|[市区县]直|^(?:机关|局机关|中小学校?|办公室|党政(?:综合)?办(?:公室)?|综合办(?:公室)?|政务公开办(?:公室)?"
                    + "|信息公开办(?:公室)?|街道|街道办|办事处|镇街|乡镇|卫生院|派出所|居委会|村委会|社区|学校|小学|中学|医院|中心|分局|政府|人民政府"
                    + "|事业单位|直属单位|公司|镇|乡|村|局|委|办)$");

    /** Kinds that name nobody alone, and directly behind a body's name one below it: {@code 柳河镇卫生院}. */
    private static final Pattern ONE_BELOW = Pattern.compile("卫生院|派出所|居委会|村委会|小学|中学|医院|分局");

    /** The Party's committee before its government, in whose names together a report may be: {@code 中共柳河镇委员会}. */
    private static final Pattern PARTY = Pattern.compile("^(?:中共|中国共产党)[^委、]{1,12}(?:工作委员会|委员会|党?工?委)[|、和与及]?(?=.)");

    private static final Pattern WITH_OTHERS = Pattern.compile("^(?:含|及|和|与|等|包括|所属|下属|直属|其他|加挂)");

    private static final Pattern SPLIT = Pattern.compile("政府信息公开|政务公开|信息公开|政务信息|年度报告|工作报告|年报|月报|报表|统计表|情况表|汇总表|附表"
            + "|附件|表格|填报|报送|上报|呈报|提交|补报|重报|再报|报来|收到|关于|最终|最新|终稿|终版|定稿|初稿|更正|更新|修改|修订|修正|订正|重新|正式|盖章|签章"
            + "|扫描|电子版|纸质|副本|(?i:final|copy|xlsx?|docx?|zip)|[^\\p{IsHan}A-Za-z]+");

    private static final Pattern AROUND = Pattern.compile(
            "^(?:工作|年度|报告|统计(?!局)|数据(?!局)|情况|汇总|的|由|报|年)+|(?:工作|年度|报告|统计|数据|情况|汇总|资料|材料|的|报|表|版|稿|件|年)+$");

    /** Says of what follows that it is sent there. */
    private static final Pattern SENT_TO = Pattern.compile("(?:报送|上报|呈报|提交|报|送|致|发|交|给|至|到)(?:至|给|到|往)?$");

    private BodyWords() {}

    /** True if words behind a body's name make them the name of another one. */
    static boolean goOnToAnother(String words) {
        return !isNobody(words)
                && !WITH_OTHERS.matcher(words).find()
                && (OFFICE_BELOW.matcher(words).find() || !INNER.matcher(words).find())
                && (OFFICE_BELOW.matcher(words).find()
                        || WITHIN.matcher(words).find()
                        || ENDS_BELOW.matcher(words).find()
                        || ENDS_IN_BUREAU.matcher(words).find());
    }

    /** True if the name ends like that of no bureau, town or sub-district. */
    static boolean endsBelow(String name) {
        return !isNobody(name)
                && !INNER.matcher(name).find()
                && ENDS_BELOW.matcher(name).find();
    }

    /** True if the words, directly behind a body's name, name one below it by its kind alone. */
    static boolean isOneBelow(String words) {
        return ONE_BELOW.matcher(words).matches();
    }

    /** The text without the Party's committee at its beginning. */
    static String withoutParty(String text) {
        return PARTY.matcher(text).replaceFirst("");
    }

    /** True if the words as a whole are the name of a body. */
    static boolean isBody(String words) {
        return !isNobody(words) && BODY.matcher(words).find();
    }

    /** True if the words as a whole may be the name of a body, or a short one of a unit. */
    static boolean mayBeBody(String words) {
        return !isNobody(words) && MAYBE_BODY.matcher(words).find();
    }

    static boolean isNobody(String words) {
        return NOBODY.matcher(words).find();
    }

    /** True if the words name a part of a bureau. */
    static boolean isInner(String words) {
        return INNER.matcher(words).find();
    }

    /** True if the words name the part of a bureau that reports for all of it. */
    static boolean isGeneralOffice(String words) {
        return GENERAL_OFFICE.matcher(words).matches();
    }

    /** The words behind a name without what only completes it. */
    static String withoutRank(String name, String behind) {
        return ENDS_IN_RANK.matcher(name).find() ? behind : RANK.matcher(behind).replaceFirst("");
    }

    /** A body's name without the word that says what kind of body it is. */
    static String withoutKind(String name) {
        return RANK_AT_END.matcher(name).replaceFirst("");
    }

    /** Words of every report, and all that is no letter. */
    static Pattern split() {
        return SPLIT;
    }

    /** Words without those of every report before and behind them. */
    static String bare(String words) {
        return AROUND.matcher(words).replaceAll("");
    }

    static boolean isSentTo(String before) {
        return SENT_TO.matcher(before).find();
    }
}
