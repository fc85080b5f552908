package org.disclosure.rollup.intake.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.intake.formula.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Results of formulas over a small sheet, by the documentation of Excel. Column A holds x, y, x, z, 一、予以公开; B holds 1,
 * 2, 3, 4, 5; C holds 0.1, 0.2, the text 12, the text —, nothing; D2 the text 局 and E2 a day.
 */
class CalculatorTest {

    /** POI's own calculator is another witness, but for what it is known not to see. */
    private static final Set<String> WRONG_IN_POI = Set.of("INT(1E20)");

    private static Book book() {
        return new Book()
                .put("A1", "x")
                .put("A2", "y")
                .put("A3", "x")
                .put("A4", "z")
                .put("A5", "一、予以公开")
                .put("B1", "1")
                .put("B2", "2")
                .put("B3", "3")
                .put("B4", "4")
                .put("B5", "5")
                .put("C1", "0.1")
                .put("C2", "0.2")
                .put("C3", new Value.Text("12"))
                .put("C4", "—")
                .put("D2", "局")
                .put("E2", "45322");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "740+7 | 747",
                "-4+7 | 3",
                "SUM(B1:B5) | 15",
                "SUM(B1:B2,B4,10) | 17",
                "SUM(B:B) | 15",
                "SUM(C1:C5) | 0.3",
                "SUM(K1:K9) | 0",
                "+B1+B2-B3 | 0",
                "B1 | 1",
                "K1 | 0",
                "B2*B3/B4 | 1.5",
                "(B1+B2)*B3 | 9",
                "B5% | 0.05",
                "B5*10% | 0.5",
                "C3+1 | 13",
                "0.1+0.2-0.3 | 0",
                "1.1+2.2-3.3 | 0",
                "SUM(0.1,0.2,-0.3) | 0",
                "10/3 | 3.33333333333333",
                "22/7*7 | 22",
                "123456/10^4 | 12.3456",
                "2^-2 | 0.25",
                "(-2)^2 | 4",
                "-(2^2) | -4",
                "AVERAGE(B1:B5) | 3",
                "MAX(B1:B5,9) | 9",
                "MIN(B1:B5) | 1",
                "COUNT(A1:C5) | 7",
                "COUNTA(A1:A9) | 5",
                "COUNTBLANK(A1:A9) | 4",
                "PRODUCT(B1:B4) | 24",
                "LARGE(B1:B5,2) | 4",
                "SMALL(B1:B5,2) | 2",
                "SUBTOTAL(9,B1:B5) | 15",
                "SUBTOTAL(109,B1:B5) | 15",
                "SUBTOTAL(3,A1:A9) | 5",
                "SUMPRODUCT(B1:B5) | 15",
                "SUMPRODUCT(B1:B2,C1:C2) | 0.5",
                "IF(B1>0,B2,B3) | 2",
                "IF(B1=2,1) | FALSE",
                "IF(K1=\"\",7,8) | 7",
                "IF(AND(B1=1,B2=2),1,0) | 1",
                "IF(OR(B1=2,NOT(B2=3)),1,0) | 1",
                "CHOOSE(2,B1,B2,B3) | 2",
                "IFERROR(B1/K1,0) | 0",
                "IFERROR(B4/B2,0) | 2",
                "IFERROR(C4+1,5) | 5",
                "ISNUMBER(B1) | TRUE",
                "ISNUMBER(A1) | FALSE",
                "ISERROR(1/0) | TRUE",
                "ISBLANK(K1) | TRUE",
                "ROUND(2.5,0) | 3",
                "ROUND(-2.5,0) | -3",
                "ROUND(1.005,2) | 1.01",
                "ROUND(1234,-2) | 1200",
                "ROUND(1/3*100,2) | 33.33",
                "ROUNDUP(1.21,1) | 1.3",
                "ROUNDDOWN(-1.29,1) | -1.2",
                "INT(-1.5) | -2",
                "TRUNC(-1.5) | -1",
                "INT(1E20) | 100000000000000000000",
                "INT(7/2) | 3",
                "MOD(7,3) | 1",
                "MOD(-7,3) | 2",
                "ABS(-3) | 3",
                "COUNTIF(A1:A5,\"x\") | 2",
                "COUNTIF(A1:A5,A1) | 2",
                "COUNTIF(A1:A5,\"一、予以公开\") | 1",
                "COUNTIF(B1:B5,3) | 1",
                "COUNTIF(B1:B5,\">=3\") | 3",
                "COUNTIF(B:B,\"<3\") | 2",
                "SUMIF(A1:A5,\"x\",B1:B5) | 4",
                "SUMIF(B1:B5,\">3\") | 9",
                "SUMIF(A:A,\"X\",B:B) | 4",
                "SUMIFS(B1:B5,A1:A5,\"x\",B1:B5,\">1\") | 3",
                "COUNTIFS(A1:A5,\"x\",B1:B5,\">1\") | 1",
                "AVERAGEIF(A1:A5,\"x\",B1:B5) | 2",
                "VLOOKUP(\"z\",A1:B5,2,FALSE) | 4",
                "VLOOKUP(3,B1:C5,2,0) | 12",
                "HLOOKUP(1,B1:C5,2,0) | 2",
                "MATCH(\"z\",A1:A5,0) | 4",
                "INDEX(B1:B5,2) | 2",
                "INDEX(A1:B5,2,2) | 2",
                "INDEX(B1:B5,MATCH(\"x\",A1:A5,0)) | 1",
                "A1&D2 | x局",
                "B1&\"件\" | 1件",
                "CONCATENATE(A1,B2,\"号\") | x2号",
                "_xlfn.CONCAT(A1,B2) | x2",
                "_xlfn.IFNA(VLOOKUP(\"q\",A1:B5,2,FALSE),0) | 0",
                "LEN(A5) | 6",
                "LEFT(A5,2) | 一、",
                "LEFT(A5) | 一",
                "RIGHT(A5,2) | 公开",
                "MID(A5,3,2) | 予以",
                "TRIM(\"  a   b \") | a b",
                "SUBSTITUTE(A5,\"予以\",\"\") | 一、公开",
                "EXACT(A1,\"X\") | FALSE",
                "A1=\"X\" | TRUE",
                "A1<>\"y\" | TRUE",
                "VALUE(C3) | 12",
                "TEXT(B1,\"0.00\") | 1.00",
                "TEXT(E2,\"yyyy年m月d日\") | 2024年1月31日",
                "YEAR(E2) | 2024",
                "MONTH(E2)+DAY(E2) | 32",
                "DATE(2024,1,31) | 45322",
                "1/0 | #DIV/0!",
                "A1+1 | #VALUE!",
                "AVERAGE(K1:K9) | #DIV/0!",
                "VLOOKUP(\"q\",A1:B5,2,FALSE) | #N/A",
                "INDEX(B1:B5,7) | #REF!",
                "LARGE(B1:B5,6) | #NUM!",
                "SUM(表!B1:B5) | 15",
                "SUM('表'!B1:B5) | 15"
            })
    void formulaComesToWhatSpreadsheetsShow(String formula, String shown) throws IOException {
        assertThat(book().result("Z9", formula).map(CalculatorTest::shown)).hasValue(shown);
        if (!WRONG_IN_POI.contains(formula)) {
            assertThat(byPoi(formula)).isEqualTo(shown);
        }
    }

    /** Result of another calculator, with rounding errors removed. */
    private static String byPoi(String formula) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("表");
            book().each((row, column, value) -> {
                XSSFRow there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                XSSFCell cell = there.createCell(column);
                if (value instanceof Value.Number number) {
                    cell.setCellValue(number.digits().doubleValue());
                } else {
                    cell.setCellValue(((Value.Text) value).text());
                }
            });
            XSSFCell cell = sheet.createRow(8).createCell(25);
            cell.setCellFormula(formula);
            CellValue value =
                    workbook.getCreationHelper().createFormulaEvaluator().evaluate(cell);
            return switch (value.getCellType()) {
                case NUMERIC ->
                    shown(Value.Number.of(
                            BigDecimal.valueOf(value.getNumberValue()).setScale(14, RoundingMode.HALF_EVEN)));
                case STRING -> value.getStringValue();
                case BOOLEAN -> value.getBooleanValue() ? "TRUE" : "FALSE";
                default -> FormulaError.forInt(value.getErrorValue()).getString();
            };
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-2^2",
                "-B3^2",
                "2*-3^2",
                "-SUM(B3)^2",
                "1+-2^2",
                "(-4)^0.5",
                "0^0",
                "INT(1/3*3)",
                "INT(10/3*3)",
                "INT(5/7*7)",
                "TRUNC(10/3*3)",
                "ROUNDDOWN(10/3*3,0)",
                "ROUNDUP(0.1+0.2-0.3,2)",
                "MOD(1,0.1)",
                "1/3*3=1",
                "1/3*3>=1",
                "0.1+0.2-0.3=0",
                "1/(0.1+0.2-0.3)",
                "SUMPRODUCT((A1:A5=\"x\")*B1:B5)",
                "SUMPRODUCT(--(B1:B5>2))",
                "SUMPRODUCT(LEN(A1:A5))",
                "SUMPRODUCT(-B1:B5)",
                "SUMPRODUCT(B1:B5/10)",
                "SUM(SUMIF(A1:A5,{\"x\",\"y\"},B1:B5))",
                "SUM({1,2,3}*2)",
                "SUM(LARGE(B1:B5,{1,2,3}))",
                "IF(OR(B4={1,2,3}),1,0)",
                "COUNTIF(A1:A5,\"<>\")",
                "COUNTIF(A1:A5,\"<>x\")",
                "COUNTIF(B1:B5,\"<>2\")",
                "SUMIF(A1:A5,\"<>x\",B1:B5)",
                "COUNTIF(C1:C5,12)",
                "COUNTIF(C1:C5,K2)",
                "COUNTIF(B1:B5,\">2024-3-1\")",
                "COUNTIF(B1:B5,\">50%\")",
                "COUNTIF(A1:A5,\"一*\")",
                "COUNTIF(A1:A5,\"?\")",
                "COUNTIF(A1:A5,\"~x\")",
                "COUNTIF(B1:B5,B1:B2)",
                "OFFSET(B5,0,0,-3,1)",
                "SUM(OFFSET(B1,0,0,3,1))",
                "RANK(99,B1:B5)",
                "COUNT(\"5\",TRUE,\"x\")",
                "SUM(\"5\",1)",
                "SUM(TRUE,1)",
                "CODE(\"A\")",
                "TEXT(E2,\"yyyy\"\"年\"\"m\"\"月\"\"\")",
                "TEXT(B1,\"[DBNum1]\")",
                "TEXT(E2,\"aaaa\")",
                "TEXT(12345,\"0!.0,万\")",
                "TEXT(B1,\"G/通用格式\")",
                "TEXT(A1,\"0\")",
                "DAY(60)",
                "YEAR(\"2024-1-31\")",
                "\"1,234\"+1",
                "\"50%\"*100",
                "\"１２\"+1",
                "IFERROR(\"1,234\"+1,0)",
                "IFERROR(\"50%\"*100,0)",
                "IFERROR(LOOKUP(1,0/(A1:A5=\"x\"),B1:B5),0)",
                "VALUE(\"2024-1-31\")",
                "VALUE(\"¥5\")",
                "SEARCH(\"政?\",A5)",
                "INDIRECT(\"B1\")",
                "LOOKUP(2,1/(A1:A5=\"x\"),B1:B5)",
                "VLOOKUP(\"x\",A1:B5,2)",
                "VLOOKUP(3,B1:C5,2,TRUE)",
                "VLOOKUP(\"12\",C1:C5,1,0)",
                "VLOOKUP(12,C1:C5,1,0)",
                "VLOOKUP(\"x*\",A1:B5,2,0)",
                "MATCH(3,B1:B5)",
                "MATCH(3,B1:B5,1)",
                "INDEX(B1:B5,0)",
                "DATEDIF(E2,E2,\"d\")",
                "NOW()",
                "TODAY()",
                "RAND()",
                "RANDBETWEEN(1,9)",
                "IF(FALSE,RAND(),1)",
                "CELL(\"row\",B1)",
                "INFO(\"osversion\")",
                "XOR(TRUE,FALSE)",
                "CONCAT(A1,B2)",
                "IFNA(B1,0)",
                "IFS(B1>0,2)",
                "AGGREGATE(9,5,B1:B5)",
                "FILTER(B1:B5,B1:B5>2)",
                "LET(x,1,x+1)",
                "LOCALFUNCTION(B1)",
                "某名",
                "表甲[列]",
                "SUM((B1:B2,B4))",
                "SUM(B1:B3 B2:B4)",
                "SUM(B1:INDEX(B1:B5,3))",
                "[1]表!B1",
                "SUM('C:\\[上年.xlsx]表'!B1)",
                "缺表!B1",
                "SUM(",
                "B1:B5",
                "B1:B5+1",
                "IF(B1:B5>2,1,0)",
                "ABS(B1:B5)",
                "A1>A2",
                "TRUE=1",
                "B1&TRUE",
                "C1/3&\"\"",
                "\"\"+1",
                "",
                "ROUND(B1,99)",
                "10^300*10^300",
                "REPT(\"a\",100000)"
            })
    void whatProgramsMayDifferOnIsNotCalculated(String formula) {
        assertThat(book().result("Z9", formula)).isEqualTo(Optional.empty());
    }

    @Test
    void subtotalOverHiddenRowsIsNotCalculated() {
        assertThat(book().hideRow(2).result("Z9", "SUBTOTAL(9,B1:B5)")).isEqualTo(Optional.empty());
        assertThat(book().hideRow(9).result("Z9", "SUBTOTAL(9,B1:B5)")).hasValue(number("15"));
        assertThat(book().hideRow(2).result("Z9", "SUM(B1:B5)")).hasValue(number("15"));
    }

    @Test
    void subtotalLeavesOutSubtotals() {
        Book book = book().put("B6", "=SUBTOTAL(9,B1:B5)").put("B7", "=SUM(B1:B5)");

        assertThat(book.result("Z9", "SUBTOTAL(9,B1:B7)")).hasValue(number("30"));
        assertThat(book.result("Z9", "SUM(B1:B7)")).hasValue(number("45"));
    }

    @Test
    void datesFrom1904AreNotCalculated() {
        assertThat(book().countFrom1904().result("Z9", "YEAR(E2)")).isEqualTo(Optional.empty());
        assertThat(book().countFrom1904().result("Z9", "DATE(2024,1,31)")).isEqualTo(Optional.empty());
        assertThat(book().countFrom1904().result("Z9", "B1+B2")).hasValue(number("3"));
    }

    @Test
    void truthValuesInAreasAreNotAddedUp() {
        Book book = book().put("B6", new Value.Truth(true));

        assertThat(book.result("Z9", "SUM(B1:B6)")).isEqualTo(Optional.empty());
        assertThat(book.result("Z9", "B6+1")).hasValue(number("2"));
    }

    @Test
    void errorGoesOnToWhatNeedsIt() {
        Book book = book().put("B6", new Value.Fault("#REF!")).put("B7", "=B6*2");

        assertThat(book.result("Z9", "SUM(B1:B7)")).hasValue(new Value.Fault("#REF!"));
        assertThat(book.result("Z9", "IFERROR(B7,9)")).hasValue(number("9"));
    }

    @Test
    void otherSheetsAndNamesAreKnown() {
        Book book =
                book().addSheet("局机关").addSheet("下属").put("局机关!B1", value("10")).put("下属!B1", value("20"));
        book.name("合计", "表!$B$1:$B$5").name("相对", "表!B1").name("算式", "表!$B$1+1");

        assertThat(book.result("Z9", "局机关!B1+下属!B1")).hasValue(number("30"));
        assertThat(book.result("Z9", "SUM(局机关:下属!B1)")).hasValue(number("30"));
        assertThat(book.result("Z9", "SUM(表:下属!B1:B2)")).hasValue(number("33"));
        assertThat(book.result("Z9", "SUM(下属:局机关!B1)")).isEqualTo(Optional.empty());
        assertThat(book.result("Z9", "SUM(合计)")).hasValue(number("15"));
        assertThat(book.result("Z9", "SUM(相对)")).isEqualTo(Optional.empty());
        assertThat(book.result("Z9", "SUM(算式)")).isEqualTo(Optional.empty());
    }

    @Test
    void sharedFormulaIsThatOfItsOwnCell() {
        Book book = book().share("F3", "SUM(A1:B1)+$B$1+表!B1", 2, 0);
        book.share("G3", "SUM(B:B)", 2, 1).put("C5", "100");

        assertThat(book.result("F3")).hasValue(number("7"));
        assertThat(SharedText.of(book.formula("F3"), book)).isEqualTo("SUM(A3:B3)+$B$1+表!B3");
        assertThat(book.result("G3").map(CalculatorTest::shown)).hasValue("100.3");
        assertThat(SharedText.of(book.formula("G3"), book)).isEqualTo("SUM(C:C)");
    }

    @Test
    void longChainIsCalculatedInItsOrder() {
        Book book = new Book().put("A3000", "1");
        for (int row = 1; row < 3000; row++) {
            book.put("A" + row, "=A" + (row + 1) + "+1");
        }

        assertThat(book.result("A1")).hasValue(number("3000"));
    }

    @Test
    void circleIsNotCalculatedAndNothingThatNeedsIt() {
        Book book = new Book()
                .put("A1", "=A2+1")
                .put("A2", "=A3+1")
                .put("A3", "=A1+1")
                .put("A4", "=A1")
                .put("A5", "=SUM(A5:A6)")
                .put("B1", "=1+1");

        for (String address : new String[] {"A1", "A2", "A3", "A4", "A5"}) {
            assertThat(book.result(address)).isEqualTo(Optional.empty());
        }
        assertThat(book.result("B1")).hasValue(number("2"));
    }

    @Test
    void whatNeedsSomethingThatIsNotCalculatedIsNotEither() {
        Book book = book().put("B6", "=RAND()").put("B7", "=IF(B1=1,B2,B6)").put("B8", "=IFERROR(B6,0)");

        assertThat(book.result("B7")).isEqualTo(Optional.empty());
        assertThat(book.result("B8")).isEqualTo(Optional.empty());
        assertThat(book.result("Z9", "SUM(B1:B6)")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 1_000, 4_000})
    void deepNestingIsCalculatedOrRefused(int depth) {
        Optional<Value> brackets = book().result("Z9", "(".repeat(depth) + "B1" + ")".repeat(depth));
        Optional<Value> signs = book().result("Z9", "-".repeat(depth) + "B1");
        Optional<Value> addends = book().result("Z9", "B1" + "+B1".repeat(depth / 2));

        assertThat(brackets).isEqualTo(depth <= 60 ? Optional.of(number("1")) : Optional.empty());
        assertThat(signs).isEqualTo(depth <= 60 ? Optional.of(number("1")) : Optional.empty());
        assertThat(addends)
                .isEqualTo(depth <= 60 ? Optional.of(number(String.valueOf(1 + depth / 2))) : Optional.empty());
    }

    @Test
    void manyFormulasOverTheSameLargeAreaEndInTime() {
        Book book = new Book();
        for (int row = 1; row <= 3_000; row++) {
            book.put("A" + row, "=1+" + row).put("B" + row, "=SUM(A1:A3000)");
        }

        assertThat(book.result("A3000")).hasValue(number("3001"));
        assertThat(book.result("B3000")).isEqualTo(Optional.empty());
    }

    private static Value value(String digits) {
        return Value.Number.of(new BigDecimal(digits));
    }

    private static Value number(String digits) {
        return value(digits);
    }

    private static String shown(Value value) {
        if (value instanceof Value.Number number) {
            BigDecimal shown = number.shown().stripTrailingZeros();
            return shown.signum() == 0 ? "0" : shown.toPlainString();
        } else if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Truth truth) {
            return truth.holds() ? "TRUE" : "FALSE";
        }
        return ((Value.Fault) value).code();
    }
}
