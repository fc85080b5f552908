package org.disclosure.rollup.publish.notice.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.Zip;
import org.junit.jupiter.api.Test;

/** What is taken out of a unit's workbook before it goes back. */
class ReturnedFileTest {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static byte[] saved(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    /** A workbook with macros and a cell that takes its figure from another workbook. */
    private static byte[] reachingOut() throws IOException {
        byte[] plain;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFCell cell = workbook.createSheet("表").createRow(0).createCell(0);
            cell.setCellFormula("B1*2");
            cell.setCellValue(7);
            plain = saved(workbook);
        }
        Map<String, byte[]> parts = new LinkedHashMap<>(Zip.unpack(plain));
        replace(parts, "xl/worksheets/sheet1.xml", "B1*2", "[1]Sheet1!A1*2");
        replace(
                parts,
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rIdX\" Type=\"" + OFFICE
                        + "externalLink\" Target=\"externalLinks/externalLink1.xml\"/>"
                        + "<Relationship Id=\"rIdM\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\""
                        + " Target=\"vbaProject.bin\"/></Relationships>");
        replace(
                parts,
                "[Content_Types].xml",
                "</Types>",
                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                        + "<Override PartName=\"/xl/externalLinks/externalLink1.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/></Types>");
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        parts.put(
                "xl/externalLinks/externalLink1.xml",
                "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"
                        .getBytes(StandardCharsets.UTF_8));
        return Zip.pack(parts);
    }

    private static void replace(Map<String, byte[]> parts, String part, String text, String by) {
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(xml).contains(text);
        parts.put(part, xml.replace(text, by).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void macrosAndLinksToOtherWorkbooksGoAndTheirFiguresStay() throws IOException {
        byte[] returned;
        try (XSSFWorkbook workbook = ReturnedFile.open(reachingOut())) {
            XSSFCell cell = workbook.getSheetAt(0).getRow(0).getCell(0);
            assertThat(cell.getCTCell().isSetF()).isFalse();
            assertThat(cell.getNumericCellValue()).isEqualTo(7);
            returned = saved(workbook);
        }
        assertThat(Zip.unpack(returned).keySet()).noneMatch(name -> name.contains("vba") || name.contains("external"));
        assertThat(Zip.text(returned, "[Content_Types].xml"))
                .doesNotContain("vba")
                .doesNotContain("externalLink");
        assertThat(Zip.text(returned, "xl/_rels/workbook.xml.rels"))
                .doesNotContain("rIdX")
                .doesNotContain("rIdM");
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThatThrownBy(() -> ReturnedFile.open("甲局,1\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfAny(IOException.class, RuntimeException.class);
    }
}
