package org.disclosure.rollup.check.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.check.text.sentence.ReportReferences;
import org.disclosure.rollup.check.text.sentence.Sentence;
import org.disclosure.rollup.check.text.sentence.StatementContext;
import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.check.text.wording.Scope;

/** Context of words that may state a count: it shows if their meaning is certain. */
final class WordingContext {

    /** Words that may precede a statement in its clause without changing it. */
    private static final Pattern HARMLESS = Pattern.compile("[一二三四五六七八九十]是|\\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|"
            + "(?:自|从)?(?:本年)?1月1日起?[至到-](?:本年)?12月31日(?:期间|止)?|截至(?:本年)?(?:12月31日|12月底|年底|年末)|"
            + "(?:在|关于)?(?:政府信息|政务信息)?依申请公开(?:工作|政府信息|信息|申请|办理){0,2}(?:方面|情况)?|"
            + "(?:在|关于)?政府信息公开申请(?:办理|受理)?(?:方面|情况)?|"
            + "本年|全年|年内|一年来|报告期内|统计期内|年度内|期间|" + ReportReferences.OFFICE + "|" + ReportReferences.AREA
            + "|总共|一共|累计|共计|合计|总计|共|已|实际|尚|暂|经统计|据统计|各级|行政机关|、|和|及|以及|与|同时|也|亦");

    private static final String CLAUSE_ENDS = "，；：。（）";

    private static final Pattern SINCE_WHEN =
            Pattern.compile("截至(?:本年)?(?:12月31日|12月底|年?[底末])?止?(?:(?!本年|全年|年内|1月1日)[^；。]){0,20}累计");

    private static final Pattern HOPED_FOR = Pattern.compile("力争|争取|力求|预计|目标[是为]");
    private static final Pattern BUT_FOR = Pattern.compile("除[^，；。<]{0,8}(?:<[^<>]{1,14}>)?[^，；。<]{0,12}外");

    private static final Pattern LATE = Pattern.compile("延期|延长|超期|逾期答复");

    /** Documents by whether they are made public, which is nothing of applications. */
    private static final Pattern DOCUMENTS = Pattern.compile("主动公开[^，；。<]{0,6}<|公文|发文|属性|文件");

    private static final Set<Kind> OUTCOMES = Set.of(
            Kind.GRANTED,
            Kind.PARTLY_GRANTED,
            Kind.GRANTED_BOTH,
            Kind.DENIED,
            Kind.UNAVAILABLE,
            Kind.UNAVAILABLE_FOR_A_REASON,
            Kind.NOT_PROCESSED,
            Kind.OTHERWISE);

    private final Sentence sentence;
    private final CountCandidate found;
    private final List<CountCandidate> candidates;
    private final List<CountCandidate> taken;
    private final StatementContext frame;
    private final String head;
    private final boolean harmless;

    /**
     * @param candidates all words of the sentence that may state a count
     * @param taken those before these that do
     */
    WordingContext(
            Sentence sentence, CountCandidate found, List<CountCandidate> candidates, List<CountCandidate> taken) {
        this.sentence = sentence;
        this.found = found;
        this.candidates = candidates;
        this.taken = taken;
        this.head = head();
        this.harmless = HARMLESS.matcher(found.wording().before().matcher(head).replaceAll(""))
                .replaceAll("")
                .isEmpty();
        this.frame = sentence.setting().at(found.start(), found.end());
    }

    boolean certain() {
        return harmless
                && frame.thisYear()
                && scope() != Scope.OTHER
                && !hopedForOrNotOfThisYearAlone()
                && new Subject(sentence, found, candidates, taken, frame).isRight()
                && whole();
    }

    /** The nearest statement: in the clause itself, else before it. */
    Scope scope() {
        if (head.contains(ReportReferences.OFFICE)) {
            return Scope.OFFICE;
        }
        return head.contains(ReportReferences.AREA) ? Scope.AREA : frame.scope();
    }

    /** The clause up to the words, without other statements in it. */
    private String head() {
        String text = sentence.text();
        int clause = found.start();
        while (clause > 0 && CLAUSE_ENDS.indexOf(text.charAt(clause - 1)) < 0) {
            clause--;
        }
        StringBuilder head = new StringBuilder();
        int at = clause;
        for (CountCandidate other : candidates) {
            if (other.start() >= at && other.end() <= found.start()) {
                head.append(text, at, other.start());
                at = other.end();
            }
        }
        return head.append(text, at, found.start()).toString();
    }

    /** 截至年底累计 may be since the year's beginning, or since there have been such numbers. */
    private boolean hopedForOrNotOfThisYearAlone() {
        String before = sentence.text().substring(0, found.start());
        String said = sentence.text().substring(before.lastIndexOf('；') + 1, found.end());
        return HOPED_FOR.matcher(before).find() || SINCE_WHEN.matcher(said).find();
    }

    /** Not the number of some part only. */
    private boolean whole() {
        if (found.number() < 0
                && BUT_FOR.matcher(sentence.text().substring(0, found.start())).find()) {
            return false;
        }
        if (found.counts(Kind.CONCLUDED)) {
            return !LATE.matcher(sentence.text()).find();
        }
        if (found.wording().kinds().stream().noneMatch(OUTCOMES::contains)) {
            return true;
        }
        if (DOCUMENTS.matcher(sentence.text()).find()) {
            return false;
        }
        int segment = sentence.text().lastIndexOf('；', found.start());
        return said(Kind.NATURAL, segment) == said(Kind.ORGANISATIONS, segment);
    }

    private boolean said(Kind kind, int from) {
        return taken.stream().anyMatch(other -> other.counts(kind) && other.start() > from);
    }
}
