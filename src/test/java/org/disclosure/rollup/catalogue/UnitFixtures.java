package org.disclosure.rollup.catalogue;

import java.util.List;
import java.util.function.Supplier;
import org.disclosure.rollup.check.Checking;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.finding.Finding;

/** The checks of one report that are more than sums. */
final class UnitFixtures {

    private static final int YEAR = 2023;

    private UnitFixtures() {}

    static List<CodeFixture> all() {
        return List.of(
                of(
                        "T3-FEE-UNPAID",
                        unpaid().saying("六、其他需要报告的事项\n本年度未收取信息处理费。"),
                        unpaid().saying("六、其他需要报告的事项\n无。"),
                        unpaid()),
                of("T3-OTHER-HIGH", others("4"), others("5"), others("5").blank("t3/3.7/total")));
    }

    /** Two applications were closed because a fee was not paid. */
    private static Tables unpaid() {
        return Tables.of(YEAR).withNatural("1", "2").withNatural("3.6.2", "2").withNatural("3.7", "2");
    }

    /** So many of twelve applications went to 其他处理·其他. */
    private static Tables others(String number) {
        return Tables.of(YEAR)
                .withNatural("1", "12")
                .withNatural("3.1", Integer.toString(12 - Integer.parseInt(number)))
                .withNatural("3.6.3", number)
                .withNatural("3.7", "12");
    }

    private static CodeFixture of(String code, Tables valid, Tables broken, Tables undecided) {
        return new CodeFixture(code, found(valid), found(broken), found(undecided));
    }

    private static Supplier<List<Finding>> found(Tables tables) {
        return () -> Checking.in(YEAR).findings(tables);
    }
}
