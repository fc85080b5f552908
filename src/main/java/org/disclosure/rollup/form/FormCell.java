package org.disclosure.rollup.form;

/** One figure of the form: where a row meets a column. */
public record FormCell(CellCode code, FormBlock block, FormRow row, FormColumn column) {

    /** Unit that the figure is counted in: 件, 项, 万元. */
    public String unit() {
        return block.unit();
    }

    public NumberKind number() {
        return column.number();
    }

    /** A short name for messages: {@code 自然人·1.属于国家秘密}. */
    public String title() {
        return column.label().text() + "·" + row.label().text();
    }

    /** The shortest name: {@code 自然人·属于国家秘密}. */
    public String name() {
        return column.label().plain() + "·" + row.name();
    }
}
