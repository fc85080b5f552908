package org.disclosure.rollup.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts the running text into sentences that know their paragraph. */
final class Sentences {

    private static final Pattern SENTENCE = Pattern.compile("[^。！？!]+[。！？!]?");

    private static final Pattern NUMBERED = Pattern.compile("^[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)、.．].*");

    /** Characters that copies leave where they could not keep the real one. */
    private static final Pattern SPOILT = Pattern.compile("[\\uFFFD□■�?]");

    private static final int LONGEST_HEADING = 40;

    /** Longer sentences are no prose of a report. */
    private static final int LONGEST = 1500;

    private static final int MEMORY = 1500;

    /** Problems and measures: what stands there is no figure of the year. */
    private static final int PROBLEMS = 5;

    private Sentences() {}

    static List<Sentence> of(Narrative narrative, Speaker speaker) {
        List<Sentence> sentences = new ArrayList<>();
        for (Narrative.Section section : narrative.sections()) {
            if (section.number() == PROBLEMS) {
                continue;
            }
            String heading = "";
            for (String paragraph : section.paragraphs()) {
                boolean headsNext = headsNext(paragraph);
                read(section.number(), paragraph, headsNext ? "" : heading, speaker, sentences);
                heading = headsNext ? speaker.canonical(paragraph).text() + "。" : heading;
            }
        }
        return sentences;
    }

    private static boolean headsNext(String paragraph) {
        return paragraph.length() <= LONGEST_HEADING
                && !paragraph.contains("，")
                && NUMBERED.matcher(paragraph).matches();
    }

    private static void read(int section, String paragraph, String heading, Speaker speaker, List<Sentence> sentences) {
        String before = heading;
        Matcher matcher = SENTENCE.matcher(paragraph);
        while (matcher.find()) {
            String written = matcher.group().strip();
            if (written.length() > LONGEST || SPOILT.matcher(written).find()) {
                before = "";
                continue;
            }
            Canonical canonical = speaker.canonical(written);
            sentences.add(new Sentence(section, written, canonical, before));
            String whole = before + canonical.text();
            before = whole.substring(Math.max(0, whole.length() - MEMORY));
        }
    }
}
