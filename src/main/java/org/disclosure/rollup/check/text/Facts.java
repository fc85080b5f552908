package org.disclosure.rollup.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.disclosure.rollup.check.text.sentence.Narrative;
import org.disclosure.rollup.check.text.sentence.ReportReferences;
import org.disclosure.rollup.check.text.sentence.Sentence;
import org.disclosure.rollup.check.text.sentence.Sentences;
import org.disclosure.rollup.submission.Unit;

/** Takes the facts out of a report's running text: every one that is certain, in the order of the text. */
public final class Facts {

    /** A number, or words of there being none; most sentences have neither. */
    private static final Pattern MAY_STATE = Pattern.compile("<|[无未没]|不存在|维持|零发生|[为是均都部皆][0零]");

    private static final CountReader COUNTS = new CountReader();

    private Facts() {}

    /**
     * The facts of a text.
     *
     * @param year the report year: facts of other years are not taken
     * @param unit whose report it is: 本局 and its names are the office, 全区 the area, other bodies are nobody's business
     */
    public static List<Fact> of(Narrative narrative, int year, Unit unit) {
        if (narrative.sections().isEmpty()) {
            // a workbook has none as a rule
            return List.of();
        }
        ReportReferences speaker = new ReportReferences(year, unit);
        List<Fact> facts = new ArrayList<>();
        for (Sentence sentence : Sentences.of(narrative, speaker)) {
            if (!MAY_STATE.matcher(sentence.text()).find()) {
                continue;
            }
            List<CountReader.CountAt> counts = COUNTS.read(sentence);
            counts.forEach(count -> facts.add(count.fact()));
            facts.addAll(SumReader.read(sentence, counts));
            facts.addAll(ShareReader.read(sentence, counts));
            facts.addAll(GrowthReader.read(sentence, counts));
        }
        return facts;
    }
}
