package org.disclosure.rollup.check.text.sentence;

import java.util.regex.Pattern;

/** Topic that section 一 of a report must cover (国办公开办函〔2021〕30号). */
public enum Topic {
    PROACTIVE("主动公开", "主动公开", "主动公开|主动发布"),
    ON_REQUEST("依申请公开", "依申请公开", "依申请|公开申请|申请公开"),
    MANAGEMENT("政府信息管理", "政府信息管理", "信息(?:的?规范化?)?(?:发布)?管理|信息资源|规范性?文件(?:的)?(?:集中)?(?:管理|清理)|公文|属性"),
    PLATFORM("政府信息公开平台建设", "政府信息公开平台建设", "平台|网站|公众号|新媒体|专栏|专区"),
    SUPERVISION("监督保障", "监督保障", "监督|保障|考核|培训");

    private final String label;
    private final String keptName;
    private final Pattern words;

    Topic(String label, String keptName, String words) {
        this.label = label;
        this.keptName = keptName;
        this.words = Pattern.compile(words);
    }

    /** The topic as the form names it. */
    public String label() {
        return label;
    }

    /** The topic in the numbers of findings, which never changes. */
    public String keptName() {
        return keptName;
    }

    /** True if a text mentions the topic in any of its usual wordings. */
    public boolean isIn(String text) {
        return words.matcher(text).find();
    }
}
