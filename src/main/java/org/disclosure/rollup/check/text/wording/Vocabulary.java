package org.disclosure.rollup.check.text.wording;

/** Pieces of patterns over canonical text. Repetitions are bounded, so that no text can exhaust the stack. */
final class Vocabulary {

    /** A count with its number as the only group. */
    static final String N = "<(\\d+)(?:件次|件|宗|条|起|个|份|例|次|封|项)>";

    /** An amount of money. */
    static final String MONEY = "<(\\d+(?:\\.\\d+)?)元>";

    /** End of a statement: words and signs that cannot change its meaning. */
    static final String END = "(?=[，。；、：！（）]|$|其中|均|已|全部|较|比|同比|和|及|以及|与|并|且)";

    /** End of a statement that there were none. */
    static final String STOP = "(?=[，。；、！（）]|$|和|及|以及)";

    private static final String BY = "(?:公民、?法人(?:和|或|及|以及|与|、)其他组织|社会公众|公众|群众|各类申请人|申请人)?(?:提出|提交|递交|申请)?的?";

    private static final String KINDS = "(?:关于|各类|有效|书面)?的?";

    private static final String COUNTED = "(?:数量|总数|总量|总计|共计|合计|共|数|为){0,3}";

    static final String ON_REQUEST = "(?:政府信息|政务信息|政务|信息)?依申请(?:公开)?(?:政府信息|政务信息|信息)?(?:公开)?的?(?:申请|事项|办件|案件|件)?";

    static final String REQUEST = "(?:政府信息公开|政务信息公开|信息公开|政务公开|公开政府信息|公开信息|政府信息|公开)的?(?:依)?申请(?:事项|办件|件|书|表)?";

    /** 政府信息公开申请 by its many names. */
    static final String APPLICATION = BY + KINDS + "(?:" + ON_REQUEST + "|" + REQUEST + ")" + COUNTED;

    /** 申请 without saying of what: only where the text is about applications. */
    static final String PLAIN = "(?:有效|书面)?申请(?:件|事项)?" + COUNTED;

    static final String DISCLOSURE = "(?:政府信息公开|政务信息公开|信息公开|政务公开|依申请公开|政府信息)";

    /** Words for applications carried in from last year. */
    static final String LAST = "上年的?(?:结转|转结)(?:至|到)?(?:本年)?(?:来|过来)?的?";

    /** Words for applications carried out to next year. */
    static final String NEXT = "(?:结转|转结|顺延|转)(?:至|到|入)?下年(?:继续)?(?:办理|处理|答复)?";

    static final String MAYBE_APPLICATION = "(?:" + APPLICATION + "|" + PLAIN + "|案件|件|事项)?(?:为|共|计|共计){0,2}";

    static final String NO = "(?:无|没有|未有|不存在)";

    /** Between the things of a list. */
    static final String JOINED = "(?:、|和|及|以及|与|或)";

    private Vocabulary() {}
}
