package org.disclosure.rollup.practice.report;

import java.util.List;
import org.disclosure.rollup.submission.UnitKind;

/**
 * An invented unit. The first 64 are one district's, the next 64 another's.
 *
 * @param number from 1
 */
public record PracticeUnit(int number, String name, UnitKind kind) {

    private static final List<String> FIRST = characters("青白红金银玉石云龙凤东西南北中新古长平安永兴福华明清海江河湖");
    private static final List<String> SECOND = characters("山岭川泉桥门湾港原陵丘溪浦阳阴城乡关台洲口屯坪塘林田源水谷峰松柏梅兰竹菊桂枫荷莲杨柳榆槐棠梨桃杏枣滩浪沙岩崖坡");

    private static final List<String> OFFICES = List.of("人民政府办公室");
    private static final List<String> DEPARTMENTS = List.of(
            "发展和改革局",
            "教育局",
            "科学技术局",
            "工业和信息化局",
            "民族宗教事务局",
            "公安局",
            "民政局",
            "司法局",
            "财政局",
            "人力资源和社会保障局",
            "自然资源局",
            "生态环境局",
            "住房和城乡建设局",
            "城市管理局",
            "交通运输局",
            "水务局",
            "农业农村局",
            "商务局",
            "文化和旅游局",
            "卫生健康局",
            "退役军人事务局",
            "应急管理局",
            "审计局",
            "市场监督管理局",
            "统计局",
            "医疗保障局",
            "信访局",
            "行政审批服务局",
            "综合行政执法局",
            "体育局",
            "林业局",
            "乡村振兴局",
            "国防动员办公室",
            "机关事务管理局",
            "金融工作局",
            "投资促进局",
            "数据局",
            "档案局");
    private static final List<String> VERTICAL = List.of("气象局", "税务局", "消防救援局");
    private static final List<String> TOWNS = List.of("大王", "宋村", "泽头", "高村", "侯家", "张家", "小观", "米山", "界石", "葛家", "文昌");
    private static final List<String> SUB_DISTRICTS =
            List.of("龙山", "天福", "环山", "人民路", "和平", "解放", "胜利", "建设", "幸福", "光明", "朝霞");

    /** Number of units in a district. */
    static final int A_DISTRICT =
            OFFICES.size() + DEPARTMENTS.size() + VERTICAL.size() + TOWNS.size() + SUB_DISTRICTS.size();

    /** Largest number of units that there are names for. */
    static final int MOST = FIRST.size() * SECOND.size() * A_DISTRICT;

    private static List<String> characters(String all) {
        return all.codePoints().mapToObj(Character::toString).distinct().toList();
    }

    /** The unit of this number, from 1 to {@link #MOST}. */
    public static PracticeUnit of(int number) {
        int district = (number - 1) / A_DISTRICT;
        String region = place(district) + "区";
        int place = (number - 1) % A_DISTRICT;
        List<List<String>> lists = List.of(OFFICES, DEPARTMENTS, VERTICAL, TOWNS, SUB_DISTRICTS);
        List<UnitKind> kinds = List.of(
                UnitKind.GOVERNMENT_OFFICE,
                UnitKind.DEPARTMENT,
                UnitKind.VERTICAL,
                UnitKind.TOWN,
                UnitKind.SUB_DISTRICT);
        int list = 0;
        while (place >= lists.get(list).size()) {
            place -= lists.get(list++).size();
        }
        String ending = list == 3 ? "镇人民政府" : list == 4 ? "街道办事处" : "";
        return new PracticeUnit(number, region + lists.get(list).get(place) + ending, kinds.get(list));
    }

    /** The name of a place: a number below the product of both lists has one of its own. */
    static String place(int number) {
        return FIRST.get(number % FIRST.size()) + SECOND.get(number / FIRST.size() % SECOND.size());
    }

    /** The code in the roster. */
    public String code() {
        return "P" + padded();
    }

    /** The number with at least five digits, so that lists of files are sorted by it. */
    String padded() {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }
}
