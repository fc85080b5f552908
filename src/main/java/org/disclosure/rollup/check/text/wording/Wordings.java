package org.disclosure.rollup.check.text.wording;

import static org.disclosure.rollup.check.text.wording.Vocabulary.APPLICATION;
import static org.disclosure.rollup.check.text.wording.Vocabulary.END;
import static org.disclosure.rollup.check.text.wording.Vocabulary.LAST;
import static org.disclosure.rollup.check.text.wording.Vocabulary.MAYBE_APPLICATION;
import static org.disclosure.rollup.check.text.wording.Vocabulary.N;
import static org.disclosure.rollup.check.text.wording.Vocabulary.NEXT;
import static org.disclosure.rollup.check.text.wording.Vocabulary.NO;
import static org.disclosure.rollup.check.text.wording.Vocabulary.PLAIN;
import static org.disclosure.rollup.check.text.wording.Vocabulary.STOP;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.wording.Wording.Requirement;

/** The ways in which reports state how applications for disclosure were received and dealt with. */
public final class Wordings {

    private static final String NOTHING_MORE = "(?!)";

    private static final String ON_TIME = "按时|按期|依法依规|依法|及时|均|全部|予以|已全部|按规定|在规定时限内|在法定期限内|在法定时限内|并";

    private static final String AMONG = "其中|不含|不包括|含|包含|包括|另有|另|还有|尚有|有|其余|剩余|余下|加上|和|及|以及";

    static final String RESULTS = AMONG + "|作出|决定|答复|结果为|结果|办理|分别|按照|申请人|申请|中|的|" + "一是|二是|三是|四是|五是|六是";

    /** The outcomes of applications, in the words of the form. */
    static final Map<Kind, String> OUTCOMES = new EnumMap<>(Map.of(
            Kind.GRANTED, "(?<![不分])(?:予以公开|同意公开)",
            Kind.PARTLY_GRANTED, "(?:予以)?部分公开",
            Kind.DENIED, "不予公开",
            Kind.UNAVAILABLE, "无法提供",
            Kind.NOT_PROCESSED, "不予处理",
            Kind.OTHERWISE, "(?:其他处理|其他方式处理)"));

    private static final List<Group> GROUPS = List.of(
            Group.of("", applications()),
            Group.of("复议|诉", DisputeWordings.all()),
            Group.of("规范性文件|规章", DocumentWordings.all()),
            Group.of("费|行政", OtherWordings.all()),
            Group.of(NoneWordings.EACH_NONE, NoneWordings.all()));

    private Wordings() {}

    /**
     * Wordings about one matter.
     *
     * @param said what a sentence holds somewhere that states a number in any of them; empty when that is no one thing
     */
    private record Group(Pattern said, List<Wording> wordings) {

        static Group of(String said, List<Wording> wordings) {
            return new Group(Pattern.compile(said), wordings);
        }
    }

    /** All that a sentence may use: most of a report's sentences are about other matters. */
    public static List<Wording> in(String text) {
        return GROUPS.stream()
                .filter(group -> group.said().matcher(text).find())
                .flatMap(group -> group.wordings().stream())
                .toList();
    }

    private static List<Wording> applications() {
        return Stream.of(received(), concluded(), carried(), outcomes(), applicants())
                .flatMap(List::stream)
                .toList();
    }

    static Wording wording(Kind kind, Requirement requirement, String before, String pattern) {
        return new Wording(List.of(kind), Pattern.compile(pattern), requirement, Pattern.compile(before));
    }

    private static List<Wording> received() {
        List<Wording> wordings = new ArrayList<>();
        wordings.addAll(received(Kind.RECEIVED, "(?:收到并受理|收到|接到|收办|受理|接收|接办)", NOTHING_MORE));
        wordings.addAll(received(Kind.RECEIVED_NEW, "(?:新收到|新收办|新收|新受理|新接收|新增)", AMONG));
        wordings.addAll(received(Kind.HANDLED, "(?:(?:(?:收到|受理|接收)(?:并|和|、))?(?:办理|处理))", NOTHING_MORE));
        String so = "(?:的?(?:情况|情形))?";
        wordings.add(wording(
                Kind.NONE_RECEIVED,
                Requirement.NOTHING,
                NOTHING_MORE,
                "(?:未|没|没有|未曾|无)(?:收到|接到|受理|接收|收办)(?:过|任何){0,2}" + APPLICATION + so + STOP));
        // 没有依申请公开和主动公开不及时的情况 is about something else
        wordings.add(wording(
                Kind.NONE_RECEIVED,
                Requirement.NOTHING,
                NOTHING_MORE,
                "(?:无|没有|不存在)(?:任何)?" + APPLICATION + so + "(?=[，。；）]|$)"));
        wordings.add(wording(
                Kind.NONE_RECEIVED,
                Requirement.APPLICATIONS,
                NOTHING_MORE,
                "(?:未|没有|未曾)(?:收到|接到|受理)(?:过|任何){0,2}" + PLAIN + so + STOP));
        return wordings;
    }

    private static List<Wording> received(Kind kind, String verb, String before) {
        String done = verb + "了?(?:共|共计)?";
        List<Wording> wordings = new ArrayList<>(List.of(
                wording(kind, Requirement.NOTHING, before, done + APPLICATION + N + END),
                wording(kind, Requirement.NOTHING, before, done + N + "的?" + APPLICATION + END),
                wording(kind, Requirement.APPLICATIONS, before, done + PLAIN + N + END),
                wording(kind, Requirement.APPLICATIONS, before, done + N + "的?" + PLAIN + END)));
        if (kind != Kind.HANDLED) {
            Requirement requirement =
                    kind == Kind.RECEIVED_NEW ? Requirement.APPLICATIONS : Requirement.APPLICATIONS_UNCOUNTED;
            wordings.add(wording(kind, requirement, before, done + N + END));
        }
        return wordings;
    }

    private static List<Wording> concluded() {
        String done = "(?:答复完成|办理完成|完成答复|完成办理|办结答复|办结|办毕|答复)了?(?:共|共计)?";
        return List.of(
                wording(Kind.CONCLUDED, Requirement.NOTHING, ON_TIME, done + APPLICATION + N + END),
                wording(Kind.CONCLUDED, Requirement.NOTHING, ON_TIME, done + N + "的?" + APPLICATION + END),
                wording(Kind.CONCLUDED, Requirement.APPLICATIONS, ON_TIME, done + PLAIN + N + END),
                wording(Kind.CONCLUDED, Requirement.APPLICATIONS, ON_TIME, done + N + "(?:的?" + PLAIN + ")?" + END));
    }

    private static List<Wording> carried() {
        return List.of(
                wording(Kind.CARRIED_IN, Requirement.APPLICATIONS, AMONG, LAST + MAYBE_APPLICATION + N + END),
                wording(
                        Kind.CARRIED_IN,
                        Requirement.APPLICATIONS,
                        AMONG,
                        "(?:结转|转结)自?上年的?" + MAYBE_APPLICATION + N + END),
                wording(
                        Kind.CARRIED_IN,
                        Requirement.APPLICATIONS,
                        AMONG,
                        N + "(?:申请)?(?:为|是|系)上年的?(?:结转|转结)的?(?:申请|案件|件)?" + END),
                wording(
                        Kind.CARRIED_IN,
                        Requirement.APPLICATIONS,
                        AMONG,
                        NO + "上年的?(?:结转|转结)的?" + MAYBE_APPLICATION + "(?:的?(?:情况|情形))?" + STOP),
                wording(Kind.CARRIED_OUT, Requirement.APPLICATIONS, AMONG, NEXT + "的?" + MAYBE_APPLICATION + N + END),
                wording(
                        Kind.CARRIED_OUT,
                        Requirement.APPLICATIONS,
                        AMONG,
                        N + "的?(?:" + APPLICATION + "|" + PLAIN + ")?(?:已|将|需|依法|全部)?" + NEXT + "(?!的)" + END),
                wording(
                        Kind.CARRIED_OUT,
                        Requirement.APPLICATIONS,
                        AMONG,
                        NO + "(?:申请)?(?:需)?" + NEXT + "的?" + MAYBE_APPLICATION + "(?:的?(?:情况|情形))?" + STOP));
    }

    private static List<Wording> outcomes() {
        List<Wording> wordings = new ArrayList<>();
        OUTCOMES.forEach((kind, words) -> wordings.addAll(outcome(kind, words)));
        wordings.addAll(outcome(Kind.GRANTED_BOTH, "(?<!不)予以公开(?:(?:及|和|与|、|或|以及|或者)(?:予以)?部分公开|（(?:含|包括|包含)部分公开）)"));
        wordings.addAll(outcome(Kind.UNAVAILABLE_FOR_A_REASON, "因[^，；：。<>（）]{2,40}(?:而)?无法提供"));
        return wordings;
    }

    private static List<Wording> outcome(Kind kind, String words) {
        String behind = "(?:的|类|决定|答复|申请|情形|政府信息){0,2}(?:共计|共|计|有|为|数量)?";
        return List.of(
                wording(kind, Requirement.APPLICATIONS, RESULTS, words + behind + N + END),
                wording(kind, Requirement.APPLICATIONS, RESULTS, words + behind + "（(?:共)?" + N + "）"),
                wording(
                        kind,
                        Requirement.APPLICATIONS,
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
                wording(kind, Requirement.APPLICATIONS, before, who + behind + N + END),
                wording(kind, Requirement.APPLICATIONS, before, who + behind + "（" + N + "）"),
                wording(
                        kind,
                        Requirement.APPLICATIONS,
                        before,
                        N + "(?:申请)?(?:为|是|系|由|来自)" + who + "(?:提出|提交|申请|的){0,3}" + END));
    }
}
