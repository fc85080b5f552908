package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.disclosure.rollup.finding.decision.ReturnedItem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what is read of a notice that came back. */
class ReturnedItemsTest {

    private static final String[] CHINESE = {"序号", "程度", "检查", "问题", "位置", "跳转", "处理要求", "单位说明"};

    private static List<ReturnedItem> read(String sheet, String[] titles, String[]... rows) {
        FixtureGrid grid = new FixtureGrid();
        FixtureSheet notice = grid.addSheet(sheet);
        notice.put(0, 0, "2023年政府信息公开工作年度报告统计表退回修改通知");
        put(notice, 7, titles);
        for (int row = 0; row < rows.length; row++) {
            put(notice, 8 + row, rows[row]);
        }
        byte[] content = FileFormat.XLSX.write(grid, "甲局").content();
        return ReturnedItems.of(new Intake(Limits.DEFAULT).read(content, "甲局.xlsx"));
    }

    private static void put(FixtureSheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                sheet.put(row, column, texts[column]);
            }
        }
    }

    @Test
    void itemHasItsCheckItsCellsAndWhatTheUnitWrote() {
        assertThat(read(
                        "退回修改通知",
                        CHINESE,
                        new String[] {
                            "1", "核实", "空白单元格\nF-BLANK", "有 2 格没有填", "统计表!A53、B53……另有 3 处", "A53", "请改正", " 下放，属实 "
                        },
                        new String[] {"2", "提示", "与上年相差悬殊\nY-JUMP", "相差 5 倍", "行政许可\n统计表!B10", "B10", "请看一眼", ""},
                        new String[] {"3", "强制", "文件类型\nI-KIND", "不接收", "文件：扫描件.pdf", "", "请改正", ""}))
                .containsExactly(
                        new ReturnedItem("F-BLANK", "统计表", "A53 B53", "有 2 格没有填", "下放，属实"),
                        new ReturnedItem("Y-JUMP", "统计表", "B10", "相差 5 倍", ""),
                        new ReturnedItem("I-KIND", "", "", "不接收", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "退回修改通知, 检查, 问题, 位置, 单元格, 单位说明",
        "退回修改通知 (2), 检查, 问题, 位置, 跳转, 单位说明",
        "Correction notice, Check, What is wrong, Where, Go to, Your explanation",
        "Correction notice, Check, What is wrong, Where, Cell, Your explanation"
    })
    void columnsAreKnownInBothLanguagesAndAsTheyWereCalled(
            String sheet, String title, String message, String where, String cell, String answer) {
        assertThat(read(sheet, new String[] {answer, cell, title, message, where}, new String[] {
                    "属实", "B10", "跳\nY-JUMP", "相差", ""
                }))
                .containsExactly(new ReturnedItem("Y-JUMP", "", "B10", "相差", "属实"));
    }

    @Test
    void sheetThatIsNoNoticeBringsNothingBack() {
        assertThat(read("统计表", CHINESE, new String[] {"1", "", "跳\nY-JUMP", "相差", "", "", "", "属实"}))
                .isEmpty();
    }

    @Test
    void longWordsAreCut() {
        ReturnedItem item = new ReturnedItem("Y-JUMP", "", "A1 ".repeat(40).strip(), "", "长".repeat(5000));

        assertThat(item.reply()).hasSize(1000).endsWith("…");
        assertThat(item.addresses()).isEqualTo("A1 ".repeat(13).strip());
    }
}
