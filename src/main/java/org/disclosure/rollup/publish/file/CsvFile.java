package org.disclosure.rollup.publish.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A CSV file as Excel opens it: UTF-8 with byte order mark. Text that a spreadsheet program would take for a formula is
 * neutralised with a leading apostrophe; numbers are written as they are.
 */
public final class CsvFile implements Closeable {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** A negative number is no formula. */
    private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

    private final Utf8File file;

    public CsvFile(Path path, String... header) throws IOException {
        this(Files.newOutputStream(path));
        header(header);
    }

    /** Lines without a header. */
    CsvFile(OutputStream out) {
        file = new Utf8File(out);
    }

    /** Begins a file. */
    void header(String... header) throws IOException {
        file.text("\uFEFF");
        line((Object[]) header);
    }

    /** Hands on all lines so far. */
    void flush() throws IOException {
        file.flush();
    }

    /** Fields of a line, one after another, as they are written: what many lines share is put together once. */
    public record Fields(byte[] utf8) {

        public static Fields of(Object... fields) {
            String line = Stream.of(fields).map(CsvFile::written).collect(Collectors.joining(","));
            return new Fields(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Writes a line of texts, whole numbers, decimals (or none), enums and {@link Fields}. */
    public void line(Object... fields) throws IOException {
        for (int index = 0; index < fields.length; index++) {
            if (index > 0) {
                file.ascii(",");
            }
            if (fields[index] instanceof Fields known) {
                file.bytes(known.utf8());
            } else {
                file.text(written(fields[index]));
            }
        }
        file.ascii("\r\n").endLine();
    }

    private static String written(Object field) {
        if (field instanceof Optional<?> optional) {
            return optional.map(CsvFile::written).orElse("");
        }
        if (field instanceof BigDecimal number) {
            return PlainNumber.of(number);
        }
        return field instanceof Number number ? number.toString() : text(neutral(field.toString()));
    }

    private static String text(String text) {
        return isPlain(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter == '"' || letter == ',' || letter == '\n' || letter == '\r') {
                return false;
            }
        }
        return true;
    }

    private static String neutral(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /**
     * Writes the last lines; nothing when it is closed already.
     *
     * @throws IOException when they cannot be written
     */
    @Override
    public void close() throws IOException {
        file.end();
    }
}
