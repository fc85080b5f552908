package org.disclosure.rollup.check.text.wording;

import static org.disclosure.rollup.check.text.wording.Vocabulary.DISCLOSURE;
import static org.disclosure.rollup.check.text.wording.Vocabulary.END;
import static org.disclosure.rollup.check.text.wording.Vocabulary.MONEY;
import static org.disclosure.rollup.check.text.wording.Vocabulary.N;
import static org.disclosure.rollup.check.text.wording.Vocabulary.STOP;
import static org.disclosure.rollup.check.text.wording.Wordings.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.wording.Wording.Requirement;

/** The ways in which reports state fees and decisions. */
final class OtherWordings {

    private static final String COUNTED = "(?:共计|共|计|为|有|数量|总数){0,2}";

    private static final String FEE = "(?:政府信息公开|政府信息)?信息处理费(?:用)?";
    private static final String CHARGED = "(?:收取|收缴|征收)";
    private static final String CHARGES = CHARGED + "|" + DISCLOSURE + "|申请人|申请|工作|的|向|因|其中";

    static final String DECIDED = "(?:处理)?决定(?:书)?";

    /** Decisions that the form counts. */
    static final Map<Kind, String> DECISIONS =
            new EnumMap<>(Map.of(Kind.LICENSES, "行政许可", Kind.PENALTIES, "行政处罚", Kind.COMPULSION, "行政强制"));

    static final String DECISION = "(?:" + String.join("|", DECISIONS.values()) + ")(?:" + DECIDED + ")?";

    private OtherWordings() {}

    static List<Wording> all() {
        return Stream.of(fees(), decisions()).flatMap(List::stream).toList();
    }

    private static List<Wording> fees() {
        return List.of(
                wording(
                        Kind.FEE,
                        Requirement.NOTHING,
                        CHARGES,
                        FEE + "(?:共计|共|合计|总计|为|收取|收入|金额|人民币){0,3}" + MONEY + END),
                wording(Kind.FEE, Requirement.NOTHING, CHARGES, CHARGED + "(?:了)?(?:人民币)?" + MONEY + "的?" + FEE + END),
                wording(
                        Kind.FEE,
                        Requirement.NOTHING,
                        CHARGES,
                        "(?:未|没有|无|不|未曾)(?:向申请人)?(?:发生|产生|" + CHARGED + "){0,2}(?:过|任何){0,2}(?:因)?" + DISCLOSURE
                                + "?(?:工作|申请|相关|的){0,2}" + FEE + "(?:的?(?:情况|情形)|发生)?" + STOP));
    }

    private static List<Wording> decisions() {
        return DECISIONS.entrySet().stream()
                .flatMap(decision -> decisions(decision.getKey(), decision.getValue()).stream())
                .toList();
    }

    private static List<Wording> decisions(Kind kind, String what) {
        return List.of(
                wording(kind, Requirement.NOTHING, "作出|的", what + "处理决定数量" + COUNTED + N + END),
                wording(kind, Requirement.DECISIONS, "作出|的", what + DECIDED + COUNTED + N + END),
                NoneWordings.denied(kind, "(?:未|没有)作出", what + "(?:" + DECIDED + ")?", DECISION, ""));
    }
}
