package org.disclosure.rollup.practice;

/**
 * What is untidy about a file and harms nothing.
 *
 * @param title a line above each table
 * @param formulas totals of table 3 are formulas with their results
 * @param figuresAsText some figures are stored as text, some of those in wide digits
 * @param emptyCells cells with a border and nothing in them right of and below the tables
 */
record Untidiness(boolean title, boolean formulas, boolean figuresAsText, boolean emptyCells) {

    private static final double UNTIDY_FILES = 0.3;

    static Untidiness draw(Dice dice) {
        boolean untidy = dice.chance(UNTIDY_FILES);
        boolean title = dice.chance(0.5);
        boolean formulas = dice.chance(0.5);
        boolean figuresAsText = dice.chance(0.4);
        boolean emptyCells = dice.chance(0.3);
        return new Untidiness(untidy && title, untidy && formulas, untidy && figuresAsText, untidy && emptyCells);
    }
}
