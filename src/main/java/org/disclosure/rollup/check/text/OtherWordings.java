package org.disclosure.rollup.check.text;

import static org.disclosure.rollup.check.text.Vocabulary.DISCLOSURE;
import static org.disclosure.rollup.check.text.Vocabulary.END;
import static org.disclosure.rollup.check.text.Vocabulary.MONEY;
import static org.disclosure.rollup.check.text.Vocabulary.N;
import static org.disclosure.rollup.check.text.Vocabulary.STOP;
import static org.disclosure.rollup.check.text.Wordings.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.Wording.Needs;

/** The ways in which reports state disputes, normative documents, fees and decisions. */
final class OtherWordings {

    private static final String COUNTED = "(?:共计|共|计|为|有|数量|总数){0,2}";

    private static final String DISPUTE =
            DISCLOSURE + "|因|由|对|发生|被|申请人|申请|提起|引发|引起|产生|导致|收到|涉及|有关|关于|工作|行为|的|新增|有|而|类|其中|答复|不服";

    private static final String RECONSIDERATION = "(?:行政)?复议(?:案件|申请|案)?";
    private static final String SUIT = "(?:行政诉讼|诉讼)(?:案件|案)?";
    private static final String BOTH =
            "(?:(?:行政)?复议(?:案件|申请|案)?(?:和|、|及|与|或|或者|以及|，)(?:被)?(?:提起|引发)?" + SUIT + "|行政复议诉讼(?:案件)?)";

    private static final String NO_DISPUTE = "(?:未|没有|无|未有|未曾|不存在)(?:发生|出现|产生|收到|被|有|涉及){0,2}(?:一起|任何|过){0,2}"
            + "(?:因|由|涉及|有关|针对|关于)?" + DISCLOSURE + "?(?:工作|申请|答复|事项|问题|办理){0,2}(?:而)?(?:被)?"
            + "(?:引发|引起|导致|产生|申请|提起|提出)?的?";
    private static final String SUCH_CASES = "(?:的?(?:情况|情形|现象)|发生){0,2}";

    private static final String COUNT = "(?:<\\d+[^\\d<>?]{1,2}>)?";
    private static final String UPHELD = "[^；。，<纠撤败驳]{0,12}，?[^；。，<纠撤败驳]{0,8}(?:均|全部|都)(?:获|被|予以|得到|判决|作出|为|决定){0,2}维持";

    private static final String NORM = "(?:行政)?规范性文件";
    private static final String ISSUED = "(?:新制发|新制定|制发|制定|出台|印发)了?";
    private static final String NORMS = NORM + "|其中|并|目前";

    private static final String FEE = "(?:政府信息公开|政府信息)?信息处理费(?:用)?";
    private static final String CHARGED = "(?:收取|收缴|征收)";
    private static final String CHARGES = CHARGED + "|" + DISCLOSURE + "|申请人|申请|工作|的|向|因";

    private OtherWordings() {}

    static List<Wording> all() {
        return Stream.of(disputes(), noDisputes(), norms(), fees(), decisions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Wording> disputes() {
        List<Wording> wordings = new ArrayList<>();
        for (Kind kind : List.of(Kind.RECONSIDERATIONS, Kind.SUITS)) {
            String what = kind == Kind.SUITS ? SUIT : RECONSIDERATION;
            wordings.add(wording(kind, Needs.DISPUTES, DISPUTE, what + COUNTED + N + END));
            wordings.add(wording(kind, Needs.DISPUTES, DISPUTE, what + "（" + N + "）"));
            wordings.add(wording(kind, Needs.DISPUTES, DISPUTE, N + "的?(?:" + DISCLOSURE + "(?:类)?)?" + what + END));
        }
        return wordings;
    }

    private static List<Wording> noDisputes() {
        return List.of(
                none(List.of(Kind.NO_RECONSIDERATION, Kind.NO_SUIT), NO_DISPUTE + BOTH),
                none(List.of(Kind.NO_RECONSIDERATION), NO_DISPUTE + RECONSIDERATION),
                none(List.of(Kind.NO_SUIT), NO_DISPUTE + SUIT),
                wording(
                        Kind.RECONSIDERATIONS_UPHELD,
                        Needs.DISPUTES,
                        ".*",
                        RECONSIDERATION + COUNTED + COUNT + "(?:[、，和及](?:被)?(?:提起)?" + SUIT + COUNTED + COUNT + ")?"
                                + UPHELD),
                wording(Kind.SUITS_UPHELD, Needs.DISPUTES, ".*", SUIT + COUNTED + COUNT + UPHELD));
    }

    /** There being no dispute at all, there is none about disclosure. */
    private static Wording none(List<Kind> kinds, String words) {
        return new Wording(kinds, Pattern.compile(words + SUCH_CASES + STOP), Needs.NOTHING, Pattern.compile(DISPUTE));
    }

    private static List<Wording> norms() {
        return Stream.of(
                        norms(Kind.NORMS_ISSUED, ISSUED, ISSUED),
                        norms(Kind.NORMS_REPEALED, "(?:废止|宣布失效|废止失效)了?", "废止"),
                        norms(Kind.NORMS_IN_FORCE, "现行有效的?", "现行有效"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Wording> norms(Kind kind, String what, String bare) {
        return List.of(
                wording(kind, Needs.NOTHING, NORMS, what + NORM + COUNTED + N + END),
                wording(kind, Needs.NOTHING, NORMS, what + N + "的?" + NORM + END),
                wording(kind, Needs.NORMS, NORMS, bare + COUNTED + N + END));
    }

    private static List<Wording> fees() {
        return List.of(
                wording(Kind.FEE, Needs.NOTHING, CHARGES, FEE + "(?:共计|共|合计|总计|为|收取|收入|金额|人民币){0,3}" + MONEY + END),
                wording(Kind.FEE, Needs.NOTHING, CHARGES, CHARGED + "(?:了)?(?:人民币)?" + MONEY + "的?" + FEE + END),
                wording(
                        Kind.FEE,
                        Needs.NOTHING,
                        CHARGES,
                        "(?:未|没有|无|不|未曾)(?:向申请人)?(?:发生|产生|" + CHARGED + "){0,2}(?:过|任何){0,2}(?:因)?" + DISCLOSURE
                                + "?(?:工作|申请|相关|的){0,2}" + FEE + "(?:的?(?:情况|情形)|发生)?" + STOP));
    }

    private static List<Wording> decisions() {
        return List.of(
                decisions(Kind.LICENSES, "许可"), decisions(Kind.PENALTIES, "处罚"), decisions(Kind.COMPULSION, "强制"));
    }

    private static Wording decisions(Kind kind, String what) {
        return wording(kind, Needs.NOTHING, "作出|的", "作出的?行政" + what + "(?:处理)?决定(?:书)?" + COUNTED + N + END);
    }
}
