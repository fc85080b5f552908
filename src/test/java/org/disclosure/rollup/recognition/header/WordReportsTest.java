package org.disclosure.rollup.recognition.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.WordFile;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.junit.jupiter.api.Test;

/** Reports as word processors save them: the tables are read cell by cell, and the text around them is kept. */
class WordReportsTest {

    private static final String UNIT = "文登区水利局";
    private static final String TITLE = "文登区水利局2023年政府信息公开工作年度报告";
    private static final String BEFORE = "一、总体情况\n全年主动公开信息 120 条，收到申请 6 件，均已答复。";
    private static final String BETWEEN = "说明：上表含所属单位。";
    private static final String AFTER = "五、存在的主要问题及改进情况\n公开内容还不够丰富，将加强培训。";

    private static final Form FORM = Forms.load().forReportYear(2023);
    private static final ReceivingDesk DESK = ReceivingDesk.of(UNIT);

    private final FixtureGrid grid = Layout.OFFICIAL.lay(FORM, invented(), UNIT, 2023);

    @Test
    void textBeforeBetweenAndAfterTheTablesIsKept() {
        FixtureFile written = FileFormat.DOCX.write(grid, "统计表");

        RecognitionResult received = DESK.receive(written.holding(report()), 2023);

        assertThat(ReceivingDesk.entries(received)).isEqualTo(written.grid().entries(FORM));
        assertThat(received.findings()).isEmpty();
        assertThat(received.unit().map(Unit::name)).hasValue(UNIT);
        assertThat(received.submission().map(Submission::narrative).orElseThrow())
                .isEqualTo(String.join("\n", TITLE, BEFORE, BETWEEN, BETWEEN, BETWEEN, AFTER));
    }

    @Test
    void reportOfWord97IsReadCellByCell() throws IOException {
        FixtureFile written = FileFormat.DOCX.write(grid, "统计表").named("统计表.doc");

        RecognitionResult received = DESK.receive(written.holding(resource("/files/report-97.doc")), 2023);

        assertThat(ReceivingDesk.entries(received)).isEqualTo(written.grid().entries(FORM));
        assertThat(received.findings()).isEmpty();
        assertThat(received.unit().map(Unit::name)).hasValue(UNIT);
        assertThat(received.submission().map(Submission::narrative).orElseThrow())
                .isEqualTo(String.join("\n", TITLE, BEFORE, BETWEEN, BETWEEN, BETWEEN, AFTER));
    }

    @Test
    void picturesInAReportOfWord97AreNoticed() throws IOException {
        byte[] plain = resource("/files/report-97.doc");
        byte[] pictured = Arrays.copyOf(plain, plain.length + 512);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 0, pictured, plain.length, 4);
        Intake intake = new Intake(Limits.DEFAULT);

        assertThat(intake.read(plain, "报告.doc").pictures().any()).isFalse();
        assertThat(intake.read(pictured, "报告.doc").pictures().any()).isTrue();
    }

    private byte[] report() {
        WordFile file = new WordFile().paragraph(TITLE).paragraph(BEFORE);
        for (FixtureSheet sheet : grid.sheets()) {
            file.table(sheet).paragraph(BETWEEN);
        }
        return file.paragraph(AFTER).content();
    }

    private static Map<CellCode, String> invented() {
        Map<CellCode, String> figures = new LinkedHashMap<>();
        for (FormCell cell : FORM.cells()) {
            figures.put(cell.code(), Integer.toString(figures.size() * 7 % 101));
        }
        return figures;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = WordReportsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
