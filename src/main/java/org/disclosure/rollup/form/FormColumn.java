package org.disclosure.rollup.form;

/** A column of the form; {@code total} marks the column that adds the others up. */
public record FormColumn(String code, FormLabel label, NumberKind number, boolean total) {}
