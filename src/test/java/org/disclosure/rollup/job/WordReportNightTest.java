package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.WordFile;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Word report of a unit: its running text is compared with its tables on the way through a whole night. */
class WordReportNightTest {

    private static final String UNIT = "文登区甲局";
    private static final Form FORM = Forms.load().forReportYear(2023);

    @TempDir
    private Path folder;

    @Test
    void whatTheTextSaysOtherwiseThanTheTablesIsFound() throws IOException {
        Path inbox = folder.resolve("in");
        Path day = Files.createDirectories(inbox.resolve("2023/2024-01-12"));
        Files.writeString(inbox.resolve("roster.csv"), "code,name,aliases,kind,order\n1," + UNIT + ",,部门,1\n");
        Files.write(day.resolve("甲局.docx"), report());

        Night night = Night.run(inbox, folder);

        assertThat(night.exit()).isZero();
        assertThat(night.csv(2023, "findings.csv").stream()
                        .filter(finding -> finding.get("code").matches("N-(?:RECEIVED|CARRIED|NONE|FEE|OUTCOME)"))
                        .map(finding -> finding.get("code") + " " + finding.get("cell") + " " + finding.get("message")))
                .containsExactly(
                        "N-RECEIVED t3/1/total 正文“全年共收到政府信息公开申请6件，办结5件，结转下年度1件。”写的收到（办理）申请数是 6件，"
                                + "表里是：本年新收政府信息公开申请数量 5（J4）。请核对，改正写错的一处。",
                        "N-CARRIED t3/4/total 正文“全年共收到政府信息公开申请6件，办结5件，结转下年度1件。”写的结转数是 1件，"
                                + "表里是：结转下年度继续办理 0（J28）。请核对，改正写错的一处后重新报送。");
    }

    /** Five applications, all granted, none carried out; the text says six, one of them carried out. */
    private static byte[] report() {
        Map<CellCode, String> figures = new LinkedHashMap<>();
        FORM.cells().stream().map(FormCell::code).forEach(cell -> figures.put(cell, "0"));
        for (String row : new String[] {"1", "3.1", "3.7"}) {
            figures.put(new CellCode("t3", row, "natural"), "5");
            figures.put(new CellCode("t3", row, "total"), "5");
        }
        WordFile file = new WordFile()
                .paragraph(UNIT + "2023年政府信息公开工作年度报告")
                .paragraph("一、总体情况")
                .paragraph("（二）依申请公开。全年共收到政府信息公开申请6件，办结5件，结转下年度1件。其中予以公开5件。");
        for (FixtureSheet sheet : Layout.OFFICIAL.lay(FORM, figures, UNIT, 2023).sheets()) {
            file.table(sheet);
        }
        return file.paragraph("六、其他需要报告的事项").paragraph("本年度未收取信息处理费。").content();
    }
}
