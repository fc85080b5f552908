package org.disclosure.rollup.check.text.wording;

import static org.disclosure.rollup.check.text.wording.Vocabulary.END;
import static org.disclosure.rollup.check.text.wording.Vocabulary.N;
import static org.disclosure.rollup.check.text.wording.Wordings.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.wording.Wording.Requirement;

/** The ways in which reports state how many normative documents and regulations were issued, repealed and are in force. */
final class DocumentWordings {

    private static final String COUNTED = "(?:共计|共|计|为|有|数量|总数){0,2}";

    private static final String NORM = "(?:行政)?规范性文件";

    /** 规章制度 are house rules. */
    private static final String REGULATION = "(?:政府)?规章(?!制度)";

    private static final String ISSUED = "(?:新?制发|新?制定(?:出台|印发)?|出台|印发)";
    private static final String REPEALED = "(?:废止|宣布失效|废止失效)";
    private static final String IN_FORCE = "现行有效的?";
    private static final String ANY_CHANGE = "(?:" + ISSUED + "|" + REPEALED + "|" + IN_FORCE + ")";

    /** All that are in force are made public together; 公开 alone may be of some of them. */
    private static final String PUBLISHED = "(?:集中|统一|汇总|分类){1,2}(?:公布|公开|发布|展示)了?";

    private static final String PUBLISHED_OR_END = "(?:(?:进行|予以)?" + PUBLISHED + ")?" + END;

    private static final String SOMEWHERE = "(?:在|通过|依托)[^，；。<]{0,24}?(?:网站|门户网(?!站)|专栏|平台|栏目)上?";
    private static final String BEFORE = "其中|并|目前|经?(?:全面|集中)?清理后?|按照?(?:上级)?要求|对|将|(?:政府)?(?:门户)?网站|专栏|(?:数据)?库|"
            + PUBLISHED + "|" + SOMEWHERE + "|" + NORM + "|" + REGULATION;

    private static final List<Change> CHANGES = List.of(
            new Change(ISSUED, "了?", Kind.NORMS_ISSUED, Kind.REGULATIONS_ISSUED),
            new Change(REPEALED, "了?", Kind.NORMS_REPEALED, Kind.REGULATIONS_REPEALED),
            new Change(IN_FORCE, "", Kind.NORMS_IN_FORCE, Kind.REGULATIONS_IN_FORCE));

    private DocumentWordings() {}

    private record Change(String words, String done, Kind norms, Kind regulations) {}

    static List<Wording> all() {
        return CHANGES.stream()
                .flatMap(change -> Stream.concat(
                        of(change.norms(), change, NORM, Requirement.NORMS).stream(),
                        of(change.regulations(), change, REGULATION, Requirement.REGULATIONS).stream()))
                .toList();
    }

    private static List<Wording> of(Kind kind, Change change, String document, Requirement named) {
        String what = change.words() + change.done();
        List<Wording> wordings = new ArrayList<>(List.of(
                wording(kind, Requirement.NOTHING, BEFORE, what + document + COUNTED + N + END),
                wording(kind, Requirement.NOTHING, BEFORE, what + N + "的?" + document + PUBLISHED_OR_END),
                wording(kind, Requirement.NOTHING, BEFORE, N + change.words() + "的?" + document + PUBLISHED_OR_END),
                wording(kind, named, BEFORE, change.words() + COUNTED + N + END)));
        wordings.add(NoneWordings.denied(
                kind, "(?:未|没有|无|不存在)", change.words(), ANY_CHANGE, "的?" + document + "(?:的?(?:情况|情形))?"));
        wordings.add(NoneWordings.all(kind, Requirement.NOTHING, BEFORE, change.words(), ANY_CHANGE, "的?" + document));
        wordings.add(NoneWordings.all(kind, named, BEFORE, change.words(), ANY_CHANGE, "件?"));
        return wordings;
    }
}
