package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit of a file. */
class WhoseReportTest {

    private static final Unit EDUCATION = new Unit("edu", "文登区教育局", List.of("教育局", "区教育和体育局"), UnitKind.DEPARTMENT, 1);
    private static final Unit WATER = new Unit(
            "water",
            "文登区水利局",
            List.of("水利局"),
            UnitKind.DEPARTMENT,
            2,
            Powers.UNKNOWN,
            "",
            List.of(),
            List.of("水文站"),
            true);
    private static final Unit TOWN = new Unit("jieshi", "文登区界石镇人民政府", List.of("界石镇"), UnitKind.TOWN, 3);
    private static final Unit STREET = new Unit("tianfu", "文登区天福街道办事处", List.of("天福街道"), UnitKind.SUB_DISTRICT, 4);

    private final ReceivingDesk desk = new ReceivingDesk(new Roster(List.of(EDUCATION, WATER, TOWN, STREET)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填报单位：文登区教育局",
                "填报单位：教育局",
                "填报单位: 区教育和体育局",
                "填报单位：威海市文登区教育局",
                "填报单位：山东省威海市文登区教育局",
                "填 报 单 位 ：文登区 教育局",
                "填报单位（盖章）：文登区教育局",
                "填报单位：文登区教育局（公章）",
                "填报单位：文登区教育局    填报人：张三    联系电话：8451234",
                "填报单位：文登区教育局（盖章）",
                "填报单位（签章）：文登区教育局（签章）",
                "填报单位 ： 文登区教育局（加盖公章） 填报日期：2024年1月10日",
                "填报单位：文登区教育局（本级）",
                "填报单位：区教育局",
                "填报单位：文登教育局",
                "填表单位：文登区教育局",
                "上报单位：文登区教育局",
                "编制单位：文登区教育局",
                "单位：文登区教育局",
                "单位名称：文登区教育局",
                "报送单位：文登区教育局",
                "文登区教育局2023年政府信息公开工作年度报告",
                "威海市文登区教育局 2023 年度政府信息公开工作年度报告",
                "文登区教育局",
            })
    void unitIsFoundInALineOfTheDocument(String line) {
        assertThat(receive("统计表.xlsx", line).unit()).hasValue(EDUCATION);
    }

    @Test
    void unitMayHaveWordsOfOtherFieldsInItsName() {
        assertThat(ReceivingDesk.of("文登区统计局", "文登区水利局")
                        .receive(file("文登区统计局  联系人：李四"), 2023)
                        .unit()
                        .map(Unit::name))
                .hasValue("文登区统计局");
    }

    @Test
    void unitIsFoundBesideItsLabel() {
        FixtureGrid grid = report();
        grid.sheet(0).put(0, 0, "填报单位（公章）").put(0, 2, "文登区教育局");

        assertThat(desk.receive(FileFormat.XLSX.write(grid, "统计表"), 2023).unit())
                .hasValue(EDUCATION);
    }

    @Test
    void unitBesideItsLabelMayBeSealed() {
        FixtureGrid grid = report();
        grid.sheet(0).put(0, 0, "填报单位").put(0, 2, "文登区教育局（盖章）");

        assertThat(desk.receive(FileFormat.XLSX.write(grid, "统计表"), 2023).unit())
                .hasValue(EDUCATION);
    }

    @Test
    void unitOfMeasurementIsNoUnit() {
        RecognitionResult received = receive("教育局.xlsx", "单位：件、万元");

        assertThat(received.unit()).hasValue(EDUCATION);
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void titleAndFileNameOfTwoUnitsCountForNeither() {
        RecognitionResult received = receive("水利局.xlsx", "文登区教育局2023年政府信息公开工作年度报告");

        assertThat(received.unit()).isEqualTo(Optional.empty());
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        Finding.of(Problem.I_UNKNOWN_BUREAU, "文登区教育局", "文登区水利局").as("witnesses"));
    }

    @Test
    void reportOfAnUnknownBodyNamesTheUnitThatItsNameBeginsWith() {
        RecognitionResult received = receive("教育局/年报1.xlsx", "文登区教育局城关小学2023年政府信息公开工作年度报告");

        assertThat(received.unit()).isEqualTo(Optional.empty());
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_UNKNOWN_BUREAU, "文登区教育局城关小学", "文登区教育局")
                        .as("within"));
    }

    @Test
    void titleOfABureauThatTheRosterDoesNotHaveIsOutvoted() {
        RecognitionResult received = receive("教育局.xlsx", "文登区园林局2023年政府信息公开工作年度报告", "填报单位：文登区教育局");

        assertThat(received.unit()).hasValue(EDUCATION);
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_UNKNOWN_BUREAU, "文登区教育局、文登区园林局", "文登区教育局")
                        .as("outvoted")
                        .weighing(Severity.EXPLAIN));
    }

    @Test
    void anotherBodyInAUnitsFolderIsSaidToBeThere() {
        assertThat(Worded.of(receive("教育局/第一中学.xlsx").findings()))
                .containsExactly(
                        Finding.of(Problem.I_UNKNOWN_BUREAU, "第一中学", "文登区教育局").as("beside"));
    }

    @Test
    void aJointReportIsNobodysAndEachUnitIsNamed() {
        Finding joint = Finding.of(Problem.I_UNKNOWN_BUREAU, "文登区教育局、水利局", "文登区教育局、文登区水利局")
                .as("joint");

        assertThat(Worded.of(receive("统计表.xlsx", "文登区教育局、水利局2023年政府信息公开工作年度报告").findings()))
                .containsExactly(joint);
        assertThat(Worded.of(receive("统计表.xlsx", "填报单位：文登区教育局、水利局").findings())).containsExactly(joint);
    }

    @Test
    void bodyIsShownWithoutTheFoldersAboveIt() {
        assertThat(Worded.of(receive("2024-01-20/水利局质监中心/统计表.xlsx").findings()))
                .containsExactly(Finding.of(Problem.I_UNKNOWN_BUREAU, "水利局质监中心", "文登区水利局")
                        .as("within"));
        assertThat(Worded.of(
                        receive("2024-01-20/水利局质监中心/统计表.xlsx", "填报单位：文登区水利局").findings()))
                .containsExactly(Finding.of(Problem.I_UNKNOWN_BUREAU, "文登区水利局", "水利局质监中心")
                        .as("witnesses"));
    }

    @Test
    void folderOfAUnitWhoseNameSpeaksOfSumsIsTheUnits() {
        ReceivingDesk summing = ReceivingDesk.of("文登区汇总局", "文登区水利局");

        assertThat(summing.receive(FileFormat.XLSX.write(report(), "summary"), "汇总局/summary.xlsx", 2023)
                        .unit()
                        .map(Unit::name))
                .hasValue("文登区汇总局");
    }

    @Test
    void reportOfASubUnitOfTheRosterIsOnlyNoted() {
        RecognitionResult received = receive("水利局/年报1.xlsx", "文登区水利局水文站2023年政府信息公开工作年度报告");

        assertThat(received.unit()).isEqualTo(Optional.empty());
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_UNKNOWN_BUREAU, "水文站", "文登区水利局")
                        .as("sub-unit")
                        .weighing(Severity.HINT));
    }

    /** Path, title, field; then the unit or none, and the variant of what is said. */
    @ParameterizedTest
    @CsvSource({
        "教育局/统计表.xlsx, 文登区教育局, 文登区教育局, edu, ''",
        "教育局张三.xlsx, 文登区教育局, '', edu, ''",
        "教育局办公室报送.xlsx, 文登区教育局, '', edu, ''",
        "水利局报区政府办.xlsx, '', '', water, ''",
        "文登水利局/年报（盖章）.xlsx, '', '', water, ''",
        "水利局/教育局/统计表.xlsx, '', '', edu, ''",
        "水利局/2024-01-10/统计表.xlsx, '', '', water, ''",
        "教育局收到/水利局.xlsx, 文登区水利局, '', water, ''",
        "教体局.xlsx, 文登区教育局, '', edu, ''",
        "统计表.xlsx, 文登区, '', '', ' '",
        "教育局.xlsx, 文登区, '', edu, ''",
        "教育局.xlsx, 文登区, 文登区教育局, edu, ''",
        "教育局.xlsx, 文教体办, '', edu, ''",
        "界石镇.xlsx, 界石镇, '', jieshi, ''",
        "天福街道.xlsx, 天福街道办, '', tianfu, ''",
        "水利局/年报.xlsx, 文登区水利局, 水利局（盖章）, water, ''",
        "教育局/水利局.xlsx, '', '', water, outvoted",
        "教育局/水利局.xlsx, 文登区水利局, '', water, outvoted",
        "教育局/水利局.xlsx, 文登区教育局, '', edu, outvoted",
        "统计表.xlsx, 文登区教育局, 文登区水利局, water, outvoted",
        "教育局/统计表.xlsx, 文登区教育局, 文登区水利局, edu, outvoted",
        "教育局/统计表.xlsx, 文登区水利局, '', '', witnesses",
        "教育局/统计表.xlsx, '', 文登区水利局, '', witnesses",
        "教育局/教育局.xlsx, 文登区水利局, 文登区水利局, '', witnesses",
        "天福街道/统计表.xlsx, 文登区教育局, 文登区水利局, '', witnesses",
        "教育局实验小学.xlsx, 文登区教育局, '', '', witnesses",
        "实验小学.xlsx, 文登区教育局, '', '', witnesses",
        "教育局实验小学/统计表.xlsx, 文登区教育局, '', '', witnesses",
        "教育局/实验小学.xlsx, '', '', '', beside",
        "教育局/教育局实验小学.xlsx, '', '', '', within",
        "天福街道/幸福社区居委会.xlsx, '', '', '', beside",
        "天福街道/统计表.xlsx, 天福街道幸福社区居委会, '', '', within",
        "天福街道/统计表.xlsx, '', 天福街道便民服务中心, '', within",
        "教育局/统计表.xlsx, 文登区第一中学, '', '', beside",
        "教育局/统计表.xlsx, 文登区体育局, '', '', beside",
        "教育局/统计表.xlsx, 文登区人民法院, '', '', beside",
        "教育局/统计表.xlsx, 信访办, '', '', beside",
        "教育局/林业站.xlsx, '', '', '', beside",
        "教育局/统计表.xlsx, 文登区园林局, 文登区教育局, edu, outvoted",
        "教育局/教育局.xlsx, 文登区园林局, 文登区教育局, edu, outvoted",
        "教育局.xlsx, 文登区园林管理办公室, 文登区教育局, edu, outvoted",
        "教育局.xlsx, 文登区教育局, 文登区园林局, edu, outvoted",
        "教育局.xlsx, 文登区第一中学, 文登区教育局, '', beside",
        "教育局.xlsx, 文登区教育局城关小学, 文登区教育局, '', within",
        "水利局.xlsx, 文登区园林局, 文登区教育局, '', beside",
        "统计表.xlsx, 文登区园林局, 文登区教育局, '', beside",
        "统计表.xlsx, 文登区园林局, '', '', ' '",
        "教育局.xlsx, 环翠区教育局, 文登区教育局, '', region",
        "教育局.xlsx, '', 文登区教育局安全管理科, edu, ''",
        "教育局.xlsx, '', 文登区教育局党组办公室, edu, ''",
        "水利局/林业局.xlsx, '', '', '', beside",
        "水利局/统计表.xlsx, '', 文登区水利局界石分局, '', within",
        "教育局/统计表.xlsx, 文登区教育局招生办, '', '', within",
        "水利局/水文站.xlsx, '', '', '', sub-unit",
        "水利局/水文站.xlsx, 文登区水利局, '', '', sub-unit",
        "水利局水文站/统计表.xlsx, '', '', '', sub-unit",
        "教育局/城关小学/统计表.xlsx, '', '', '', within",
        "教育局/城关小学/统计表.xlsx, 文登区教育局, '', '', witnesses",
        "政务服务中心/教育局.xlsx, 文登区教育局, '', edu, ''",
        "政务服务中心/统计表.xlsx, 文登区教育局, '', edu, ''",
        "教育局.zip!/城关小学.xlsx, '', '', '', beside",
    })
    void fourWitnessesSayWhoseItIs(String path, String title, String field, String code, String variant) {
        String headed = title.isEmpty() ? "统计表" : title + "2023年政府信息公开工作年度报告";
        RecognitionResult received = receive(path, headed, field.isEmpty() ? "单位：件" : "填报单位：" + field);

        assertThat(received.unit().map(Unit::code).orElse("")).isEqualTo(code);
        assertThat(received.findings())
                .extracting(finding -> finding.code() + " " + finding.variant())
                .isEqualTo(variant.isEmpty() ? List.of() : List.of("I-UNKNOWN-BUREAU " + variant.strip()));
    }

    /** A line of the document, in a file of the folder 教育局. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "文登区教育局城关小学政府信息公开工作年度报告统计表",
                "2023年文登区教育局城关小学政府信息公开工作年度报告",
                "2023年度文登区城关小学政府信息公开情况统计表",
                "附件1：文登区城关小学2023年政府信息公开工作年度报告",
                "2023年政府信息公开工作年度报告（城关小学）",
                "政府信息公开情况统计表（文登区教育局城关小学）",
                "单位：文登区城关小学",
                "填报单位（盖章）：城关小学",
                "填表单位：文登区教育局城关小学（公章）",
            })
    void documentOfAnotherBodyIsNotTheUnitsWhoseFolderItIsIn(String line) {
        assertThat(receive("教育局/统计表.xlsx", line).unit()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年度文登区教育局政府信息公开工作年度报告",
                "2023年政府信息公开工作年度报告（文登区教育局）",
                "政府信息公开情况统计表（初稿）",
                "2023年政府信息公开情况统计表（乡镇、街道填报）",
                "2023年全区各部门政府信息公开情况统计表",
                "XX局2023年政府信息公开工作年度报告",
                "（单位名称）2023年政府信息公开工作年度报告",
                "政府信息公开情况统计表（区直部门）",
                "单位：件",
                "填报单位：",
                "填报单位：办公室",
                "填报单位：政策法规科",
            })
    void documentThatNamesNoOtherBodyIsTheUnitsWhoseFolderItIsIn(String line) {
        RecognitionResult received = receive("教育局/统计表.xlsx", line);

        assertThat(received.unit()).hasValue(EDUCATION);
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void whoExplainsTheFormIsNotWhoFillsItIn() {
        Sheets named = new Sheets().add("统计表", 0, "文登区教育局2023年政府信息公开工作年度报告");
        named.other("填报说明").put(0, 0, "文登区水利局2023年政府信息公开工作年度报告");
        Sheets unnamed = new Sheets().add("统计表", 0, "2023年政府信息公开工作年度报告");
        unnamed.other("说明").put(0, 0, "文登区水利局2023年政府信息公开统计表填报说明");

        assertThat(named.received(desk, "教育局").unit()).hasValue(EDUCATION);
        assertThat(unnamed.received(desk, "教育局").unit()).hasValue(EDUCATION);
    }

    @Test
    void lineAboveATitleThatNamesNobodyNamesTheUnit() {
        assertThat(receive("教育局/年报.xlsx", "文登区教育局", "2023年政府信息公开工作年度报告").unit()).hasValue(EDUCATION);
        assertThat(receive("教育局/年报.xlsx", "文登区城关小学", "2023年政府信息公开工作年度报告").unit())
                .isEqualTo(Optional.empty());
        assertThat(receive("教育局/年报.xlsx", "2023年政府信息公开工作年度报告", "文登区城关小学").unit())
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "文登区教育局2023年报.xlsx, edu",
        "2023年-教育局.xlsx, edu",
        "威海市文登区教育局.xlsx, edu",
        "附件2 界石镇 统计表.xlsx, jieshi",
        "教育局/统计表.xlsx, edu",
        "街道/天福街道/2023/统计表.xlsx, tianfu",
        "教育局/水利局.xlsx, water",
        "全部.zip!/教育局.xlsx, edu",
        "教育局.zip!/统计表.xlsx, edu",
        "全部.zip!/教育局/统计表.xlsx, edu",
        "乡镇.zip!/界石镇.zip!/统计表.xlsx, jieshi",
        "文登教育局(1).xlsx, edu",
        "区水利局2023（终稿）.xlsx, water",
    })
    void unitIsFoundInFileNameThenInFolders(String path, String code) {
        assertThat(receive(path).unit().map(Unit::code)).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"填报单位：环翠区教育局", "威海市教育局2023年政府信息公开工作年度报告", "填报单位：威海市环翠区教育局", "填报单位：环翠教育局"})
    void unitOfAnotherDistrictIsNotOursThoughItsAliasFits(String line) {
        RecognitionResult received = receive("统计表.xlsx", line);

        assertThat(received.unit()).isEqualTo(Optional.empty());
        assertThat(received.findings()).extracting(Finding::code).containsExactly("I-UNKNOWN-BUREAU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"环翠区教育局.xlsx", "威海市教育局2023.xlsx", "环翠区教育局/统计表.xlsx"})
    void fileNameOfAnotherDistrictIsNotOursThoughAnAliasIsInIt(String path) {
        assertThat(receive(path).unit()).isEqualTo(Optional.empty());
    }

    @Test
    void documentOfAnotherDistrictIsNotOursWhateverTheFileIsCalled() {
        assertThat(receive("教育局.xlsx", "填报单位：环翠区教育局").unit()).isEqualTo(Optional.empty());
    }

    @Test
    void fileNameHelpsWhenTheDocumentHasAnUnknownNameForTheUnit() {
        assertThat(receive("教育局.xlsx", "填报单位：文教体办").unit()).hasValue(EDUCATION);
    }

    @Test
    void unknownUnitIsNamedWithTheNearestOfTheRoster() {
        RecognitionResult received = receive("统计表.xlsx", "填报单位：文登区水力局");

        assertThat(received.unit()).isEqualTo(Optional.empty());
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_UNKNOWN_BUREAU, "文登区水力局", "文登区水利局"));
    }

    @Test
    void unknownUnitWithoutAnyNameIsNamedByItsFile() {
        RecognitionResult received = receive("某单位/汇总表（定稿）.xlsx");

        assertThat(Worded.of(received.findings())).containsExactly(Finding.of(Problem.I_UNKNOWN_BUREAU, "汇总表（定稿）", ""));
    }

    @Test
    void rosterWithLongRegionNamesKnowsUnitsByShorterOnes() {
        ReceivingDesk longNames = ReceivingDesk.of("威海市文登区教育局", "威海市文登区水利局");

        for (String written : List.of("威海市文登区教育局", "文登区教育局", "教育局", "山东省威海市文登区教育局")) {
            assertThat(longNames.receive(file(written), 2023).unit().map(Unit::name))
                    .as(written)
                    .hasValue("威海市文登区教育局");
        }
    }

    @Test
    void rosterWithAndWithoutRegionNamesKnowsUnitsByLongerOnes() {
        ReceivingDesk mixed = ReceivingDesk.of("文登区教育局", "文登区水利局", "界石镇人民政府");

        assertThat(mixed.receive(file("威海市文登区教育局"), 2023).unit().map(Unit::name))
                .hasValue("文登区教育局");
        assertThat(mixed.receive(file("文登区界石镇人民政府"), 2023).unit().map(Unit::name))
                .hasValue("界石镇人民政府");
        assertThat(mixed.receive(file("环翠区界石镇人民政府"), 2023).unit()).isEqualTo(Optional.empty());
    }

    @Test
    void nameThatFitsTwoUnitsFitsNone() {
        ReceivingDesk twins = ReceivingDesk.of("文登区教育局", "环翠区教育局");

        assertThat(twins.receive(file("教育局"), 2023).unit()).isEqualTo(Optional.empty());
    }

    private RecognitionResult receive(String path, String... lines) {
        FixtureGrid grid = report();
        for (int row = 0; row < lines.length; row++) {
            grid.sheet(0).put(row, 0, lines[row]);
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        FixtureFile file = FileFormat.XLSX.write(grid, name.substring(0, name.lastIndexOf('.')));
        return desk.receive(file, path, 2023);
    }

    private static FixtureFile file(String unit) {
        FixtureGrid grid = report();
        grid.sheet(0).put(0, 0, "填报单位：" + unit);
        return FileFormat.XLSX.write(grid, "统计表");
    }

    /** A report that does not say whose it is, with free rows above its tables. */
    private static FixtureGrid report() {
        RealReport figures = RealReport.suqian2023();
        FixtureGrid grid = Layout.STACKED.lay(figures.form(), figures.figures(), "", 2023);
        grid.sheet(0).clearRow(3).clearRow(4);
        return grid;
    }

    @ParameterizedTest
    @ValueSource(strings = {"文登区教育局政府信息公开情况统计表", "文登区教育局政府信息公开年报", "教育局信息公开工作年度报告统计表"})
    void titleWithoutAYearNamesTheUnitWhereNothingElseDoes(String title) {
        for (FileFormat format : FileFormat.values()) {
            RecognitionResult received =
                    new Sheets().add("2022年", 7, title).add("2023年", 0, title).received(desk, format, "年报");
            RecognitionResult alone = new Sheets().add("统计表", 0, title).received(desk, format, "年报");

            assertThat(alone.unit()).as(format.name()).hasValue(EDUCATION);
            assertThat(received.unit()).as(format.name()).hasValue(EDUCATION);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"文登区政府信息公开情况统计表", "文登区人民政府政府信息公开年报", "政府信息公开情况统计表", "文登区水务局政府信息公开情况统计表"})
    void titleOfTheFormNamesNoUnit(String title) {
        ReceivingDesk governed = new ReceivingDesk(
                new Roster(List.of(EDUCATION, new Unit("gov", "文登区人民政府", List.of("文登区"), UnitKind.GOVERNMENT, 9))));

        assertThat(new Sheets().add("统计表", 0, title).received(governed, "年报").unit())
                .isEmpty();
    }

    @Test
    void titleWithoutAYearAndFileNameOfTwoUnitsCountForNeither() {
        RecognitionResult received =
                new Sheets().add("统计表", 0, "文登区教育局政府信息公开情况统计表").received(desk, "文登区水利局");

        assertThat(received.unit()).isEqualTo(Optional.empty());
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        Finding.of(Problem.I_UNKNOWN_BUREAU, "文登区教育局", "文登区水利局").as("witnesses"));
    }

    @ParameterizedTest
    @CsvSource({
        "统计表.xlsx, edu",
        "教体局退回.xlsx, edu",
        "退回/更正.xlsx, edu",
        "教育局退回.xlsx, edu",
        "水利局.xlsx, water",
        "交警大队.xlsx, ''",
        "水利局水文站.xlsx, ''"
    })
    void returnedNoticeNamesTheUnitWhereNothingElseNamesABody(String path, String code) {
        FixtureGrid grid = report();
        grid.addSheet("退回修改通知")
                .put(0, 0, "2023年政府信息公开工作年度报告统计表退回修改通知")
                .put(1, 0, "文登区教育局：")
                .put(2, 0, "发出单位：文登区水利局");
        FixtureFile file = FileFormat.XLSX.write(grid, "统计表");

        assertThat(desk.receive(file, path, 2023).unit().map(Unit::code).orElse(""))
                .isEqualTo(code);
    }
}
