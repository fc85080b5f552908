package org.disclosure.rollup.publish.edition;

import java.util.Optional;
import org.disclosure.rollup.finding.FindingFingerprint;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.finding.decision.Verdict;

/** Words for the review of a finding by the office. */
final class ReviewWords {

    private ReviewWords() {}

    /** The finding and what only the office may do; of a reopened one also who accepted it when, for which values, and which these are now. */
    static String message(Messages messages, FiledFinding filed) {
        return messages.message(filed.finding())
                + (PictureTables.mayBeTaken(filed) ? messages.text("decision.picture.take") : "")
                + reopened(filed)
                        .map(decision -> messages.text(
                                isChoice(decision) ? "decision.reopened.newer" : "decision.reopened",
                                decision.on(),
                                name(messages, decision),
                                messages.text("decision." + decision.verdict().name()),
                                before(messages, decision),
                                now(filed)))
                        .orElse("");
    }

    /** The finding in words for its unit; of a reopened one that it was accepted once. */
    static String toUnit(Messages messages, FiledFinding filed) {
        return messages.message(filed.finding())
                + reopened(filed)
                        .map(decision -> isChoice(decision)
                                ? messages.text("notice.reopened.newer", decision.on())
                                : messages.text(
                                        "notice.reopened", decision.on(), before(messages, decision), now(filed)))
                        .orElse("");
    }

    private static Optional<Decision> reopened(FiledFinding filed) {
        return filed.review()
                .decision()
                .filter(decision -> filed.review().state() == Review.State.REOPENED)
                // the office chose another file instead, and the finding says so
                .filter(decision -> decision.verdict() != Verdict.TAKE
                        || !filed.finding().variant().equals("chosen"));
    }

    /** Of one of several files, which no figures but a file that came since has ended. */
    private static boolean isChoice(Decision decision) {
        return decision.verdict() == Verdict.TAKE && !decision.isOfAPicture();
    }

    private static String before(Messages messages, Decision decision) {
        return decision.given().isEmpty() ? messages.text("decision.reopened.unknown") : decision.given();
    }

    private static String now(FiledFinding filed) {
        return FindingFingerprint.of(filed.finding(), filed.path()).line();
    }

    /** The decision and who made it, then why a later one could not be applied; empty without either. */
    static String text(Messages messages, FiledFinding filed) {
        Review review = filed.review();
        String reviewed = decided(messages, filed);
        Optional<String> refused = review.refused()
                .flatMap(decision -> decision.refusal(filed.finding().severity())
                        .map(reason -> messages.text(
                                "decision.standing.refused",
                                messages.text("decision." + decision.verdict().name()),
                                messages.text(
                                        "decision.notice." + reason.name(),
                                        filed.finding().code()))));
        return refused.map(words -> reviewed.isEmpty() ? words : reviewed + "\n" + words)
                .orElse(reviewed);
    }

    /** What was decided and by whom; empty when nothing was that can be made use of. */
    static String decided(Messages messages, FiledFinding filed) {
        Review review = filed.review();
        return review.decision()
                .map(decision -> messages.text(
                                "decision.standing." + standing(review, decision),
                                name(messages, decision),
                                decision.on(),
                                decision.note())
                        .strip())
                .orElse("");
    }

    /** A decision in one line, with its day and who made it. */
    static String line(Messages messages, Decision decision) {
        return messages.text(
                        "decision.line",
                        decision.on(),
                        name(messages, decision),
                        messages.text("decision." + decision.verdict().name()),
                        decision.note())
                .strip();
    }

    private static String standing(Review review, Decision decision) {
        boolean isTaken = decision.verdict() == Verdict.TAKE && review.state() == Review.State.EXPLAINED;
        return isTaken ? decision.verdict().name() : review.state().name();
    }

    private static String name(Messages messages, Decision decision) {
        return decision.by().isEmpty() ? messages.text("decision.nobody") : decision.by();
    }
}
