package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.disclosure.rollup.nights.Browser;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The page on a telephone, dark, on paper and for people who see little; skipped where no browser is installed. */
class PageLooksInChromiumTest {

    private static final String HEIGHT = "return document.documentElement.scrollHeight";

    /** The rules of WCAG 2.2, level AA, and what else is good practice; violations that hinder people. */
    private static final String LOOK_OVER = "const done = arguments[0];"
            + " axe.run().then((found) => done(found.violations.filter((each) => each.impact !== 'minor')"
            + ".map((each) => each.id + ': ' + each.nodes.map((node) => node.target.join(' ')).join(', '))))";

    /** Which of the two colours of bars, light and dark, the first chart has once it is drawn. */
    private static final String DRAWN = "const done = arguments[0]; const look = () => {"
            + " const canvas = document.querySelector('#charts canvas'); const { width, height } = canvas;"
            + " const copy = document.createElement('canvas'); copy.width = width; copy.height = height;"
            + " const pen = copy.getContext('2d', { willReadFrequently: true }); pen.drawImage(canvas, 0, 0);"
            + " const all = pen.getImageData(0, 0, width, height).data; const colors = new Set();"
            + " const hex = (at) => '#' + [0, 1, 2].map((i) => all[at + i].toString(16).padStart(2, '0')).join('');"
            + " for (let at = 0; at < all.length; at += 4) { colors.add(hex(at)); }"
            + " done(['#1f4e79', '#7fb2e5'].filter((color) => colors.has(color))); };"
            + " requestAnimationFrame(() => requestAnimationFrame(look))";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void openBrowser() throws IOException {
        browser = Browser.open(Files.createDirectories(folder.resolve("profile")));
        page = Night.run(Path.of("input-samples"), folder.resolve("night")).file(2023, "index.html");
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
        browser.dark(false);
        browser.load(page, "");
    }

    @AfterEach
    void theBrowserComplainsOfNothing() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void nothingHindersPeopleWhoSeeLittleOrUseNoPointer() throws IOException {
        String axe = script();
        for (int width : List.of(1280, 390)) {
            for (boolean dark : List.of(false, true)) {
                browser.width(width);
                browser.dark(dark);
                browser.load(page, "");
                browser.run(axe);
                String where = width + (dark ? " dark" : " light");
                assertThat(browser.await(LOOK_OVER)).as(where).isEqualTo(List.of());
                browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true; });"
                        + " document.querySelectorAll('.folds:not(.open) > .fold').forEach((each) => { each.click(); });"
                        + " location.hash = '#findings?view=units'");
                browser.until("!document.getElementById('view-units').hidden");
                assertThat(browser.await(LOOK_OVER)).as(where + ", unfolded").isEqualTo(List.of());
                for (String drawer : List.of("#unit=WD08", "#cell=t3/1/total")) {
                    browser.run("location.hash = '" + drawer + "'");
                    browser.until("document.getElementById('drawer').open");
                    assertThat(browser.await(LOOK_OVER)).as(where + drawer).isEqualTo(List.of());
                }
            }
        }
    }

    /** A rule that never looked at anything finds nothing. */
    @Test
    void whatIsHardToReadIsSeen() throws IOException {
        browser.run(script());
        browser.run("document.querySelector('h1').style.color = '#ddd'");
        assertThat(browser.await(LOOK_OVER)).isEqualTo(List.of("color-contrast: h1"));
    }

    private static String script() throws IOException {
        try (InputStream in = PageLooksInChromiumTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void thePageAndItsChartsAreDarkWhereTheSystemIs() {
        String paper = "return getComputedStyle(document.body).backgroundColor";
        assertThat(browser.run(paper)).isEqualTo("rgb(255, 255, 255)");
        assertThat(browser.await(DRAWN)).isEqualTo(List.of("#1f4e79"));

        browser.dark(true);
        assertThat(browser.run(paper)).isEqualTo("rgb(21, 26, 32)");
        assertThat(browser.await(DRAWN)).isEqualTo(List.of("#7fb2e5"));

        browser.run("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.run(paper)).isEqualTo("rgb(255, 255, 255)");
        assertThat(browser.await(DRAWN)).isEqualTo(List.of("#1f4e79"));
        browser.run("window.dispatchEvent(new Event('afterprint'))");
        assertThat(browser.await(DRAWN)).isEqualTo(List.of("#7fb2e5"));
    }

    @Test
    void theWholeReportIsPrintedWhateverIsOpen() throws IOException {
        String whole = printed();
        assertThat(whole).containsSubsequence("概况", "报送情况", "共 20 家", "审核问题", "共 18 条", "2023年汇总统计表", "年度对比", "共 38 项");

        browser.load(page, "#findings?view=checks&state=HINT");
        browser.run("location.hash = '#status?status=MISSING'");
        browser.run("location.hash = '#tables?which=errorFree'");
        browser.run("location.hash = '#unit=WD03'");
        browser.until("document.getElementById('drawer').open");
        assertThat(printed()).isEqualTo(whole);
        assertThat(browser.texts("#status-list tbody tr")).hasSize(1);

        browser.width(390);
        browser.load(page, "");
        assertThat(printed()).isEqualTo(whole);
    }

    private static String printed() throws IOException {
        try (PDDocument document = Loader.loadPDF(browser.pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aTelephoneFoldsUnitsWithoutProblems() {
        browser.width(390);
        assertThat(browser.texts("#status-list .pager button")).containsExactly("再显示 5 条", "另有 10 家没有问题");
        assertThat(browser.texts("#status-list tbody tr")).hasSize(5);

        browser.click("#status-list .pager button:first-child");
        assertThat(browser.one("#status-list .count").getText()).isEqualTo("共 20 家");
        assertThat(browser.texts("#status-list tbody tr")).hasSize(10);

        browser.click("#status-list .pager button");
        assertThat(browser.texts("#status-list tbody tr")).hasSize(20);
        assertThat(browser.one("#status-list .pager").isDisplayed()).isFalse();
        assertThat(browser.focused().getTagName()).isEqualTo("tr");

        browser.load(page, "#status?text=人民政府办公室");
        assertThat(browser.texts("#status-list tbody button.link")).containsExactly("威海市文登区人民政府办公室");
    }

    @Test
    void aTelephoneOpensALongSectionWhenAskedOrLedThere() {
        browser.width(390);
        String open = "return [...document.querySelectorAll('.folds')].map((each) =>"
                + " each.id + ' ' + (each.querySelector('form').offsetHeight > 0)).join(', ')";
        assertThat(browser.run(open)).isEqualTo("tables false, years false, compare false");
        assertThat(browser.one("#years .fold").getAccessibleName()).isEqualTo("展开：年度对比");

        browser.click("#years .fold");
        browser.run("location.hash = '#tables'");
        browser.until("document.querySelector('#tables .fold').textContent === '收起'");
        assertThat(browser.run(open)).isEqualTo("tables true, years true, compare false");
        browser.click("#years .fold");
        assertThat(browser.run(open)).isEqualTo("tables true, years false, compare false");

        browser.load(page, "#compare?kind=部门");
        assertThat(browser.run(open)).isEqualTo("tables false, years false, compare true");
        browser.width(1280);
        assertThat(browser.run(open)).isEqualTo("tables true, years true, compare true");
        assertThat(browser.one("#years .fold").isDisplayed()).isFalse();
    }

    @Test
    void namesAndTotalsOfTheThirdTableStayWhereATelephoneMovesIt() {
        browser.width(390);
        browser.load(page, "#tables");
        browser.run("document.querySelector('.t3').parentElement.scrollLeft = 9999");
        String seen =
                "const at = (cell) => { const box = cell.getBoundingClientRect(); return [Math.round(box.left), Math.round(box.right)]; };"
                        + " const rows = document.querySelectorAll('.t3 tbody tr');"
                        + " return [at(rows[0].cells[0]), at(rows[5].cells[0]), at(rows[0].cells[7])].flat()";
        Object moved = browser.run(seen);
        browser.run("document.querySelector('.t3').parentElement.scrollLeft = 0");
        assertThat(browser.run(seen)).isEqualTo(moved);
        assertThat(browser.one(".t3 tbody tr").findElement(By.tagName("th")).getText())
                .isEqualTo("一、本年新收政府信息公开申请数量");
    }

    @Test
    void aTelephoneNeedNotGoFar() {
        browser.width(390);
        assertThat((Long) browser.run(HEIGHT)).isLessThan(9000);
    }

    @Test
    void aTelephoneNeedNotGoFarForManyUnits(@TempDir Path other) {
        Path inbox = other.resolve("many");
        Night.command(other, "samples", "300", inbox.toString(), "--year", "2023", "--error-rate", "0.3");
        Night many = Night.run(inbox.resolve("inbox"), other.resolve("night"));
        browser.width(390);
        browser.load(many.file(2023, "index.html"));
        assertThat(browser.one("#status-list .count").getText()).startsWith("第 1–5 条");
        assertThat((Long) browser.run(HEIGHT)).isLessThan(9000);
    }
}
