package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosure.rollup.check.SimilarReports.ReportNarrative;
import org.disclosure.rollup.check.SimilarReports.UnitFinding;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.ReportText;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;

/** N-SIMILAR between the units of a district. */
class SimilarReportsTest {

    private static final List<String> WHAT = List.of(
            "工程招标结果",
            "防汛预案",
            "水质监测数据",
            "惠企政策",
            "学区划分方案",
            "养老机构名单",
            "执法检查计划",
            "土地出让公告",
            "农机补贴名册",
            "公交线路调整",
            "疫苗接种点",
            "药品抽检通报",
            "预算绩效目标",
            "公租房分配结果",
            "林长名录",
            "非遗项目申报材料",
            "燃气安全提示",
            "就业见习岗位",
            "垃圾分类点位",
            "消防验收结果");
    private static final List<String> HOW = List.of(
            "在门户网站设专栏逐月更新",
            "用短视频向社区居民讲解",
            "由分管负责人在广播节目里说明",
            "印成手册发到村居",
            "通过公众号推送并开放留言",
            "邀请企业代表现场座谈",
            "编成问答放进办事大厅",
            "按季度整理成目录",
            "与统计资料一同存档备查",
            "接入区级数据平台自动发布",
            "请法律顾问逐件审核",
            "以图解和漫画的形式改写");
    private static final List<String> BUT = List.of(
            "个别科室报送较晚", "部分栏目点击量偏低", "留言答复平均用时仍较长", "历史文件电子化率不高", "基层人员变动频繁", "解读形式较为单一", "检索功能不够好用", "与群众的互动少于预期");

    private static Unit unit(int number) {
        String name = "威海市文登区第" + number + "局";
        return new Unit("U" + number, name, List.of("第" + number + "局"), UnitKind.DEPARTMENT, number);
    }

    private static ReportNarrative told(int file, ReportText text) {
        return new ReportNarrative(file, file + ".docx", unit(file), text.text());
    }

    /** A text on the usual subjects that no other unit wrote. */
    private static ReportText own(int number) {
        Random random = new Random(number);
        return ReportText.of(unit(number).name(), 2023)
                .with(1, sentences(random, 12))
                .with(5, sentences(random, 8));
    }

    private static String[] sentences(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(sentence -> pick(WHAT, random) + random.nextInt(90) + "项" + pick(HOW, random) + "，"
                        + words(random) + "，但" + pick(BUT, random) + "，" + words(random) + "。")
                .toArray(String[]::new);
    }

    /** Words that only this unit uses: letters without meaning will do. */
    private static String words(Random random) {
        return random.ints(14, 0x4E00, 0x4E00 + 800)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String pick(List<String> phrases, Random random) {
        return phrases.get(random.nextInt(phrases.size()));
    }

    private static List<UnitFinding> findings(List<ReportNarrative> reports) {
        SimilarReports similar = new SimilarReports();
        reports.forEach(similar::add);
        return similar.findings(file -> reports.stream()
                .filter(report -> report.file() == file)
                .findFirst()
                .orElseThrow());
    }

    private static String shown(int number) {
        return unit(number).name() + "（“" + number + ".docx”）";
    }

    private static ReportText of(int number) {
        return ReportText.of(unit(number).name(), 2023);
    }

    @Test
    void sectionTakenFromAnotherUnitIsFoundInBothReports() {
        String[] words = own(3).lines(5).stream().skip(1).toArray(String[]::new);
        String passages = "“" + String.join("", words).substring(0, 40) + "…”";

        assertThat(findings(List.of(told(1, own(1)), told(3, own(3)), told(7, own(7).with(5, words)), told(9, own(9)))))
                .extracting(UnitFinding::unitCode, found -> Worded.of(found.finding()))
                .containsExactly(
                        tuple("U3", similar("unit", "100", passages, "3.docx", unit(7), "7.docx", "0")),
                        tuple("U7", similar("unit", "100", passages, "7.docx", unit(3), "3.docx", "0")));
    }

    private static Finding similar(
            String variant, String percent, String passages, String path, Unit other, String otherPath, String more) {
        return Finding.of(
                        Problem.N_SIMILAR,
                        "五、存在的主要问题及改进情况",
                        percent,
                        passages,
                        path,
                        other.name() + "（“" + otherPath + "”）",
                        more)
                .as(variant)
                .comparing(percent + "%", "", "");
    }

    @Test
    void prescribedSentencesPrefaceAndShortSectionsMakeNothingAlike() {
        assertThat(findings(List.of(
                        told(1, of(1).with(1, "发布信息86条。").with(5, "更新不及时，将加强培训。")),
                        told(2, of(2).with(1, "发布信息86条。").with(5, "更新不及时，将加强培训。")))))
                .isEmpty();
    }

    @Test
    void textThatAllUnitsHaveIsToldOnceAUnit() {
        List<ReportNarrative> reports = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> told(
                        number,
                        own(number).with(5, own(99).lines(5).stream().skip(1).toArray(String[]::new))))
                .toList();

        List<UnitFinding> found = findings(reports);

        assertThat(found)
                .extracting(UnitFinding::unitCode)
                .containsExactlyElementsOf(
                        reports.stream().map(report -> report.unit().code()).toList());
        assertThat(found).extracting(of -> of.finding().variant()).containsOnly("units");
    }

    /** Two hundred of two thousand take a section over from the unit before and change a sentence, a name, the figures. */
    @Test
    void amongTwoThousandUnitsExactlyThoseThatTookATextOverAreFound() {
        List<ReportNarrative> reports = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int number = 1; number <= 2_000; number++) {
            ReportText text = own(number);
            if (number % 10 == 0) {
                String[] words = own(number - 1).lines(1).stream().skip(1).toArray(String[]::new);
                words[number / 10 % words.length] = sentences(new Random(-number), 1)[0];
                text.with(1, words);
                expected.add("U" + (number - 1) + " " + shown(number));
                expected.add("U" + number + " " + shown(number - 1));
            }
            reports.add(told(number, text));
        }
        SimilarReports similar = new SimilarReports();
        reports.forEach(similar::add);

        List<UnitFinding> found = similar.findings(file -> reports.get(file - 1));

        assertThat(found.stream()
                        .map(of ->
                                of.unitCode() + " " + of.finding().arguments().get(4))
                        .collect(Collectors.toList()))
                .containsExactlyElementsOf(expected);
        assertThat(found).extracting(of -> of.finding().variant()).containsOnly("unit");
    }
}
