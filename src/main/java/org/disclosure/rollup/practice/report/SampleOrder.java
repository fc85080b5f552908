package org.disclosure.rollup.practice.report;

import org.disclosure.rollup.practice.figure.Mix;

/**
 * Parameters of a set of sample reports.
 *
 * @param count how many units report
 * @param seed another seed gives other reports of the same units
 * @param errorRate the share of the reports that carry a mistake, 0 to 1
 * @param year the report year, of the form of 2021
 * @param text whether the running text of the report stands around the tables
 * @param tree whether the roster has governments above the units, to add up a city or a province
 */
public record SampleOrder(int count, long seed, Mix mix, double errorRate, int year, boolean text, boolean tree) {

    /** Largest number of units that there are names for. */
    public static final int MOST = PracticeUnit.MOST;

    /**
     * @throws IllegalArgumentException when the count or the rate is out of its range
     */
    public SampleOrder {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("From 1 to " + MOST + " reports, not " + count);
        }
        if (!(errorRate >= 0 && errorRate <= 1)) {
            throw new IllegalArgumentException("A rate from 0 to 1, not " + errorRate);
        }
    }
}
