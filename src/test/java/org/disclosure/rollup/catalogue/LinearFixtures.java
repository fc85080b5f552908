package org.disclosure.rollup.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.disclosure.rollup.check.Checking;
import org.disclosure.rollup.check.Localisation;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.submission.Submission;

/** The declared checks, with the cell that is likely wrong as a run names it. */
final class LinearFixtures {

    private static final int YEAR = 2023;
    private static final Localisation LOCALISATION = new Localisation(Checking.BOOK);

    private LinearFixtures() {}

    static List<CodeFixture> all() {
        return List.of(
                of(
                        "T3-BALANCE",
                        balanced(),
                        balanced().with("t3/4/natural", "1"),
                        balanced().blank("t3/4/natural").with("t3/1/natural", "6")),
                of(
                        "T3-RESULTS",
                        balanced(),
                        balanced().with("t3/3.1/natural", "2"),
                        balanced().blank("t3/3.1/natural")),
                of(
                        "T3-TOTAL",
                        balanced(),
                        balanced().with("t3/1/total", "4"),
                        balanced().blank("t3/1/total")),
                of("T4-TOTAL", suits("3"), suits("2"), suits("3").blank("t4/later-suit/total")),
                of(
                        "T2-REGULATIONS",
                        Tables.of(YEAR),
                        Tables.of(YEAR).with("t2/regulations/issued", "2"),
                        // blanks are counted as nothing here; only a negative number leaves it open
                        Tables.of(YEAR).with("t2/regulations/issued", "-1").blank("t2/regulations/repealed")),
                of(
                        "T2-STOCK-LOW",
                        norms("3", "1", "2"),
                        norms("3", "1", "1"),
                        norms("3", "1", "1").blank("t2/normative-documents/in-force")),
                ofYears(
                        "Y-CARRY",
                        carriedIn("3"),
                        carriedIn("2"),
                        carriedIn("3").blank("t3/2/natural")),
                ofYears(
                        "Y-STOCK",
                        norms("3", "1", "12"),
                        norms("3", "1", "13"),
                        norms("3", "1", "12").blank("t2/normative-documents/in-force")));
    }

    /** Five applications of one person, all granted. */
    private static Tables balanced() {
        return Tables.of(YEAR).withNatural("1", "5").withNatural("3.1", "5").withNatural("3.7", "5");
    }

    private static Tables suits(String total) {
        return Tables.of(YEAR)
                .with("t4/later-suit/upheld", "2")
                .with("t4/later-suit/pending", "1")
                .with("t4/later-suit/total", total);
    }

    private static Tables norms(String issued, String repealed, String inForce) {
        return Tables.of(YEAR)
                .with("t2/normative-documents/issued", issued)
                .with("t2/normative-documents/repealed", repealed)
                .with("t2/normative-documents/in-force", inForce);
    }

    private static Tables carriedIn(String number) {
        return Tables.of(YEAR)
                .withNatural("2", number)
                .withNatural("3.1", number)
                .withNatural("3.7", number);
    }

    /** Ten normative documents in force, three applications carried out. */
    private static Tables lastYear() {
        return Tables.of(YEAR - 1)
                .with("t2/normative-documents/in-force", "10")
                .withNatural("1", "3")
                .withNatural("4", "3");
    }

    private static CodeFixture of(String code, Tables valid, Tables broken, Tables undecided) {
        return new CodeFixture(
                code,
                found(valid, Optional.empty()),
                found(broken, Optional.empty()),
                found(undecided, Optional.empty()));
    }

    private static CodeFixture ofYears(String code, Tables valid, Tables broken, Tables undecided) {
        Optional<Tables> last = Optional.of(lastYear());
        return new CodeFixture(code, found(valid, last), found(broken, last), found(undecided, last));
    }

    private static Supplier<List<Finding>> found(Tables tables, Optional<Tables> last) {
        return () -> {
            Checking checking = Checking.in(YEAR);
            List<Finding> findings =
                    last.map(before -> checking.findings(tables, before)).orElseGet(() -> checking.findings(tables));
            Submission submission = tables.submission();
            return LOCALISATION.explain(findings, submission, YEAR, last.map(Tables::submission), Map.of(), List.of());
        };
    }
}
