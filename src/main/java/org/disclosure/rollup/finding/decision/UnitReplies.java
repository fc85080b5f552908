package org.disclosure.rollup.finding.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Messages;

/**
 * What units wrote into the notices that they sent back, held against the findings of a run: the latest reply to an item of the
 * same check that says the same, or is of the same cell, or is the only one there is.
 */
public final class UnitReplies {

    private static final List<Messages> WORDS =
            Stream.of(Messages.Language.values()).map(Messages::new).toList();

    private final Map<String, List<Returned>> ofUnits;

    /**
     * An item with the file that brought it back.
     *
     * @param counted whether this file counts
     */
    public record Returned(String unitCode, String path, LocalDate received, boolean counted, ReturnedItem item) {

        boolean isAnswered() {
            return !item.reply().isEmpty();
        }
    }

    /** @param returned the earliest first */
    public UnitReplies(List<Returned> returned) {
        this.ofUnits = returned.stream().collect(Collectors.groupingBy(Returned::unitCode));
        ofUnits.values().removeIf(items -> items.stream().noneMatch(Returned::isAnswered));
    }

    /**
     * The findings of a run, each with what its unit wrote of it. Words beside an item that is found no more are not dropped: they
     * stand beside another finding of the file that brought them, one that the notice had too if there is any.
     */
    public List<FiledFinding> beside(List<FiledFinding> findings) {
        if (ofUnits.isEmpty()) {
            return findings;
        }
        List<FiledFinding> answered = new ArrayList<>(findings);
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < findings.size(); place++) {
            int at = place;
            findings.get(place)
                    .unitCode()
                    .filter(ofUnits::containsKey)
                    .ifPresent(unit -> places.computeIfAbsent(unit, key -> new ArrayList<>())
                            .add(at));
        }
        places.forEach((unit, of) -> answer(ofUnits.get(unit), answered, of));
        return answered;
    }

    /** @param of the places of the unit's findings */
    private static void answer(List<Returned> replies, List<FiledFinding> findings, List<Integer> of) {
        Set<Returned> used = new HashSet<>();
        for (int place : of) {
            FiledFinding filed = findings.get(place);
            long alike = of.stream()
                    .filter(other -> findings.get(other)
                            .finding()
                            .code()
                            .equals(filed.finding().code()))
                    .count();
            find(filed, replies, alike == 1).ifPresent(returned -> {
                used.add(returned);
                findings.set(place, filed.answered(reply(returned, filed)));
            });
        }
        String latest = replies.get(replies.size() - 1).path();
        List<Returned> left = replies.stream()
                .filter(returned -> returned.path().equals(latest) && returned.isAnswered() && !used.contains(returned))
                .toList();
        if (!left.isEmpty()) {
            of.stream()
                    .filter(place -> findings.get(place).path().equals(latest)
                            && findings.get(place).reply().isEmpty())
                    .min(Comparator.comparing(place -> !isAsked(findings.get(place), replies)))
                    .ifPresent(place -> findings.set(place, findings.get(place).answered(other(left))));
        }
    }

    private static boolean isAsked(FiledFinding filed, List<Returned> replies) {
        return replies.stream()
                .map(Returned::item)
                .anyMatch(item -> item.code().equals(filed.finding().code())
                        && (isTheSame(item, filed) || isOfTheCell(item, filed, false)));
    }

    private static UnitReply reply(Returned returned, FiledFinding filed) {
        boolean current = returned.counted() || isTheSame(returned.item(), filed);
        return new UnitReply(
                returned.item().reply(),
                returned.path(),
                returned.received(),
                current ? UnitReply.About.THIS : UnitReply.About.EARLIER);
    }

    private static UnitReply other(List<Returned> left) {
        String words = left.stream()
                .map(returned ->
                        "[" + returned.item().code() + "] " + returned.item().reply())
                .distinct()
                .collect(Collectors.joining("\n"));
        return new UnitReply(words, left.get(0).path(), left.get(0).received(), UnitReply.About.ANOTHER);
    }

    /** @param alone whether the unit has no other finding of the same check */
    private static Optional<Returned> find(FiledFinding filed, List<Returned> replies, boolean alone) {
        List<Returned> candidates = replies.stream()
                .filter(Returned::isAnswered)
                .filter(returned ->
                        returned.item().code().equals(filed.finding().code()))
                .toList();
        return last(candidates, returned -> isTheSame(returned.item(), filed))
                .or(() -> last(candidates, returned -> isOfTheCell(returned.item(), filed, true)))
                .or(() -> last(candidates, returned -> isOfTheCell(returned.item(), filed, false)))
                .or(() -> alone ? only(candidates) : Optional.empty());
    }

    private static boolean isTheSame(ReturnedItem item, FiledFinding filed) {
        String said = folded(item.message());
        return WORDS.stream()
                .anyMatch(words -> folded(words.message(filed.finding())).equals(said));
    }

    private static boolean isOfTheCell(ReturnedItem item, FiledFinding filed, boolean ofTheSheet) {
        String address = filed.finding().address();
        return !address.isEmpty()
                && List.of(item.addresses().split(" ")).contains(address)
                && (!ofTheSheet || item.sheet().equals(filed.finding().sheet()));
    }

    private static Optional<Returned> last(List<Returned> candidates, Predicate<Returned> which) {
        return candidates.stream().filter(which).reduce((earlier, later) -> later);
    }

    /** The last of the replies, when each file brought but one of this check. */
    private static Optional<Returned> only(List<Returned> candidates) {
        List<String> paths =
                new ArrayList<>(candidates.stream().map(Returned::path).toList());
        boolean one = paths.stream().distinct().count() == paths.size();
        return one ? last(candidates, returned -> true) : Optional.empty();
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", "");
    }
}
