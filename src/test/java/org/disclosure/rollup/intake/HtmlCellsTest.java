package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of a page. */
class HtmlCellsTest {

    private static final String STYLES = "<style><!--\n.gone {display : NONE}\n"
            + "td.xl65 {mso-number-format:\"0\\.00\\;\\}\"; text-decoration:line-through;}\n"
            + "#old, span.MsoFootnoteReference {vertical-align:super}\n"
            + "@page {margin:1in}\n@media print {.paper {display:none}}\n@media screen {.screen {display:none}}\n"
            + "a:hover, .both:before {display:none}\n.small {font:0/0 a}\n.weak {display:none}\np.weak {display:block}\n"
            + ".shown {visibility:visible}\n-->\n</style>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style='font-size:0'>9</span>",
                "<span style='font-size:0px'><b style='font-size:2em'>9</b></span>",
                "<span style='font-size:1.5pt'>9</span>",
                "<span class=small>9</span>",
                "<span style='color:white'>9</span>",
                "<span style='color:#FFF'>9</span>",
                "<span style='color:rgb(250, 250, 250)'>9</span>",
                "<span style='color:rgba(0,0,0,0)'>9</span>",
                "<font color='#fffffe'>9</font>",
                "<span style='background:#1f4e79'><b style='color:rgb(31,78,121)'>9</b></span>",
                "<span style='background-color:black;color:#000'>9</span>",
                "<p style='background:navy'><span style='background:white;color:snow'>9</span></p>"
            })
    void textThatIsNotSeenIsLeftOut(String unseen) {
        assertThat(cell("12" + unseen)).isEqualTo(cell("12", new TextRun("9", Look.UNSEEN)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style='color:white;background:#1f4e79'>129</span>",
                "<span style='background:url(dark.png)'><b style='color:white'>129</b></span>",
                "<span style='background:yellow;mso-highlight:yellow'>129</span>",
                "<span style='color:#ddd'>129</span>",
                "<font color=papayawhip>129</font>",
                "<span style='color:white'><a href=x>129</a></span>",
                "<span style='background:rgba(0,0,0,.5)'><b style='color:white'>129</b></span>"
            })
    void textThatIsSeenIsTheValue(String seen) {
        assertThat(cell(seen)).isEqualTo(cell("129"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style='display:none'>9</span>",
                "<span style='display : none'>9</span>",
                "<span style='color:red;DISPLAY:None ! important'>9</span>",
                "<b class='x gone'>9</b>",
                "<b class=screen>9</b>",
                "<b class=gone style='color:red'>9</b>",
                "<b style='display:none' class=shown><i style='display:inline'>9</i></b>",
                "<span hidden>9</span>",
                "<span style='visibility:hidden'>9</span>",
                "<span style='visibility:collapse'><b>9</b></span>",
                "<span style='mso-hide:all'>9</span>",
                "<span style='opacity:0'>9</span>",
                "<span style='color:transparent'>9</span>",
                "<span style='position:absolute;left:-9999px'>9</span>",
                "<span style='position:absolute;clip:rect(0, 0, 0, 0)'>9</span>",
                "<p style='display:none'>9</p>",
                "<span class=weak>9</span>"
            })
    void hiddenTextIsLeftOut(String hidden) {
        assertThat(cell("12" + hidden)).isEqualTo(cell("12", new TextRun("9", Look.HIDDEN)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span class=paper>12</span>",
                "<a class=both>12</a>",
                "<span style='visibility:hidden'><b class=shown>12</b></span>",
                "<span style='font-size:0'><b style='font-size:12pt'>12</b></span>",
                "<p class=weak>12</p>",
                "<b class=gone style='display:inline'>12</b>",
                "<b hidden style='display:inline'>12</b>",
                "<!-- 9 -->12<!--[if gte vml 1]><v:textbox>9</v:textbox><![endif]-->",
                "<script>9</script>12<template>9</template><noscript>9</noscript>",
                "12<svg><text>9</text></svg><canvas>9</canvas><button>9</button>",
                "12<comment>9</comment>",
                "12<span class=MsoCommentReference>[9]</span>",
                "<ruby>12<rp>(</rp><rt>9</rt><rp>)</rp></ruby>",
                "<input type=hidden value=9><input type=text value=12>",
                "<input value=' 12 '><input type=checkbox value=9 checked><input type=submit value=9>",
                "<input type='NUMBER' value=12 readonly>",
                "<textarea>\n12\n</textarea><datalist><option>9</option></datalist>",
                "<select><option>9</option><option selected>12</option></select>",
                "<select><option disabled>9</option><option>12</option><option>7</option></select>",
                "<select><optgroup label=9><option label=12>7</option></optgroup></select>",
                "<select multiple><option>9</option><option selected>12</option></select>",
                "<div contenteditable>12</div>",
                "<span style='mso-spacerun:yes'>&nbsp;</span>12&#8203; ",
                "<span>1</span><span>2</span>",
                "<span style='margin:0;padding:0'>1</span><span style='float:none'>2</span>",
                "<div style='display:inline'>1</div><div style='display:inline'>2</div>",
                "<table><tr><td>12</td></tr></table>",
                "<table><tr><td></td></tr><tr><td></td><td><p>12</p></td></tr></table>"
            })
    void whatIsSeenIsTheText(String content) {
        assertThat(cell(content)).isEqualTo(cell("12", new TextRun[0]));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <s>9</s>12                                        | STRUCK
                    <strike>9</strike>12                              | STRUCK
                    <span style='text-decoration:red line-through'>9</span>12 | STRUCK
                    <font style="text-line-through:double">9</font>12 | STRUCK
                    <p><s>9</s></p><p>12</p>                          | STRUCK
                    12<br><s>9</s>                                    | STRUCK
                    <del>9</del><ins>12</ins>                         | DELETED
                    <span class=msoDel><s>9</s></span>12              | DELETED
                    12<sup>9</sup>                                    | RAISED
                    12<sub>9</sub>                                    | RAISED
                    12<span style='vertical-align:30%'>9</span>       | RAISED
                    12<span style='position:relative;top:-6.0pt;mso-text-raise:6.0pt'>9</span>| RAISED
                    12<a><span class=MsoFootnoteReference>9</span></a>| RAISED
                    12<b id=old>9</b>                                 | RAISED
                    12<img style='vertical-align:sub'><sup>9</sup>    | RAISED
                    """)
    void looksAreKnown(String content, Look look) {
        assertThat(cell(content)).isEqualTo(cell("12", new TextRun("9", look)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>1</p><p>2</p>                                  | 1/2
                    1<br>2                                            | 1/2
                    <span style='display:block'>1</span><b>2</b>      | 1/2
                    <li>1</li><s>9</s><li>2</li>                      | 1/2
                    1 <s>9</s> 2                                      | 1 2
                    <input value=1><input value=2>                    | 1 2
                    12<input value=3>                                 | 12 3
                    <b style='float:left'>1</b><b style='float:right'>2</b> | 1 2
                    <b style='display:inline-block'>1</b><b>2</b>     | 1 2
                    1<b style='margin:0 0 0 2em'>2</b>                | 1 2
                    <table><tr><td>1</td><td>2</td></tr></table>      | 1/2
                    """)
    void numbersThatStandApartStayApart(String content, String text) {
        assertThat(cell(content).text()).isEqualTo(text.replace('/', '\n'));
    }

    @Test
    void aWholeCellStruckOutIsKnownFromItsClass() {
        assertThat(first(" class=xl65 style='vertical-align:super'", "12"))
                .isEqualTo(new RawCell(0, 0, "12", RawCell.Kind.TEXT, CellDetails.NONE.allStruckOut()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x:num='61.73'",
                "sdval='61.73' sdnum='2052;0;0.0'",
                "data-t=n data-v=61.73 data-z='0.0'",
                "data-sheets-value='{\"1\":3,\"3\":61.73}'"
            })
    void theExactNumberIsTakenWithWhatIsSeen(String attribute) {
        CellDetails shown = CellDetails.NONE.showing("61.7");

        assertThat(first(' ' + attribute, "<font>61.7</font>"))
                .isEqualTo(new RawCell(0, 0, "61.73", RawCell.Kind.NUMBER, shown));
        assertThat(first(' ' + attribute, "61.73"))
                .isEqualTo(new RawCell(0, 0, "61.73", RawCell.Kind.NUMBER, CellDetails.NONE));
    }

    @Test
    void withoutAnExactNumberTheTextCounts() {
        assertThat(first(" x:num", "1,234.00")).isEqualTo(new RawCell(0, 0, "1,234.00", RawCell.Kind.TEXT));
        assertThat(first(" x:str=\"'0012\"", "0012")).isEqualTo(new RawCell(0, 0, "0012", RawCell.Kind.TEXT));
        assertThat(first(" x:num='1E+99999999'", "1")).isEqualTo(new RawCell(0, 0, "1", RawCell.Kind.TEXT));
    }

    @Test
    void theNumberBesideAnErrorMeansNothing() {
        assertThat(first(" sdval='0' sdnum='1033;'", "#NAME?"))
                .isEqualTo(new RawCell(0, 0, "#NAME?", RawCell.Kind.ERROR));
    }

    @Test
    void rowsAreSpannedToTheEndOfTheirGroup() {
        Sheet sheet = sheet("<table><tfoot><tr><td>f<td>g</tfoot><tbody><tr><td rowspan=0>a<td>b<tr><td>c</tbody>"
                + "<tbody><tr><td rowspan=9 colspan=x>d<td>e</tbody><thead><tr><td colspan='0'>h<td>i</thead></table>");

        assertThat(places(sheet))
                .containsExactly("A1 h", "B1 i", "A2 a", "B2 b", "B3 c", "A4 d", "B4 e", "A5 f", "B5 g");
        assertThat(sheet.merges()).containsExactly(new Merge(1, 0, 2, 0));
    }

    @Test
    void aLongerSpanIsNotForgottenUnderAShorterOne() {
        Sheet sheet = sheet("<table><tr><td>a<td rowspan=3>b<td>c<tr><td colspan=2>d<td>e<tr><td>f<td>g</table>");

        assertThat(places(sheet)).containsExactly("A1 a", "B1 b", "C1 c", "A2 d", "C2 e", "A3 f", "C3 g");
    }

    @Test
    void cellsThatAreNotShownLeaveNoPlace() {
        Sheet sheet = sheet("<table><tr><td>a<td style='display:none'>x<td>b<tr hidden><td>c<td>d</table>");

        assertThat(places(sheet)).containsExactly("A1 a", "B1 b", "A2 c", "B2 d");
        assertThat(List.of(sheet.isHidden(0, 0), sheet.isHidden(1, 0))).containsExactly(false, true);
    }

    @Test
    void aHiddenRowCountsForSpansWhereItWasCounted() {
        String head = "<table><tr><td rowspan=2>a<td>b<td>c";
        String last = "<tr><td>f<td>g<td>h</table>";

        assertThat(places(sheet(head + "<tr style='display:none'><td>d<td>e" + last)))
                .containsExactly("A1 a", "B1 b", "C1 c", "B2 d", "C2 e", "A3 f", "B3 g", "C3 h");
        assertThat(places(sheet(head + "<tr style='display:none'><td>x<td>y<td>z<tr><td>d<td>e" + last)))
                .containsExactly("A1 a", "B1 b", "C1 c", "B2 d", "C2 e", "A3 f", "B3 g", "C3 h");
    }

    @Test
    void hiddenColumnsKeepTheirPlace() {
        Sheet sheet = sheet("<table><col><col style='display:none;mso-width-source:userset'><col>"
                + "<tr><td>a<td>x<td>b<tr><td>c<td style='display:none'>x<td>d<tr><td>e<td colspan=2>f</table>");

        assertThat(places(sheet)).containsExactly("A1 a", "C1 b", "A2 c", "C2 d", "A3 e", "B3 f");
    }

    @Test
    void aTableAroundALargerOneIsAFrame() {
        Sheet sheet =
                sheet("<table><tr><td>报告<td>菜单<tr><td colspan=2><table><tr><td>a<td>b<tr><td>c<td>d</table>尾</table>");

        assertThat(places(sheet)).containsExactly("A1 报告", "A2 菜单", "A3 a", "B3 b", "A4 c", "B4 d", "A5 尾");
    }

    @Test
    void aTableThatFillsTheColumnsOfACellIsPartOfTheRow() {
        Sheet sheet = sheet("<table><tr><td>a<td>b<td>c<tr><td>d<td colspan=2><table><tr><td>1<td>2</table></table>");

        assertThat(places(sheet)).containsExactly("A1 a", "B1 b", "C1 c", "A2 d", "B2 1", "C2 2");
    }

    @Test
    void tablesNobodySeesStandOnHiddenRows() {
        Sheet sheet = sheet("<div class=gone>x<table><tr><td>a<td>b</table></div><p>c</p>");

        assertThat(places(sheet)).containsExactly("A1 a", "B1 b", "A2 c");
        assertThat(List.of(sheet.isHidden(0, 0), sheet.isHidden(1, 0))).containsExactly(true, false);
    }

    private static List<String> places(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(List::stream)
                .map(cell -> cell.address() + ' ' + cell.text())
                .toList();
    }

    private static RawCell cell(String content) {
        return first("", content);
    }

    private static RawCell cell(String text, TextRun... leftOut) {
        CellDetails details = leftOut.length == 0
                ? CellDetails.NONE
                : new CellDetails(List.of(leftOut), false, Optional.empty(), Optional.empty());
        return new RawCell(0, 0, text, RawCell.Kind.TEXT, details);
    }

    private static RawCell first(String attributes, String content) {
        return sheet("<table><tr><td" + attributes + '>' + content + "</td><td>x</td></tr><tr><td>y<td>z</table>")
                .find(0, 0)
                .orElseThrow();
    }

    private static Sheet sheet(String body) {
        String page = "<html><head>" + STYLES + "</head><body>" + body + "</body></html>";
        return new Intake(Limits.DEFAULT)
                .read(page.getBytes(StandardCharsets.UTF_8), "表.html")
                .sheets()
                .get(0);
    }
}
