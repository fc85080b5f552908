package org.disclosure.rollup.practice.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.practice.figure.Fault;
import org.disclosure.rollup.practice.figure.FigureOrder;
import org.disclosure.rollup.practice.figure.FileNoise;
import org.disclosure.rollup.practice.figure.PracticeFigures;
import org.disclosure.rollup.practice.figure.SeededRandom;
import org.disclosure.rollup.practice.figure.WritingStyle;

/**
 * An invented report: what its unit would have sent, and what is wrong with it.
 *
 * @param truth the figures that add up
 * @param figures the figures as they stand in the file
 */
public record PracticeReport(
        PracticeUnit unit,
        int year,
        PracticeFigures truth,
        PracticeFigures figures,
        Optional<Fault> fault,
        WritingStyle style,
        FileNoise untidiness) {

    /** The day in January on which it is received. */
    private static final int FIRST_DAY = 4;

    private static final int DAYS = 27;

    public static PracticeReport draw(FigureOrder order, SampleOrder asked, int number) {
        SeededRandom file = new SeededRandom(asked.seed(), number, SeededRandom.Purpose.FILE);
        SeededRandom faults = new SeededRandom(asked.seed(), number, SeededRandom.Purpose.FAULT);
        PracticeFigures truth =
                PracticeFigures.draw(order, new SeededRandom(asked.seed(), number, SeededRandom.Purpose.FIGURES));
        Optional<Fault> fault =
                faults.chance(asked.errorRate()) ? Optional.of(Fault.draw(order, truth, faults)) : Optional.empty();
        return new PracticeReport(
                PracticeUnit.of(number),
                asked.year(),
                truth,
                fault.map(wrong -> wrong.in(truth)).orElse(truth),
                fault,
                asked.mix().draw(file),
                FileNoise.draw(file));
    }

    /** {@code 00012_青山区财政局_20260115.xlsx}: the day of receipt is part of the name, as files keep no dates when copied. */
    public String fileName() {
        int day = FIRST_DAY + unit.number() * 7 % DAYS;
        return unit.padded() + "_" + unit.name() + "_" + (year + 1) + "01" + (day < 10 ? "0" : "") + day + "."
                + style.extension();
    }

    /** Text written over the figure of the cell. */
    Optional<String> writtenOver(CellCode cell) {
        return fault.filter(wrong -> wrong.cell().equals(cell)).flatMap(Fault::written);
    }

    /** The number in the file; empty for words, a dash or nothing. */
    public Optional<BigDecimal> number(CellCode cell) {
        return writtenOver(cell).isPresent() ? Optional.empty() : Optional.of(figures.number(cell));
    }
}
