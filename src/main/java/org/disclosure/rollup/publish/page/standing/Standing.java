package org.disclosure.rollup.publish.page.standing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.today.Condition;
import org.disclosure.rollup.publish.today.Curve;
import org.disclosure.rollup.publish.today.Rates;
import org.disclosure.rollup.publish.today.Today;
import org.disclosure.rollup.publish.today.TodayWords;

/** How the year stands today: what is to be done, whether it can be made public, and how the reports came in. */
public final class Standing {

    private final Today today;
    private final TodayWords words;
    private final List<Rates> rates;
    private final Optional<CurveDrawing> curve;

    /** @param incomplete the codes of the units whose reports count and have a blank */
    public Standing(Edition edition, Today today, Set<String> incomplete) {
        this.today = today;
        this.words = new TodayWords(new Messages(edition.language()), today);
        this.rates = Rates.of(edition.summary().units(), incomplete, edition.asOf());
        this.curve = Curve.of(edition).map(CurveDrawing::new);
    }

    /**
     * A number of the day, by the key of its name; its list opens with it.
     *
     * @param late whether somebody is late
     */
    public record Number(String key, int value, boolean late) {}

    public List<Number> numbers() {
        return List.of(
                new Number("arrived", today.arrived(), false),
                new Number("judge", today.judge(), false),
                new Number("returned", today.returned().size(), false),
                new Number("overdue", today.overdue().size(), !today.overdue().isEmpty()),
                new Number("solved", today.solved(), false));
    }

    public Optional<Long> days() {
        return words.days();
    }

    public String daysName() {
        return words.daysName();
    }

    public Optional<String> unbalanced() {
        return words.unbalanced();
    }

    /** What the columns of applicants of a figure add up to, when that is not its total. */
    public Optional<Today.Unbalanced> unbalanced(String cell) {
        return today.unbalanced().stream()
                .filter(figure -> figure.cell().equals(cell))
                .findFirst();
    }

    public boolean isPublishable() {
        return today.isPublishable();
    }

    public List<Condition> conditions() {
        return today.conditions();
    }

    public String condition(Condition condition) {
        return words.condition(condition);
    }

    public String state(Condition condition) {
        return words.state(condition);
    }

    public Optional<String> kept() {
        return words.kept();
    }

    public List<Rates> rates() {
        return rates;
    }

    public Optional<CurveDrawing> curve() {
        return curve;
    }
}
