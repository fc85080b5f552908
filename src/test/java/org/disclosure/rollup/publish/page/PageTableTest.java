package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.junit.jupiter.api.Test;

/** The form's tables as HTML: every figure in the form's order, every line as wide as the others. */
class PageTableTest {

    private final Form form = Forms.load().forReportYear(2023);
    private final PageCells cells = new PageCells(form);

    private PageTable table(String code) {
        return PageTable.of(form.table(code), cells);
    }

    /** A line as text: the spans of a heading follow it, a figure is its place. */
    private static String line(List<PageTable.Box> boxes) {
        return boxes.stream()
                .map(box -> box.isFigure()
                        ? Integer.toString(box.place())
                        : box.text() + "[" + box.rows() + "×" + box.columns() + "]")
                .collect(Collectors.joining(" "));
    }

    @Test
    void tableTwoIsATableForEachParagraph() {
        PageTable two = table("t2");

        assertThat(two.parts())
                .extracting(PageTable.Part::title)
                .containsExactly("第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项");
        assertThat(two.parts().get(0).head())
                .map(PageTableTest::line)
                .containsExactly("信息内容[1×1] 本年制发件数[1×1] 本年废止件数[1×1] 现行有效件数[1×1]");
        assertThat(two.parts().get(0).body())
                .map(PageTableTest::line)
                .containsExactly("规章[1×1] 0 1 2", "行政规范性文件[1×1] 3 4 5");
    }

    @Test
    void tableThreeHasItsHeadingsMergedAsPrinted() {
        PageTable.Part three = table("t3").parts().get(0);

        assertThat(three.head())
                .map(PageTableTest::line)
                .containsExactly(
                        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）[3×3] 申请人情况[1×7]",
                        "自然人[2×1] 法人或其他组织[1×5] 总计[2×1]",
                        "商业企业[1×1] 科研机构[1×1] 社会公益组织[1×1] 法律服务机构[1×1] 其他[1×1]");
        assertThat(three.body()).hasSize(25);
        assertThat(line(three.body().get(2))).startsWith("三、本年度办理结果[22×1] （一）予以公开[1×2] 24 25");
        assertThat(line(three.body().get(4))).startsWith("（三）不予公开[8×1] 1.属于国家秘密[1×1] 38 39");
        assertThat(line(three.body().get(23))).startsWith("（七）总计[1×2] 171 172");
    }

    @Test
    void tableFourIsOneLineUnderItsGroups() {
        PageTable.Part four = table("t4").parts().get(0);

        assertThat(four.head())
                .map(PageTableTest::line)
                .containsExactly(
                        "行政复议[1×5] 行政诉讼[1×10]",
                        "结果维持[2×1] 结果纠正[2×1] 其他结果[2×1] 尚未审结[2×1] 总计[2×1] 未经复议直接起诉[1×5] 复议后起诉[1×5]",
                        "结果维持[1×1] 结果纠正[1×1] 其他结果[1×1] 尚未审结[1×1] 总计[1×1]"
                                + " 结果维持[1×1] 结果纠正[1×1] 其他结果[1×1] 尚未审结[1×1] 总计[1×1]");
        assertThat(four.body())
                .map(PageTableTest::line)
                .containsExactly("185 186 187 188 189 190 191 192 193 194 195 196 197 198 199");
    }

    @Test
    void everyCellOfEveryEditionIsThereOnceAndInOrder() {
        for (Form edition : Forms.load().editions()) {
            PageCells all = new PageCells(edition);
            List<Integer> places = new ArrayList<>();
            edition.tables().stream()
                    .flatMap(table -> PageTable.of(table, all).parts().stream())
                    .flatMap(part -> part.body().stream())
                    .flatMap(List::stream)
                    .filter(PageTable.Box::isFigure)
                    .forEach(box -> places.add(box.place()));

            assertThat(places).isEqualTo(IntStream.range(0, all.size()).boxed().toList());
        }
    }
}
