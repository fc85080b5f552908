package org.disclosure.rollup.form;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The printed name of a row or a column.
 *
 * @param text the label as the official form prints it
 * @param under the headings above it, outermost first; empty when there are none
 * @param variants other wordings that are understood as this label and said (F-LABEL)
 */
public record FormLabel(String text, List<String> under, List<String> variants) {

    private static final Pattern NUMBERING = Pattern.compile("^(?:（[一二三四五六七]）|[一二三四]、|\\d\\.)");
    private static final Pattern REMARK = Pattern.compile("(?<=.)（.*）$");

    public FormLabel {
        under = List.copyOf(under);
        variants = List.copyOf(variants);
    }

    /** The label with its headings: {@code 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密}. */
    public String path() {
        return under.isEmpty() ? text : String.join(" / ", under) + " / " + text;
    }

    /** The label without its numbering and the remark behind it: {@code 部分公开}. */
    public String plain() {
        return plain(text);
    }

    /** The heading right above, without numbering and remark; empty when there is none. */
    public String plainHeading() {
        return under.isEmpty() ? "" : plain(under.get(under.size() - 1));
    }

    private static String plain(String label) {
        return REMARK.matcher(NUMBERING.matcher(label).replaceFirst("")).replaceFirst("");
    }
}
