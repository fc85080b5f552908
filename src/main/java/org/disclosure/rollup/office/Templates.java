package org.disclosure.rollup.office;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.store.figure.ComparisonStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.submission.Predecessors;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitFigures;
import org.springframework.stereotype.Service;

/** Templates with what units carried over from last year, from the last run of that year that was published. */
@Service
public class Templates {

    private final RunStore runs;
    private final ComparisonStore comparisons;
    private final RosterStore rosters;
    private final Forms forms;

    Templates(RunStore runs, ComparisonStore comparisons, RosterStore rosters, Forms forms) {
        this.runs = runs;
        this.comparisons = comparisons;
        this.rosters = rosters;
        this.forms = forms;
    }

    /** True if there are figures of the year before, from which something may be carried over. */
    public boolean hasBefore(int year) {
        return findBefore(year).isPresent();
    }

    private Optional<Long> findBefore(int year) {
        return forms.serves(year - 1) ? runs.findPublished(year - 1) : Optional.empty();
    }

    /**
     * By the code of each unit of the roster, the cells of the year that take up what the unit carried over, without their
     * total; of a unit that was merged, of all that it was made of. A unit is left out when it is new or was split, when one of
     * those that it goes on from did not report, or when their figures are not all there as whole numbers of 0 or more that make
     * their total: what may be wrong must not be locked in.
     */
    public Map<String, Map<CellCode, BigDecimal>> carriedIn(int year, Roster roster) {
        Optional<Long> last = findBefore(year);
        if (last.isEmpty()) {
            return Map.of();
        }
        Form lastForm = forms.forReportYear(year - 1);
        Predecessors predecessors = Predecessors.between(rosters.roster(last.get()), roster);
        Map<String, UnitFigures> before =
                comparisons.row(last.get(), lastForm.keyFigures().cell(KeyFigure.CARRIED_OUT)).stream()
                        .collect(Collectors.toMap(UnitFigures::code, Function.identity()));
        Map<String, Map<CellCode, BigDecimal>> carried = new HashMap<>();
        for (Unit unit : roster.units()) {
            Predecessors.Origin origin = predecessors.of(unit.code());
            if (origin.isComparable()) {
                carried.put(
                        unit.code(),
                        carriedIn(
                                forms.forReportYear(year),
                                lastForm,
                                origin.units().stream()
                                        .map(old -> Optional.ofNullable(before.get(old.code())))
                                        .toList()));
            }
        }
        carried.values().removeIf(Map::isEmpty);
        return carried;
    }

    /** Of what units carried out together; nothing when it is not known of one of them. */
    private static Map<CellCode, BigDecimal> carriedIn(Form form, Form lastForm, List<Optional<UnitFigures>> units) {
        Map<CellCode, BigDecimal> together = new LinkedHashMap<>();
        for (Optional<UnitFigures> unit : units) {
            Map<CellCode, BigDecimal> carried =
                    unit.map(figures -> carriedIn(form, lastForm, figures)).orElse(Map.of());
            if (carried.isEmpty()) {
                return Map.of();
            }
            carried.forEach((cell, amount) -> together.merge(cell, amount, BigDecimal::add));
        }
        return together;
    }

    private static Map<CellCode, BigDecimal> carriedIn(Form form, Form lastForm, UnitFigures unit) {
        Map<CellCode, BigDecimal> carried = new LinkedHashMap<>();
        CellCode in = form.keyFigures().cell(KeyFigure.CARRIED_IN);
        CellCode out = lastForm.keyFigures().cell(KeyFigure.CARRIED_OUT);
        BigDecimal sum = BigDecimal.ZERO;
        for (FormCell cell : lastForm.cells()) {
            if (!cell.code().isBeside(out)) {
                continue;
            }
            BigDecimal amount = unit.amount(cell.code()).orElse(BigDecimal.ONE.negate());
            Optional<CellCode> meant = lastForm.sameMeaning(cell.code(), form);
            boolean balanced = !cell.column().total() || amount.compareTo(sum) == 0;
            if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 0 || meant.isEmpty() || !balanced) {
                return Map.of();
            }
            if (!cell.column().total()) {
                sum = sum.add(amount);
                carried.put(in.in(meant.get().column()), amount);
            }
        }
        return carried;
    }
}
