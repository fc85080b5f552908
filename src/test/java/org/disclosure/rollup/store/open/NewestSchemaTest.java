package org.disclosure.rollup.store.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A new store is made by one script, which is what all migrations come to. {@code mvn test -Dtest=NewestSchemaTest
 * -Drollup.write=true} writes it anew.
 */
class NewestSchemaTest {

    private static final Path SCRIPT = Path.of("src/main/resources/db/newest.sql");

    /** When each migration was done, and how long it took. */
    private static final String TIMES = "TIMESTAMP '[-0-9 :.]+', \\d+, TRUE\\)";

    private static final String VIEW = "CREATE FORCE VIEW";

    private static JdbcDataSource store(Path file) {
        JdbcDataSource store = new JdbcDataSource();
        store.setURL("jdbc:h2:file:" + file);
        return store;
    }

    private static List<String> script(JdbcDataSource store) {
        return JdbcClient.create(store).sql("SCRIPT").query(String.class).list().stream()
                .filter(statement -> !statement.startsWith("CREATE USER") && !statement.startsWith("--"))
                .map(statement -> statement.replaceAll("\\s*\\n\\s*", " ").strip())
                .map(statement -> statement.replaceAll(TIMES, "LOCALTIMESTAMP, 0, TRUE)"))
                .map(NewestSchemaTest::inOneOrder)
                // after the tables that it shows
                .sorted(Comparator.comparing(statement -> statement.startsWith(VIEW)))
                .toList();
    }

    /** H2 puts the conditions of a view into one order or another. */
    private static String inOneOrder(String statement) {
        String where = " WHERE ";
        int conditions = statement.indexOf(where) + where.length();
        if (!statement.startsWith(VIEW)) {
            return statement;
        }
        return statement.substring(0, conditions)
                + Arrays.stream(statement
                                .substring(conditions, statement.length() - 1)
                                .split(" AND "))
                        .sorted()
                        .collect(Collectors.joining(" AND ", "", ";"));
    }

    @Test
    void theNewestSchemaIsWhatAllMigrationsComeTo(@TempDir Path folder) throws IOException, SQLException {
        JdbcDataSource migrated = store(folder.resolve("migrated"));
        new SchemaUpgrade(migrated, "", 0, (step, number, of, detail) -> {}).run();
        List<String> expected = script(migrated);

        if (Boolean.getBoolean("rollup.write")) {
            Files.writeString(SCRIPT, String.join("\n", expected) + "\n");
        }

        assertThat(Files.readAllLines(SCRIPT)).isEqualTo(expected);
    }

    @Test
    void aStoreThatIsMadeByItIsTheSame(@TempDir Path folder) throws IOException, SQLException {
        JdbcDataSource made = store(folder.resolve("made"));
        try (Connection open = made.getConnection();
                Statement empty = open.createStatement()) {
            NewestSchema.make(empty);
        }

        assertThat(script(made)).isEqualTo(Files.readAllLines(SCRIPT));
        SchemaUpgrade upgrade = new SchemaUpgrade(made, "", 0, (step, number, of, detail) -> {});
        assertThat(upgrade.behind()).isEqualTo(SchemaUpgrade.CURRENT);
        // Flyway finds nothing to do and all migrations as they are
        upgrade.run();
        assertThat(script(made)).isEqualTo(Files.readAllLines(SCRIPT));
    }
}
