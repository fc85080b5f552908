package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.nights.Browser;
import org.disclosure.rollup.nights.HostilePage;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as a clerk uses it, opened from the disk in a real browser; skipped where none is installed. */
class PageInChromiumTest {

    private static final String FINDINGS = "#finding-list tbody tr";
    private static final String CELL = "table.t3 button.figure[data-cell='16']";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Night night;

    @BeforeAll
    static void openBrowser() throws IOException {
        browser = Browser.open(Files.createDirectories(folder.resolve("profile")));
        night = Night.run(Path.of("input-samples"), folder.resolve("night"));
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void loadPage() {
        browser.width(1280);
        browser.load(night.file(2023, "index.html"));
    }

    @AfterEach
    void theBrowserComplainsOfNothing() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theListsAndChartsAreDrawn() throws IOException {
        assertThat(browser.texts("#status-list tbody tr")).hasSize(20);
        assertThat(browser.one("#status-list .count").getText()).isEqualTo("共 20 家");
        assertThat(browser.texts(FINDINGS)).hasSameSizeAs(codes(finding -> true));
        assertThat(browser.texts("#charts h3")).containsExactly("各单位本年新收申请（件）", "办理结果（件）", "2022—2023年申请办理（件）");
        assertThat(browser.texts(".key-change")).contains("2022年 230，+23（+10.0%）");
        assertThat(browser.texts("#year-list tbody tr:nth-child(11) td"))
                .containsExactly("一、本年新收政府信息公开申请数量", "总计", "253", "230", "+23", "+10.0%");
    }

    @Test
    void eachNumberOfTheDayOpensItsList() {
        assertThat(browser.texts("#today .today li"))
                .containsExactly("21\n新到", "0\n待认可", "8\n要退回", "2\n该催", "0\n已解决", "10\n期限已过（天）");
        browser.one("[data-today=overdue]").click();
        assertThat(browser.one("#drawer-title").getText()).isEqualTo("该催");
        assertThat(browser.texts("#drawer tbody td"))
                .containsExactly("威海市文登区科学技术局", "10", "—", "—", "威海市文登区天福街道办事处", "10", "—", "—");
        browser.one("#drawer-close").click();
        browser.one("[data-condition=BALANCED]").click();
        assertThat(browser.texts("#drawer tbody .code")).containsExactly("D-IDENTITY", "D-IDENTITY");
    }

    @Test
    void aRateOfAUnitLeadsToTheCellsItIsMadeOf() {
        browser.one("#compare-list th:nth-child(6) button").click();
        assertThat(browser.one("#compare-list tbody tr:nth-child(1) td:nth-child(1)")
                        .getText())
                .isEqualTo("威海市文登区发展和改革局");
        browser.one("#compare-list tbody tr:nth-child(1) td:nth-child(6) button")
                .click();

        assertThat(browser.one("#drawer-title").getText()).isEqualTo("威海市文登区发展和改革局");
        assertThat(browser.texts("#drawer-body .facts dd")).containsExactly("70.0", "96 在部门中（12 家有数字）");
        assertThat(browser.texts("#drawer-body tbody td:nth-child(1)"))
                .containsExactly("三、本年度办理结果 / （一）予以公开 · 总计", "三、本年度办理结果 / （七）总计 · 总计");
        assertThat(browser.texts("#drawer-body tbody td:nth-child(2)")).containsExactly("7", "10");
    }

    /** The codes of the findings in the page's order, by severity, as {@code findings.csv} tells them. */
    private static List<String> codes(Predicate<Map<String, String>> wanted) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(wanted)
                .sorted(Comparator.comparing(finding -> Severity.valueOf(finding.get("severity"))))
                .map(finding -> finding.get("code"))
                .toList();
    }

    @Test
    void findingsAreSearchedAndFiltered() throws IOException {
        String unit = "威海市文登区人力资源和社会保障局";
        browser.one("#finding-filters [name=text]").sendKeys("人力资源 勾稽");
        assertThat(browser.texts(FINDINGS + " .code"))
                .containsExactlyElementsOf(
                        codes(finding -> (finding.get("unit") + finding.get("message")).matches("(?s).*人力资源.*勾稽.*")))
                .contains("T3-BALANCE");

        browser.one("#finding-filters [name=text]").clear();
        browser.one("#finding-filters [name=unit]").sendKeys(unit);
        List<String> ofUnit = codes(finding -> finding.get("unit").equals(unit));
        assertThat(browser.texts(FINDINGS + " .code")).isEqualTo(ofUnit);
        assertThat(browser.one("#finding-list .count").getText()).isEqualTo("共 " + ofUnit.size() + " 条");

        browser.one("#finding-filters [name=check]").sendKeys("F-BLANK");
        assertThat(browser.one("#finding-list .count").getText()).isEqualTo("没有符合条件的内容");
    }

    @Test
    void aCountLeadsToWhatItCounts() throws IOException {
        browser.click(".chip[data-state=EXPLAIN]");
        assertThat(browser.texts(FINDINGS + " .pill"))
                .hasSameSizeAs(codes(finding -> finding.get("severity").equals("EXPLAIN")))
                .containsOnly("核实");

        browser.click(".chip[data-status=MISSING]");
        assertThat(browser.texts("#status-list tbody tr td:nth-child(2)")).containsExactly("威海市文登区天福街道办事处");

        browser.click("[data-view=checks]");
        browser.all("#check-list button.link").stream()
                .filter(link -> link.getText().equals("F-BLANK"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(browser.texts(FINDINGS + " .code"))
                .isEqualTo(codes(finding -> finding.get("code").equals("F-BLANK")));
    }

    @Test
    void aListIsSortedByItsHeadings() {
        WebElement head = browser.one("#status-list th:nth-child(6)");
        head.findElement(By.tagName("button")).click();

        assertThat(head.getDomAttribute("aria-sort")).isEqualTo("descending");
        assertThat(browser.texts("#status-list tbody td:nth-child(6)")).startsWith("2", "2", "1", "1", "1", "0");
    }

    @Test
    void aFigureOfTheDistrictLeadsToTheUnitsAndTheirCells() {
        browser.click(CELL);

        assertThat(browser.one("#drawer-title").getText()).isEqualTo("一、本年新收政府信息公开申请数量 · 总计");
        assertThat(browser.texts("#drawer tbody tr:first-child td"))
                .containsExactly(
                        "威海市文登区自然资源局", "40", "38", "+2", "+5.3%", "2024-01-29/自然资源局2023年信息公开年报.xls\n2023年 ! K26");
        assertThat(browser.texts("#drawer tbody tr")).hasSize(16);

        browser.click("#drawer tbody tr:first-child button.link");
        assertThat(browser.one("#drawer-title").getText()).isEqualTo("威海市文登区自然资源局");
        assertThat(browser.texts("#drawer .behind tbody tr:first-child td").get(0))
                .isEqualTo("行政规范性文件 · 本年制发件数");
    }

    @Test
    void theKeyboardAloneReachesAFigureAndComesBack() {
        browser.run("document.querySelector(\"" + CELL + "\").focus()");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_LEFT);
        assertThat(browser.focused().getDomAttribute("data-cell")).isEqualTo("22");

        browser.press(Keys.ENTER);
        assertThat(browser.one("#drawer-title").getText()).isEqualTo("二、上年结转政府信息公开申请数量 · 其他");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("drawer-title");

        browser.press(Keys.ESCAPE);
        assertThat(browser.one("#drawer").isDisplayed()).isFalse();
        assertThat(browser.focused().getDomAttribute("data-cell")).isEqualTo("22");
    }

    @Test
    void theFirstTabSkipsToTheContentAndATableIsOneStop() {
        browser.press(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("跳到正文");
        assertThat(browser.all("table.t3 button.figure[tabindex='0']")).hasSize(1);
    }

    @Test
    void theOtherTotalIsShownWhereAsked() {
        browser.click("input[value=errorFree]");
        assertThat(browser.one(CELL).getText()).isEqualTo("193");
        assertThat(browser.one(CELL).getDomAttribute("aria-label")).isEqualTo("一、本年新收政府信息公开申请数量 · 总计：193");
    }

    @Test
    void nothingIsWiderThanAPhone() {
        browser.width(390);
        browser.run("document.querySelectorAll('.folds > .fold').forEach((each) => { each.click(); })");
        assertThat(browser.run("const all = document.documentElement; return all.scrollWidth - all.clientWidth"))
                .isEqualTo(0L);
    }

    @Test
    void whatIsPrintedIsWhole() {
        browser.click(".chip[data-status=MISSING]");
        browser.run("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.texts("#year-list tbody tr")).hasSize(38);
        browser.run("window.dispatchEvent(new Event('afterprint'))");
        assertThat(browser.texts("#status-list tbody tr")).hasSize(1);
    }

    @Test
    void namesThatTryToBeScriptsAreShownAsTheyAre(@TempDir Path other) throws IOException {
        Night hostile = HostilePage.run(other);
        browser.load(hostile.file(2023, "index.html"));

        assertThat(browser.title()).isEqualTo("2023年政府信息公开年报汇总");
        assertThat(browser.texts("#status-list td:nth-child(2)")).contains("<img src=x onerror=document.title=1>局");
        browser.click("#status-list button.link");
        assertThat(browser.one("#drawer-title").getText()).isEqualTo("<img src=x onerror=document.title=1>局");
        assertThat(browser.all("img")).isEqualTo(List.of());
        // the curve of received reports
        assertThat(browser.all("svg")).hasSize(1);
        assertThat(browser.title()).isEqualTo("2023年政府信息公开年报汇总");
    }

    @Test
    void englishIsSpokenWhereAsked(@TempDir Path other) {
        Night english = Night.run(Path.of("input-samples"), other, "--year", "2022", "--lang", "en");
        browser.load(english.file(2022, "index.html"));

        assertThat(browser.texts("nav a"))
                .containsExactly(
                        "To do today", "Overview", "Reporting", "Findings", "Tables", "Year on year", "Comparison");
        assertThat(browser.texts("#years .note")).containsExactly("There are no figures of 2021 to compare with.");
        assertThat(browser.one("#status-list .count").getText()).isEqualTo("20 units");
    }
}
