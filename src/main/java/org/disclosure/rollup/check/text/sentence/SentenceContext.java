package org.disclosure.rollup.check.text.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.check.text.wording.Scope;

/**
 * Unit, year and period that the numbers of a sentence refer to, by position: the last ones named before it, in the
 * sentence or earlier in its paragraph.
 */
public final class SentenceContext {

    private static final String STARTS_A_CLAUSE = "(?:^|(?<=[，。；：！）年间面]))(?:其中)?";

    private static final String WORDS_OF_DOING =
            "根据|按照|依据|按|为|由|对|向|通过|依托|结合|围绕|坚持|加强|严格|认真|积极|落实|贯彻|组织|指导|督促|协调|会同|联合|配合|"
                    + "推动|完善|健全|建立|强化|规范|明确|加大|做好|深化|持续|不断|制定|印发|及时|主动|切实|充分|利用|全面|进一步|涉及|因|在|与|经|各科室";

    private static final Pattern SCOPE = Pattern.compile(
            STARTS_A_CLAUSE + "(?:(?<office>" + ReportReferences.OFFICE + ")|(?<area>"
                    + ReportReferences.AREA + ")|(?<other>(?!" + WORDS_OF_DOING
                    + ")[\\p{IsHan}]{1,14}?(?:街道|镇|乡(?!村)|局(?!面|限)|委员会|办公室|政府(?!信息|规章|门户|网|官网|工作|开放)|中心|[大支中]队|学校|医院|公司|部门|单位|系统|社区)))");

    private static final Pattern TIME =
            Pattern.compile("(?<now>" + ReportReferences.THIS_YEAR + ")|" + ReportReferences.LAST_YEAR + "|"
                    + ReportReferences.NEXT_YEAR
                    + "|\\d{4}年|往年|历年|近[两三四五\\d]年|[两三四五六七八九十几多\\d]年(?:来|间)|连续[两三四五六七八九十几多\\d]年|[上下]半年|前[一二三1-3]?季度|[一二三四1-4]季度|\\d{1,2}月|"
                    + "目前|以来|每年|每月|每季度|今后|下一步");

    private static final Pattern TOPIC = Pattern.compile("(?<applications>依申请|(?:信息|政务|政府信息)公开的?申请|公开申请)|"
            + "建议|提案|议案|(?:信访|投诉|举报)(?!.{0,6}类)|咨询|留言|来信|热线|信箱|许可|审批|政务服务|处罚|执法(?!案卷)|诉求|调解|援助|仲裁|"
            + "采购|工单|评议|督办|互动|访谈|问政|复议|诉讼|主动公开|解读|查阅|接待|商标|招聘|补贴|救助|监测|抽检|项目");

    /** Periods that are the whole year. */
    private static final Pattern WHOLE_YEAR = Pattern.compile("1月1日起?[至到-](?:本年)?12月31日|1[至到-]12月份?|12月(?:31日|底|末)");

    /** Names of a body or a year in passing, which leave the subject of the text as it is. */
    private static final Pattern PASSING = Pattern.compile("《[^》]{0,80}》|〔[^〕]{0,20}〕|"
            + "(?:较|比|与|同|和)(?:上年|往年)(?:的?同期)?|(?:上年|\\d{4}年)的?(?:结转|转结)|(?:结转|转结|顺延|转)(?:自|至|到|入)?(?:上年|下年)");

    private static final String NOTHING_SAID = "·";

    private final StatementContext before;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * A place where the text turns to something.
     *
     * @param until where it turns back: the end of a bracket
     */
    private record Mark(int at, int until, UnaryOperator<StatementContext> turn) {}

    /**
     * @param text of a sentence, canonical
     * @param before how the paragraph stands where the sentence begins
     */
    SentenceContext(String text, StatementContext before) {
        this.before = before;
        String said = PASSING.matcher(text).replaceAll(match -> NOTHING_SAID.repeat(match.end() - match.start()));
        String when = WHOLE_YEAR
                .matcher(said)
                .replaceAll(match -> ReportReferences.THIS_YEAR
                        + NOTHING_SAID.repeat(match.end() - match.start() - ReportReferences.THIS_YEAR.length()));
        Matcher scope = SCOPE.matcher(said);
        while (scope.find()) {
            Scope whose = scope(scope);
            mark(said, scope.start(), frame -> frame.with(whose));
        }
        Matcher time = TIME.matcher(when);
        while (time.find()) {
            boolean now = time.group("now") != null;
            mark(said, time.start(), frame -> frame.with(now));
        }
        Matcher topic = TOPIC.matcher(text);
        while (topic.find()) {
            boolean applications = topic.group("applications") != null;
            mark(said, topic.start(), frame -> frame.about(applications));
        }
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            mark(said, at, StatementContext::counted);
        }
        marks.sort(Comparator.comparing(Mark::at));
    }

    private static Scope scope(Matcher match) {
        if (match.group("office") != null) {
            return Scope.OFFICE;
        }
        return match.group("area") != null ? Scope.AREA : Scope.OTHER;
    }

    private void mark(String text, int at, UnaryOperator<StatementContext> turn) {
        int close = text.indexOf('）', at);
        int open = text.indexOf('（', at);
        boolean inBrackets =
                close >= 0 && (open < 0 || close < open) && text.lastIndexOf('（', at) > text.lastIndexOf('）', at);
        marks.add(new Mark(at, inBrackets ? close : Integer.MAX_VALUE, turn));
    }

    /** Frame of the words between these positions; the words themselves may name their subject. */
    public StatementContext at(int start, int end) {
        StatementContext frame = before;
        StatementContext within = before;
        for (Mark mark : marks) {
            if (mark.at() < start && start <= mark.until()) {
                frame = mark.turn().apply(frame);
            }
            if (mark.at() < end && end <= mark.until()) {
                within = mark.turn().apply(within);
            }
        }
        return new StatementContext(frame.scope(), frame.thisYear(), within.applications(), frame.uncounted());
    }

    /** Frame at the end of the sentence, for the rest of the paragraph. */
    StatementContext behind() {
        return at(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
