package org.disclosure.rollup.check.yaml;

/** A word or sentence of the file and its line, counted from 1. */
public record Text(String value, int line) {

    @Override
    public String toString() {
        return value;
    }
}
