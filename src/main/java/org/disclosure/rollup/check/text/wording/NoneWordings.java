package org.disclosure.rollup.check.text.wording;

import static org.disclosure.rollup.check.text.wording.Vocabulary.APPLICATION;
import static org.disclosure.rollup.check.text.wording.Vocabulary.DISCLOSURE;
import static org.disclosure.rollup.check.text.wording.Vocabulary.JOINED;
import static org.disclosure.rollup.check.text.wording.Vocabulary.LAST;
import static org.disclosure.rollup.check.text.wording.Vocabulary.MAYBE_APPLICATION;
import static org.disclosure.rollup.check.text.wording.Vocabulary.NEXT;
import static org.disclosure.rollup.check.text.wording.Vocabulary.ON_REQUEST;
import static org.disclosure.rollup.check.text.wording.Vocabulary.PLAIN;
import static org.disclosure.rollup.check.text.wording.Vocabulary.REQUEST;
import static org.disclosure.rollup.check.text.wording.Wordings.wording;

import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.wording.Wording.Requirement;

/**
 * Lists of things of which there was none: 行政复议、行政诉讼均为0件, 未作出行政许可、行政处罚决定. One thing that is not known, and
 * nothing is taken of the list: it may turn the meaning of the others.
 */
final class NoneWordings {

    /** At most so many things in a list besides the one. */
    private static final int MOST = 9;

    private static final String CLAUSE_ENDS = "(?=[，；。！（）]|$)";

    /** Words that follow such a list. */
    static final String EACH_NONE = "(?:的?案件|案|的?申请|事项)?(?:数量|件数|总数|总量|数)?"
            + "(?:(?:均|都|全部|皆)(?:为|是)?(?:<0[^\\d<>?%]{1,2}>|0|零|无)|(?:为|是)(?:0|零)"
            + "|(?:均|都)?(?:未|没有)(?:发生|出现|产生)|零发生)" + CLAUSE_ENDS;

    private static final String VERB = "(?:收到|接到|受理|接收|收办|新收到?)";

    /** 依申请公开 by itself may be a mark on documents: then other matters are beside it. */
    private static final String RECEIVED =
            "(?:" + VERB + "的?" + APPLICATION + "|" + REQUEST + "|" + ON_REQUEST + "(?=" + JOINED + "))";

    private static final String OF_DISCLOSURE = "(?:因|由|涉及|被|提起|申请|引发|引起|的|类|" + DISCLOSURE + "){0,5}";
    private static final String DISPUTE = OF_DISCLOSURE + "(?:" + DisputeWordings.DIRECT_SUIT + "|"
            + DisputeWordings.LATER_SUIT + "|" + DisputeWordings.RECONSIDERATION + "|" + DisputeWordings.SUIT + ")";

    private static final String OF_YEARS = "(?:" + LAST + "|" + NEXT + "的?)" + MAYBE_APPLICATION;

    private static final String MATTER =
            "(?:" + RECEIVED + "|" + OF_YEARS + "|" + DISPUTE + "|" + DisputeWordings.COMPLAINT + ")";

    private NoneWordings() {}

    static List<Wording> all() {
        return Stream.of(matters(), outcomes(), decisions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Wording> matters() {
        String before = DisputeWordings.DISPUTE + "|实现|" + DisputeWordings.COMPLAINT;
        return List.of(
                all(Kind.NONE_RECEIVED, Requirement.NOTHING, "实现", RECEIVED, MATTER, ""),
                all(Kind.NONE_RECEIVED, Requirement.APPLICATIONS, "其中", VERB + PLAIN, MATTER, ""),
                all(Kind.CARRIED_IN, Requirement.APPLICATIONS, "其中", LAST + MAYBE_APPLICATION, MATTER, ""),
                all(Kind.CARRIED_OUT, Requirement.APPLICATIONS, "其中", NEXT + "的?" + MAYBE_APPLICATION, MATTER, ""),
                all(Kind.NO_RECONSIDERATION, Requirement.NOTHING, before, DisputeWordings.RECONSIDERATION, MATTER, ""),
                all(Kind.NO_SUIT, Requirement.NOTHING, before, DisputeWordings.SUIT, MATTER, ""),
                all(Kind.DIRECT_SUITS, Requirement.DISPUTES, before, DisputeWordings.DIRECT_SUIT, MATTER, ""),
                all(Kind.LATER_SUITS, Requirement.DISPUTES, before, DisputeWordings.LATER_SUIT, MATTER, ""));
    }

    private static List<Wording> outcomes() {
        String any = "(?:" + String.join("|", Wordings.OUTCOMES.values()) + ")";
        return Wordings.OUTCOMES.entrySet().stream()
                .map(outcome ->
                        all(outcome.getKey(), Requirement.APPLICATIONS, Wordings.RESULTS, outcome.getValue(), any, ""))
                .toList();
    }

    private static List<Wording> decisions() {
        return OtherWordings.DECISIONS.entrySet().stream()
                .map(decision -> all(
                        decision.getKey(),
                        Requirement.NOTHING,
                        "作出|的",
                        decision.getValue() + "(?:" + OtherWordings.DECIDED + ")?",
                        OtherWordings.DECISION,
                        ""))
                .toList();
    }

    /** One of a list that ends with 均为0件. */
    static Wording all(Kind kind, Requirement requirement, String before, String one, String any, String behind) {
        return wording(
                kind,
                requirement,
                before,
                one + "(?=(?:" + JOINED + any + "){0," + MOST + "}" + behind + EACH_NONE + ")");
    }

    /** One of a list that begins with 未 or 无. */
    static Wording denied(Kind kind, String not, String one, String any, String behind) {
        String other = "(?:" + any + JOINED + ")?";
        return wording(
                kind,
                Requirement.NOTHING,
                not,
                "(?<=" + not + other + other + ")" + one + "(?=(?:" + JOINED + any + "){0,2}" + behind + CLAUSE_ENDS
                        + ")");
    }
}
