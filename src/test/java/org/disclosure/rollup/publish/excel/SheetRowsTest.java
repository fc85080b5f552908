package org.disclosure.rollup.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetRowsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);

    @TempDir
    private Path folder;

    /** A workbook with a row of POI's and one of ours, both with these texts. */
    private Path workbook(String name, List<String> texts) throws IOException {
        Path file = folder.resolve(name);
        try (StreamedWorkbook workbook = new StreamedWorkbook(DAY)) {
            Styles styles = new Styles(workbook);
            SXSSFSheet target = workbook.createSheet("表");
            SheetRows rows = workbook.rowsUnder(target, file, "rows");
            SheetWriter sheet = new SheetWriter(target);
            rows.row(1, 30, 1);
            for (int column = 0; column < texts.size(); column++) {
                sheet.text(0, column, texts.get(column), styles.centred);
                rows.text(column, texts.get(column), styles.centred);
            }
            rows.endRow();
            rows.row(2, 0, 0);
            rows.number(0, new BigDecimal("1234567"), styles.number(BigDecimal.ONE));
            rows.number(1, new BigDecimal("-0.25"), styles.number(new BigDecimal("0.25")));
            rows.number(2, new BigDecimal("123456789012345678901"), styles.number(BigDecimal.ONE));
            rows.formula(3, "IF(A3>1,SUM(A3:B3),0)", Optional.of(new BigDecimal("1234566.75")), styles.text);
            rows.formula(4, "IF(COUNT(F9)=0,\"—\",1)", Optional.empty(), styles.text);
            rows.endRow();
            rows.row(3, 0, 0);
            rows.cells(CellText.cell("a<b", styles.text));
            rows.text(1, "next", styles.text);
            rows.text(3, "one left out", styles.text);
            rows.number(4, Optional.empty(), styles.text);
            rows.endRow();
            StreamedWorkbook.lead(target, 3, 1, "'表'!A1");
            workbook.save(file);
        }
        return file;
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(column -> row.getCell(column).getStringCellValue())
                .toList();
    }

    @Test
    void textsAreReadAsThoseThatPoiWrites() throws IOException {
        List<String> texts = List.of("a<b>&\"c\"", " 前后 ", "一\n二\t三\r四", "\u0001x\uFFFFy", "𠮷", "=1+1", "");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(workbook("a.xlsx", texts)))) {
            XSSFSheet sheet = workbook.getSheet("表");
            assertThat(texts(sheet.getRow(1)))
                    .isEqualTo(texts(sheet.getRow(0)))
                    .containsExactly("a<b>&\"c\"", " 前后 ", "一\n二\t三\r四", "?x?y", "𠮷", "=1+1", "");
            assertThat(sheet.getRow(1).getCell(6).getCellStyle())
                    .isEqualTo(sheet.getRow(0).getCell(6).getCellStyle());
            assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(30);
            assertThat(sheet.getRow(1).getCTRow().getOutlineLevel()).isEqualTo((short) 1);
        }
    }

    @Test
    void textThatNoCellHoldsIsCutOff() throws IOException {
        // not the same letter again and again, which POI takes for a zip bomb
        String text = IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(workbook("a.xlsx", List.of(text))))) {
            assertThat(texts(workbook.getSheetAt(0).getRow(1)))
                    .isEqualTo(texts(workbook.getSheetAt(0).getRow(0)))
                    .containsExactly(text.substring(0, 32_000) + "…");
        }
    }

    @Test
    void numbersAndFormulasKeepWhatTheyAre() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(workbook("a.xlsx", List.of("a"))))) {
            Row row = workbook.getSheetAt(0).getRow(2);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1234567);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-0.25);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(123456789012345678901.0);
            assertThat(row.getCell(3).getCellFormula()).isEqualTo("IF(A3>1,SUM(A3:B3),0)");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(1234566.75);
            assertThat(row.getCell(4).getCellFormula()).isEqualTo("IF(COUNT(F9)=0,\"—\",1)");
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("—");
        }
    }

    @Test
    void cellsStandWhereTheyWerePut() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(workbook("a.xlsx", List.of("a"))))) {
            Row row = workbook.getSheetAt(0).getRow(3);
            List<String> cells = IntStream.range(0, 5)
                    .mapToObj(column -> Optional.ofNullable(row.getCell(column)))
                    .map(cell -> cell.map(Cell::getStringCellValue).orElse("none"))
                    .toList();
            assertThat(cells).containsExactly("a<b", "next", "none", "one left out", "—");
            assertThat(row.getCell(1).getHyperlink().getAddress()).isEqualTo("'表'!A1");
        }
    }

    @Test
    void everyCellHasItsName() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(workbook("a.xlsx", List.of("a", ""))))) {
            List<String> names = new ArrayList<>();
            workbook.getSheetAt(0)
                    .forEach(row -> ((XSSFRow) row).getCTRow().getCList().forEach(cell -> names.add(cell.getR())));
            assertThat(names)
                    .containsExactly("A1", "B1", "A2", "B2", "A3", "B3", "C3", "D3", "E3", "A4", "B4", "D4", "E4");
        }
    }

    @Test
    void theSheetSaysThatItHasTheRows() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(workbook("a.xlsx", List.of("a", "b"))))) {
            assertThat(workbook.getSheetAt(0).getCTWorksheet().getDimension().getRef())
                    .isEqualTo("A1:E4");
        }
    }

    @Test
    void sameContentGivesSameBytesAndLeavesNoOtherFile() throws IOException {
        byte[] first = Files.readAllBytes(workbook("a.xlsx", List.of("a")));
        assertThat(Files.readAllBytes(workbook("b.xlsx", List.of("a")))).isEqualTo(first);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.xlsx", "b.xlsx");
    }
}
