package org.disclosure.rollup.district.selection;

import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Reading;

/**
 * A cell in which two files of a unit say different things.
 *
 * @param taken what the file says whose table is taken; empty when it has no such cell
 * @param left what the other one says
 */
public record Difference(CellCode cell, Optional<Reading> taken, Optional<Reading> left) {}
