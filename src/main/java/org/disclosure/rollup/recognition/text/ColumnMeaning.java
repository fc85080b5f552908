package org.disclosure.rollup.recognition.text;

import java.util.Optional;

/**
 * The column of a table that a label means.
 *
 * @param match the column
 * @param key the words that other tables may have too, without a remark
 * @param row of a table printed across, the row that the label names too
 */
public record ColumnMeaning(Labels.Match match, String key, Optional<String> row) {}
