package org.disclosure.rollup.publish;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A CSV file as Excel opens it: UTF-8 with byte order mark. Text that a spreadsheet program would take for a formula is
 * neutralised with a leading apostrophe; numbers are written as they are.
 */
final class CsvFile implements Closeable {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** A negative number is no formula. */
    private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

    private final CSVWriter writer;

    CsvFile(Path file, String... header) throws IOException {
        writer = new CSVWriter(
                Files.newBufferedWriter(file, StandardCharsets.UTF_8),
                ICSVWriter.DEFAULT_SEPARATOR,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.RFC4180_LINE_END);
        header[0] = "\uFEFF" + header[0];
        writer.writeNext(header, false);
    }

    /** Writes a line of texts, whole numbers, decimals (or none) and enums. */
    void line(Object... fields) {
        String[] line = new String[fields.length];
        for (int index = 0; index < fields.length; index++) {
            line[index] = field(fields[index]);
        }
        writer.writeNext(line, false);
    }

    private static String field(Object field) {
        if (field instanceof Optional<?> optional) {
            return optional.map(CsvFile::field).orElse("");
        }
        if (field instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return field instanceof Number ? field.toString() : neutral(field.toString());
    }

    private static String neutral(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /**
     * @throws IOException when any line could not be written
     */
    @Override
    public void close() throws IOException {
        boolean failed = writer.checkError();
        writer.close();
        if (failed) {
            throw writer.getException();
        }
    }
}
