package org.disclosure.rollup.recognition.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a title, a file's name or a folder names. */
class NamedBodyTest {

    private static final UnitFinder UNITS = new UnitFinder(new Roster(List.of(
            unit("gov", "云溪区人民政府", UnitKind.GOVERNMENT, "云溪区"),
            unit("police", "云溪区公安局", UnitKind.DEPARTMENT),
            unit("market", "云溪区市场监督管理局", UnitKind.DEPARTMENT, "市监局", "市监"),
            new Unit(
                    "health",
                    "云溪区卫生健康局",
                    List.of("卫健局"),
                    UnitKind.DEPARTMENT,
                    4,
                    Powers.UNKNOWN,
                    "",
                    List.of(),
                    List.of("云溪区疾病预防控制中心", "妇幼保健院"),
                    true),
            unit("education", "云溪区教育局", UnitKind.DEPARTMENT),
            unit("sport", "云溪区体育局", UnitKind.DEPARTMENT),
            unit("water", "云溪区水务局", UnitKind.DEPARTMENT),
            unit("statistics", "云溪区统计局", UnitKind.DEPARTMENT),
            unit("street", "云溪区东街街道办事处", UnitKind.SUB_DISTRICT),
            unit("town", "云溪区柳河镇人民政府", UnitKind.TOWN))));

    private static Unit unit(String code, String name, UnitKind kind, String... aliases) {
        return new Unit(code, name, List.of(aliases), kind, 1);
    }

    private static String told(NamedBody body) {
        return body.kind() + body.unit().map(unit -> " " + unit.code()).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "云溪区公安局, UNIT police",
        "云溪市云溪区公安局, UNIT police",
        "区公安局, UNIT police",
        "云溪公安局, UNIT police",
        "云溪区教育局（本级）, UNIT education",
        "云溪区教育局（盖章）, UNIT education",
        "云溪区教育局机关, UNIT education",
        "云溪区教育局办公室, UNIT education",
        "云溪区教育局政策法规科, UNIT education",
        "云溪区教育局政务公开办公室, UNIT education",
        "云溪区教育局营商环境科, UNIT education",
        "云溪区教育局党组办公室, UNIT education",
        "云溪区教育局综合科, UNIT education",
        "云溪区教育局信息科, UNIT education",
        "云溪区教育局学校安全管理股, UNIT education",
        "云溪区教育局规划处, UNIT education",
        "云溪区教育局督导室, UNIT education",
        "云溪区公安局交警大队综合科, STRANGER",
        "云溪区公安局交警大队事故处理科, STRANGER",
        "云溪区公安局城关派出所办公室, STRANGER",
        "云溪区教育局招生考试中心综合科, STRANGER",
        "附件2：云溪区教育局, UNIT education",
        "关于报送云溪区教育局, UNIT education",
        "云溪区人民政府教育局, UNIT education",
        "柳河镇, UNIT town",
        "柳河镇政府, UNIT town",
        "柳河镇人民政府党政办, UNIT town",
        "东街街道, UNIT street",
        "东街街道办, UNIT street",
        "云溪区东街街道, UNIT street",
        "云溪区统计局, UNIT statistics",
        "市监, UNIT market",
        "云溪区, UNIT gov",
        "云溪区公安局交通警察大队, STRANGER",
        "云溪区公安局城关派出所, STRANGER",
        "云溪区市场监督管理局开发区分局, STRANGER",
        "市监局开发区分局, STRANGER",
        "云溪区卫生健康局卫生监督所, STRANGER",
        "云溪区卫生监督所, STRANGER",
        "东街街道幸福社区居委会, STRANGER",
        "东街街道幸福社区, STRANGER",
        "柳河镇便民服务中心, STRANGER",
        "柳河镇柳林村村民委员会, STRANGER",
        "云溪区教育局（实验小学）, STRANGER",
        "云溪区教育局实验小学, STRANGER",
        "云溪区第一中学, STRANGER",
        "云溪区人民医院, STRANGER",
        "云溪区不动产登记中心, STRANGER",
        "云溪区教育体育局, STRANGER",
        "云溪区林业局, STRANGER",
        "江北区教育局, STRANGER",
        "云溪市教育局, STRANGER",
        "云溪区人民政府办公室, STRANGER",
        "云溪区人民政府信访局, STRANGER",
        "云溪区人民法院, STRANGER",
        "云溪区委宣传部, STRANGER",
        "云溪区疾病预防控制中心, SUB_UNIT health",
        "疾病预防控制中心, SUB_UNIT health",
        "云溪区卫生健康局疾病预防控制中心, SUB_UNIT health",
        "云溪区妇幼保健院, SUB_UNIT health",
        "柳河镇卫生院, STRANGER",
        "柳河镇人民政府派出所, STRANGER",
        "东街街道小学, STRANGER",
        "市监局分局, STRANGER",
        "中共柳河镇委员会 柳河镇人民政府, UNIT town",
        "中共云溪区东街街道工作委员会、云溪区东街街道办事处, UNIT street",
        "中共云溪区委宣传部, STRANGER",
        "信访办, VAGUE",
        "文教体办, VAGUE",
        "XX局, NONE",
        "某某局, NONE",
        "本局, NONE",
        "各镇街道, NONE",
        "政策法规科, NONE",
        "张三, NONE",
        "根据云溪区统计局, NONE",
        "按照云溪区人民政府办公室, NONE",
    })
    void titleOrFieldNames(String written, String expected) {
        assertThat(told(UNITS.named(written))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "教育局, UNIT 1",
        "区教育局, UNIT 1",
        "县教育局2023, UNIT 1",
        "云溪区教育局, UNIT 1",
        "教育体育局, VAGUE",
        "教育局实验小学, STRANGER",
    })
    void rosterWithoutARegionKnowsItsUnitsInAnyRegion(String written, String expected) {
        UnitFinder units = new UnitFinder(
                new Roster(List.of(unit("1", "教育局", UnitKind.DEPARTMENT), unit("2", "体育局", UnitKind.DEPARTMENT))));

        assertThat(told(units.namedWithin(written))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "教育局张三, UNIT education",
        "教育局 学校, UNIT education",
        "中共柳河镇委员会、柳河镇政府2023年报, UNIT town",
        "柳河镇卫生院2023年报, STRANGER",
        "教育局营商环境科, UNIT education",
        "教育局-党组办公室2023, UNIT education",
        "教育局社区教育科, UNIT education",
        "公安局交警大队综合科, STRANGER",
        "教育局招生考试中心办公室, STRANGER",
        "教育局-最终版, UNIT education",
        "教育局报送, UNIT education",
        "教育局统计表3, UNIT education",
        "教育局2023年政府信息公开工作年度报告, UNIT education",
        "2023年-教育局, UNIT education",
        "附件2 柳河镇 统计表, UNIT town",
        "报送区政府办公室（教育局）, UNIT education",
        "教育局报区政府, UNIT education",
        "教育局（办公室李四）, UNIT education",
        "教育局办公室报送, UNIT education",
        "教育局及所属学校汇总, UNIT education",
        "教育局 定稿（盖章扫描）, UNIT education",
        "云溪区 教育局 年报, UNIT education",
        "统计局2023年报数据, UNIT statistics",
        "01 公安局, UNIT police",
        "东街街道办2023, UNIT street",
        "卫健局（更正）, UNIT health",
        "市监, UNIT market",
        "卫生健康局卫生监督所年报, STRANGER",
        "自然资源局不动产登记中心, STRANGER",
        "云溪区市场监督管理局开发区分局, STRANGER",
        "市监局高新区, STRANGER",
        "公安局-交警大队, STRANGER",
        "公安局_城关派出所2023, STRANGER",
        "公安局（交警大队）, STRANGER",
        "交警大队（公安局）, STRANGER",
        "公安局 交警大队 年报, STRANGER",
        "教育局2023年报-实验小学, STRANGER",
        "幸福社区居委会, STRANGER",
        "城关派出所, STRANGER",
        "年报（交警）, STRANGER",
        "东街街道史各庄社区居委会, STRANGER",
        "第一中学年报, STRANGER",
        "江北区教育局, STRANGER",
        "江北区 教育局, STRANGER",
        "云溪区林业局, VAGUE",
        "卫生健康局-妇幼保健院, SUB_UNIT health",
        "妇幼保健院2023年报, SUB_UNIT health",
        "教育体育局, VAGUE",
        "市教育局, VAGUE",
        "林业局, VAGUE",
        "教育局水务局, NONE",
        "年报1, NONE",
        "社区, NONE",
        "各镇街道, NONE",
        "统计表, NONE",
        "2024-01-10, NONE",
    })
    void fileNameOrFolderNames(String written, String expected) {
        assertThat(told(UNITS.namedWithin(written))).isEqualTo(expected);
    }
}
