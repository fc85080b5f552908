#!/usr/bin/env bash
# One would guess: a library that cannot calculate stores no result for a formula it writes, or 0.
# What happens: JExcelApi stores the number 4 as the result of every formula, whatever it is; only a bit in the record says that
# it must be calculated. Programs that believe stored results read 4 for every total.
# JExcelApi 2.6.12, read with Apache POI 5.5.1. It matters to whoever reads .xls files that portals write.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>net.sourceforge.jexcelapi</groupId><artifactId>jxl</artifactId><version>2.6.12</version></dependency>
<dependency><groupId>org.apache.poi</groupId><artifactId>poi</artifactId><version>5.5.1</version></dependency>
</dependencies>
</project>
POM
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt
cat > Stored.java <<'JAVA'
import java.io.File;
import jxl.Workbook;
import jxl.write.Formula;
import jxl.write.Number;
import jxl.write.WritableSheet;
import jxl.write.WritableWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
public class Stored {
    public static void main(String[] args) throws Exception {
        File file = new File("totals.xls");
        WritableWorkbook book = Workbook.createWorkbook(file);
        WritableSheet sheet = book.createSheet("totals", 0);
        sheet.addCell(new Number(0, 0, 30));
        sheet.addCell(new Number(1, 0, 12));
        String[] formulas = {"SUM(A1:B1)", "A1-B1", "A1*B1", "100+1"};
        for (int index = 0; index < formulas.length; index++) {
            sheet.addCell(new Formula(2 + index, 0, formulas[index]));
        }
        book.write();
        book.close();
        boolean stands = true;
        try (HSSFWorkbook read = new HSSFWorkbook(new java.io.FileInputStream(file))) {
            for (int index = 0; index < formulas.length; index++) {
                double stored = read.getSheetAt(0).getRow(0).getCell(2 + index).getNumericCellValue();
                System.out.println("=" + formulas[index] + " is stored with " + stored);
                stands &= stored == 4;
            }
        }
        System.out.println("JExcelApi " + Workbook.getVersion());
        System.exit(stands ? 0 : 1);
    }
}
JAVA
java -cp "$(cat cp.txt)" Stored.java 2>/dev/null
