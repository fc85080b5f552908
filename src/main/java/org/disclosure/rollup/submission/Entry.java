package org.disclosure.rollup.submission;

import org.disclosure.rollup.form.CellCode;

/**
 * One figure of a submission.
 *
 * @param cell the form's cell that it counts for
 * @param sheet the sheet it was read from
 * @param address where on the sheet, as Excel shows it ({@code D4})
 */
public record Entry(CellCode cell, Reading reading, String sheet, String address) {}
