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

/** Takes changes against last year out of a sentence: 同比增长, 较上年减少, 与上年持平 right behind a number. */
final class GrowthReader {

    private static final String MARK = "<\\d+(?:\\.\\d+)?[^\\d<>?]{1,2}>";

    private static final String SINCE = "(?:的?申请)?[，（、]?(?:数量|总量|申请量|受理量)?(?:同比|(?:较|比|与|和|同)上年(?:的?同期)?(?:收到|受理)?"
            + "(?:的?(?<before>" + MARK + "))?(?:相比)?，?(?:同比)?)";

    private static final Pattern CHANGE = Pattern.compile(SINCE
            + "(?:(?<up>增长|增加|上升|提高|上涨|增多|多)|(?<down>下降|减少|降低|下滑|少))了?(?<much>" + MARK + ")"
            + "(?:[，、（]?(?:同比)?(?:增幅|降幅|增长率|增长|下降)(?:为|达|达到)?(?<rate><\\d+(?:\\.\\d+)?%>))?(?=[，。；）、（]|$)");

    private static final Pattern SAME = Pattern.compile(SINCE + "(?:数量)?(?:持平|无变化|没有变化|相同|一致)(?=[，。；）]|$)");

    private static final String PERCENT = "%";

    private GrowthReader() {}

    static List<Fact> read(Sentence sentence, List<CountReader.CountAt> counts) {
        List<Fact> growths = new ArrayList<>();
        String text = sentence.text();
        for (Quantity now : Quantity.in(text)) {
            Matcher same = SAME.matcher(text).region(now.end(), text.length());
            Matcher change = CHANGE.matcher(text).region(now.end(), text.length());
            if (same.lookingAt()) {
                add(growths, sentence, counts, now, same, BigDecimal.ZERO, false);
            } else if (change.lookingAt()) {
                changed(growths, sentence, counts, now, change);
            }
        }
        return growths;
    }

    private static void changed(
            List<Fact> growths, Sentence sentence, List<CountReader.CountAt> counts, Quantity now, Matcher change) {
        boolean down = change.group("down") != null;
        for (String group : List.of("much", "rate")) {
            if (change.group(group) != null) {
                Quantity by = Quantity.at(change.group(group), 0);
                boolean percent = by.unit().equals(PERCENT);
                if (percent || by.unit().equals(now.unit())) {
                    add(
                            growths,
                            sentence,
                            counts,
                            now,
                            change,
                            down ? by.number().negate() : by.number(),
                            percent);
                }
            }
        }
    }

    private static void add(
            List<Fact> growths,
            Sentence sentence,
            List<CountReader.CountAt> counts,
            Quantity now,
            Matcher matcher,
            BigDecimal change,
            boolean percent) {
        Optional<Kind> kind = ShareReader.kindAt(now.start(), counts);
        Optional<Quantity> before = Optional.ofNullable(matcher.group("before")).map(mark -> Quantity.at(mark, 0));
        boolean otherUnit =
                before.filter(last -> !last.unit().equals(now.unit())).isPresent();
        if (!otherUnit && (kind.isPresent() || before.isPresent())) {
            growths.add(new Fact.Growth(
                    kind,
                    now.number(),
                    before.map(Quantity::number),
                    change,
                    percent,
                    ShareReader.source(sentence, now, matcher.end(), counts)));
        }
    }
}
