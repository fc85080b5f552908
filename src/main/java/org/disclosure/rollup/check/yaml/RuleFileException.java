package org.disclosure.rollup.check.yaml;

import java.util.List;

/** A mistake in a file of checks: the run stops before anything is read. */
public final class RuleFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String key;
    private final List<String> arguments;

    private RuleFileException(String file, int line, String key, List<String> arguments) {
        super(file + ", line " + line + ": " + key + " " + String.join(", ", arguments));
        this.file = file;
        this.line = line;
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    /**
     * @param line counted from 1; 0 when it is about the file as a whole
     * @param key of the message that says what is wrong: {@code rules.unknown-key}
     * @param arguments what the message fills in
     */
    public static RuleFileException at(int line, String key, String... arguments) {
        return new RuleFileException("", line, key, List.of(arguments));
    }

    /** The mistake with the name of the file it is in. */
    public RuleFileException in(String name) {
        return new RuleFileException(name, line, key, arguments);
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
