#!/usr/bin/env bash
# One would guess: a formula that cells share, =other!B1*2 filled down, reads in the second cell as =other!B2*2.
# What happens: POI moves the reference but drops the sheet, in the cell that holds the formula's text too: it reads =B1*2 and =B2*2,
# of the cells' own sheet, without a sign.
# Apache POI 5.5.1. It matters where totals of forms with a sheet a table are calculated again.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies><dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency></dependencies>
</project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt
cat > Shared.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
public class Shared {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("totals");
            book.createSheet("other");
            for (int row = 0; row < 2; row++) {
                XSSFCell cell = sheet.createRow(row).createCell(0);
                CTCellFormula formula = cell.getCTCell().addNewF();
                formula.setT(STCellFormulaType.SHARED);
                formula.setSi(0);
                if (row == 0) {
                    formula.setRef("A1:A2");
                    formula.setStringValue("other!B1*2");
                }
            }
            book.write(out);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            String first = book.getSheet("totals").getRow(0).getCell(0).getCellFormula();
            String second = book.getSheet("totals").getRow(1).getCell(0).getCellFormula();
            System.out.println("A1 =" + first + "  A2 =" + second + "  (A2 is meant as =other!B2*2)");
            System.out.println("POI " + org.apache.poi.Version.getVersion());
            System.exit(!first.contains("other") && !second.contains("other") ? 0 : 1);
        }
    }
}
JAVA
java -cp "$(cat cp.txt)" Shared.java 2>/dev/null
