package org.disclosure.rollup.publish.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    private Path folder;

    private String written(Object... fields) throws IOException {
        Path file = folder.resolve("out.csv");
        try (CsvFile csv = new CsvFile(file, "a", "b")) {
            csv.line(fields);
        }
        return Files.readString(file);
    }

    @Test
    void beginsWithAByteOrderMarkAndEndsLinesAsExcelDoes() throws IOException {
        assertThat(written("x", 1)).isEqualTo("\uFEFFa,b\r\nx,1\r\n");
    }

    @Test
    void textThatASpreadsheetWouldCalculateIsNeutralised() throws IOException {
        assertThat(written("=1+1", "+x", "@x", "\tx", "-", "-x"))
                .isEqualTo("\uFEFFa,b\r\n'=1+1,'+x,'@x,'\tx,'-,'-x\r\n");
    }

    @Test
    void numbersStayNumbersNegativeOnesToo() throws IOException {
        assertThat(written(new BigDecimal("-3"), "-3.5", new BigDecimal("1E+3"), Optional.empty(), Optional.of("y")))
                .isEqualTo("\uFEFFa,b\r\n-3,-3.5,1000,,y\r\n");
    }

    @Test
    void quotesCommasAndLineBreaksAreQuoted() throws IOException {
        assertThat(written("a\"b", "c,d", "e\nf")).isEqualTo("\uFEFFa,b\r\n\"a\"\"b\",\"c,d\",\"e\nf\"\r\n");
    }

    @Test
    void fieldsPutTogetherBeforeAreWrittenAsAnyOthers() throws IOException {
        assertThat(written(CsvFile.Fields.of("", "甲,局", 1, "=x", Optional.empty()), "y"))
                .isEqualTo("\uFEFFa,b\r\n,\"甲,局\",1,'=x,,y\r\n");
    }

    @Test
    void aFileLargerThanWhatIsWrittenTogetherIsWhole() throws IOException {
        Path file = folder.resolve("large.csv");
        String text = "甲".repeat(100);
        try (CsvFile csv = new CsvFile(file, "a")) {
            for (int line = 0; line < 3_000; line++) {
                csv.line(text);
            }
        }
        assertThat(Files.readString(file)).isEqualTo("\uFEFFa\r\n" + (text + "\r\n").repeat(3_000));
    }
}
