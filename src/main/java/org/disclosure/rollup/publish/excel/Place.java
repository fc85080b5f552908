package org.disclosure.rollup.publish.excel;

/** A cell of a workbook: its sheet and its address as Excel shows it ({@code D4}). */
public record Place(String sheet, String address) {

    @Override
    public String toString() {
        return sheet + "!" + address;
    }
}
