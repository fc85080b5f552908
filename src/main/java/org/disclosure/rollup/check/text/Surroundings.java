package org.disclosure.rollup.check.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands around words that may state a count, and whether it leaves their meaning certain. */
final class Surroundings {

    /** What may stand before any statement in its clause and changes nothing. */
    private static final Pattern HARMLESS = Pattern.compile("[一二三四五六七八九十]是|\\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|"
            + "(?:自|从)?(?:本年)?1月1日起?[至到-](?:本年)?12月31日(?:期间|止)?|截至(?:本年)?(?:12月31日|12月底|年底|年末)|"
            + "(?:在|关于)?(?:政府信息|政务信息)?依申请公开(?:工作|政府信息|信息|申请|办理){0,2}(?:方面|情况)?|"
            + "(?:在|关于)?政府信息公开申请(?:办理|受理)?(?:方面|情况)?|"
            + "本年|全年|年内|一年来|报告期内|统计期内|年度内|期间|" + Speaker.OFFICE + "|" + Speaker.AREA
            + "|总共|一共|累计|共计|合计|总计|共|已|实际|尚|暂|经统计|据统计|各级|行政机关|、|和|及|以及|与|同时");

    private static final String CLAUSE_ENDS = "，；：。（）";

    private static final Pattern LATE = Pattern.compile("延期|延长|超期|逾期答复");
    private static final Pattern OTHER_DISPUTES = Pattern.compile("备案|审结|应诉|出庭|审理|代理|裁决|结案");
    private static final Pattern OF_DISCLOSURE = Pattern.compile("信息公开|依申请|政务公开");

    /** Documents by whether they are made public, which is nothing of applications. */
    private static final Pattern DOCUMENTS = Pattern.compile("主动公开[^，；。<]{0,6}<|公文|发文|属性|文件");

    private static final int DISPUTES_SECTION = 4;

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
    private final Found found;
    private final List<Found> candidates;
    private final List<Found> taken;
    private final Frame frame;
    private final String head;
    private final boolean harmless;

    /**
     * @param candidates all words of the sentence that may state a count
     * @param taken those before these that do
     */
    Surroundings(Sentence sentence, Found found, List<Found> candidates, List<Found> taken) {
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
        String strange = HARMLESS.matcher(found.wording().before().matcher(head).replaceAll(""))
                .replaceAll("");
        return strange.isEmpty() && frame.thisYear() && scope() != Scope.OTHER && aboutTheRightThing() && whole();
    }

    /** The nearest that is said: in the clause itself, else before it. */
    Scope scope() {
        if (head.contains(Speaker.OFFICE)) {
            return Scope.OFFICE;
        }
        return head.contains(Speaker.AREA) ? Scope.AREA : frame.scope();
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
        for (Found other : candidates) {
            if (other.start() >= at && other.end() <= found.start()) {
                head.append(text, at, other.start());
                at = other.end();
            }
        }
        return head.append(text, at, found.start()).toString();
    }

    private boolean aboutTheRightThing() {
        String said = sentence.text().substring(0, found.end());
        return switch (found.wording().needs()) {
            case NOTHING -> true;
            case APPLICATIONS -> frame.applications() && !ofSomethingElse();
            case APPLICATIONS_UNCOUNTED -> frame.applications() && frame.uncounted();
            case DISPUTES ->
                (sentence.section() == DISPUTES_SECTION
                                || OF_DISCLOSURE.matcher(said).find())
                        && !OTHER_DISPUTES.matcher(sentence.text()).find();
            case NORMS -> said.contains("规范性文件") && !said.contains("政策性文件");
        };
    }

    /** The sentence began with a number of something else, of which this may be a part. */
    private boolean ofSomethingElse() {
        return taken.isEmpty()
                && Quantity.in(sentence.text()).stream()
                        .filter(quantity -> quantity.start() < found.start())
                        .anyMatch(quantity ->
                                candidates.stream().noneMatch(candidate -> candidate.number() == quantity.start()));
    }

    /** Not the number of some part only. */
    private boolean whole() {
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
