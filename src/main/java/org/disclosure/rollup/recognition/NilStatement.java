package org.disclosure.rollup.recognition;

import java.util.List;
import java.util.regex.Pattern;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.document.FilePath;
import org.disclosure.rollup.recognition.text.LabelText;

/**
 * 零报送 as a bureau states it beside its tables: by the form's own tick, by a sentence, by the file's name. The notes of a
 * form, which say what to do where there is nothing, state nothing.
 */
final class NilStatement {

    private static final String NIL = "零(?:报送|报告|申报)";
    private static final String TICK = "[√✓✔☑■●]";

    /** The tick's own cell: {@code 零报送：}. */
    private static final Pattern LABEL = Pattern.compile("(?:是否)?(?:为)?" + NIL + "[:：?？]");

    private static final Pattern TICKED =
            Pattern.compile(TICK + "(?:是否)?" + NIL + ".*|.*" + NIL + "[:：]?(?:" + TICK + ".*|[（(\\[]?是[)）\\]]?)");

    private static final Pattern TICK_CELL = Pattern.compile("是|对|有|1|[YyＹ](?:es)?|" + TICK);

    private static final Pattern STATED = Pattern.compile(NIL);

    /** 零报送 that is denied, or asked and not answered. */
    private static final Pattern DENIED =
            Pattern.compile("(?:不|非|未|没有?|无|是否)(?:是|属于?|存在|为|作为?|做|符合|适用|能|可|再|算|进行|实行|涉及|按照?|以|构成|曾|有|列入|任何)*" + NIL
                    + "|" + NIL + "(?:情况|单位)?[:：]?[（(\\[]?(?:否|不是|不存在|不适用|非|×|✗|(?:无|没有)[)）\\]]?$)");

    private static final Pattern TICKED_NO = Pattern.compile(TICK + "(?:不|非|否)");

    /** End of a clause: what follows says something else. */
    private static final String END = "(?=[,，。;；、!！)）]|$|和|及|也|特此)";

    private static final String NOT = "(?<!并非|不是)(?:未|没有|无)(?:曾|有)?";
    private static final String WHICH = "(?:任何|相关|有关|以上|上述|此类|公民|法人|其他组织|、|和|或者?|提出|提交|依申请|申请公开的|政府|信息|主动|公开|的){0,12}";

    /** Nothing was there to be counted, said of the bureau's own year: no application, or none of what is counted. */
    private static final Pattern NOTHING_CAME = Pattern.compile("(?:年度?|全年|我|本单位|本机关|本部门|本局).{0,24}" + NOT + "(?:"
            + "(?:收到|新收|受理|接到|接收|办理|处理|发生|产生)?过?" + WHICH + "申请"
            + "|(?:发生|产生|办理|涉及)?过?" + WHICH + "(?:数据|事项|业务)"
            + "|(?:发生|产生|涉及)?(?:以上|上述)(?:各项)?(?:情况|内容|项目|信息))" + END);

    /** All that the tables ask for is nothing: {@code 以上各项均无}, {@code 各项数据均为0}. */
    private static final Pattern ALL_NOTHING =
            Pattern.compile("(?:以上|上述|各|全部|所有|表[中内])(?:各?[项类表格栏])?(?:数据|数字|指标|情况|内容|事项|数值){0,2}"
                    + "(?:(?:均|都|皆|全部?)(?:为|是)?|为)(?:[0０〇零无]|没有|(?:未|没有|无)(?:发生|产生|涉及))" + END);

    /** The figures are still to come. */
    private static final Pattern POSTPONED =
            Pattern.compile("待(?:补|报|统计|核实|确认|汇总|完善|更新|定)|后补|补[报填齐交送]|下周|下月|稍后|随后|另报|另行|尽快|暂(?:无|缺|没有)数据|暂缺");

    /** Words of who tells others how to fill in a form, and of a box that nobody has ticked. */
    private static final Pattern INSTRUCTION = Pattern.compile("(?<!申)请|填|选|如果|若|不要|不得|应当|须|也要|各单位|□|☐|○");

    private NilStatement() {}

    /** True if the file's name or a line that can be seen states it. */
    static boolean isIn(List<Sheet> sheets, FilePath path) {
        // in a name it says that the file comes late
        return states(LabelText.compact(path.stem()).replace("补报", ""))
                || sheets.stream()
                        .filter(sheet -> !sheet.hidden())
                        .flatMap(sheet -> sheet.rows().stream())
                        .anyMatch(NilStatement::isIn);
    }

    /** Adds that the report is stated to be nil; its blanks are then nothing to ask the unit about. */
    static void settle(List<Finding> findings) {
        findings.replaceAll(finding -> finding.code().equals(Problem.F_BLANK.code())
                ? finding.as("nil").weighing(Severity.HINT)
                : finding);
        findings.add(
                Finding.of(Problem.P_NIL_RETURN).as("stated").given("stated").weighing(Severity.HINT));
    }

    private static boolean isIn(Row row) {
        boolean asked = false;
        for (RawCell cell : row.stream().toList()) {
            String text = LabelText.compact(cell.text());
            if (asked && TICK_CELL.matcher(text).matches()) {
                return true;
            }
            asked = LABEL.matcher(text).matches();
            if (!asked && states(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean states(String text) {
        if (POSTPONED.matcher(text).find()) {
            return false;
        }
        if (INSTRUCTION.matcher(text).find()) {
            return TICKED.matcher(text).matches()
                    && !text.contains("填")
                    && !TICKED_NO.matcher(text).find();
        }
        boolean named = STATED.matcher(text).find()
                && (!DENIED.matcher(text).find() || TICKED.matcher(text).matches() && text.contains("是否"));
        return named
                || NOTHING_CAME.matcher(text).find()
                || ALL_NOTHING.matcher(text).find();
    }
}
