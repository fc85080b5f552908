package org.disclosure.rollup.store.script;

/** A script of a store holds what no backup of a store holds. Nothing of it was executed. */
public final class ForeignStatementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 80;

    private final String statement;

    ForeignStatementException(String statement) {
        super("No backup holds this statement: " + statement);
        String line = statement.strip().replaceAll("[\\s\\p{Cc}]+", " ");
        this.statement = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    /** Beginning of the statement. */
    public String statement() {
        return statement;
    }
}
