package org.disclosure.rollup.recognition.unit;

import java.util.List;
import java.util.regex.Pattern;
import org.disclosure.rollup.submission.UnitKind;

/** The words before and behind a name of the roster, which may make the name of another body of it. */
final class WordsAround {

    private static final Pattern REGIONS = Pattern.compile("(?:.{1,8}?(?:省|自治区|市|区|县|旗))+");

    /** For a roster that does not say of which region it is. */
    private static final Pattern ANY_REGION = Pattern.compile("(?:.{0,8}?(?:省|自治区|市|区|县|旗))+");

    /** {@code 云溪区人民政府教育局} is its 教育局. */
    private static final Pattern GOVERNMENT = Pattern.compile("(?:人民)?政府$");

    private static final Pattern BEFORE_A_NAME = Pattern.compile("[版稿件份的由转收年号之表新一二三四五六七八九十]?");

    private final UnitNames names;

    WordsAround(UnitNames names) {
        this.names = names;
    }

    /** Kinds of words before a name. */
    enum Before {
        NOTHING,
        LONGER,
        OTHER_REGION
    }

    /** Words before a name, up to the text's beginning. */
    Before before(String text, NameHit hit) {
        String words = GOVERNMENT.matcher(text.substring(0, hit.start())).replaceFirst("");
        String together = BodyWords.bare(lastPiece(words.replace("|", "")));
        String region = names.region();
        boolean full = !region.isEmpty() && hit.name().startsWith(region);
        if (full || together.isEmpty() || isOurs(together)) {
            return Before.NOTHING;
        }
        if (!region.isEmpty() && UnitNames.ENDS_IN_REGION.matcher(together).find()) {
            return together.endsWith(names.innerRegion()) ? Before.NOTHING : Before.OTHER_REGION;
        }
        String adjacent = BodyWords.bare(lastPiece(words));
        boolean regions = region.isEmpty() && ANY_REGION.matcher(adjacent).matches();
        return BEFORE_A_NAME.matcher(adjacent).matches() || isOurs(adjacent) || regions
                ? Before.NOTHING
                : Before.LONGER;
    }

    /** {@code 威海市文登区}, {@code 文登区}, {@code 文登}, {@code 区} for units of 文登区. */
    private boolean isOurs(String words) {
        String region = names.region();
        if (region.isEmpty()) {
            return false;
        }
        String inner = names.innerRegion();
        return region.endsWith(words)
                || REGIONS.matcher(words).matches() && words.endsWith(region)
                || words.equals(inner.substring(0, inner.length() - 1));
    }

    private static String lastPiece(String words) {
        List<String> pieces = pieces(words);
        return pieces.get(pieces.size() - 1);
    }

    /** The words between those of every report; the first and the last may be empty. */
    static List<String> pieces(String words) {
        return List.of(BodyWords.split().split(words, -1));
    }

    /** True if words behind the name, up to the next, make it the name of another body. */
    static boolean makeAnother(NameHit hit, String behind) {
        List<String> pieces = pieces(behind);
        String first = BodyWords.bare(BodyWords.withoutRank(hit.name(), pieces.get(0)));
        boolean office = hit.unit().kind() == UnitKind.GOVERNMENT && first.startsWith("办公");
        return office
                || BodyWords.isOneBelow(first)
                || BodyWords.goOnToAnother(first)
                || pieces.stream()
                        .skip(1)
                        .map(BodyWords::bare)
                        .anyMatch(piece -> BodyWords.goOnToAnother(piece)
                                && !BodyWords.isSentTo(behind.substring(0, behind.indexOf(piece))));
    }

    /** {@code 教育局招生办}, which a title says of what is only a part of the report; the general office reports for the whole. */
    static boolean nameItsPart(String behind) {
        String words = BodyWords.bare(pieces(behind).get(0));
        return BodyWords.isInner(words) && !BodyWords.isGeneralOffice(words);
    }

    /** {@code 城关派出所-公安局}. */
    static boolean isLedByAnother(String before) {
        List<String> pieces = pieces(before);
        return pieces.subList(0, pieces.size() - 1).stream()
                .map(BodyWords::bare)
                .anyMatch(BodyWords::endsBelow);
    }
}
