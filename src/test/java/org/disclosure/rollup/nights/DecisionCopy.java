package org.disclosure.rollup.nights;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A copy of the workbook into which a clerk writes. */
public final class DecisionCopy implements AutoCloseable {

    private final DataFormatter formatter = new DataFormatter();
    private final Workbook workbook;
    private final Sheet sheet;

    public DecisionCopy(Night night, int year, String sheetName) throws IOException {
        workbook = new XSSFWorkbook(Files.newInputStream(night.file(year, "summary.xlsx")));
        sheet = workbook.getSheet(sheetName);
    }

    /** Fills in the three columns beside the finding of this code. */
    public DecisionCopy decide(String code, String verdict, String note, String by) {
        Row row = row(code);
        cell(row, "处理意见", "Decision").setCellValue(verdict);
        cell(row, "说明", "Reason").setCellValue(note);
        cell(row, "处理人", "By").setCellValue(by);
        return this;
    }

    /** Fills in the columns of figures that are amended, beside the finding of this code. */
    public DecisionCopy amend(String code, String to, String saidBy, String saidOn) {
        Row row = row(code);
        cell(row, "改为", "Change to").setCellValue(to);
        cell(row, "谁说的", "Told by").setCellValue(saidBy);
        cell(row, "何时", "Told on").setCellValue(saidOn);
        return this;
    }

    public DecisionCopy spoilNumber(String code) {
        Row row = row(code);
        int column = cell(row, "编号", "No.").getColumnIndex();
        row.removeCell(row.getCell(column));
        row.createCell(column).setCellValue("2023-T2");
        return this;
    }

    /** The row of the finding of this code, as a spreadsheet program counts it. */
    public int rowNumber(String code) {
        return row(code).getRowNum() + 1;
    }

    /** The texts of all rows. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> texts = new ArrayList<>();
            row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
            rows.add(texts);
        }
        return rows;
    }

    private Row row(String code) {
        for (Row row : sheet) {
            if (code(row).equals(code)) {
                return row;
            }
        }
        throw new AssertionError("No finding " + code);
    }

    private String code(Row row) {
        return formatter.formatCellValue(cell(row, "代码", "Check", "行"));
    }

    private Cell cell(Row row, String... titles) {
        for (Cell title : sheet.getRow(0)) {
            if (List.of(titles).contains(title.getStringCellValue())) {
                return row.getCell(title.getColumnIndex());
            }
        }
        throw new AssertionError("No column " + titles[0]);
    }

    /** What the column of this title holds, by the code of the finding. */
    public static Map<String, String> column(Night night, int year, String sheetName, String title) throws IOException {
        try (DecisionCopy copy = new DecisionCopy(night, year, sheetName)) {
            Map<String, String> texts = new HashMap<>();
            for (Row row : copy.sheet) {
                if (row.getRowNum() > 0) {
                    String code = copy.code(row);
                    texts.put(code, copy.formatter.formatCellValue(copy.cell(row, title)));
                }
            }
            return texts;
        }
    }

    public DecisionCopy saveTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return this;
    }

    /** Saves only the list, upside down, further down and right on a sheet of another name, its rows hidden by a filter. */
    public void saveRearrangedTo(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        sheet.forEach(rows::add);
        Row header = rows.remove(0);
        Collections.reverse(rows);
        rows.add(0, header);
        Files.createDirectories(file.getParent());
        try (Workbook rearranged = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            rearranged.createSheet("备忘").createRow(0).createCell(0).setCellValue("处理意见见下一张表");
            Sheet target = rearranged.createSheet("张三整理");
            for (Row row : rows) {
                Row copy = target.createRow(target.getPhysicalNumberOfRows() + 4);
                copy.createCell(1).setCellValue("备注");
                row.forEach(cell ->
                        copy.createCell(cell.getColumnIndex() + 3).setCellValue(formatter.formatCellValue(cell)));
                copy.setZeroHeight(row != header);
            }
            rearranged.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
