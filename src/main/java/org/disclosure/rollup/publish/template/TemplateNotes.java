package org.disclosure.rollup.publish.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;

/** 填表说明: how a template is filled in and what it watches, behind its tables. */
final class TemplateNotes {

    static final String SHEET = "填表说明";

    private static final int WIDTH = 80;

    private TemplateNotes() {}

    static void write(Template template, XSSFSheet target, Styles styles) {
        SheetWriter sheet = new SheetWriter(target);
        sheet.widths(WIDTH);
        sheet.text(0, 0, SHEET, styles.section);
        int row = 1;
        for (String line : lines(template)) {
            sheet.text(row, 0, line, styles.note);
            sheet.row(row++).setHeightInPoints(14 * TextLines.count(line, WIDTH - 4) + 6);
        }
        sheet.printUpright();
        target.setDisplayGridlines(false);
        target.enableLocking();
    }

    private static List<String> lines(Template template) {
        List<String> lines = new ArrayList<>();
        lines.add("1. 表式依据" + template.form().basis() + "。只填浅黄色的格，其余的格已锁定；请不要增删行列，不要改动标签。");
        lines.add("2. 没有发生的填 0，不要留空，也不要填“无”“/”。各表下方提示还有几格没有填。各项都没有发生的，在第一张表上方的“零报送”选“是”，各格自动填 0；有的项目有数的，在那一格直接填写。");
        numbers(template).forEach(number -> lines.add((lines.size() + 1) + ". " + TemplateEntries.words(number)));
        lines.add((lines.size() + 1) + ". 数据截至当年 12 月 31 日。行政许可、行政处罚、行政强制填全部决定，包括依法不公开的；"
                + "复议机关作共同被告的诉讼由原行为机关填，复议机关不填。");
        lines.add((lines.size() + 1) + ". 灰色的格是总计，由公式算出，各项都空着时为空。蓝色的格是上年结转数，取自本单位上一年的年报。");
        lines.add((lines.size() + 1) + ". 有关的格都填好后，勾稽不平的格变红，表下方写明是哪一项：");
        Set<String> checks = template.identities().stream()
                .map(identity -> "    " + identity.title() + "：" + identity.formula())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        int next = lines.size() + 1;
        lines.addAll(checks);
        lines.add(next + ". 填好后保存为 .xlsx 报送，文件名不限；本页不必删除。");
        return lines;
    }

    private static Set<NumberKind> numbers(Template template) {
        return template.form().cells().stream()
                .map(cell -> cell.number())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
