package org.disclosure.rollup.practice.report;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.practice.figure.SeededRandom;

/** Writes the running text of a report, in which all figures are the true ones. */
public final class ReportProse {

    private static final List<String> AIMS =
            List.of("方便群众办事", "回应社会关切", "规范权力运行", "优化营商环境", "服务基层治理", "提高政务透明度", "保障群众知情权");
    private static final List<String> WAYS =
            List.of("完善公开目录", "压实科室责任", "加强发布审核", "充实基层力量", "改进答复文书", "统一办理流程", "清理失效信息", "更新办事指南");
    private static final List<String> PLACES = List.of("政府网站", "政务新媒体", "公开专区", "公示栏", "服务大厅", "村居公开栏");
    private static final List<String> PROBLEMS =
            List.of("更新不够及时", "解读形式单一", "人员变动较多", "答复不够规范", "栏目划分较粗", "培训次数偏少", "科室配合不紧");

    private final Form form;
    private final PracticeReport report;
    private final SeededRandom seededRandom;

    public ReportProse(Form form, PracticeReport report, SeededRandom seededRandom) {
        this.form = form;
        this.report = report;
        this.seededRandom = seededRandom;
    }

    public List<ReportSection> sections() {
        List<ReportSection> sections = new ArrayList<>();
        for (String heading : form.sections()) {
            sections.add(new ReportSection(heading, paragraphs(sections.size())));
        }
        return sections;
    }

    private List<String> paragraphs(int section) {
        return switch (section) {
            case 0 -> overview();
            case 4 ->
                List.of(
                        "存在的主要问题：" + seededRandom.pick(PROBLEMS) + "，" + seededRandom.pick(PLACES)
                                + seededRandom.pick(PROBLEMS) + "。",
                        "改进情况：" + seededRandom.pick(WAYS) + "，" + seededRandom.pick(WAYS) + "，以"
                                + seededRandom.pick(AIMS) + "。");
            case 5 -> List.of("本年度没有收取信息处理费。", "其他没有需要报告的事项。");
            default -> List.of();
        };
    }

    private List<String> overview() {
        String unit = report.unit().name();
        int received = total(KeyFigure.RECEIVED);
        return List.of(
                report.year() + "年，" + unit + seededRandom.pick(WAYS) + "、" + seededRandom.pick(WAYS) + "，以"
                        + seededRandom.pick(AIMS) + "为重点开展政府信息公开工作。",
                "（一）主动公开。通过" + seededRandom.pick(PLACES) + "和" + seededRandom.pick(PLACES) + "发布信息"
                        + (20 + seededRandom.below(900)) + "条。",
                "（二）依申请公开。本年新收政府信息公开申请" + received + "件，上年结转" + total(KeyFigure.CARRIED_IN) + "件，办结"
                        + total(KeyFigure.CONCLUDED) + "件，结转下年度" + total(KeyFigure.CARRIED_OUT) + "件。",
                "（三）政府信息管理。" + seededRandom.pick(WAYS) + "，" + seededRandom.pick(WAYS) + "。",
                "（四）平台建设。维护" + seededRandom.pick(PLACES) + "，" + seededRandom.pick(WAYS) + "。",
                "（五）监督保障。组织培训" + (1 + seededRandom.below(5)) + "次，" + seededRandom.pick(WAYS) + "。");
    }

    private int total(KeyFigure figure) {
        return report.truth().count(figure);
    }
}
