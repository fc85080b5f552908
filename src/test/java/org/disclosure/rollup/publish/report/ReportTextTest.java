package org.disclosure.rollup.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Punctuality;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;

/** What the district's report tells its editor. */
class ReportTextTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 2, 10);
    private static final String REGION = "威海市文登区";
    private static final List<UnitLine> TWO =
            List.of(unit("1", REGION + "教育局", Status.REPORTED, 0), unit("2", REGION + "民政局", Status.NIL_RETURN, 0));

    private static UnitLine unit(String code, String name, Status status, int errors) {
        return new UnitLine(
                code,
                name,
                UnitKind.DEPARTMENT,
                status,
                new Punctuality(LocalDate.MAX, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                errors,
                0,
                0,
                0,
                0);
    }

    /** A district whose every figure is this number; no number when it is negative. */
    private static DistrictSummary district(int year, int figure, List<UnitLine> units) {
        Form form = Forms.load().forReportYear(year);
        Optional<BigDecimal> value = figure < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(figure));
        List<CellSum> sums = form.cells().stream()
                .map(cell -> new CellSum(cell.code(), value, value, 1, 0))
                .toList();
        return new DistrictSummary(year, form, sums, units);
    }

    private static AnnualReport report(DistrictSummary summary, DistrictSummary... lastYear) {
        Set<String> withoutErrors = summary.units().stream()
                .filter(unit -> unit.errors() == 0)
                .map(UnitLine::code)
                .collect(Collectors.toSet());
        return AnnualReport.ofDistrict(
                summary, Stream.of(lastYear).findFirst(), "", withoutErrors, AS_OF, new Messages(Messages.Language.ZH));
    }

    private static List<String> text(AnnualReport report) {
        return ReportText.of(report).stream()
                .map(part -> part instanceof ReportText.Paragraph paragraph ? paragraph.text() : "（表）")
                .toList();
    }

    @Test
    void theEditorIsToldHowTheDraftWasMadeAndWhoIsInIt() {
        assertThat(report(district(2023, 0, TWO)).notes())
                .containsExactly(
                        "本稿按截至 2024-02-10 收到的报表自动生成。标黄之处须由人填写或核实；定稿前请删去本框。",
                        "可以直接在结果文件夹里的 report.docx 上修改：每次汇总只更新数字，您写的字句保留；您改过的句子，数字又有变化的，在后面标黄写出新的数字。",
                        "应报 2 家，已计入 2 家。");
    }

    @Test
    void theEditorIsToldWhoIsNotInItAndWhatIsStillWrong() {
        List<UnitLine> units = List.of(
                unit("1", "甲局", Status.REPORTED, 2),
                unit("2", "乙局", Status.MISSING, 0),
                unit("3", "丙局", Status.UNREADABLE, 1));

        assertThat(report(district(2023, 0, units)).notes())
                .endsWith("应报 3 家，已计入 1 家。没有计入：乙局、丙局。", "已计入的单位中有 1 家的报表存在强制问题，改正后本稿的数字会有变化。");
    }

    @Test
    void noMoreThanTenNamesAreListed() {
        List<UnitLine> units = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> unit("" + number, "局" + number, Status.MISSING, 0))
                .toList();

        assertThat(report(district(2023, -1, units)).notes())
                .endsWith("应报 12 家，已计入 0 家。没有计入：局1、局2、局3、局4、局5、局6、局7、局8、局9、局10等，共 12 家。");
    }

    @Test
    void theDistrictIsNamedByItsGovernmentElseByTheRegionOfItsUnits() {
        DistrictSummary unnamed = district(2023, 0, TWO);
        DistrictSummary named = new DistrictSummary(
                Area.WHOLE, Optional.of("文登区人民政府"), 2023, unnamed.form(), unnamed.sums(), unnamed.units());

        assertThat(report(unnamed).agency()).isEqualTo("威海市文登区人民政府");
        assertThat(report(named).agency()).isEqualTo("文登区人民政府");
        assertThat(text(report(district(2023, 0, List.of(unit("1", "甲局", Status.REPORTED, 0))))))
                .contains("【请填写：机关名称】");
    }

    @Test
    void growthIsToBeCheckedWhereTheYearsCountOtherUnits() {
        DistrictSummary lastYear = district(2022, 2, TWO.subList(0, 1));

        assertThat(text(report(district(2023, 3, TWO), lastYear)))
                .anyMatch(text ->
                        text.startsWith("本年新收政府信息公开申请3件，比上年增加1件，增长50%。【请核实：有 1 家单位只计入了本年或上年（威海市文登区民政局），两年不完全可比】"));
        assertThat(text(report(district(2023, 3, TWO), district(2022, 2, TWO)))).noneMatch(text -> text.contains("可比"));
    }

    @Test
    void figuresOfTheFormBeforeAreComparedByTheirMeaning() {
        assertThat(text(report(district(2021, 3, TWO), district(2020, 2, TWO))))
                .anyMatch(text -> text.startsWith("本年新收政府信息公开申请3件，比上年增加1件，增长50%。"));
    }

    @Test
    void aYearOfWhichNothingIsKnownSaysNoNumber() {
        assertThat(text(report(district(2023, -1, TWO))).stream().skip(3))
                .containsExactly(
                        "威海市文登区人民政府",
                        "2023年政府信息公开工作年度报告",
                        "本报告依照《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条、第五十条的规定，按照《中华人民共和国政府信息公开"
                                + "工作年度报告格式》（国办公开办函〔2021〕30号）编制，分为六个部分：总体情况，主动公开政府信息情况，"
                                + "收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项。",
                        "本报告的统计期限为2023年1月1日至12月31日。",
                        "对本报告如有疑问，请与【请填写：联系单位、地址、邮政编码、电话】联系。",
                        "一、总体情况",
                        "【请填写：本年政府信息公开工作总体情况】",
                        "（一）主动公开",
                        "【请填写：主动公开的重点领域、渠道、数量和政策解读情况】",
                        "（二）依申请公开",
                        "【请填写：本年新收政府信息公开申请的数量，报表中没有这个数】",
                        "【请填写：依申请公开工作情况，如办理机制、答复质量】",
                        "（三）政府信息管理",
                        "【请填写：政府信息管理情况，如制度建设、公开审查、规范性文件清理和集中公开】",
                        "（四）政府信息公开平台建设",
                        "【请填写：政府网站、政务新媒体和公开专区等平台建设情况】",
                        "（五）监督保障",
                        "【请填写：机构和人员、业务培训、工作考核、社会评议、责任追究情况】",
                        "二、主动公开政府信息情况",
                        "（表）",
                        "三、收到和处理政府信息公开申请情况",
                        "（表）",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "（表）",
                        "五、存在的主要问题及改进情况",
                        "（一）存在的主要问题",
                        "【请填写：本年工作中存在的主要问题】",
                        "（二）改进情况",
                        "【请填写：上年问题的整改情况和下一步改进措施】",
                        "六、其他需要报告的事项",
                        "（一）收取信息处理费情况",
                        "【请填写：依据《政府信息公开信息处理费管理办法》收取信息处理费的件数和金额，没有收取的如实写明】",
                        "（二）其他事项",
                        "【请填写：其他需要报告的事项，如年度政务公开工作要点落实情况，人大代表建议和政协提案办理结果公开情况】",
                        "威海市文登区人民政府",
                        "【请填写：成文日期】");
    }
}
