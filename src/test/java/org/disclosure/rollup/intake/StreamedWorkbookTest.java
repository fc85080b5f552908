package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.junit.jupiter.api.Test;

/** Portals write workbooks as a stream, with the sizes of the parts behind them. */
class StreamedWorkbookTest {

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            workbook.createSheet("导出").createRow(2).createCell(3).setCellValue(17);
            workbook.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void aStreamedWorkbookIsNotDamaged() throws IOException {
        Intake.Result read = new Intake(Limits.DEFAULT).read(workbook(), "导出.xlsx");
        assertThat(read.findings()).isEqualTo(List.of());
        assertThat(read.sheets().get(0).find(2, 3)).hasValue(new RawCell(2, 3, "17", RawCell.Kind.NUMBER));
    }
}
