package org.disclosure.rollup.catalogue;

import java.util.List;
import java.util.function.Supplier;
import org.disclosure.rollup.check.Checking;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.submission.Powers;

/** Nil returns, powers, and a report beside the same unit's of the year before. */
final class AcrossYearsFixtures {

    private static final int YEAR = 2023;
    private static final String LICENSES = "t2/licenses/decisions";
    private static final String PENALTIES = "t2/penalties/decisions";
    private static final String FEES = "t2/fees/amount";
    private static final String PENDING = "t4/later-suit/pending";

    private AcrossYearsFixtures() {}

    static List<CodeFixture> all() {
        return List.of(
                new CodeFixture(
                        "P-NIL-RETURN",
                        alone(now().with(LICENSES, "12")),
                        alone(now().blank(LICENSES, PENALTIES)),
                        alone(now().unreadable(LICENSES, "若干"))),
                new CodeFixture(
                        "P-POWERS",
                        ofUnit(Powers.SOME, now().with(PENALTIES, "12")),
                        ofUnit(Powers.NONE, now().with(PENALTIES, "12")),
                        ofUnit(Powers.SOME, now().blank(PENALTIES))),
                new CodeFixture(
                        "Y-PENDING",
                        compared(suits(YEAR, "t4/later-suit/upheld"), suits(YEAR - 1, PENDING)),
                        compared(now().with(LICENSES, "12"), suits(YEAR - 1, PENDING)),
                        compared(now().blank("t4/later-suit/total"), suits(YEAR - 1, PENDING))),
                new CodeFixture(
                        "Y-SAME",
                        compared(town(YEAR).with(LICENSES, "15"), town(YEAR - 1)),
                        compared(town(YEAR), town(YEAR - 1)),
                        compared(town(YEAR).unreadable(PENALTIES, "若干"), town(YEAR - 1))),
                new CodeFixture(
                        "Y-JUMP",
                        compared(now().with(LICENSES, "1860"), lastYear().with(LICENSES, "1790")),
                        compared(now().with(LICENSES, "18600"), lastYear().with(LICENSES, "1790")),
                        compared(now().with(LICENSES, "18600"), lastYear().blank(LICENSES))),
                new CodeFixture(
                        "Y-UNIT",
                        compared(now().with(FEES, "25.1"), lastYear().with(FEES, "24.8")),
                        compared(now().with(FEES, "251000"), lastYear().with(FEES, "24.8")),
                        compared(now().with(FEES, "251000"), lastYear().blank(FEES))));
    }

    private static Tables now() {
        return Tables.of(YEAR);
    }

    private static Tables lastYear() {
        return Tables.of(YEAR - 1);
    }

    /** Two suits after reconsideration, in this cell. */
    private static Tables suits(int year, String cell) {
        return Tables.of(year).with(cell, "2").with("t4/later-suit/total", "2");
    }

    /** A town that grants three applications and takes nine decisions. */
    private static Tables town(int year) {
        return Tables.of(year)
                .with(LICENSES, "9")
                .withNatural("1", "3")
                .withNatural("3.1", "3")
                .withNatural("3.7", "3");
    }

    private static Supplier<List<Finding>> alone(Tables tables) {
        return () -> Checking.in(YEAR).findings(tables);
    }

    private static Supplier<List<Finding>> ofUnit(Powers powers, Tables tables) {
        return () -> Checking.in(YEAR).ofUnitWith(powers).findings(tables);
    }

    private static Supplier<List<Finding>> compared(Tables tables, Tables lastYear) {
        return () -> Checking.in(YEAR).findings(tables, lastYear);
    }
}
