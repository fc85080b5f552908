package org.disclosure.rollup.recognition;

import java.util.List;
import java.util.regex.Pattern;
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

    private static final Pattern STATED = Pattern.compile(".*" + NIL + ".*");

    /** Nothing was there to be counted, said of the bureau's own year. */
    private static final Pattern NOTHING_CAME =
            Pattern.compile(".*(?:年度?|全年|我|本单位|本机关|本部门|本局).{0,24}(?:未|没有|无|尚未|从未)(?:曾)?"
                    + "(?:收到|受理|接到|接收|办理|发生|产生|制发|涉及|相关|任何|政府信息公开|主动公开|依申请公开).*");

    /** Words of who tells others how to fill in a form, and of a box that nobody has ticked. */
    private static final Pattern INSTRUCTION = Pattern.compile("(?<!申)请|填|选|如果|若|不要|不得|应当|须|也要|各单位|□|☐|○");

    private NilStatement() {}

    /** True if the file's name or a line that can be seen states it. */
    static boolean isIn(List<Sheet> sheets, FilePath path) {
        return states(LabelText.compact(path.stem()))
                || sheets.stream()
                        .filter(sheet -> !sheet.hidden())
                        .flatMap(sheet -> sheet.rows().stream())
                        .anyMatch(NilStatement::isIn);
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
        if (INSTRUCTION.matcher(text).find()) {
            return TICKED.matcher(text).matches() && !text.contains("填");
        }
        return STATED.matcher(text).matches() || NOTHING_CAME.matcher(text).matches();
    }
}
