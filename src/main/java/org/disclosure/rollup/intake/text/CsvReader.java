package org.disclosure.rollup.intake.text;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.SheetBuilder;

/** Reads delimited text as one sheet; a record is a row, addressed as a spreadsheet program shows it. */
public final class CsvReader implements SheetReader {

    /** A quote that is never closed would take all that follows into one field. */
    private static final int MOST_LINES = 1000;

    private static final String SEPARATORS = ",\t;";

    @Override
    public FileKind kind() {
        return FileKind.TEXT;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        String text = TextDecoder.decode(content.bytes());
        SheetBuilder sheet = new SheetBuilder(name, false, limits);
        char separator = separator(text);
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(QuotedWords.quote(text, separator)))
                .withCSVParser(
                        new RFC4180ParserBuilder().withSeparator(separator).build())
                .withMultilineLimit(MOST_LINES)
                .build()) {
            String[] fields;
            for (int row = 0; (fields = reader.readNext()) != null; row++) {
                for (int column = 0; column < fields.length; column++) {
                    sheet.add(row, column, fields[column], RawCell.Kind.TEXT);
                }
            }
        } catch (CsvValidationException e) {
            throw new IOException(e);
        }
        return List.of(sheet.build());
    }

    /** The separator that occurs most; a comma when there is none. */
    private static char separator(String text) {
        char best = SEPARATORS.charAt(0);
        long most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            long count =
                    text.chars().filter(character -> character == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
