package org.disclosure.rollup.check.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.check.text.number.Quantity;
import org.disclosure.rollup.check.text.sentence.Sentence;
import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.check.text.wording.Scope;
import org.disclosure.rollup.check.text.wording.Wording;
import org.disclosure.rollup.check.text.wording.Wordings;

/** Takes the counts out of a sentence. */
final class CountReader {

    private static final Pattern CARRIED_INCLUDED = Pattern.compile("[（，](?:其中)?(?:含|包含|包括|其中)上年的?(?:结转|转结)");
    private static final Pattern CARRIED_EXCLUDED = Pattern.compile("[（，](?:不含|不包括|不包含)上年的?(?:结转|转结)");

    /** A count and the position of its number in the sentence; -1 when the words state that there was none. */
    record CountAt(Fact.Count fact, int number) {}

    /** The counts of the sentence, in its order. */
    List<CountAt> read(Sentence sentence) {
        List<CountCandidate> candidates = candidates(sentence.text());
        List<CountAt> counts = new ArrayList<>();
        List<CountCandidate> taken = new ArrayList<>();
        for (CountCandidate found : candidates) {
            WordingContext around = new WordingContext(sentence, found, candidates, taken);
            if (around.certain()) {
                taken.add(found);
                found.wording()
                        .kinds()
                        .forEach(kind ->
                                counts.add(new CountAt(fact(kind, found, sentence, around.scope()), found.number())));
            }
        }
        return counts.stream()
                .distinct()
                .filter(one -> counts.stream().noneMatch(other -> contradict(one.fact(), other.fact())))
                .toList();
    }

    /** All wordings that match, the longest for each number. */
    private List<CountCandidate> candidates(String text) {
        List<CountCandidate> all = new ArrayList<>();
        for (Wording wording : Wordings.in(text)) {
            Matcher matcher = wording.pattern().matcher(text);
            while (matcher.find()) {
                int number = matcher.groupCount() == 0 ? -1 : matcher.start(1) - 1;
                if (Subject.documentsNamed(text, wording.requirement(), matcher.end())) {
                    all.add(new CountCandidate(wording, matcher.start(), matcher.end(), number));
                }
            }
        }
        List<CountCandidate> longest = new ArrayList<>();
        all.sort(Comparator.comparing(CountCandidate::length).reversed());
        for (CountCandidate found : all) {
            if (longest.stream().noneMatch(found::rivals)) {
                longest.add(found);
            }
        }
        longest.sort(Comparator.comparing(CountCandidate::end));
        return longest;
    }

    private static Fact.Count fact(Kind kind, CountCandidate found, Sentence sentence, Scope scope) {
        Fact.Source source = new Fact.Source(scope, sentence.section(), sentence.quotation(found.start(), found.end()));
        if (found.number() < 0) {
            return new Fact.Count(kind, BigDecimal.ZERO, "", source);
        }
        Quantity quantity = Quantity.at(sentence.text(), found.number());
        return new Fact.Count(
                kind == Kind.RECEIVED ? received(sentence.text(), found.end()) : kind,
                quantity.number(),
                quantity.unit(),
                source);
    }

    /** Kind of a count of received applications: with or without those carried in. */
    private static Kind received(String text, int end) {
        if (CARRIED_INCLUDED.matcher(text).region(end, text.length()).lookingAt()) {
            return Kind.RECEIVED_AND_CARRIED;
        }
        return CARRIED_EXCLUDED.matcher(text).region(end, text.length()).lookingAt()
                ? Kind.RECEIVED_NEW
                : Kind.RECEIVED;
    }

    /** Two numbers for one thing in one sentence: they are of different parts, and neither is the whole. */
    private static boolean contradict(Fact.Count one, Fact.Count other) {
        return one.kind() == other.kind() && one.number().compareTo(other.number()) != 0;
    }
}
