package org.disclosure.rollup.intake.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts that the cells of a workbook share, by their numbers; few have fonts of their own. */
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, XlsxString> rich = new HashMap<>();

    void add(XlsxText text) {
        if (text.isRich()) {
            rich.put(texts.size(), text.rich());
        }
        texts.add(text.plain());
    }

    /**
     * The text of this number.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    String text(int number) {
        return texts.get(number);
    }

    /** The text of this number in its pieces; null for one without fonts of its own. */
    XlsxString rich(int number) {
        return rich.isEmpty() ? null : rich.get(number);
    }
}
