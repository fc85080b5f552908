package org.disclosure.rollup.practice.figure;

/** File format and layout that a unit's program writes. */
public enum WritingStyle {
    /** Shared strings, a theme, row heights, many styles, a pinyin hint beside each text. */
    EXCEL("xlsx"),
    /** Shared strings, bare rows. */
    WPS("xlsx"),
    /** Each text in its cell, as programs that export write; no shared strings. */
    INLINE("xlsx"),
    /** Texts in runs of different fonts, some with pinyin above them, some in their cells. */
    RICH("xlsx"),
    XLS("xls"),
    CSV_UTF8("csv"),
    CSV_GB18030("csv");

    private final String extension;

    WritingStyle(String extension) {
        this.extension = extension;
    }

    /** Half as Excel writes, the others in this proportion: WPS 25, inline 10, rich text 15. */
    static WritingStyle drawXlsx(SeededRandom seededRandom) {
        int drawn = seededRandom.below(100);
        if (drawn < 50) {
            return EXCEL;
        }
        if (drawn < 75) {
            return WPS;
        }
        return drawn < 85 ? INLINE : RICH;
    }

    public String extension() {
        return extension;
    }
}
