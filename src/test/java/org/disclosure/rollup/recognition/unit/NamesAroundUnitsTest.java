package org.disclosure.rollup.recognition.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;

/** What may stand around the name of every unit, and what makes another body of it. */
class NamesAroundUnitsTest {

    private static final String REGION = "云溪区";

    /** Of all kinds: bureaus, bodies that are called as branches of others are, and units whose names hold words of every report. */
    private static final List<String> UNITS = List.of(
            "人民政府办公室",
            "发展和改革局",
            "教育局",
            "公安局",
            "公安局交通警察大队",
            "自然资源局",
            "统计局",
            "大数据管理局",
            "工业和信息化局",
            "信访局",
            "市场监督管理局",
            "生态环境局云溪分局",
            "机关事务服务中心",
            "公共资源交易中心",
            "住房公积金管理中心",
            "开发区管理委员会",
            "融媒体中心",
            "档案馆",
            "供销合作社联合社",
            "总工会",
            "消防救援大队",
            "税务局",
            "民族宗教事务局",
            "农业农村局",
            "退役军人事务局",
            "行政审批服务局",
            "综合行政执法局",
            "城关镇人民政府",
            "东街街道办事处",
            "石桥乡人民政府");

    /** In a file's name or a folder, for the unit's name in place of #. */
    private static final List<String> STILL_THE_UNIT = List.of(
            "#",
            "#2023年报",
            "2023年#年报",
            "2023-#-政府信息公开",
            "#2023年政府信息公开工作年度报告",
            "#政府信息公开统计表（2023）",
            "#统计表3",
            "#报送",
            "#（盖章）",
            "#(1)",
            "#-最终版",
            "#_定稿",
            "#（更正）",
            "#更正件",
            "#第二次报送",
            "#张三",
            "#（李四 13800000000）",
            "#（本级）",
            "#本级",
            "#机关",
            "#附表",
            "附件2：#",
            "附件1 # 统计表",
            "01.#",
            "关于报送#2023年年报",
            "# 2023 年报",
            "收到#的年报",
            "#含下属单位汇总",
            "#及所属学校",
            "#终稿扫描件",
            "【#】年报",
            "#办公室",
            "#办公室王五报送",
            "#政策法规科",
            "#全局汇总",
            "#（局机关）",
            "#门户网站公开版",
            "#2024.1.15",
            "#第二阶段",
            "#（公开处）",
            "#（含各乡镇卫生院）",
            "#报送区信息公开办",
            "#_已核校");

    /** The same, of another body. */
    private static final List<String> ANOTHER_BODY = List.of(
            "#城关派出所",
            "#开发区分局",
            "#卫生监督所2023年报",
            "#不动产登记中心",
            "#综合执法大队",
            "#便民服务中心（盖章）",
            "#第一中学",
            "#实验小学年报",
            "#-人民医院",
            "#（幸福社区居委会）",
            "#柳林村村委会",
            "#_水文站",
            "#2023年报-敬老院",
            "#城市投资公司",
            "#水库管理处");

    private final UnitFinder finder = new UnitFinder(new Roster(units()));

    private static List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (String name : UNITS) {
            units.add(new Unit(name, REGION + name, List.of(), UnitKind.DEPARTMENT, units.size()));
        }
        return units;
    }

    /** A name of the unit as people write it. */
    private static Stream<String> names(Unit unit) {
        return Stream.of(unit.name(), "云水市" + unit.name(), unit.name().substring(REGION.length()), "区" + unit.code());
    }

    @Test
    void reportWordsSendersAndSealsLeaveItTheUnit() {
        List<String> wrong = new ArrayList<>();
        for (Unit unit : units()) {
            names(unit)
                    .forEach(name -> STILL_THE_UNIT.stream()
                            .map(words -> words.replace("#", name))
                            .filter(words ->
                                    !finder.namedWithin(words).ofRoster().equals(Optional.of(unit)))
                            .forEach(words -> wrong.add(words + " " + finder.namedWithin(words))));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void titlesAndFieldsNameTheUnit() {
        List<String> wrong = new ArrayList<>();
        for (Unit unit : units()) {
            names(unit)
                    .flatMap(name -> Stream.of("#", "#（本级）", "#机关", "附件1：#", "关于报送#", "#办公室", "#（盖章）")
                            .map(words -> words.replace("#", name)))
                    .filter(words -> !finder.named(words).ofRoster().equals(Optional.of(unit)))
                    .forEach(words -> wrong.add(words + " " + finder.named(words)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void longerNamesAreOtherBodies() {
        List<String> wrong = new ArrayList<>();
        for (Unit unit : units()) {
            names(unit)
                    .forEach(name -> ANOTHER_BODY.stream()
                            .map(words -> words.replace("#", name))
                            .filter(words ->
                                    finder.namedWithin(words).ofRoster().isPresent()
                                            || finder.named(words).ofRoster().isPresent())
                            .forEach(
                                    words -> wrong.add(words + " " + finder.namedWithin(words) + finder.named(words))));
        }
        assertThat(wrong).isEmpty();
    }
}
