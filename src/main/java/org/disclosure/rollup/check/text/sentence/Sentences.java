package org.disclosure.rollup.check.text.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.check.text.number.Canonical;

/** Parts the running text into sentences that know their paragraph. */
public final class Sentences {

    private static final Pattern SENTENCE = Pattern.compile("[^。！？!]+[。！？!]?");

    private static final Pattern NUMBERED = Pattern.compile("^[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)、.．].*");

    /** Characters that copies leave where they could not keep the real one. */
    private static final Pattern SPOILT = Pattern.compile("[\\uFFFD□■�?]");

    private static final int LONGEST_HEADING = 40;

    /** Longer sentences are no prose of a report. */
    private static final int LONGEST = 800;

    /** Problems and measures: the text there states no figure of the year. */
    private static final int PROBLEMS = 5;

    private Sentences() {}

    public static List<Sentence> of(Narrative narrative, ReportReferences speaker) {
        List<Sentence> sentences = new ArrayList<>();
        for (Narrative.Section section : narrative.sections()) {
            if (section.number() == PROBLEMS) {
                continue;
            }
            StatementContext start = StatementContext.in(section.number());
            StatementContext below = start;
            for (String paragraph : section.paragraphs()) {
                boolean headsNext = headsNext(paragraph);
                StatementContext behind =
                        read(section.number(), paragraph, headsNext ? start : below, speaker, sentences);
                below = headsNext ? behind : below;
            }
        }
        return sentences;
    }

    /** A short numbered line says what the paragraphs below it are about. */
    private static boolean headsNext(String paragraph) {
        return paragraph.length() <= LONGEST_HEADING
                && !paragraph.contains("，")
                && NUMBERED.matcher(paragraph).matches();
    }

    private static StatementContext read(
            int section, String paragraph, StatementContext start, ReportReferences speaker, List<Sentence> sentences) {
        StatementContext frame = start;
        Matcher matcher = SENTENCE.matcher(paragraph);
        while (matcher.find()) {
            String written = matcher.group().strip();
            if (written.length() <= LONGEST && !SPOILT.matcher(written).find()) {
                Canonical canonical = speaker.canonical(written);
                SentenceContext sentenceContext = new SentenceContext(canonical.text(), frame);
                sentences.add(new Sentence(section, written, canonical, sentenceContext));
                frame = sentenceContext.behind();
            }
        }
        return frame;
    }
}
