package org.disclosure.rollup.check.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.check.text.number.Quantity;
import org.disclosure.rollup.check.text.sentence.Sentence;
import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.check.text.wording.Scope;

/** Takes shares out of a sentence: a number and 占 p % right behind it. */
final class ShareReader {

    private static final Pattern SHARE =
            Pattern.compile("(?:的?申请)?[，（、]?(?:占比|占)(?:为|达|达到)?(?:(?:全部|申请|受理|收到){0,2}(?:总数|总量|总件数|申请量|总申请量|全部申请)的?)?"
                    + "<(\\d+(?:\\.\\d+)?)%>(?=[，。；）、]|$)");

    private ShareReader() {}

    static List<Fact> read(Sentence sentence, List<CountReader.CountAt> counts) {
        String text = sentence.text();
        List<Fact> shares = new ArrayList<>();
        List<Quantity> quantities = Quantity.in(text);
        for (Quantity part : quantities) {
            Matcher matcher = SHARE.matcher(text).region(part.end(), text.length());
            if (!matcher.lookingAt()) {
                continue;
            }
            // what disputes and documents are shares of is known only where the sentence says so
            Optional<Kind> kind = kindAt(part.start(), counts).filter(Kind::ofApplications);
            List<Quantity> before = quantities.stream()
                    .filter(whole -> whole.end() <= part.start() && whole.unit().equals(part.unit()))
                    .toList();
            boolean among = before.stream()
                    .anyMatch(whole -> text.substring(whole.end(), part.start()).contains("其中"));
            if (kind.isPresent() || among) {
                shares.add(new Fact.Share(
                        part.number(),
                        before.stream().map(Quantity::number).toList(),
                        new BigDecimal(matcher.group(1)),
                        kind,
                        source(sentence, part, matcher.end(), counts)));
            }
        }
        return shares;
    }

    /** Kind of the number at this position, if it is certain. */
    static Optional<Kind> kindAt(int start, List<CountReader.CountAt> counts) {
        return countAt(start, counts).map(Fact.Count::kind);
    }

    private static Optional<Fact.Count> countAt(int start, List<CountReader.CountAt> counts) {
        return counts.stream()
                .filter(count -> count.number() == start)
                .map(CountReader.CountAt::fact)
                .findFirst();
    }

    /** The scope of the count, with a quotation up to the end of the share. */
    static Fact.Source source(Sentence sentence, Quantity of, int end, List<CountReader.CountAt> counts) {
        Scope scope =
                countAt(of.start(), counts).map(count -> count.source().scope()).orElse(Scope.UNSTATED);
        return new Fact.Source(scope, sentence.section(), sentence.quotation(of.start(), end));
    }
}
