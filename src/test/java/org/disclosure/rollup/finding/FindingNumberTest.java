package org.disclosure.rollup.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;

/** The number of a finding: the same as long as its check declares the same of the same thing. */
class FindingNumberTest {

    private static final CellCode CELL = CellCode.parse("t3/1/total");

    private static FindingNumber of(Finding finding) {
        return of(finding, "a.xlsx");
    }

    private static FindingNumber of(Finding finding, String path) {
        return FindingNumber.of(2023, Optional.of("WD-03"), path, finding);
    }

    private static Finding total(String formula, String observed) {
        return Finding.of("T3-TOTAL", Severity.ERROR, "一", "总计 5（J4） ≠ 自然人 4（D4）", "1", "")
                .about(CELL)
                .at("表三", "J4")
                .comparing(observed, "4", "1")
                .givenFormula(formula, "一", formula, "1", "");
    }

    private static final Finding FIVE = total("总计 5 ≠ 自然人 4", "5");

    @Test
    void theNumberIsReadBackAsItIsPrinted() {
        FindingNumber findingNumber = of(FIVE);

        assertThat(findingNumber.toString()).isEqualTo("2023-WD-03-T3-TOTAL-5a195c1f-e6c6bf");
        assertThat(FindingNumber.parse(findingNumber.toString())).contains(findingNumber);
        assertThat(FindingNumber.parse(findingNumber.toString().replace("-T3", "-\nT3")))
                .contains(findingNumber);
        assertThat(findingNumber.year()).isEqualTo(2023);
        assertThat(FindingNumber.parse("2023-WD-03-T3-TOTAL")).isEmpty();
    }

    @Test
    void nothingThatIsWordedOrHasAPlaceIsAPartOfIt() {
        Finding worded = new Finding(
                FIVE.code(),
                Severity.HINT,
                "otherwise",
                List.of("合计 5（汇总 (2)!AA114）", "另一种写法"),
                FIVE.outcome(),
                FIVE.cell(),
                "Sheet1",
                "AA114",
                FIVE.observed(),
                FIVE.expected(),
                FIVE.difference(),
                "t3/1/total=4",
                FIVE.names(),
                FIVE.values(),
                FIVE.valuesLine());

        assertThat(of(worded, "2024/b.et")).isEqualTo(of(FIVE));
        assertThat(of(FIVE.remarking(List.of(Phrase.of("check.clears", "总计（J4）", 1)))))
                .as("what would clear it")
                .isEqualTo(of(FIVE));
    }

    @Test
    void anotherFigureIsTheSameFindingWithOtherValues() {
        FindingNumber six = of(total("总计 6 ≠ 自然人 4", "6"));
        FindingNumber otherParts = of(total("总计 5 ≠ 自然人 3 + 其他 1", "5"));

        assertThat(six.key()).isEqualTo(of(FIVE).key());
        assertThat(six.values()).isNotEqualTo(of(FIVE).values());
        assertThat(otherParts.key()).isEqualTo(of(FIVE).key());
        assertThat(otherParts.values()).isNotEqualTo(of(FIVE).values());
    }

    @Test
    void anotherCellUnitOrYearIsAnotherFinding() {
        assertThat(of(FIVE.about(CellCode.parse("t3/2/total"))).key()).isNotEqualTo(of(FIVE).key());
        assertThat(FindingNumber.of(2023, Optional.empty(), "", FIVE).key()).startsWith("2023-T3-TOTAL-");
        assertThat(FindingNumber.of(2022, Optional.of("WD-03"), "", FIVE).key()).isNotEqualTo(of(FIVE).key());
    }

    @Test
    void withoutACellItIsAboutItsVariantAndWhatItNames() {
        Finding missing = Finding.of(Problem.F_MISSING_TABLE, "表三").named("t3").given("t3");

        assertThat(FindingFingerprint.of(missing, "a.xlsx"))
                .isEqualTo(new FindingFingerprint(List.of("", "t3"), List.of("", "", "", "t3"), "t3"));
        assertThat(of(missing.named("t4")).key()).isNotEqualTo(of(missing).key());
        assertThat(of(missing.as("elsewhere")).key()).isNotEqualTo(of(missing).key());
        assertThat(of(missing.given("t3", "附表")).key()).isEqualTo(of(missing).key());
    }

    @Test
    void whereOnlyWhatIsDeclaredCountsNothingElseDoes() {
        Finding missing =
                Finding.of(Problem.D_MISSING, "财政局", "2024-01-31", "3").given("2024-01-31");

        assertThat(FindingFingerprint.of(missing.as("overdue").about(CELL).comparing("1", "2", "3"), "a.xlsx"))
                .isEqualTo(new FindingFingerprint(List.of(), List.of("2024-01-31"), "2024-01-31"));
    }

    @Test
    void aFindingAboutAFileIsAboutThatFile() {
        Finding kind = Finding.of(Problem.I_KIND, "PDF").as("name").given("PDF A4");

        assertThat(FindingFingerprint.of(kind, "a.pdf"))
                .isEqualTo(new FindingFingerprint(List.of("a.pdf"), List.of("PDF A4"), "PDF A4"));
    }

    @Test
    void textsAreKeptAsTheFirstReleaseHadThem() {
        Finding finding = Finding.of(Problem.F_UNSPLIT)
                .named("长".repeat(1001))
                .given(" 第A4纸 ", "汇总（表三!J4）", "WD13", "WD03", "T3-TOTAL", "收到 5 件");

        assertThat(finding.names()).containsExactly("长".repeat(1000) + "…");
        assertThat(finding.values()).containsExactly("第纸", "汇总", "", "WD03", "T3-TOTAL", "收到 5 件");
    }

    @Test
    void theValuesAreToldInOneLine() {
        assertThat(FindingFingerprint.of(FIVE, "").line()).isEqualTo("总计 5 ≠ 自然人 4");
        assertThat(FindingFingerprint.of(
                                Finding.of(Problem.T3_OTHER_HIGH, "12", "30", "J25")
                                        .comparing("12", "", "")
                                        .given("12", "30", ""),
                                "")
                        .line())
                .isEqualTo("12；30");
    }

    @Test
    void aTextLongerThanAnyNumberIsNone() {
        assertThat(FindingNumber.parse("2023-" + "W".repeat(301) + "-5a195c1f-e6c6bf"))
                .isEmpty();
    }
}
