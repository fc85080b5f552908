package org.disclosure.rollup.check.narrative.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.check.text.Fact;
import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.KeptNames;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.form.KeyFigures;
import org.disclosure.rollup.submission.Submission;

/**
 * N-NONE: where the text says that no application was received, that there was no dispute, or that all were upheld, the
 * tables hold 0. Applications carried in may have been concluded all the same. A blank cell contradicts nothing.
 */
public final class NoneCheck implements UnitCheck {

    private static final Set<Kind> KINDS = EnumSet.of(
            Kind.NONE_RECEIVED,
            Kind.NO_RECONSIDERATION,
            Kind.NO_SUIT,
            Kind.ALL_RECONSIDERATIONS_UPHELD,
            Kind.ALL_SUITS_UPHELD);

    private static final Set<Kind> UPHELD = EnumSet.of(Kind.ALL_RECONSIDERATIONS_UPHELD, Kind.ALL_SUITS_UPHELD);

    private static final List<KeyFigure> RECONSIDERATIONS = List.of(KeyFigure.RECONSIDERATIONS);
    private static final List<KeyFigure> SUITS = List.of(KeyFigure.DIRECT_SUITS, KeyFigure.LATER_SUITS);
    private static final List<String> NOT_UPHELD = List.of("corrected", "other", "pending");

    @Override
    public List<Finding> check(Report report) {
        List<Finding> findings = new ArrayList<>();
        for (Fact.Count count : FactFindings.counts(report, KINDS)) {
            List<CellCode> filled = cells(count.kind(), report.submission()).stream()
                    .filter(cell -> report.submission()
                            .amount(cell)
                            .filter(amount -> amount.signum() != 0)
                            .isPresent())
                    .toList();
            if (!filled.isEmpty()) {
                findings.add(finding(report, count, filled));
            }
        }
        return findings;
    }

    private static List<CellCode> cells(Kind kind, Submission submission) {
        KeyFigures figures = submission.form().keyFigures();
        return switch (kind) {
            case NONE_RECEIVED -> {
                boolean nothingCarriedIn = submission
                        .amount(figures.cell(KeyFigure.CARRIED_IN))
                        .filter(amount -> amount.signum() == 0)
                        .isPresent();
                yield nothingCarriedIn
                        ? figures.cells(List.of(KeyFigure.RECEIVED, KeyFigure.CONCLUDED))
                        : figures.cells(KeyFigure.RECEIVED);
            }
            case NO_RECONSIDERATION -> figures.cells(RECONSIDERATIONS);
            case NO_SUIT -> figures.cells(SUITS);
            case ALL_RECONSIDERATIONS_UPHELD -> notUpheld(figures.cells(RECONSIDERATIONS));
            default -> notUpheld(figures.cells(SUITS));
        };
    }

    private static List<CellCode> notUpheld(List<CellCode> disputes) {
        return disputes.stream()
                .flatMap(dispute -> NOT_UPHELD.stream().map(dispute::in))
                .toList();
    }

    private static Finding finding(Report report, Fact.Count count, List<CellCode> filled) {
        Submission submission = report.submission();
        FigureTexts tables = FigureTexts.all(filled.stream()
                .map(cell -> figure(cell, submission.form()).said(submission))
                .toList());
        BigDecimal held = submission.amount(filled.get(0)).orElseThrow();
        Finding finding = FactFindings.finding(Problem.N_NONE, report, count, "0", tables)
                .comparing(FactFindings.plain(held), "0", FactFindings.plain(held));
        boolean upheld = UPHELD.contains(count.kind()) && !FactFindings.ofAnotherScope(report, count);
        return FactFindings.at(upheld ? finding.as("upheld") : finding, report, filled.get(0));
    }

    private static Figure figure(CellCode cell, Form form) {
        FormCell found = form.cell(cell);
        String row = Figure.name(form, cell);
        String label = cell.table().equals(form.keyFigures().applications())
                ? row
                : row + "·" + found.column().label().text();
        KeptNames names = form.keptNames();
        String keptRow = names.shortRow(cell.table(), cell.row());
        String kept = cell.table().equals("t3") ? keptRow : keptRow + "·" + names.column(cell.table(), cell.column());
        return new Figure(label, kept, List.of(cell));
    }
}
