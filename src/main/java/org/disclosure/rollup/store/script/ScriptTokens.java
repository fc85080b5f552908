package org.disclosure.rollup.store.script;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a statement in a script of a store: words, quoted names, texts, numbers and single signs. What the database
 * could read in another way (comments, texts between dollars, parameters) is no token.
 */
final class ScriptTokens {

    /** Kind of a token. */
    enum Kind {
        WORD,
        NAME,
        TEXT,
        NUMBER,
        SIGN
    }

    /**
     * A token.
     *
     * @param text as it stands there; of a name and a text what is between the quotes, with quotes still doubled
     */
    record Token(Kind kind, String text) {

        boolean is(String word) {
            return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(word);
        }
    }

    private static final String SIGNS = "(),.[]=<>";

    private final String statement;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private ScriptTokens(String statement) {
        this.statement = statement;
    }

    /**
     * Takes a statement apart.
     *
     * @throws ForeignStatementException when there is anything else in it
     */
    static List<Token> of(String statement) {
        return new ScriptTokens(statement).read();
    }

    private List<Token> read() {
        while (at < statement.length()) {
            char first = statement.charAt(at);
            if (first == ' ' || first == '\n' || first == '\r') {
                at++;
            } else if (first == '"') {
                add(Kind.NAME, quoted('"'));
            } else if (first == '\'') {
                add(Kind.TEXT, quoted('\''));
            } else if (statement.startsWith("U&'", at)) {
                at += 2;
                add(Kind.TEXT, quoted('\''));
            } else if (isLetter(first)) {
                add(Kind.WORD, run(true));
            } else if (isDigit(first) || isSigned(first)) {
                at += first == '-' ? 1 : 0;
                add(Kind.NUMBER, run(false));
            } else if (SIGNS.indexOf(first) >= 0) {
                add(Kind.SIGN, Character.toString(first));
                at++;
            } else {
                throw new ForeignStatementException(statement);
            }
        }
        return tokens;
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text));
    }

    /** Text between this quote and the next that is not doubled. */
    private String quoted(char quote) {
        int begin = at + 1;
        for (at = begin; at < statement.length(); at++) {
            if (statement.charAt(at) == quote) {
                if (at + 1 == statement.length() || statement.charAt(at + 1) != quote) {
                    return statement.substring(begin, at++);
                }
                at++;
            }
        }
        throw new ForeignStatementException(statement);
    }

    /** A word, or a number with its point and exponent. */
    private String run(boolean word) {
        int begin = at;
        while (at < statement.length() && isOf(word, statement.charAt(at))) {
            at++;
        }
        return statement.substring(begin, at);
    }

    private boolean isOf(boolean word, char character) {
        if (word) {
            return isLetter(character) || isDigit(character);
        }
        boolean afterExponent = at > 0 && statement.charAt(at - 1) == 'E';
        return isDigit(character)
                || character == '.'
                || character == 'E'
                || afterExponent && (character == '-' || character == '+');
    }

    private boolean isSigned(char character) {
        return character == '-' && at + 1 < statement.length() && isDigit(statement.charAt(at + 1));
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z' || character == '_';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
