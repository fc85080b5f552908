package org.disclosure.rollup.check.text;

import java.util.List;
import java.util.regex.Pattern;
import org.disclosure.rollup.check.text.number.Quantity;
import org.disclosure.rollup.check.text.sentence.Sentence;
import org.disclosure.rollup.check.text.sentence.StatementContext;
import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.check.text.wording.Wording.Requirement;

/** Test of the subject of a sentence against what the words that may state a count require. */
final class Subject {

    private static final String OF = "(?:信息公开|依申请|政务公开|公开申请)";
    private static final String DISPUTES = "(?:复议|诉讼|起诉|被诉|不服)";

    /** Disputes that are expressly about disclosure: the clause says so, or one before it that names the matter. */
    private static final Pattern OF_DISCLOSURE =
            Pattern.compile("(?:因|由|涉|有关|关于|对|就|针对|与)[^，；。<]{0,12}" + OF + "[^，；。<]{0,16}" + DISPUTES + "|" + OF
                    + "(?:工作|申请|答复|领域|方面|事项|行为|相关|有关|引发|引起|产生|发生|行政|类|的|被|未){0,4}" + DISPUTES
                    + "|(?:^|[；。：）])在?(?:(?:政府|政务)?信息公开|政务公开)(?:工作)?(?:方面|情况|中)?[，：][^，；。<]{0,12}" + DISPUTES);

    /** Numbers of those that came to an office for another purpose than to be answered for. */
    private static final Pattern OTHER_DISPUTES =
            Pattern.compile("备案|结转[^，；。<]{0,6}(?:复议|诉讼)|(?<!未)审结|(?<!未)结案|应诉|出庭|代理|裁决");

    /** Only some of the disputes are about disclosure. */
    private static final Pattern IN_PART = Pattern.compile("(?:其中|含|包括)[^；。<]{0,12}(?:信息公开|依申请|政务公开)[^；。，<]{0,10}<");

    /** Results that the form has no words for: they cannot be assigned to any of its results. */
    private static final Pattern OTHER_RESULTS = Pattern.compile("驳回|撤回|撤诉|终止|不予受理|和解|调解|违法|撤销|变更|责令");

    private static final Pattern TITLES = Pattern.compile("《[^》]{0,80}》");
    private static final Pattern NORMS = Pattern.compile("规范性文件");
    private static final Pattern REGULATIONS = Pattern.compile("规章(?!制度)");
    private static final Pattern OTHER_DOCUMENTS = Pattern.compile("规章制度|政策|公文|制度|解读|法规|方案|材料|预案|标准");
    private static final Pattern REPEALED = Pattern.compile("(?:废止|失效)[^，；。<]{0,8}<");

    private static final int DISPUTES_SECTION = 4;

    private final Sentence sentence;
    private final CountCandidate found;
    private final List<CountCandidate> candidates;
    private final List<CountCandidate> taken;
    private final StatementContext frame;

    /**
     * @param candidates all words of the sentence that may state a count
     * @param taken those before these that do
     * @param frame what the text is about at these words
     */
    Subject(
            Sentence sentence,
            CountCandidate found,
            List<CountCandidate> candidates,
            List<CountCandidate> taken,
            StatementContext frame) {
        this.sentence = sentence;
        this.found = found;
        this.candidates = candidates;
        this.taken = taken;
        this.frame = frame;
    }

    /** True if the sentence has named exactly the documents that the words require. */
    static boolean documentsNamed(String text, Requirement requirement, int end) {
        return switch (requirement) {
            case NORMS -> onlyNamed(text, end, NORMS, REGULATIONS);
            case REGULATIONS -> onlyNamed(text, end, REGULATIONS, NORMS);
            default -> true;
        };
    }

    private static boolean onlyNamed(String text, int end, Pattern these, Pattern others) {
        String part = text.substring(text.lastIndexOf('；', end - 1) + 1, end);
        String said = TITLES.matcher(part).replaceAll("");
        return these.matcher(said).find()
                && !others.matcher(said).find()
                && !OTHER_DOCUMENTS.matcher(said).find();
    }

    boolean isRight() {
        return switch (found.wording().requirement()) {
            case NOTHING, NORMS, REGULATIONS -> !repealedInParts();
            case APPLICATIONS -> frame.applications() && !ofSomethingElse();
            case APPLICATIONS_UNCOUNTED -> frame.applications() && frame.uncounted();
            case DISPUTES -> ofDisclosure() && !ofOtherDisputes() && !resultsUnknown();
            case DECISIONS -> sentence.text().substring(0, found.end()).contains("作出");
        };
    }

    /** Another number of documents that ceased to be in force: the form has one of all of them. */
    private boolean repealedInParts() {
        String text = sentence.text();
        int next = text.indexOf('；', found.end());
        String before = text.substring(text.lastIndexOf('；', found.start() - 1) + 1, found.start());
        String behind = text.substring(found.end(), next < 0 ? text.length() : next);
        return (found.counts(Kind.NORMS_REPEALED) || found.counts(Kind.REGULATIONS_REPEALED))
                && (REPEALED.matcher(before).find() || REPEALED.matcher(behind).find());
    }

    private boolean ofDisclosure() {
        String text = sentence.text();
        return sentence.section() == DISPUTES_SECTION
                || OF_DISCLOSURE.matcher(text.substring(0, found.end())).find()
                || sentence.setting().at(found.start(), found.start()).applications()
                || taken.stream().anyMatch(other -> other.wording().requirement() == Requirement.DISPUTES);
    }

    private boolean ofOtherDisputes() {
        String text = sentence.text();
        String said = text.substring(text.lastIndexOf('；', found.start() - 1) + 1, found.end());
        String behind = text.substring(found.end());
        int clause = behind.indexOf('，') < 0 ? behind.length() : behind.indexOf('，');
        return OTHER_DISPUTES.matcher(said).find()
                || OTHER_DISPUTES.matcher(behind.substring(0, clause)).find()
                || IN_PART.matcher(behind).find();
    }

    private boolean resultsUnknown() {
        return found.wording().kinds().stream().anyMatch(Kind::resultOfDisputes)
                && OTHER_RESULTS.matcher(sentence.text()).find();
    }

    /** The sentence began with a number of something else, of which this may be a part. */
    private boolean ofSomethingElse() {
        return taken.isEmpty()
                && Quantity.in(sentence.text()).stream()
                        .filter(quantity -> quantity.start() < found.start())
                        .anyMatch(quantity ->
                                candidates.stream().noneMatch(candidate -> candidate.number() == quantity.start()));
    }
}
