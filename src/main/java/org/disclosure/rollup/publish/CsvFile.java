package org.disclosure.rollup.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
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

    /** Characters that are put into the file together. */
    private static final int CHUNK = 1 << 15;

    /** A negative number is no formula. */
    private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

    private final Writer writer;
    private final StringBuilder pending = new StringBuilder(CHUNK + 1024);

    CsvFile(Path file, String... header) throws IOException {
        writer = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8);
        pending.append('\uFEFF');
        line((Object[]) header);
    }

    /** Writes a line of texts, whole numbers, decimals (or none) and enums. */
    void line(Object... fields) throws IOException {
        for (int index = 0; index < fields.length; index++) {
            if (index > 0) {
                pending.append(',');
            }
            field(fields[index]);
        }
        pending.append("\r\n");
        if (pending.length() >= CHUNK) {
            flush();
        }
    }

    private void field(Object field) {
        if (field instanceof Optional<?> optional) {
            optional.ifPresent(this::field);
        } else if (field instanceof BigDecimal number) {
            pending.append(number.toPlainString());
        } else if (field instanceof Number number) {
            pending.append(number);
        } else {
            text(neutral(field.toString()));
        }
    }

    private void text(String text) {
        if (isPlain(text)) {
            pending.append(text);
        } else {
            pending.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
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

    private void flush() throws IOException {
        writer.append(pending);
        pending.setLength(0);
    }

    /**
     * Writes the last lines; nothing when it is closed already.
     *
     * @throws IOException when they cannot be written
     */
    @Override
    public void close() throws IOException {
        try (Writer closing = writer) {
            if (!pending.isEmpty()) {
                flush();
            }
        }
    }
}
