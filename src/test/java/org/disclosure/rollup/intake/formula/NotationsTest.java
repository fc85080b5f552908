package org.disclosure.rollup.intake.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formulas of OpenDocument and of "XML Spreadsheet 2003" in the notation of Excel's cells. */
class NotationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "of:=SUM([.B2:.B9]) | SUM(B2:B9)",
                "of:=SUM([.B2:.B9];[.C1];3) | SUM(B2:B9,C1,3)",
                "of:=[$Sheet1.$B$2]+[.C3] | 'Sheet1'!$B$2+C3",
                "of:=SUM([$'局 机关'.B2:.C3]) | SUM('局 机关'!B2:C3)",
                "of:=SUM([Sheet1.A1:Sheet3.A1]) | SUM('Sheet1:Sheet3'!A1:A1)",
                "of:=SUM([.B:.B]) | SUM(B:B)",
                "of:=SUM([.2:.3]) | SUM(2:3)",
                "of:=IF([.A1]=\"a;b[.C1]\";1;LOG10(2)) | IF(A1=\"a;b[.C1]\",1,LOG10(2))",
                "of:=[$'it''s.x'.B2] | 'it''s.x'!B2",
                "oooc:=SUM([.B2:.B9]) | SUM(B2:B9)",
                "=SUM([.B2:.B9]) | SUM(B2:B9)",
                "msoxl:=SUM(B2:B9,C1) | SUM(B2:B9,C1)",
                "of:=740+7 | 740+7",
                "740+7 | 740+7",
                "of:=-4%+合计 | -4%+合计"
            })
    void openDocumentFormula(String formula, String excel) {
        assertThat(OpenFormula.toExcel(formula)).hasValue(excel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "of:=SUM(B2:B9)",
                "of:=B2+1",
                "of:=[.#REF!]+1",
                "of:=['file:///tmp/a.ods'#$Sheet1.A1]",
                "of:=SUM([.B2]~[.B3])",
                "of:=SUM([.B2:.B9]![.B3:.C3])",
                "of:={1;2}",
                "of:=\"a",
                "of:=[.B2",
                "of:=[.B]",
                "of:=1,5",
                "xx:=1"
            })
    void openDocumentFormulaThatHasNoTwin(String formula) {
        assertThat(OpenFormula.toExcel(formula)).isEqualTo(Optional.empty());
    }

    /** In D5. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=SUM(RC[-3]:RC[-1]) | SUM(A5:C5)",
                "=R[-1]C+R2C3 | D4+$C$2",
                "=R2C | D$2",
                "=RC3 | $C5",
                "=RC | D5",
                "RC | D5",
                "=SUM(Sheet1!R[1]C:R[2]C) | SUM(Sheet1!D6:D7)",
                "='局 机关'!R1C1*2 | '局 机关'!$A$1*2",
                "=ROUND(RC[-1]/R1C1,2) | ROUND(C5/$A$1,2)",
                "=IF(RC[-1]=\"R1C1\",1,2.5) | IF(C5=\"R1C1\",1,2.5)",
                "=IF(RC[23]>1,TRUE,#N/A) | IF(AA5>1,TRUE,#N/A)",
                "=合计+1E3 | 合计+1E3",
                "of:=SUM([.B2:.B9]) | SUM(B2:B9)"
            })
    void relativeFormula(String formula, String a1) {
        assertThat(RelativeFormula.toA1(formula, 4, 3)).hasValue(a1);
    }

    /** In D5. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=SUM(A1:C1)",
                "=R2:R5",
                "=SUM(C[-1])",
                "=SUM(R)",
                "=SUM(C2:C3)",
                "=R[-9]C",
                "=RC[-9]",
                "=[上年.xls]表!RC",
                "='[上年.xls]表'!RC",
                "={1,2}",
                "=\"a"
            })
    void relativeFormulaThatHasNoTwin(String formula) {
        assertThat(RelativeFormula.toA1(formula, 4, 3)).isEqualTo(Optional.empty());
    }
}
