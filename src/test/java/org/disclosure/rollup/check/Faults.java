package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;

/** Ways to get a report wrong, put into the two reports of a city whose figures add up in every column. */
final class Faults {

    static final Form FORM = Forms.load().forReportYear(2023);
    static final List<RealReport> CITY = RealReport.all().subList(0, 2);

    /** The cells of table 3 that are no totals. */
    static final List<CellCode> DETAILS = cells(cell -> cell.code().table().equals("t3") && !total(cell));

    /** The columns of table 3, the total among them. */
    private static final int APPLICANTS = 7;

    private Faults() {}

    private static boolean total(FormCell cell) {
        return cell.row().total() || cell.column().total();
    }

    private static List<CellCode> cells(Predicate<FormCell> which) {
        return FORM.cells().stream().filter(which).map(FormCell::code).toList();
    }

    /** Every detail of table 3 mistyped in every way. */
    static List<Fault> oneDetail() {
        return mistyped(DETAILS);
    }

    /** Every figure of table 4 mistyped in every way, where only one sum holds it. */
    static List<Fault> oneOfTable4() {
        return mistyped(cells(cell -> cell.code().table().equals("t4") && !total(cell)));
    }

    private static List<Fault> mistyped(List<CellCode> cells) {
        List<Fault> faults = new ArrayList<>();
        for (RealReport report : CITY) {
            Map<CellCode, BigDecimal> figures = Fault.figures(report);
            for (CellCode cell : cells) {
                for (Optional<BigDecimal> slip : slips(figures.get(cell))) {
                    faults.add(new Fault(report, Map.of(cell, slip)));
                }
            }
        }
        return faults;
    }

    /** The number as a hand gets it wrong: a digit too many or too few, digits changed, a sign, 0, left out, anything. */
    private static List<Optional<BigDecimal>> slips(BigDecimal right) {
        String digits = right.toPlainString();
        Set<String> slips = new LinkedHashSet<>(List.of(
                right.add(BigDecimal.ONE).toPlainString(),
                digits + "7",
                "9" + digits,
                right.add(BigDecimal.valueOf(137)).toPlainString(),
                "-" + digits,
                "0",
                ""));
        if (digits.length() > 1) {
            slips.add(digits.substring(1));
            slips.add(digits.substring(0, digits.length() - 1));
            slips.add("" + digits.charAt(1) + digits.charAt(0) + digits.substring(2));
        }
        return slips.stream()
                .map(slip -> slip.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(slip)))
                .filter(slip -> slip.orElse(BigDecimal.ZERO).compareTo(right) != 0)
                .toList();
    }

    /** Every total of table 3 added up wrongly. */
    static List<Fault> oneTotal() {
        return CITY.stream()
                .flatMap(report -> cells(cell -> cell.code().table().equals("t3") && total(cell)).stream()
                        .map(cell -> Fault.of(
                                report, cell, Fault.figures(report).get(cell).add(BigDecimal.valueOf(137)))))
                .toList();
    }

    /** Draws of so many details of table 3, anywhere, wrong by anything from 1 to 300. */
    static List<Fault> random(int details, int draws) {
        Random random = new Random(2023);
        return Stream.generate(() -> random(random, details)).limit(draws).toList();
    }

    /** Draws of four to forty details of table 3. */
    static List<Fault> hopeless(int draws) {
        Random random = new Random(2024);
        return Stream.generate(() -> random(random, 4 + random.nextInt(37)))
                .limit(draws)
                .toList();
    }

    private static Fault random(Random random, int details) {
        RealReport report = CITY.get(random.nextInt(2));
        Map<CellCode, BigDecimal> figures = Fault.figures(report);
        Map<CellCode, Optional<BigDecimal>> written = new HashMap<>();
        while (written.size() < details) {
            CellCode cell = DETAILS.get(random.nextInt(DETAILS.size()));
            written.put(cell, Optional.of(figures.get(cell).add(BigDecimal.valueOf(1 + random.nextInt(300)))));
        }
        return new Fault(report, written);
    }

    /** Every two different figures of a row of table 3 that changed places. */
    static List<Fault> swapsInARow() {
        return swaps((one, other) -> one.row().equals(other.row()));
    }

    static List<Fault> swapsInAColumn() {
        return swaps((one, other) -> one.column().equals(other.column()));
    }

    private static List<Fault> swaps(BiPredicate<CellCode, CellCode> along) {
        List<Fault> faults = new ArrayList<>();
        for (RealReport report : CITY) {
            Map<CellCode, BigDecimal> figures = Fault.figures(report);
            for (int first = 0; first < DETAILS.size(); first++) {
                for (CellCode other : DETAILS.subList(first + 1, DETAILS.size())) {
                    CellCode one = DETAILS.get(first);
                    if (along.test(one, other) && figures.get(one).compareTo(figures.get(other)) != 0) {
                        faults.add(new Fault(
                                report,
                                Map.of(
                                        one, Optional.of(figures.get(other)),
                                        other, Optional.of(figures.get(one)))));
                    }
                }
            }
        }
        return faults;
    }

    /** Every detail of table 3 that was written into the cell beside, its own left blank or 0. */
    static List<Fault> neighbours() {
        List<Fault> faults = new ArrayList<>();
        for (List<CellCode> line : lines().toList()) {
            for (int at = 0; at < line.size() - 1; at++) {
                List<CellCode> pair = line.subList(at, at + 2);
                if (DETAILS.containsAll(pair)) {
                    CITY.forEach(report -> faults.addAll(moved(report, pair, 2)));
                }
            }
        }
        return faults;
    }

    /** Every end of a row of table 3, with or without its total, that stands one column too far right or left. */
    static List<Fault> shiftedRows() {
        return shifted(
                lines().filter(line -> line.get(0).row().equals(line.get(1).row())));
    }

    /** Every end of a column of table 3, with or without the rows behind the outcomes, one row too far down or up. */
    static List<Fault> shiftedColumns() {
        return shifted(
                lines().filter(line -> line.get(0).column().equals(line.get(1).column())));
    }

    private static List<Fault> shifted(Stream<List<CellCode>> lines) {
        List<Fault> faults = new ArrayList<>();
        for (List<CellCode> line : lines.toList()) {
            int withoutTotals = line.size() - (line.size() == APPLICANTS ? 1 : 2);
            for (int start = 0; start <= withoutTotals - 3; start++) {
                for (int end : List.of(withoutTotals, line.size())) {
                    List<CellCode> part = line.subList(start, end);
                    CITY.forEach(report -> faults.addAll(moved(report, part, 3)));
                }
            }
        }
        return faults;
    }

    /**
     * The figures one place on or back, the cell that this empties left blank or 0, the figure at the end lost.
     *
     * @param fewest with fewer wrong cells it is no such fault
     */
    private static List<Fault> moved(RealReport report, List<CellCode> cells, int fewest) {
        Map<CellCode, BigDecimal> figures = Fault.figures(report);
        List<CellCode> backwards = new ArrayList<>(cells);
        Collections.reverse(backwards);
        List<Fault> faults = new ArrayList<>();
        for (List<CellCode> part : List.of(cells, backwards)) {
            if (figures.get(part.get(0)).signum() != 0) {
                Map<CellCode, Optional<BigDecimal>> written = new HashMap<>();
                for (int at = 1; at < part.size(); at++) {
                    written.put(part.get(at), Optional.of(figures.get(part.get(at - 1))));
                }
                written.put(part.get(0), Optional.of(BigDecimal.ZERO));
                faults.add(new Fault(report, Map.copyOf(written)));
                written.put(part.get(0), Optional.empty());
                faults.add(new Fault(report, written));
            }
        }
        faults.removeIf(fault -> fault.remedy().size() < fewest);
        return faults;
    }

    /** The rows and columns of table 3. */
    private static Stream<List<CellCode>> lines() {
        FormBlock block = FORM.table("t3").blocks().get(0);
        return Stream.concat(
                block.rows().stream()
                        .map(row -> block.columns().stream()
                                .map(column -> new CellCode("t3", row.code(), column.code()))
                                .toList()),
                block.columns().stream()
                        .map(column -> block.rows().stream()
                                .map(row -> new CellCode("t3", row.code(), column.code()))
                                .toList()));
    }
}
