package org.disclosure.rollup.check.text;

import static org.disclosure.rollup.check.text.Vocabulary.APPLICATION;
import static org.disclosure.rollup.check.text.Vocabulary.END;
import static org.disclosure.rollup.check.text.Vocabulary.N;
import static org.disclosure.rollup.check.text.Vocabulary.PLAIN;
import static org.disclosure.rollup.check.text.Vocabulary.STOP;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.Wording.Needs;

/** The ways in which reports state how applications for disclosure were received and dealt with. */
final class Wordings {

    private static final String NOTHING_MORE = "(?!)";

    private static final String LAST = "上年的?(?:结转|转结)(?:至|到)?(?:本年)?(?:来|过来)?的?";
    private static final String NEXT = "(?:结转|转结|顺延|转)(?:至|到|入)?下年(?:继续)?(?:办理|处理|答复)?";
    private static final String NO = "(?:无|没有|未有|不存在)";

    private static final String MAYBE_APPLICATION = "(?:" + APPLICATION + "|" + PLAIN + "|案件|件|事项)?(?:为|共|计|共计){0,2}";

    private static final String ON_TIME = "按时|按期|依法依规|依法|及时|均|全部|予以|已全部|按规定|在规定时限内|在法定期限内|在法定时限内|并";

    private static final String AMONG = "其中|不含|不包括|含|包含|包括|另有|另|还有|尚有|有|其余|剩余|余下|加上|和|及|以及";

    private static final String RESULTS = AMONG + "|作出|决定|答复|结果为|结果|办理|分别|按照|申请人|申请|中|的|" + "一是|二是|三是|四是|五是|六是";

    private Wordings() {}

    /** All of them. */
    static List<Wording> all() {
        return Stream.of(received(), concluded(), carried(), outcomes(), applicants(), OtherWordings.all())
                .flatMap(List::stream)
                .toList();
    }

    static Wording wording(Kind kind, Needs needs, String before, String pattern) {
        return new Wording(List.of(kind), Pattern.compile(pattern), needs, Pattern.compile(before));
    }

    private static List<Wording> received() {
        List<Wording> wordings = new ArrayList<>();
        wordings.addAll(received(Kind.RECEIVED, "(?:收到并受理|收到|接到|收办|受理|接收|接办)", NOTHING_MORE));
        wordings.addAll(received(Kind.RECEIVED_NEW, "(?:新收到|新收办|新收|新受理|新接收|新增)", AMONG));
        wordings.addAll(received(Kind.HANDLED, "(?:受理并办理|收到并办理|办理|处理)", NOTHING_MORE));
        String so = "(?:的?(?:情况|情形))?";
        wordings.add(wording(
                Kind.NONE_RECEIVED,
                Needs.NOTHING,
                NOTHING_MORE,
                "(?:未|没|没有|未曾|无)(?:收到|接到|受理|接收|收办)(?:过|任何){0,2}" + APPLICATION + so + STOP));
        // 没有依申请公开和主动公开不及时的情况 is about something else
        wordings.add(wording(
                Kind.NONE_RECEIVED,
                Needs.NOTHING,
                NOTHING_MORE,
                "(?:无|没有|不存在)(?:任何)?" + APPLICATION + so + "(?=[，。；）]|$)"));
        wordings.add(wording(
                Kind.NONE_RECEIVED,
                Needs.APPLICATIONS,
                NOTHING_MORE,
                "(?:未|没有|未曾)(?:收到|接到|受理)(?:过|任何){0,2}" + PLAIN + so + STOP));
        return wordings;
    }

    private static List<Wording> received(Kind kind, String verb, String before) {
        String done = verb + "了?(?:共|共计)?";
        List<Wording> wordings = new ArrayList<>(List.of(
                wording(kind, Needs.NOTHING, before, done + APPLICATION + N + END),
                wording(kind, Needs.NOTHING, before, done + N + "的?" + APPLICATION + END),
                wording(kind, Needs.APPLICATIONS, before, done + PLAIN + N + END),
                wording(kind, Needs.APPLICATIONS, before, done + N + "的?" + PLAIN + END)));
        if (kind != Kind.HANDLED) {
            Needs needs = kind == Kind.RECEIVED_NEW ? Needs.APPLICATIONS : Needs.APPLICATIONS_UNCOUNTED;
            wordings.add(wording(kind, needs, before, done + N + END));
        }
        return wordings;
    }

    private static List<Wording> concluded() {
        String done = "(?:答复完成|办理完成|完成答复|完成办理|办结答复|办结|办毕|答复)了?(?:共|共计)?";
        return List.of(
                wording(Kind.CONCLUDED, Needs.NOTHING, ON_TIME, done + APPLICATION + N + END),
                wording(Kind.CONCLUDED, Needs.NOTHING, ON_TIME, done + N + "的?" + APPLICATION + END),
                wording(Kind.CONCLUDED, Needs.APPLICATIONS, ON_TIME, done + PLAIN + N + END),
                wording(Kind.CONCLUDED, Needs.APPLICATIONS, ON_TIME, done + N + "(?:的?" + PLAIN + ")?" + END));
    }

    private static List<Wording> carried() {
        return List.of(
                wording(Kind.CARRIED_IN, Needs.APPLICATIONS, AMONG, LAST + MAYBE_APPLICATION + N + END),
                wording(Kind.CARRIED_IN, Needs.APPLICATIONS, AMONG, "(?:结转|转结)自?上年的?" + MAYBE_APPLICATION + N + END),
                wording(
                        Kind.CARRIED_IN,
                        Needs.APPLICATIONS,
                        AMONG,
                        N + "(?:申请)?(?:为|是|系)上年的?(?:结转|转结)的?(?:申请|案件|件)?" + END),
                wording(
                        Kind.CARRIED_IN,
                        Needs.APPLICATIONS,
                        AMONG,
                        NO + "上年的?(?:结转|转结)的?" + MAYBE_APPLICATION + "(?:的?(?:情况|情形))?" + STOP),
                wording(Kind.CARRIED_OUT, Needs.APPLICATIONS, AMONG, NEXT + "的?" + MAYBE_APPLICATION + N + END),
                wording(
                        Kind.CARRIED_OUT,
                        Needs.APPLICATIONS,
                        AMONG,
                        N + "的?(?:" + APPLICATION + "|" + PLAIN + ")?(?:已|将|需|依法|全部)?" + NEXT + "(?!的)" + END),
                wording(
                        Kind.CARRIED_OUT,
                        Needs.APPLICATIONS,
                        AMONG,
                        NO + "(?:申请)?(?:需)?" + NEXT + "的?" + MAYBE_APPLICATION + "(?:的?(?:情况|情形))?" + STOP));
    }

    private static List<Wording> outcomes() {
        List<Wording> wordings = new ArrayList<>();
        wordings.addAll(outcome(Kind.GRANTED, "(?<![不分])(?:予以公开|同意公开)"));
        wordings.addAll(outcome(Kind.PARTLY_GRANTED, "(?:予以)?部分公开"));
        wordings.addAll(outcome(Kind.GRANTED_BOTH, "(?<!不)予以公开(?:(?:及|和|与|、|或|以及|或者)(?:予以)?部分公开|（(?:含|包括|包含)部分公开）)"));
        wordings.addAll(outcome(Kind.DENIED, "不予公开"));
        wordings.addAll(outcome(Kind.UNAVAILABLE, "无法提供"));
        wordings.addAll(outcome(Kind.NOT_PROCESSED, "不予处理"));
        wordings.addAll(outcome(Kind.OTHERWISE, "(?:其他处理|其他方式处理)"));
        wordings.addAll(outcome(Kind.UNAVAILABLE_FOR_A_REASON, "因[^，；：。<>（）]{2,40}(?:而)?无法提供"));
        return wordings;
    }

    private static List<Wording> outcome(Kind kind, String words) {
        String behind = "(?:的|类|决定|答复|申请|情形|政府信息){0,2}(?:共计|共|计|有|为|数量)?";
        return List.of(
                wording(kind, Needs.APPLICATIONS, RESULTS, words + behind + N + END),
                wording(kind, Needs.APPLICATIONS, RESULTS, words + behind + "（(?:共)?" + N + "）"),
                wording(
                        kind,
                        Needs.APPLICATIONS,
                        RESULTS + "|对",
                        N + "(?:申请)?(?:为|是|系|作出|被)?" + words + "(?:的?决定|的?答复)?" + END));
    }

    private static List<Wording> applicants() {
        List<Wording> wordings = new ArrayList<>();
        wordings.addAll(applicant(Kind.NATURAL, "自然人"));
        wordings.addAll(applicant(Kind.ORGANISATIONS, "法人(?:或者?|和|及|、|以及|与)?其他组织"));
        return wordings;
    }

    private static List<Wording> applicant(Kind kind, String who) {
        String behind = "(?:申请人|提出|提交|申请|的|政府信息公开|公开){0,4}(?:共计|共|计|有|为|数量){0,2}";
        String before = AMONG + "|来自|由|申请人为|申请人|按|类型|分";
        return List.of(
                wording(kind, Needs.APPLICATIONS, before, who + behind + N + END),
                wording(kind, Needs.APPLICATIONS, before, who + behind + "（" + N + "）"),
                wording(
                        kind,
                        Needs.APPLICATIONS,
                        before,
                        N + "(?:申请)?(?:为|是|系|由|来自)" + who + "(?:提出|提交|申请|的){0,3}" + END));
    }
}
