/**
 * The official form as data: its tables, rows, columns and cells, what each cell counts, the labels as printed and the
 * other wordings that are understood. Each edition is one declared file, {@code forms/form-*.yaml}; recognition, checks,
 * workbook and report are all driven from it, so a new edition is a new file and no new code. The file also says which
 * cells the figures are that code knows by name, such as what was received ({@link org.disclosure.rollup.form.KeyFigure}).
 * This room must not know that bureaus, files or findings exist: it uses no other room.
 */
package org.disclosure.rollup.form;
