package org.disclosure.rollup.practice.report;

import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.practice.figure.SeededRandom;

/** Cells that hold a report's figures: numbers, most of them, some as text where the file is untidy. */
final class FigureCells {

    private static final double AS_TEXT = 0.2;
    private static final double OF_THOSE_WIDE = 0.3;
    private static final int TO_WIDE = '０' - '0';

    private final PracticeReport report;
    private final SeededRandom seededRandom;

    FigureCells(PracticeReport report, SeededRandom seededRandom) {
        this.report = report;
        this.seededRandom = seededRandom;
    }

    PracticeCell cell(CellCode code) {
        Optional<String> words = report.writtenOver(code);
        if (words.isPresent()) {
            return words.get().isEmpty() ? PracticeCell.EMPTY : new PracticeCell.Text(words.get());
        }
        String digits = report.figures().number(code).toPlainString();
        if (report.untidiness().figuresAsText() && seededRandom.chance(AS_TEXT)) {
            return new PracticeCell.Text(seededRandom.chance(OF_THOSE_WIDE) ? wide(digits) : digits);
        }
        return new PracticeCell.Number(digits);
    }

    /** A total of table 3; a formula would make a number out of what is wrong with the row. */
    PracticeCell total(CellCode code, String sum) {
        boolean plain = report.untidiness().figuresAsText()
                || report.fault().stream().anyMatch(fault -> fault.cell().row().equals(code.row()));
        return report.untidiness().formulas() && !plain
                ? new PracticeCell.Formula(sum, report.figures().number(code).toPlainString())
                : cell(code);
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (Character.isDigit(digit) ? digit + TO_WIDE : digit)));
        return wide.toString();
    }
}
