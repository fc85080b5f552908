package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.submission.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that say of themselves that they are void, which are set aside, and such as only speak of what is void. */
class VoidReportTest {

    private static final String UNIT = "文登区教育局";
    private static final String TITLE = "文登区教育局2023年政府信息公开工作年度报告";
    private static final ReceivingDesk DESK = ReceivingDesk.of(UNIT, "文登区水利局");

    @ParameterizedTest
    @CsvSource({
        "文登区教育局（作废）.xlsx, 文登区教育局（作废）.xlsx",
        "文登区教育局-作废.xlsx, 文登区教育局-作废.xlsx",
        "作废_文登区教育局.xlsx, 作废_文登区教育局.xlsx",
        "【作废】文登区教育局.xlsx, 【作废】文登区教育局.xlsx",
        "已作废文登区教育局2023.xlsx, 已作废文登区教育局2023.xlsx",
        "文登区教育局年报作废.xlsx, 文登区教育局年报作废.xlsx",
        "文登区教育局勿用.xlsx, 文登区教育局勿用.xlsx",
        "请勿使用 文登区教育局.xlsx, 请勿使用 文登区教育局.xlsx",
        "文登区教育局更正前（请勿使用）.xlsx, 文登区教育局更正前（请勿使用）.xlsx",
        "文登区教育局旧版(不用).xlsx, 文登区教育局旧版(不用).xlsx",
        "文登区教育局废止稿.xlsx, 文登区教育局废止稿.xlsx",
        "文登区教育局废稿.xlsx, 文登区教育局废稿.xlsx",
        "文登区教育局（废）.xlsx, 文登区教育局（废）.xlsx",
        "【废】文登区教育局.xlsx, 【废】文登区教育局.xlsx",
        "文登区教育局（已撤回）.xlsx, 文登区教育局（已撤回）.xlsx",
        "作废/文登区教育局.xlsx, 作废",
        "2024-01-12/作废文件/文登区教育局.xlsx, 作废文件",
        "勿用.zip!/文登区教育局.xlsx, 勿用.zip!",
    })
    void fileOrFolderThatSaysSoIsSetAside(String path, String said) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));

        RecognitionResult received =
                DESK.receive(new Sheets().add("Sheet1", 0, TITLE).file(FileFormat.XLSX, name), path, 2023);

        assertThat(received.year()).isEqualTo(RecognitionResult.VOID);
        assertThat(received.unit().map(Unit::name)).hasValue(UNIT);
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_VOID, said).as("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"作废", "年报（作废）", "已作废", "勿用", "旧表-不用", "更正前", "作废稿"})
    void onlySheetThatSaysSoIsSetAside(String name) {
        RecognitionResult received = new Sheets().add(name, 0, TITLE).received(DESK, UNIT);

        assertThat(received.year()).isEqualTo(RecognitionResult.VOID);
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_VOID, name).at(name, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文登区教育局2023年政府信息公开统计表（作废）",
                "【作废】文登区教育局2023年政府信息公开统计表",
                "作废",
                "此表作废",
                "文登区教育局2023年政府信息公开统计表（已撤回）",
                "文登区教育局2023年政府信息公开统计表（旧版，请忽略）",
                "此表请忽略",
                "（测试数据）",
                "文登区教育局2023年政府信息公开统计表（测试）",
                "本表已作废，请勿使用",
                "（作废件）",
                "文登区教育局2023年政府信息公开统计表（更正前）",
            })
    void titleOrNoteThatSaysSoSetsTheFileAside(String line) {
        for (FileFormat format : FileFormat.values()) {
            RecognitionResult received = new Sheets().add("年报", 0, line).received(DESK, format, UNIT);

            assertThat(received.year()).as(format.name()).isEqualTo(RecognitionResult.VOID);
            assertThat(received.findings())
                    .extracting(Finding::code)
                    .as(format.name())
                    .contains("I-VOID")
                    .allMatch(code -> code.startsWith("I-"));
        }
    }

    @Test
    void noteBelowTheTablesSaysSoToo() {
        Sheets sheets = new Sheets().add("年报", 0, TITLE);
        sheets.last().put(sheets.last().nextRow() + 1, 4, "作废");

        assertThat(Worded.of(sheets.received(DESK, UNIT).findings()))
                .containsExactly(Finding.of(Problem.I_VOID, "作废").at("年报", ""));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void aVoidFileNeedsNoCorrections(FileFormat format) {
        Sheets sheets = new Sheets().add("年报", 0, TITLE + "（作废）");
        sheets.last().put(28, 5, "约三十");

        assertThat(sheets.received(DESK, format, UNIT).findings())
                .extracting(Finding::code)
                .contains("I-VOID")
                .allMatch(code -> code.startsWith("I-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文登区教育局2023年政府信息公开工作年度报告",
                "本年废止件数",
                "规章废止情况：无",
                "废止规范性文件3件。",
                "证件遗失声明作废的公告3条",
                "关于印章作废的公告",
                "票据作废管理办法",
                "作废票据统计由财务科负责",
                "我局清理规范性文件，宣布作废文件2件。",
                "无效申请",
                "申请人已撤回",
                "已撤回申请1件",
                "空白列请忽略",
                "网站测试数据3条",
                "更正前申请人撤回的不计",
                "请勿删除表内公式",
                "不用填写小计",
            })
    void whatSpeaksOfOtherThingsIsNotVoid(String line) {
        RecognitionResult received = new Sheets().add("年报", 0, TITLE, line).received(DESK, UNIT);

        assertThat(received.year()).isEqualTo(2023);
        assertThat(received.findings()).isEmpty();
        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（更正版，原件作废）",
                "（更正版，原报表作废）",
                "（更正后，原统计表同时作废）",
                "（订正稿，之前报送的作废）",
                "（修正版，此前上报的数据予以作废）",
                "（更正件，旧版请勿使用）",
                "（定稿，初稿作废）",
                "（更正版，以此件为准，原稿作废）",
                "（重报件，上一版作废）",
            })
    void titleOfWhatReplacesAVoidOneIsNotVoid(String remark) {
        for (FileFormat format : FileFormat.values()) {
            RecognitionResult received =
                    new Sheets().add("年报", 0, TITLE + remark).received(DESK, format, UNIT);

            assertThat(received.year()).as(format.name()).isEqualTo(2023);
            assertThat(Sheets.read(received)).as(format.name()).isEqualTo(Sheets.read(0));
            assertThat(received.findings()).extracting(Finding::code).doesNotContain("I-VOID");
        }
        RecognitionResult named = new Sheets().add("年报", 0, TITLE).received(DESK, UNIT + remark);
        assertThat(named.findings()).isEmpty();
        assertThat(Sheets.read(named)).isEqualTo(Sheets.read(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（原件作废）",
                "（旧表作废）",
                "（原件作废，以更正版为准）",
                "（更正前，请勿使用）",
                "（旧版已更正，请勿使用）",
                "（原稿，已有更正版，作废）",
                "（原件作废，见更正版）",
                "（更正版，作废）",
                "（更正版，本表作废）",
                "（更正版另报，此件作废）",
                "（初稿作废，以定稿为准）",
                "（更正后，原件作废，以新表为准）",
            })
    void titleThatMayBeOfTheVoidOneSetsTheFileAside(String remark) {
        RecognitionResult received = new Sheets().add("年报", 0, TITLE + remark).received(DESK, UNIT);

        assertThat(received.year()).isEqualTo(RecognitionResult.VOID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "规章废止",
                "文登区教育局废止情况",
                "文登区教育局更正",
                "文登区教育局（更正后）",
                "文登区教育局修改稿",
                "文登区教育局作废票据统计",
                "文登区教育局更正前",
                "文登区教育局（修改前）",
                "文登区教育局调整之前稿"
            })
    void filesNameThatSpeaksOfOtherThingsIsNotVoid(String stem) {
        RecognitionResult received = new Sheets().add("年报", 0, TITLE).received(DESK, stem);

        assertThat(received.year()).isEqualTo(2023);
        assertThat(received.findings()).isEmpty();
    }
}
