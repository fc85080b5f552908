package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.disclosure.rollup.nights.Browser;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Addresses of the page's drawers and filters, opened from the disk in a real browser; skipped where none is installed. */
class PageAddressesInChromiumTest {

    private static final String CELL = "table.t3 button.figure[data-cell='16']";
    private static final String COUNT = "#finding-list .count";

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
        browser.load(page, "");
    }

    @AfterEach
    void theBrowserComplainsOfNothing() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aDrawerIsOpenedByItsAddressAndClosedWithoutLeavingThePage() {
        browser.load(page, "#unit=WD03");
        assertThat(browser.one("#drawer-title").getText()).isEqualTo("威海市文登区教育和体育局");

        browser.press(Keys.ESCAPE);
        browser.until("location.hash === ''");
        assertThat(browser.one("#drawer").isDisplayed()).isFalse();

        browser.load(page, "#cell=t3/1/total");
        assertThat(browser.one("#drawer-title").getText()).isEqualTo("一、本年新收政府信息公开申请数量 · 总计");
    }

    @Test
    void backClosesTheDrawerAndForwardOpensItAgain() {
        browser.click(CELL);
        assertThat(browser.address()).isEqualTo("#cell=t3/1/total");
        browser.click("#drawer tbody tr:first-child button.link");
        assertThat(browser.address()).isEqualTo("#unit=WD09");

        browser.back();
        browser.until("document.getElementById('drawer-title').textContent.includes('总计')");
        browser.back();
        browser.until("!document.getElementById('drawer').open");
        assertThat(browser.address()).isEmpty();
        assertThat(browser.focused().getDomAttribute("data-cell")).isEqualTo("16");

        browser.forward();
        browser.until("document.getElementById('drawer').open");
        assertThat(browser.one("#drawer-title").getText()).isEqualTo("一、本年新收政府信息公开申请数量 · 总计");
    }

    @Test
    void theListsOfTheDayHaveAddressesToo() {
        browser.click("[data-today=overdue]");
        assertThat(browser.address()).isEqualTo("#today=overdue");
        browser.click("#drawer tbody tr:first-child button.link");
        browser.back();
        browser.until("document.getElementById('drawer-title').textContent === '该催'");
        browser.back();
        browser.until("!document.getElementById('drawer').open");
        assertThat(browser.address()).isEmpty();

        browser.load(page, "#today=arrived");
        assertThat(browser.one("#drawer-title").getText()).isEqualTo("新到");
        browser.load(page, "#condition=ALL_IN");
        assertThat(browser.one("#drawer-title").getText()).isEqualTo("全部报齐");
        for (String nothing :
                List.of("#today=toString", "#today", "#condition=FILLED_IN", "#condition=PICTURES_SEEN")) {
            browser.load(page, nothing);
            assertThat(browser.one("#drawer").isDisplayed()).as(nothing).isFalse();
        }
    }

    @Test
    void whoClosesADrawerIsWhereTheFirstWasOpened() {
        browser.click(".chip[data-state=EXPLAIN]");
        browser.click(CELL);
        browser.click("#drawer tbody tr:first-child button.link");
        browser.click("#drawer-close");
        browser.until("location.hash === '#findings?state=EXPLAIN'");
        assertThat(browser.one(COUNT).getText()).isEqualTo("共 6 条");

        browser.forward();
        browser.until("document.getElementById('drawer').open");
        assertThat(browser.address()).isEqualTo("#cell=t3/1/total");
    }

    @Test
    void aDrawerOpenedWhileAnotherIsLeftStaysOpen() {
        browser.click(CELL);
        browser.run("document.getElementById('drawer').close();"
                + " setTimeout(() => document.querySelector('#status-list button.link').click())");
        browser.until("location.hash === '#unit=WD01'");
        assertThat(browser.one("#drawer-title").getText()).isEqualTo("威海市文登区人民政府办公室");
    }

    @Test
    void anAddressOfNothingClosesWhatIsOpen() {
        browser.run("location.hash = '#unit=WD01'");
        browser.until("document.getElementById('drawer').open");
        for (String nothing : List.of("#unit=WD99", "#today=toString", "#condition=FILLED_IN")) {
            browser.run("location.hash = '" + nothing + "'");
            browser.until("!document.getElementById('drawer').open");
            assertThat(browser.address()).isEqualTo(nothing);
            browser.back();
            browser.until("document.getElementById('drawer').open");
        }
        assertThat(browser.one("#drawer-title").getText()).isEqualTo("威海市文登区人民政府办公室");
    }

    @Test
    void aFilterIsSetByItsAddress() {
        browser.load(page, "#findings?state=ERROR&unit=WD08");
        assertThat(browser.texts("#finding-list tbody td:nth-child(2)"))
                .containsExactly("威海市文登区人力资源和社会保障局", "威海市文登区人力资源和社会保障局");

        browser.load(page, "#findings?view=units");
        assertThat(browser.one("#view-units").isDisplayed()).isTrue();

        browser.load(page, "#status?status=MISSING");
        assertThat(browser.texts("#status-list tbody td:nth-child(1)")).containsExactly("WD20");

        browser.load(page, "#tables?which=errorFree");
        assertThat(browser.one(CELL).getText()).isEqualTo("193");

        browser.load(page, "#findings?state=NONSENSE&unit=<b>");
        assertThat(browser.one("#finding-filters select[name=state]").getDomProperty("value"))
                .isEmpty();
        assertThat(browser.one(COUNT).getText()).isEqualTo("没有符合条件的内容");
    }

    @Test
    void backUndoesAFilterAndWhatWasTypedIsOneStep() {
        browser.click(".chip[data-state=ERROR]");
        browser.one("#finding-filters [name=text]").sendKeys("勾稽");
        browser.run("const year = document.querySelector('#year-filters [name=chief]'); year.click()");
        assertThat(browser.address()).isEqualTo("#years?chief=");

        browser.back();
        browser.until("location.hash.startsWith('#findings')");
        assertThat(browser.address()).isEqualTo("#findings?text=勾稽&state=ERROR");
        assertThat(browser.one("#year-filters [name=chief]").isSelected()).isTrue();
        browser.back();
        browser.until("location.hash === '#findings?state=ERROR'");
        assertThat(browser.one(COUNT).getText()).isEqualTo("共 9 条");
        browser.back();
        browser.until("location.hash === ''");
        assertThat(browser.one(COUNT).getText()).isEqualTo("共 18 条");

        browser.forward();
        browser.until("location.hash !== ''");
        assertThat(browser.one(COUNT).getText()).isEqualTo("共 9 条");
    }

    @Test
    void aSectionIsVisitedWithoutLosingTheFilter() {
        browser.click(".chip[data-state=ERROR]");
        browser.click(".sections a[href='#tables']");
        assertThat(browser.one(COUNT).getText()).isEqualTo("共 9 条");
        browser.run("location.hash = '#unit=WD03'");
        browser.until("document.getElementById('drawer').open");
        assertThat(browser.texts("#drawer-title")).isEqualTo(List.of("威海市文登区教育和体育局"));
        browser.press(Keys.ESCAPE);
        browser.until("location.hash === '#tables'");
        assertThat(browser.one(COUNT).getText()).isEqualTo("共 9 条");
    }
}
