package org.disclosure.rollup.form;

import java.util.List;

/**
 * The printed name of a row or a column.
 *
 * @param text the label as the official form prints it
 * @param under the headings above it, outermost first; empty when there are none
 * @param variants other wordings that are understood as this label and said (F-LABEL)
 */
public record FormLabel(String text, List<String> under, List<String> variants) {

    public FormLabel {
        under = List.copyOf(under);
        variants = List.copyOf(variants);
    }

    /** The label with its headings: {@code 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密}. */
    public String path() {
        return under.isEmpty() ? text : String.join(" / ", under) + " / " + text;
    }
}
