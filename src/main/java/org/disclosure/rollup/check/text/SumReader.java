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

/**
 * Takes lists with a total out of a sentence, if they are certainly complete: 分别为, 其余, 合计 behind the parts, and 自然人
 * beside 法人或其他组织. 其中 alone promises nothing, 等 denies it.
 */
final class SumReader {

    private static final String PART = "[^<>，；：、。]{0,25}" + unnamed();

    /** Parts with one mark between them. */
    private static final String PARTS = PART + "(?:(?:、|和|及|以及)" + PART + "){1,29}";

    private static final String PARTS_BY_COMMA = PART + "(?:，" + PART + "){1,29}";

    private static final Pattern TOTAL_LAST = Pattern.compile("(?:^|[；：。，])(?<parts>" + PARTS + "|" + PARTS_BY_COMMA
            + ")，?(?:以上)?(?:共计|合计|总计)(?:为|是)?(?<total>" + unnamed() + ")(?=[，；。）]|$)");

    private static final Pattern TOTAL_FIRST = Pattern.compile("(?<total>" + unnamed()
            + ")(?:，|：|，?其中)?(?:分别为|分别是)：?(?:(?<parts>" + PARTS + ")(?=[，；。）]|$)|(?<commas>" + PARTS_BY_COMMA
            + ")(?=[；。）]|$))");

    private static final Pattern REST = Pattern.compile("(?<total>" + unnamed() + ")，其中：?(?<parts>" + PART + "(?:[、，和及]"
            + PART + "){0,28}，(?:其余|剩余|余下)[^<>，；：、。]{0,8}" + unnamed() + ")");

    /** A total and two parts. */
    private static final int FEWEST = 3;

    private static final Pattern BRACKETS = Pattern.compile("（[^（）]{0,120}）");

    /** Words that make a number something else than a part of the sum. */
    private static final Pattern NO_PART =
            Pattern.compile("共|总|累计|等|含|包括|其中|较|比|增|减|上年|下年|本年|\\d{4}年|约|人均|平均|每|<\\?>|次数");

    private SumReader() {}

    /** A number and its unit without groups. */
    private static String unnamed() {
        return "<\\d+[^\\d<>?%.]{1,2}>";
    }

    static List<Fact> read(Sentence sentence, List<CountReader.CountAt> counts) {
        String text = BRACKETS.matcher(sentence.text()).replaceAll("");
        Fact.Source source = new Fact.Source(
                Scope.UNSTATED,
                sentence.section(),
                sentence.quotation(0, sentence.text().length()));
        List<Fact> sums = new ArrayList<>();
        if (Quantity.in(text).size() < FEWEST) {
            return sums;
        }
        for (Pattern pattern : List.of(TOTAL_LAST, TOTAL_FIRST, REST)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                sum(matcher, pattern, text, source).ifPresent(sums::add);
            }
        }
        applicants(sentence, counts).ifPresent(sums::add);
        return sums;
    }

    private static Optional<Fact> sum(Matcher matcher, Pattern pattern, String text, Fact.Source source) {
        boolean commas = pattern == TOTAL_FIRST && matcher.group("parts") == null;
        String parts = matcher.group(commas ? "commas" : "parts");
        Quantity total = Quantity.in(matcher.group("total")).get(0);
        List<Quantity> numbers = Quantity.in(parts);
        boolean certain = !NO_PART.matcher(parts).find()
                && numbers.size() > 1
                && numbers.stream().allMatch(part -> part.unit().equals(total.unit()))
                && nothingElse(matcher, pattern, text);
        return certain
                ? Optional.of(new Fact.Sum(
                        total.number(), numbers.stream().map(Quantity::number).toList(), source))
                : Optional.empty();
    }

    /** No further number beside the list, which might belong to it. */
    private static boolean nothingElse(Matcher matcher, Pattern pattern, String text) {
        if (pattern == TOTAL_LAST) {
            return text.indexOf('<', text.lastIndexOf('；', matcher.start("parts")) + 1) >= matcher.start("parts");
        }
        int clause = matcher.start("total");
        while (clause > 0 && "，；：。".indexOf(text.charAt(clause - 1)) < 0) {
            clause--;
        }
        int end = text.indexOf('；', matcher.end());
        String rest = text.substring(matcher.end(), end < 0 ? text.length() : end);
        return text.indexOf('<', clause) == matcher.start("total") && !rest.contains("<");
    }

    /** Every applicant is either 自然人 or 法人或其他组织. */
    private static Optional<Fact> applicants(Sentence sentence, List<CountReader.CountAt> counts) {
        List<CountReader.CountAt> wholes = counts.stream()
                .filter(count -> count.fact().kind().wholeOfApplications())
                .toList();
        Optional<BigDecimal> natural = one(counts, Kind.NATURAL);
        Optional<BigDecimal> organisations = one(counts, Kind.ORGANISATIONS);
        boolean carried = counts.stream().anyMatch(count -> count.fact().kind() == Kind.CARRIED_IN);
        if (wholes.size() != 1 || carried || natural.isEmpty() || organisations.isEmpty()) {
            return Optional.empty();
        }
        Fact.Count whole = wholes.get(0).fact();
        int between = sentence.text().indexOf("其中", Math.max(0, wholes.get(0).number()));
        int first = counts.stream()
                .filter(count ->
                        count.fact().kind() == Kind.NATURAL || count.fact().kind() == Kind.ORGANISATIONS)
                .mapToInt(CountReader.CountAt::number)
                .min()
                .orElseThrow();
        return between < 0 || between > first
                ? Optional.empty()
                : Optional.of(
                        new Fact.Sum(whole.number(), List.of(natural.get(), organisations.get()), whole.source()));
    }

    private static Optional<BigDecimal> one(List<CountReader.CountAt> counts, Kind kind) {
        List<BigDecimal> numbers = counts.stream()
                .map(CountReader.CountAt::fact)
                .filter(fact -> fact.kind() == kind)
                .map(Fact.Count::number)
                .toList();
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
    }
}
