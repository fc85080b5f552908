package org.disclosure.rollup.publish.edition.given;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.Decision;

/** The reasons for which findings were accepted or overruled, this year and before, by unit and check. */
public final class EarlierReasons {

    /** Nothing was ever accepted. */
    public static final EarlierReasons NONE = new EarlierReasons(List.of());

    /** More help nobody to choose. */
    private static final int MOST = 3;

    private final Map<String, Map<String, Decision>> byFinding = new HashMap<>();

    /** @param settled the latest first */
    public EarlierReasons(List<Decision> settled) {
        for (Decision decision : settled) {
            Map<String, Decision> alike =
                    byFinding.computeIfAbsent(decision.reference().about(), about -> new LinkedHashMap<>());
            if (alike.size() < MOST) {
                alike.putIfAbsent(decision.note(), decision);
            }
        }
    }

    /**
     * A reason that may hold again.
     *
     * @param from whose it is
     */
    public record Suggested(String from, String words) {}

    /** Those of the same unit and check. */
    public Stream<Suggested> of(FindingNumber number, Messages messages) {
        return byFinding.getOrDefault(number.about(), Map.of()).values().stream()
                .map(decision -> new Suggested(
                        messages.text(
                                "decision.earlier",
                                decision.reference().year(),
                                messages.text("decision." + decision.verdict().name()),
                                decision.by().isEmpty() ? messages.text("decision.nobody") : decision.by()),
                        decision.note()));
    }
}
