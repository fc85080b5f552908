package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Browser;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deciding on the page as a clerk does it, in a real browser; skipped where none is installed. */
class DecideInChromiumTest {

    private static final String ROWS = "#finding-list tbody tr";
    private static final String FIRST = ROWS + ":first-child";
    private static final String SECOND = ROWS + ":nth-child(2)";

    @TempDir
    private static Path folder;

    private static Path inbox;
    private static Path downloads;
    private static Browser browser;
    private static Night night;

    @BeforeAll
    static void openBrowser() throws IOException {
        browser = Browser.open(Files.createDirectories(folder.resolve("profile")));
        inbox = folder.resolve("in");
        copy(Path.of("input-samples"), inbox);
        night = Night.run(inbox, folder.resolve("night"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void loadPage(@TempDir Path downloaded) {
        downloads = downloaded;
        browser.width(1280);
        browser.saveInto(downloaded);
        browser.onDay("2024-02-10");
        // where nothing is loaded yet, there is nothing to forget
        browser.run("try { localStorage.clear(); } catch { }");
        browser.load(night.file(2023, "index.html"));
    }

    @AfterEach
    void theBrowserComplainsOfNothing() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static void list(String check) {
        browser.run(
                "const form = document.getElementById('finding-filters'); form.reset(); form.elements.check.value = '"
                        + check + "'; form.dispatchEvent(new Event('input', {bubbles: true}))");
    }

    private static void answer(String note, String by) {
        browser.one("#decide [name=note]").sendKeys(note);
        browser.one("#decide [name=by]").clear();
        browser.one("#decide [name=by]").sendKeys(by);
        browser.click("#decide [type=submit]");
    }

    private static int open(String state) {
        return Integer.parseInt(browser.one(".chip[data-state=" + state + "] b").getText());
    }

    @Test
    void aFindingOffersWhatMayBeDecidedOfIt() {
        list("T3-BALANCE");
        assertThat(browser.texts(FIRST + " .verdict")).isEqualTo(List.of("退回", "强制放行", "代改"));
        list("F-BLANK");
        assertThat(browser.texts(FIRST + " .verdict")).isEqualTo(List.of("认可", "退回", "代改"));
        list("D-IDENTITY");
        assertThat(browser.texts(FIRST + " .verdict")).isEqualTo(List.of("强制放行"));
    }

    @Test
    void whatIsDecidedIsShownAtOnceAndCanBeUndone() {
        int explains = open("EXPLAIN");
        int settled = open("SETTLED");
        list("F-BLANK");
        browser.click(FIRST + " [data-verdict=ACCEPT]");
        answer("含上年更正", "张三");

        assertThat(browser.texts(FIRST + " .decide > *"))
                .isEqualTo(List.of("认可（未保存）", "张三 · 2024-02-10 · 含上年更正", "撤销"));
        assertThat(List.of(open("EXPLAIN"), open("SETTLED"))).isEqualTo(List.of(explains - 1, settled + 1));
        assertThat(browser.run("const leaving = new Event('beforeunload', {cancelable: true});"
                        + " window.dispatchEvent(leaving); return leaving.defaultPrevented"))
                .isEqualTo(true);

        browser.click(FIRST + " .decide .link");
        assertThat(browser.texts(FIRST + " .decide > *")).isEqualTo(List.of("认可", "退回", "代改"));
        assertThat(List.of(open("EXPLAIN"), open("SETTLED"))).isEqualTo(List.of(explains, settled));
        assertThat(browser.one("#decide-bar").isDisplayed()).isFalse();
    }

    @Test
    void aReasonIsAskedForWhereOneIsNeeded() {
        list("F-BLANK");
        browser.click(FIRST + " [data-verdict=ACCEPT]");
        answer("", "张三");
        assertThat(browser.one("#decide").isDisplayed()).isTrue();
        answer(" ", "张三");
        assertThat(browser.one("#decide").isDisplayed()).isTrue();
        browser.click("#decide .answers button:last-child");
        assertThat(browser.texts(FIRST + " .decide > *")).isEqualTo(List.of("认可", "退回", "代改"));
    }

    @Test
    void whatWasDecidedIsDownloadedAndHoldsFromTheNextNight() throws IOException {
        list("F-BLANK");
        String accepted = browser.one(FIRST + " .number-of").getText();
        browser.click(FIRST + " [data-verdict=ACCEPT]");
        answer("含上年“更正”,\"属实\"", "张三");
        list("T3-BALANCE");
        String overruled = browser.one(FIRST + " .number-of").getText();
        browser.click(FIRST + " [data-verdict=OVERRULE]");
        answer("=单位无法改正", "张三");
        browser.click("#download");

        Path saved = awaited(downloads.resolve("处理意见-2024-02-10-张三.csv"));
        List<String> lines = List.of(
                "\uFEFF编号,处理意见,说明,处理人", accepted + ",认可,\"含上年“更正”,\"\"属实\"\"\",张三", overruled + ",强制放行,'=单位无法改正,张三");
        assertThat(Files.readString(saved, StandardCharsets.UTF_8).split("\r\n"))
                .containsExactlyInAnyOrderElementsOf(lines);
        assertThat(browser.one("#decide-bar p").getText())
                .isEqualTo("已下载 处理意见-2024-02-10-张三.csv。请放进收件文件夹的“处理意见”，下次汇总生效。");
        assertThat(browser.one(FIRST + " .decide .pill").getText()).isEqualTo("强制放行（已保存，下次汇总生效）");

        Files.createDirectories(inbox.resolve("处理意见"));
        Files.move(saved, inbox.resolve("处理意见").resolve(saved.getFileName()));
        Night next = Night.run(inbox, folder.resolve("next"));
        Map<String, String> standing = new TreeMap<>();
        next.csv(2023, "findings.csv").forEach(finding -> standing.put(finding.get("id"), finding.get("note")));
        assertThat(List.of(standing.get(accepted), standing.get(overruled)))
                .isEqualTo(List.of("含上年“更正”,\"属实\"", "'=单位无法改正"));
        assertThat(next.csv(2023, "decisions.csv").stream()
                        .map(line -> line.get("from_file"))
                        .distinct())
                .isEqualTo(List.of("处理意见-2024-02-10-张三.csv"));
    }

    private static Path awaited(Path file) {
        browser.await(() -> Files.exists(file));
        return file;
    }

    @Test
    void severalAreDecidedAtOnce() {
        list("F-BLANK");
        browser.click("#tick-all");
        int listed = browser.all(ROWS).size();
        assertThat(browser.texts("#decide-bar .row:last-child > *"))
                .isEqualTo(List.of("已选 " + listed + " 条：", "认可 " + listed + " 条", "退回 " + listed + " 条", "取消选择"));
        browser.click("#decide-bar [data-verdict=RETURN]");
        answer("", "李四");

        assertThat(browser.texts(ROWS + " .decide .pill")).hasSize(listed).containsOnly("退回（未保存）");
        assertThat(browser.texts("#decide-bar .waiting")).isEqualTo(List.of("未保存 " + listed + " 条"));
    }

    @Test
    void theBrowserKeepsWhatIsNotSavedAndTheName() {
        list("F-BLANK");
        browser.click(FIRST + " [data-verdict=RETURN]");
        answer("", "王五");
        browser.load(night.file(2023, "index.html"));
        list("F-BLANK");

        assertThat(browser.one(FIRST + " .decide .pill").getText()).isEqualTo("退回（未保存）");
        list("F-BLANK");
        browser.click(SECOND + " [data-verdict=RETURN]");
        assertThat(browser.one("#decide [name=by]").getDomProperty("value")).isEqualTo("王五");
    }

    private static void putIntoTheFolder(String verdict, String note, String by, String says) {
        browser.click(FIRST + " [data-verdict=" + verdict + "]");
        answer(note, by);
        browser.click("#put");
        browser.await(() -> browser.texts(FIRST + " .pill.saved").equals(List.of(says)));
    }

    @Test
    void whereTheBrowserLetsItTheFileIsPutIntoTheFolder() {
        browser.run("""
                const files = window.written = {};
                const folder = (name) => ({ name, requestPermission: async () => "granted",
                  getDirectoryHandle: async (inner) => folder(inner),
                  getFileHandle: async (file, options) => {
                    if (!(file in files) && !options) {
                      throw new DOMException("", "NotFoundError");
                    }
                    return { createWritable: async () => ({ write: async (blob) => { files[file] = await blob.text(); }, close: async () => {} }) };
                  } });
                window.showDirectoryPicker = async () => folder("收件");
                """);
        list("F-BLANK");
        String number = browser.one(FIRST + " .number-of").getText();
        putIntoTheFolder("RETURN", "", "张/三", "退回（已保存，下次汇总生效）");
        // whoever thinks better of it decides otherwise
        putIntoTheFolder("ACCEPT", "属实", "张三", "认可（已保存，下次汇总生效）");

        assertThat(browser.run("return Object.entries(window.written).map((entry) => entry.join('|'))"))
                .isEqualTo(List.of(
                        "处理意见-2024-02-10-张三.csv|编号,处理意见,说明,处理人\r\n" + number + ",退回,,张/三\r\n",
                        "处理意见-2024-02-10-张三_02.csv|编号,处理意见,说明,处理人\r\n" + number + ",认可,属实,张三\r\n"));
        assertThat(browser.one("#decide-bar p").getText()).isEqualTo("已存入 处理意见/处理意见-2024-02-10-张三_02.csv，下次汇总生效。");
    }

    @Test
    void whatAUnitSaidOnTheTelephoneIsTakenDown() throws IOException {
        list("T3-BALANCE");
        String number = browser.one(FIRST + " .number-of").getText();
        browser.click(FIRST + " [data-verdict=AMEND]");
        browser.one("#decide [name=to]").clear();
        browser.one("#decide [name=to]").sendKeys("31");
        browser.one("#decide [name=saidBy]").sendKeys("王科长");
        answer("笔误", "张三");

        assertThat(browser.texts(FIRST + " .decide > *"))
                .isEqualTo(List.of("代改（未保存）", "改为 31（王科长，2024-02-10） · 张三 · 2024-02-10 · 笔误", "撤销"));
        browser.click("#download");
        Path saved = awaited(downloads.resolve("处理意见-2024-02-10-张三.csv"));
        assertThat(Files.readString(saved, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF编号,处理意见,说明,处理人,改为,谁说的,何时\r\n" + number + ",代改,笔误,张三,31,王科长,2024-02-10\r\n");
    }

    @Test
    void whatNoFigureCanBeIsNotTakenDown() {
        list("T3-BALANCE");
        browser.click(FIRST + " [data-verdict=AMEND]");
        browser.one("#decide [name=saidBy]").sendKeys("王科长");
        browser.one("#decide [name=note]").sendKeys("笔误");
        for (String wrong : List.of("四", "3,1", "D16=", "D16=四；D17=5")) {
            browser.one("#decide [name=to]").clear();
            browser.one("#decide [name=to]").sendKeys(wrong);
            answer("", "张三");
            assertThat(browser.one("#decide").isDisplayed()).as(wrong).isTrue();
        }
        browser.one("#decide [name=to]").clear();
        browser.one("#decide [name=to]").sendKeys("D16＝空白；D17=５");
        browser.one("#decide [name=saidBy]").clear();
        browser.one("#decide [name=saidBy]").sendKeys(" ");
        answer("", "张三");
        assertThat(browser.one("#decide").isDisplayed()).isTrue();
        browser.one("#decide [name=saidBy]").sendKeys("王科长");
        answer("", "张三");

        assertThat(browser.texts(FIRST + " .decide .said"))
                .isEqualTo(List.of("改为 D16＝空白；D17=５（王科长，2024-02-10） · 张三 · 2024-02-10 · 笔误"));
    }

    @Test
    void ofSeveralFiguresThatMayBeWrongTheUnitSaysWhich() throws IOException {
        String report = ReportCsv.of("文登区甲局", 2023, 7);
        Office office = new Office(folder.resolve("several"))
                .roster("1,文登区甲局,,部门,1")
                .received(2023, "2024-01-12/甲局.csv", report.replace("行政复议,0,0,0,0,0", "行政复议,3,1,0,0,5"));
        browser.load(office.night(2023).file(2023, "index.html"));
        list("T4-TOTAL");
        browser.click(FIRST + " [data-verdict=AMEND]");

        assertThat(browser.one("#decide [name=to]").getDomProperty("value")).isEmpty();
        assertThat(browser.texts("#decide .hint"))
                .isEqualTo(List.of(
                        "行政复议 · 总计：5",
                        "行政复议 · 结果维持（t4/reconsideration/upheld）：3",
                        "行政复议 · 结果纠正（t4/reconsideration/corrected）：1",
                        "行政复议 · 其他结果（t4/reconsideration/other）：0",
                        "行政复议 · 尚未审结（t4/reconsideration/pending）：0",
                        "只写数，改的是问题所在的格；改别的格写 单元格=数，改几格用分号隔开；改成空白写“空白”。"));
    }

    @Test
    void aFindingOpensWithItsRemedyItsFigureAndItsNotice() {
        list("F-NOT-A-NUMBER");
        browser.click(FIRST + " .title");

        assertThat(browser.texts("#drawer h3")).isEqualTo(List.of("问题", "怎样改正", "这项检查", "例子", "处理经过"));
        assertThat(browser.texts("#drawer .facts dt"))
                .isEqualTo(List.of("程度", "单位", "首次发现", "出处", "这一格", "2023", "2022", "退回修改通知"));
        assertThat(browser.run("return decodeURI(document.querySelector('#drawer .facts a').getAttribute('href'))"))
                .asString()
                .satisfies(address -> assertThat(night.file(2023, address)).exists());
    }

    @Test
    void whatAListShowsIsDownloaded() throws IOException {
        list("F-BLANK");
        browser.all("#finding-filters .take").get(1).click();

        Path saved = awaited(downloads.resolve("审核问题.csv"));
        assertThat(Night.lines(saved).stream().map(line -> line.get("编号")))
                .isEqualTo(browser.texts(ROWS + " .number-of"));
    }

    @Test
    void textsForAChatAreReady() {
        browser.click(".chip[data-status=MISSING]");
        browser.click("#status-list tbody tr td:nth-child(2) button");

        assertThat(browser.one("#drawer .ready").getText())
                .isEqualTo("威海市文登区天福街道办事处：2023年政府信息公开工作年度报告的统计表还没有收到可用的，"
                        + "报送期限是 2024-01-31，已逾期 10 天，请尽快报送。没有相关情况的，也请零报送。");
    }
}
