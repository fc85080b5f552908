package org.disclosure.rollup.publish.edition;

import java.util.Optional;
import org.disclosure.rollup.finding.FindingFingerprint;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Review;

/** Words for the review of a finding by the office. */
final class ReviewWords {

    private ReviewWords() {}

    /** The finding; of a reopened one also who accepted it when, for which values, and which these are now. */
    static String message(Messages messages, FiledFinding filed) {
        String message = messages.message(filed.finding());
        Review review = filed.review();
        if (review.state() != Review.State.REOPENED || review.decision().isEmpty()) {
            return message;
        }
        Decision decision = review.decision().get();
        return message
                + messages.text(
                        "decision.reopened",
                        decision.on(),
                        name(messages, decision),
                        messages.text("decision." + decision.verdict().name()),
                        decision.given().isEmpty() ? messages.text("decision.reopened.unknown") : decision.given(),
                        FindingFingerprint.of(filed.finding(), filed.path()).line());
    }

    /** The decision and who made it, then why a later one could not be applied; empty without either. */
    static String text(Messages messages, FiledFinding filed) {
        Review review = filed.review();
        String reviewed = review.decision()
                .map(decision -> messages.text(
                                "decision.standing." + review.state().name(),
                                name(messages, decision),
                                decision.on(),
                                decision.note())
                        .strip())
                .orElse("");
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

    private static String name(Messages messages, Decision decision) {
        return decision.by().isEmpty() ? messages.text("decision.nobody") : decision.by();
    }
}
