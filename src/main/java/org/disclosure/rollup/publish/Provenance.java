package org.disclosure.rollup.publish;

import java.util.List;
import java.util.function.Supplier;
import org.disclosure.rollup.district.InputFile;

/**
 * Origin of a year's outputs: the program and its inputs.
 *
 * @param version of the program
 * @param program digest of the program's code
 * @param checks digest of the program's declared checks
 * @param digest of all inputs and settings but the day
 * @param inputs every file that was read; of a province so many that they are listed when they are written
 */
public record Provenance(
        String version, String program, String checks, String digest, Supplier<List<InputFile>> inputs) {}
