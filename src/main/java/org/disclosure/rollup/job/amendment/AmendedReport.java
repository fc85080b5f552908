package org.disclosure.rollup.job.amendment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.AmendedValue;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Entry;

/**
 * A unit's report with the figures that the office amended in it, and what is said of them. An amendment whose figure came as it was
 * amended has done its work, and nothing is said of it any more.
 *
 * @param entries all figures, those that are amended with what was received beside them
 * @param findings one for each amendment that holds, or that does not because the unit sent something else since
 * @param cells those that are amended
 */
public record AmendedReport(List<Entry> entries, List<Finding> findings, Set<CellCode> cells) {

    private static final String NOTHING = "—";

    /** The place among the arguments of F-BLANK where the codes of the cells are. */
    private static final int BLANK_CELLS = 4;

    /** What reading finds of one cell's figure; of an amended one it is answered. */
    private static final Set<String> OF_A_FIGURE = Set.of(
            Problem.F_NOT_A_NUMBER.code(), Problem.F_NEGATIVE.code(), Problem.F_FRACTION.code(), Problem.F_UNIT.code());

    public AmendedReport {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
        cells = Set.copyOf(cells);
    }

    /** @param amendments those that stand of the unit */
    public static AmendedReport of(Form form, Collection<Entry> entries, Map<CellCode, Amendment> amendments) {
        Map<CellCode, Entry> received = new HashMap<>();
        List<Entry> all = new ArrayList<>(entries.size());
        Set<CellCode> cells = new HashSet<>();
        for (Entry entry : entries) {
            received.put(entry.cell(), entry);
            Optional<Amendment> holding = Optional.ofNullable(amendments.get(entry.cell()))
                    .filter(amendment -> !entry.isWaiting() && amendment.isOf(entry.reading()));
            holding.ifPresent(amendment -> cells.add(entry.cell()));
            all.add(holding.map(amendment -> entry.amended(amendment.value().reading()))
                    .orElse(entry));
        }
        List<Finding> findings = new ArrayList<>();
        amendments.forEach((cell, amendment) -> {
            Optional<Entry> entry = Optional.ofNullable(received.get(cell));
            if (cells.contains(cell)) {
                findings.add(finding(form, amendment, entry.orElseThrow()));
            } else if (isAnotherFigure(amendment, entry)) {
                findings.add(reopened(form, amendment, entry));
            }
        });
        return new AmendedReport(all, findings, cells);
    }

    private static boolean isAnotherFigure(Amendment amendment, Optional<Entry> entry) {
        return entry.filter(now -> now.isWaiting() || amendment.value().isSaidBy(now.reading()))
                .isEmpty();
    }

    private static Finding finding(Form form, Amendment amendment, Entry entry) {
        return at(entry, Finding.of(Problem.D_AMENDED, arguments(form, amendment)))
                .about(entry.cell())
                .given(amendment.received(), amendment.value().toString());
    }

    private static Finding reopened(Form form, Amendment amendment, Optional<Entry> entry) {
        String now = entry.map(each -> shown(each.reading().words())).orElse(NOTHING);
        List<String> arguments = new ArrayList<>(List.of(arguments(form, amendment)));
        arguments.add(now);
        Finding finding = Finding.of(Problem.D_AMENDED, arguments.toArray(String[]::new))
                .as("reopened")
                .weighing(Severity.EXPLAIN)
                .about(amendment.place().cell())
                .given(amendment.received(), amendment.value().toString(), now);
        return entry.map(each -> at(each, finding)).orElse(finding);
    }

    private static Finding at(Entry entry, Finding finding) {
        return finding.at(entry.sheet(), entry.address());
    }

    private static String[] arguments(Form form, Amendment amendment) {
        return new String[] {
            form.cell(amendment.place().cell()).title(),
            shown(amendment.received()),
            shown(amendment.value()),
            amendment.said().by(),
            amendment.said().on().toString(),
            amendment.reason(),
            amendment.by()
        };
    }

    static String shown(AmendedValue value) {
        return value.number().isEmpty() ? NOTHING : value.toString();
    }

    static String shown(String words) {
        return words.isEmpty() ? NOTHING : words;
    }

    /** Whether what reading found is of a figure that is amended; of blank cells, whether all of them are. */
    public boolean answers(Finding finding) {
        if (finding.code().equals(Problem.F_BLANK.code()) && finding.arguments().size() > BLANK_CELLS) {
            return codes().containsAll(
                            List.of(finding.arguments().get(BLANK_CELLS).split(" ")));
        }
        return OF_A_FIGURE.contains(finding.code())
                && finding.cell().filter(cells::contains).isPresent();
    }

    private Set<String> codes() {
        return cells.stream().map(CellCode::toString).collect(Collectors.toSet());
    }
}
