package org.disclosure.rollup.check.text.wording;

import static org.disclosure.rollup.check.text.wording.Vocabulary.APPLICATION;
import static org.disclosure.rollup.check.text.wording.Vocabulary.DISCLOSURE;
import static org.disclosure.rollup.check.text.wording.Vocabulary.END;
import static org.disclosure.rollup.check.text.wording.Vocabulary.JOINED;
import static org.disclosure.rollup.check.text.wording.Vocabulary.N;
import static org.disclosure.rollup.check.text.wording.Vocabulary.STOP;
import static org.disclosure.rollup.check.text.wording.Wordings.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.wording.Wording.Requirement;

/** The ways in which reports state reconsiderations and suits, and how they ended. */
final class DisputeWordings {

    static final String DISPUTE =
            DISCLOSURE + "|因|由|对|发生|被|申请人|申请|提起|引发|引起|产生|导致|收到|涉及|涉|有关|相关|关于|针对|工作中|工作|行为|领域|的|新增|有|而|类|答复|不服";

    /** Words before a number of disputes. A statement that there were none of them, 其中, may be about other matters. */
    private static final String COUNTED_DISPUTE = DISPUTE + "|其中";

    static final String RECONSIDERATION = "(?:行政)?复议(?:案件|申请|案)?";
    static final String SUIT = "(?:行政诉讼|诉讼|被诉(?!讼))(?:案件|案)?";
    private static final String SUING = "(?:起诉|提起的?(?:行政)?诉讼)的?(?:案件|案)?";
    static final String DIRECT_SUIT = "未经(?:行政)?复议(?:程序)?(?:而)?(?:直接)?" + SUING;
    static final String LATER_SUIT = "经?(?:行政)?复议后(?:又|再)?" + SUING;

    private static final String BOTH =
            "(?:(?:行政)?复议(?:案件|申请|案)?(?:和|、|及|与|或|或者|以及|，)(?:被)?(?:提起|引发)?" + SUIT + "|行政复议诉讼(?:案件)?)";

    private static final String COUNTED = "(?:共计|共|合计|累计|计|为|有|发生|数量|总数|件数|数){0,3}";

    private static final String NO = "(?:未|没有|无|未有|未曾|不存在)";

    static final String COMPLAINT = "(?:举报|投诉|信访|申诉){1,2}(?:案件)?";

    private static final String NO_DISPUTE = NO + "(?:发生|出现|产生|收到|被|有|涉及){0,2}(?:一起|任何|过){0,2}"
            + "(?:因|由|涉及|有关|针对|关于)?" + DISCLOSURE + "?(?:工作|申请|答复|事项|问题|办理|相关|有关){0,2}(?:而)?(?:被)?"
            + "(?:引发|引起|导致|产生|申请|提起|提出)?的?(?:" + COMPLAINT + JOINED + ")?";
    private static final String SUCH_CASES = "(?:的?(?:情况|情形|现象|案件)|发生){0,3}";

    private static final String ANY = "<\\d+[^\\d<>?]{1,2}>";
    private static final String COUNT = "(?:" + ANY + ")?";
    private static final String ONE = "<1[^\\d<>?]{1,2}>";

    /**
     * Words for a decision that upheld, or for the result as such; none that leave some disputes out, as 已审结的 and 一审
     * do.
     */
    private static final String BY_RECONSIDERATION =
            "(?:经|由)?(?:上级)?(?:行政)?(?:复议)?(?:机关|机构)?(?:审理|复议)?后?(?:最终|处理|复议|审理)?(?:结果|决定)?";

    private static final String BY_COURT = "(?:经|由)?(?:人民法院|法院)?(?:审理|诉讼)?后?(?:最终|处理|诉讼|审理|判决)?(?:结果)?";

    private static final String BY_ANY = "(?:处理|审理|办理|复议(?:和|、|及|与)诉讼)?(?:结果)?";
    private static final String ALL = "(?:均|全部|都)";
    private static final String UPHELD =
            "(?:已|获得|获|被|予以|予|得到|依法|判决|作出|为|是|决定){0,2}维持(?:了|原|本机关|具体|行政|处理|决定|行为|答复|结果|结论|意见|的){0,6}(?=[，；。、（）]|$)";

    private static final String FORMER = "维持(?:原决定|原行政行为|原具体行政行为)?";

    /** Results of disputes, in the words of the form. */
    private static final List<Result> RESULTS = List.of(
            new Result("(?:结果)?(?:为|被|予以)?" + FORMER, Kind.UPHELD_RECONSIDERATIONS, Kind.UPHELD_SUITS),
            new Result("(?:结果)?(?:为|被|予以)?纠正", Kind.CORRECTED_RECONSIDERATIONS, Kind.CORRECTED_SUITS),
            new Result("其他结果", Kind.OTHER_RECONSIDERATIONS, Kind.OTHER_SUITS),
            new Result("尚?未审结", Kind.PENDING_RECONSIDERATIONS, Kind.PENDING_SUITS));

    /** A result before the one that is looked for, of the same disputes. */
    private static final String RESULT_BEFORE =
            "(?:(?!复议|诉讼)[^，；。、（）<]){0,10}<\\d+[^\\d<>?]{1,2}>(?:(?!复议|诉讼)[^，；。、（）<]){0,10}[，、；和及]";

    private DisputeWordings() {}

    private record Result(String words, Kind reconsiderations, Kind suits) {}

    static List<Wording> all() {
        return Stream.of(counts(), results(), none(), upheld())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Wording> counts() {
        List<Wording> wordings = new ArrayList<>();
        wordings.addAll(counts(Kind.RECONSIDERATIONS, RECONSIDERATION));
        wordings.addAll(counts(Kind.SUITS, SUIT));
        wordings.addAll(counts(Kind.DIRECT_SUITS, DIRECT_SUIT));
        wordings.addAll(counts(Kind.LATER_SUITS, LATER_SUIT));
        String both = BOTH + "(?:数量|数)?分别(?:为|是|有|发生)";
        wordings.add(wording(
                Kind.RECONSIDERATIONS,
                Requirement.DISPUTES,
                COUNTED_DISPUTE,
                both + N + "(?=[、和，]" + ANY + "(?:[，。；）]|$))"));
        wordings.add(
                wording(Kind.SUITS, Requirement.DISPUTES, COUNTED_DISPUTE, both + ANY + "[、和，]" + N + "(?=[，。；）]|$)"));
        return wordings;
    }

    private static List<Wording> counts(Kind kind, String what) {
        return List.of(
                wording(kind, Requirement.DISPUTES, COUNTED_DISPUTE, what + COUNTED + N + END),
                wording(kind, Requirement.DISPUTES, COUNTED_DISPUTE, what + "（" + N + "）"),
                wording(
                        kind,
                        Requirement.DISPUTES,
                        COUNTED_DISPUTE,
                        N + "(?:的|为|是)?(?:" + DISCLOSURE + "(?:类)?)?" + what + END));
    }

    private static List<Wording> results() {
        List<Wording> wordings = new ArrayList<>();
        for (Result result : RESULTS) {
            wordings.addAll(results(result.reconsiderations(), RECONSIDERATION, result.words()));
            wordings.addAll(results(result.suits(), SUIT, result.words()));
        }
        return wordings;
    }

    private static List<Wording> results(Kind kind, String what, String result) {
        String before = what + COUNTED + ANY + "[，（：]?(?:其中)?：?(?:" + RESULT_BEFORE + "){0,4}";
        return List.of(
                wording(kind, Requirement.DISPUTES, COUNTED_DISPUTE, before + result + "的?(?:共|为|有)?" + N + END),
                wording(kind, Requirement.DISPUTES, COUNTED_DISPUTE, before + N + result + END));
    }

    private static List<Wording> none() {
        String noMatter = NO + "(?:发生|收到|出现|受理)?" + APPLICATION + JOINED + DISCLOSURE + "?(?:的|类)?";
        return List.of(
                none(List.of(Kind.NONE_RECEIVED, Kind.NO_RECONSIDERATION, Kind.NO_SUIT), noMatter + BOTH),
                none(List.of(Kind.NO_RECONSIDERATION, Kind.NO_SUIT), NO_DISPUTE + BOTH),
                none(List.of(Kind.NO_RECONSIDERATION), NO_DISPUTE + RECONSIDERATION),
                none(List.of(Kind.NO_SUIT), NO_DISPUTE + SUIT));
    }

    /** There being no dispute at all, there is none about disclosure. */
    private static Wording none(List<Kind> kinds, String words) {
        return new Wording(
                kinds, Pattern.compile(words + SUCH_CASES + STOP), Requirement.NOTHING, Pattern.compile(DISPUTE));
    }

    private static List<Wording> upheld() {
        List<Wording> wordings = new ArrayList<>();
        String both = "[、，和及](?:被)?(?:提起)?" + SUIT + COUNTED + COUNT + "[，（：]?" + BY_ANY + ALL;
        Kind reconsiderations = Kind.ALL_RECONSIDERATIONS_UPHELD;
        wordings.addAll(upheld(reconsiderations, RECONSIDERATION, BY_RECONSIDERATION));
        wordings.addAll(upheld(Kind.ALL_SUITS_UPHELD, SUIT, BY_COURT));
        wordings.add(wording(
                reconsiderations,
                Requirement.DISPUTES,
                COUNTED_DISPUTE,
                RECONSIDERATION + COUNTED + COUNT + both + UPHELD));
        return wordings;
    }

    private static List<Wording> upheld(Kind kind, String what, String by) {
        return List.of(
                wording(
                        kind,
                        Requirement.DISPUTES,
                        COUNTED_DISPUTE,
                        what + COUNTED + COUNT + "[，（：]?(?:" + by + "|" + BY_ANY + ")" + ALL + UPHELD),
                wording(kind, Requirement.DISPUTES, COUNTED_DISPUTE, what + COUNTED + ONE + "[，（：]?" + by + UPHELD));
    }
}
