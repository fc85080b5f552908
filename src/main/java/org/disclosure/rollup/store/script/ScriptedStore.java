package org.disclosure.rollup.store.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.disclosure.rollup.store.script.ScriptTokens.Kind;
import org.disclosure.rollup.store.script.ScriptTokens.Token;
import org.h2.util.ScriptReader;

/**
 * A store's script, looked through: which version of the schema its rows are for, and how far its sequences are. Of its
 * statements only those are ever run that put constants into tables; how the tables are made is only looked at.
 */
final class ScriptedStore {

    /** Of how a store's tables, indexes and its view are written out; functions that are called are not among them. */
    private static final Set<String> WORDS = Set.of(
            ("ADD ALTER ALWAYS AND ARRAY AS BIGINT BOOLEAN BY CACHE CACHED CASCADE CHARACTER CHECK CONSTRAINT CREATE"
                            + " CURRENT_TIMESTAMP CYCLE DATE DEFAULT DELETE DISTINCT EXISTS FALSE FIRST FOR FORCE FOREIGN FROM"
                            + " GENERATED IDENTITY IF INCREMENT INDEX INNER INTEGER JOIN JSON KEY LARGE LAST MAXVALUE MINVALUE"
                            + " NO NOCHECK NOT NULL NULLS NUMERIC OBJECT ON PRECISION PRIMARY REFERENCES RESTART SELECT SEQUENCE"
                            + " SMALLINT START SUBSTRING TABLE TIME TIMESTAMP TRUE UNIQUE VARYING VIEW WHERE WITH ZONE")
                    .split(" "));

    /** After which words of a statement a name may be followed by a list in brackets. */
    private static final Set<String> LISTED = Set.of("TABLE", "INDEX", "ON", "REFERENCES", "VIEW");

    private static final String HISTORY = "flyway_schema_history";

    private final Set<String> tables = new TreeSet<>();
    private final Map<String, String> sequences = new HashMap<>();
    private final List<Integer> versions = new ArrayList<>();

    private ScriptedStore() {}

    /** Action for each statement. */
    interface Reader {
        void read(String statement) throws IOException;
    }

    /**
     * Examines a script.
     *
     * @throws ForeignStatementException when it holds a statement that no backup holds
     * @throws IOException when it is no text
     */
    static ScriptedStore look(Path script) throws IOException {
        ScriptedStore store = new ScriptedStore();
        read(script, store::look);
        return store;
    }

    /** Reads the statements, as the database itself parts them. */
    static void read(Path script, Reader each) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(script)) {
            ScriptReader statements = new ScriptReader(text);
            statements.setSkipRemarks(true);
            for (String statement = statements.readStatement();
                    statement != null;
                    statement = statements.readStatement()) {
                if (!statement.isBlank()) {
                    each.read(statement);
                }
            }
        }
    }

    /** The tables that it has rows for. */
    Set<String> tables() {
        return tables;
    }

    /** The next number of each sequence. */
    Map<String, String> sequences() {
        return sequences;
    }

    /** The version of the schema; 0 when there is none. */
    int version() {
        return versions.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private void look(String statement) {
        if (isRows(statement)) {
            lookAtRows(statement);
        } else if (!isUser(statement)) {
            lookAtStructure(statement, ScriptTokens.of(statement));
        }
    }

    static boolean isRows(String statement) {
        return statement.stripLeading().startsWith("INSERT ");
    }

    /** The user that every such database has; ours is made by opening it. */
    private static boolean isUser(String statement) {
        return statement.strip().matches("CREATE USER IF NOT EXISTS \"\" SALT '[0-9a-f]*' HASH '[0-9a-f]*' ADMIN");
    }

    private void lookAtRows(String statement) {
        ScriptRows rows = ScriptRows.of(statement);
        tables.add(rows.table());
        if (rows.table().equals(HISTORY)) {
            rows.second().stream()
                    .filter(version ->
                            version.kind() == Kind.TEXT && version.text().matches("\\d{1,6}"))
                    .forEach(version -> versions.add(Integer.parseInt(version.text())));
        }
    }

    private void lookAtStructure(String statement, List<Token> tokens) {
        String begin = tokens.get(0).text();
        if (!begin.equals("CREATE") && !begin.equals("ALTER")) {
            throw new ForeignStatementException(statement);
        }
        String before = "";
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            boolean opens = index + 1 < tokens.size() && tokens.get(index + 1).is("(");
            if (token.kind() == Kind.WORD) {
                before = token.text();
                if (!WORDS.contains(before)) {
                    throw new ForeignStatementException(statement);
                }
            } else if (token.kind() == Kind.NAME && opens && !LISTED.contains(before)) {
                throw new ForeignStatementException(statement);
            }
        }
        if (tokens.size() > 4 && tokens.get(1).is("SEQUENCE")) {
            sequence(tokens);
        }
    }

    private void sequence(List<Token> tokens) {
        for (int index = 4; index + 2 < tokens.size(); index++) {
            if (tokens.get(index).is("RESTART") && tokens.get(index + 2).kind() == Kind.NUMBER) {
                sequences.put(tokens.get(4).text(), tokens.get(index + 2).text());
            }
        }
    }
}
