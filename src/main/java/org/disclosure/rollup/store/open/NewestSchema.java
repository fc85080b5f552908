package org.disclosure.rollup.store.open;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What all migrations come to in an empty store of H2, a statement a line: to go through them one by one takes a tenth of a small
 * first night.
 */
final class NewestSchema {

    private static final String SCRIPT = "/db/newest.sql";

    private NewestSchema() {}

    /** Makes the tables of the job too. */
    static void make(Statement empty) throws SQLException {
        try (InputStream in = NewestSchema.class.getResourceAsStream(SCRIPT);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                empty.execute(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
