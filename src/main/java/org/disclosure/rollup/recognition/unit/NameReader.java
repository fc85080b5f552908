package org.disclosure.rollup.recognition.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.submission.Unit;

/**
 * Reads whom a title, a field, a file's name or a folder names. A name of the roster inside a longer name is not that unit:
 * {@code 公安局交警大队}; words that every report has, a sender's remark and a part of the bureau are no longer name.
 */
final class NameReader {

    private static final Pattern BRACKETED = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern REGIONS = Pattern.compile("(?:.{1,8}?(?:省|自治区|市|区|县|旗))+");
    /** Begins a line that only speaks of a body. */
    private static final Pattern SPEAKS_OF = Pattern.compile("^(?:根据|按照?|依据|转发|印发|贯彻|落实|参照|对照|现将)");

    private final UnitNames names;
    private final UnitFinder finder;
    private final WordsAround around;

    NameReader(UnitNames names, UnitFinder finder) {
        this.names = names;
        this.finder = finder;
        this.around = new WordsAround(names);
    }

    /** The body that a title or a field names, which is nothing but a name. */
    NamedBody whole(String written) {
        String text = LabelText.compact(written);
        return text.isEmpty() || SPEAKS_OF.matcher(text).find() ? NamedBody.NOTHING : read(text, true);
    }

    /** The body that a file's name or a folder names among other words. */
    NamedBody within(String written) {
        String compact = LabelText.compact(written);
        if (compact.isEmpty()) {
            return NamedBody.NOTHING;
        }
        String spaced = BLANK.matcher(written.strip()).replaceAll(" ");
        String parted = LabelText.compact(spaced.replace(' ', '|'));
        return parted.equals(compact) || hits(parted).isEmpty() ? read(compact, false) : read(parted, false);
    }

    private NamedBody read(String text, boolean whole) {
        Optional<Unit> exact = bracketNamesAnother(text) ? Optional.empty() : finder.find(text);
        if (exact.isPresent()) {
            return NamedBody.of(exact.get());
        }
        String government = BodyWords.withoutParty(text);
        if (!government.equals(text) && !hits(government).isEmpty()) {
            return read(government, whole);
        }
        List<NameHit> hits = withoutRegions(text, hits(text));
        Optional<NameHit> subUnit = hits.stream().filter(NameHit::subUnit).findFirst();
        if (subUnit.isPresent()) {
            return NamedBody.subUnit(subUnit.get().unit(), subUnit.get().name());
        }
        if (hits.isEmpty()) {
            return whole ? unlisted(text) : unlistedWithin(text);
        }
        List<NameHit> meant = meant(text, hits);
        Set<Unit> units = new HashSet<>();
        meant.forEach(hit -> units.add(hit.unit()));
        return units.size() > 1 ? NamedBody.NOTHING : ofOne(text, meant, whole);
    }

    /** The one unit that has a name in the text, whatever else is in it. */
    Optional<Unit> partOf(String compact) {
        Set<Unit> units = new HashSet<>();
        withoutRegions(compact, hits(compact)).forEach(hit -> units.add(hit.unit()));
        return units.size() == 1 ? units.stream().findFirst() : Optional.empty();
    }

    /** {@code 教育局(城关小学)}. */
    private static boolean bracketNamesAnother(String text) {
        Matcher brackets = BRACKETED.matcher(text);
        while (brackets.find()) {
            if (BodyWords.goOnToAnother(brackets.group(1)) && BodyWords.endsBelow(brackets.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** The names of the roster in the text, the longest first where they overlap, in the order of the text. */
    private List<NameHit> hits(String text) {
        List<NameHit> named = new ArrayList<>();
        for (int start = 0; start + 1 < text.length(); start++) {
            for (int length : names.lengths(text.charAt(start), text.charAt(start + 1))) {
                if (start + length <= text.length()) {
                    hit(text, start, length).ifPresent(named::add);
                }
            }
        }
        // stable: of those of one length the first in the text
        named.sort(Comparator.comparingInt(hit -> -hit.name().length()));
        List<NameHit> hits = new ArrayList<>();
        boolean[] taken = new boolean[text.length()];
        for (NameHit hit : named) {
            if (!taken[hit.start()] && !taken[hit.end() - 1]) {
                hits.add(hit);
                Arrays.fill(taken, hit.start(), hit.end(), true);
            }
        }
        hits.sort(Comparator.comparingInt(NameHit::start));
        return hits;
    }

    private Optional<NameHit> hit(String text, int start, int length) {
        String name = text.substring(start, start + length);
        return names.unit(name)
                .map(unit -> new NameHit(start, name, unit, false))
                .or(() -> names.parent(name).map(unit -> new NameHit(start, name, unit, true)));
    }

    /** The names without those that are only a region's, where something else is named: {@code 文登区水务} with an alias 文登区. */
    private static List<NameHit> withoutRegions(String text, List<NameHit> hits) {
        List<NameHit> others = hits.stream().filter(hit -> !isRegion(hit)).toList();
        if (!others.isEmpty() || hits.isEmpty()) {
            return others;
        }
        String behind = BodyWords.bare(
                WordsAround.pieces(text.substring(hits.get(0).end())).get(0));
        return behind.length() > 1 && !BodyWords.isNobody(behind) ? List.of() : hits;
    }

    private static boolean isRegion(NameHit hit) {
        return !hit.subUnit() && REGIONS.matcher(hit.name()).matches();
    }

    /** The names without a government's before its bureau's, without a part of a bureau, and without to whom it is sent. */
    private List<NameHit> meant(String text, List<NameHit> hits) {
        List<NameHit> meant = new ArrayList<>();
        for (NameHit hit : hits) {
            NameHit last = meant.isEmpty() ? null : meant.get(meant.size() - 1);
            if (last != null && last.unit() != hit.unit()) {
                String between = text.substring(last.end(), hit.start());
                if (between.isEmpty() && last.name().endsWith("政府")) {
                    meant.remove(last);
                } else if (BodyWords.isSentTo(between) || between.isEmpty() && BodyWords.isInner(hit.name())) {
                    continue;
                }
            }
            meant.add(hit);
        }
        return meant;
    }

    /** @param hits all of one unit */
    private NamedBody ofOne(String text, List<NameHit> hits, boolean whole) {
        NameHit first = hits.get(0);
        if (WordsAround.isLedByAnother(text.substring(0, first.start()))) {
            return NamedBody.stranger(text);
        }
        for (int at = 0; at < hits.size(); at++) {
            int end = at + 1 < hits.size() ? hits.get(at + 1).start() : text.length();
            String behind = text.substring(hits.get(at).end(), end);
            if (WordsAround.makeAnother(hits.get(at), behind) || whole && WordsAround.nameItsPart(behind)) {
                return NamedBody.stranger(text);
            }
        }
        WordsAround.Before before = around.before(text, first);
        if (before == WordsAround.Before.OTHER_REGION
                || before == WordsAround.Before.LONGER && whole && BodyWords.isBody(text)) {
            return NamedBody.stranger(text);
        }
        return before == WordsAround.Before.LONGER ? NamedBody.vague(text) : NamedBody.of(first.unit());
    }

    /** A name without one of the roster. */
    private static NamedBody unlisted(String text) {
        String name = BodyWords.bare(BRACKETED.matcher(text).replaceAll(""));
        if (BodyWords.isBody(name)) {
            return NamedBody.stranger(text);
        }
        return BodyWords.mayBeBody(name) ? NamedBody.vague(text) : NamedBody.NOTHING;
    }

    private static NamedBody unlistedWithin(String text) {
        NamedBody found = NamedBody.NOTHING;
        for (String piece : BodyWords.split().split(text)) {
            String name = BodyWords.bare(piece);
            if (BodyWords.endsBelow(name)) {
                return NamedBody.stranger(text);
            }
            if (BodyWords.isBody(name) || BodyWords.mayBeBody(name)) {
                found = NamedBody.vague(text);
            }
        }
        return found;
    }
}
