package org.disclosure.rollup.store.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.store.script.ScriptTokens.Kind;
import org.disclosure.rollup.store.script.ScriptTokens.Token;

/**
 * A statement that puts rows of constants into a table, and does nothing else.
 *
 * @param table its name
 * @param second the second constant of each row
 */
record ScriptRows(String table, List<Token> second) {

    private static final Set<String> CONSTANTS = Set.of("TRUE", "FALSE", "NULL");

    /** Before a text, which says what it is of. */
    private static final Set<String> TYPES = Set.of("DATE", "TIMESTAMP", "JSON");

    private static final int BEFORE_ROWS = 6;

    /** Goes through the tokens. */
    private static final class Parser {

        private final String statement;
        private final List<Token> tokens;
        private int at;

        private Parser(String statement) {
            this.statement = statement;
            this.tokens = ScriptTokens.of(statement);
        }

        private Token next() {
            if (at >= tokens.size()) {
                throw new ForeignStatementException(statement);
            }
            return tokens.get(at++);
        }

        private boolean takes(String word) {
            boolean is = at < tokens.size() && tokens.get(at).is(word);
            at += is ? 1 : 0;
            return is;
        }

        private void require(boolean holds) {
            if (!holds) {
                throw new ForeignStatementException(statement);
            }
        }

        private ScriptRows rows() {
            require(tokens.size() > BEFORE_ROWS && takes("INSERT") && takes("INTO"));
            require(next().equals(new Token(Kind.NAME, "PUBLIC")) && takes("."));
            Token table = next();
            require(table.kind() == Kind.NAME && takes("VALUES"));
            List<Token> second = new ArrayList<>();
            do {
                require(takes("("));
                constants(")", second);
            } while (takes(","));
            require(at == tokens.size());
            return new ScriptRows(table.text(), second);
        }

        /** Constants by commas up to the closing sign; the second is kept. */
        private void constants(String close, List<Token> second) {
            for (int place = 1; !takes(close); place++) {
                require(place == 1 || takes(","));
                Token constant = constant();
                if (place == 2) {
                    second.add(constant);
                }
            }
        }

        private Token constant() {
            Token token = next();
            if (token.kind() == Kind.TEXT || token.kind() == Kind.NUMBER || CONSTANTS.contains(token.text())) {
                require(token.kind() != Kind.NAME && token.kind() != Kind.SIGN);
                return token;
            }
            if (token.is("ARRAY")) {
                require(takes("["));
                constants("]", new ArrayList<>());
                return token;
            }
            require(token.kind() == Kind.WORD && TYPES.contains(token.text()));
            if (takes("WITH")) {
                require(takes("TIME") && takes("ZONE"));
            }
            Token text = next();
            require(text.kind() == Kind.TEXT);
            return text;
        }
    }

    /**
     * Reads a statement.
     *
     * @throws ForeignStatementException when it is anything else
     */
    static ScriptRows of(String statement) {
        return new Parser(statement).rows();
    }
}
