package org.disclosure.rollup.practice.figure;

/**
 * Untidy features of a file that change no figure.
 *
 * @param title a line above each table
 * @param formulas totals of table 3 are formulas with their results
 * @param figuresAsText some figures are stored as text, some of those in wide digits
 * @param emptyCells cells with a border and nothing in them right of and below the tables
 */
public record FileNoise(boolean title, boolean formulas, boolean figuresAsText, boolean emptyCells) {

    private static final double UNTIDY_FILES = 0.3;

    public static FileNoise draw(SeededRandom seededRandom) {
        boolean untidy = seededRandom.chance(UNTIDY_FILES);
        boolean title = seededRandom.chance(0.5);
        boolean formulas = seededRandom.chance(0.5);
        boolean figuresAsText = seededRandom.chance(0.4);
        boolean emptyCells = seededRandom.chance(0.3);
        return new FileNoise(untidy && title, untidy && formulas, untidy && figuresAsText, untidy && emptyCells);
    }
}
