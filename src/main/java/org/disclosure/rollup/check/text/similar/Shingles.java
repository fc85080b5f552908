package org.disclosure.rollup.check.text.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the runs of five letters in it, to tell how much of it another text repeats. Punctuation, white space, the
 * value of numbers, the unit's own names and sentences that every such report holds do not count.
 */
public final class Shingles {

    private static final int LENGTH = 5;

    /** Shorter passages are phrases that everybody uses. */
    private static final int SHORTEST_PASSAGE = 12;

    private static final Pattern SENTENCE = Pattern.compile("[^。；！？\\n]+[。；！？]?");

    /** Sentences prescribed by the form or the law, the same in every report. */
    private static final Pattern PRESCRIBED = Pattern.compile("信息处理费|其[他它](?:需要|需|应当)?报告的?(?:其[他它])?事项"
            + "|(?:根据|按照|依据)[^。；]{0,10}《中华人民共和国政府信息公开条例》|国办公开办函"
            + "|(?:未|没有|无)(?:收到|接到|发生|产生|被提起)[^。；]{0,30}(?:申请|复议|诉讼)");

    private final String text;
    private final int[] offsets;
    private final long[] inOrder;
    private final long[] distinct;

    private Shingles(String text, String letters, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
        this.inOrder = new long[Math.max(0, letters.length() - LENGTH + 1)];
        for (int at = 0; at < inOrder.length; at++) {
            inOrder[at] = hash(letters, at);
        }
        this.distinct = Arrays.stream(inOrder).sorted().distinct().toArray();
    }

    /**
     * Takes a text apart.
     *
     * @param names what the unit is called
     */
    public static Shingles of(String text, Collection<String> names) {
        String own = withoutPrescribed(withoutNames(text, names));
        StringBuilder letters = new StringBuilder();
        int[] offsets = new int[own.length()];
        for (int at = 0; at < own.length(); at++) {
            char character = own.charAt(at);
            boolean digit = Character.isDigit(character);
            boolean further = digit && at > 0 && Character.isDigit(own.charAt(at - 1));
            if (Character.isLetterOrDigit(character) && !further) {
                offsets[letters.length()] = at;
                letters.append(digit ? '0' : character);
            }
        }
        return new Shingles(text, letters.toString(), Arrays.copyOf(offsets, letters.length()));
    }

    private static String withoutNames(String text, Collection<String> names) {
        List<String> longestFirst = names.stream()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String left = text;
        for (String name : longestFirst) {
            left = left.replace(name, " ".repeat(name.length()));
        }
        return left;
    }

    private static String withoutPrescribed(String text) {
        StringBuilder left = new StringBuilder(text);
        for (Matcher sentence = SENTENCE.matcher(text); sentence.find(); ) {
            if (PRESCRIBED.matcher(sentence.group()).find()) {
                left.replace(
                        sentence.start(),
                        sentence.end(),
                        " ".repeat(sentence.group().length()));
            }
        }
        return left.toString();
    }

    /** The five letters' 16 bits each, well mixed into 64. */
    private static long hash(String letters, int at) {
        long hash = 0;
        for (int index = at; index < at + LENGTH; index++) {
            hash = MinHash.mixed(hash + letters.charAt(index));
        }
        return hash;
    }

    /** Number of letters to compare. */
    public int letters() {
        return offsets.length;
    }

    /** The different runs, sorted. */
    long[] distinct() {
        return distinct;
    }

    /** Twice the shared runs over those of both, in percent rounded down: 0 to 100. */
    public int similarity(Shingles other) {
        int all = distinct.length + other.distinct.length;
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < distinct.length && theirs < other.distinct.length) {
            int order = Long.compare(distinct[mine], other.distinct[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return all == 0 ? 0 : (int) (200L * shared / all);
    }

    /** The longest passages of this text that the other has too, as written here, the longest first. */
    public List<String> shared(Shingles other, int most) {
        record Passage(int first, int last) {
            int length() {
                return last - first + 1;
            }
        }
        List<Passage> passages = new ArrayList<>();
        int first = 0;
        for (int at = 0; at <= inOrder.length; at++) {
            if (at == inOrder.length || Arrays.binarySearch(other.distinct, inOrder[at]) < 0) {
                if (at > first) {
                    passages.add(new Passage(first, at + LENGTH - 2));
                }
                first = at + 1;
            }
        }
        return passages.stream()
                .filter(passage -> passage.length() >= SHORTEST_PASSAGE)
                .sorted(Comparator.comparingInt(Passage::length).reversed())
                .limit(most)
                .map(passage -> text.substring(offsets[passage.first()], offsets[passage.last()] + 1))
                .toList();
    }
}
