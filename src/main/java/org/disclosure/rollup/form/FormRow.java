package org.disclosure.rollup.form;

/**
 * A row of the form.
 *
 * @param total whether the row adds others up
 * @param unsplitFrom the heading under which bureaus report this row and its sisters as one; empty for none. What is
 *     reported so counts here (F-UNSPLIT)
 */
public record FormRow(String code, FormLabel label, boolean total, String unsplitFrom) {

    /** A short name; a total's with its heading, since 本年度办理结果总计 is no column of totals. */
    public String name() {
        return (total ? label.plainHeading() : "") + label.plain();
    }
}
