package org.disclosure.rollup.practice.figure;

/** Mix of file kinds in a set of reports. */
public enum Mix {
    XLSX(100, 0),
    XLS(0, 100),
    /** Half in UTF-8 with byte order mark, half in GB18030. */
    CSV(0, 0),
    /** As a district receives them: 70 in 100 xlsx, 15 xls, 15 csv. */
    MIXED(70, 15);

    private static final int ALL = 100;

    private final int xlsx;
    private final int xls;

    Mix(int xlsx, int xls) {
        this.xlsx = xlsx;
        this.xls = xls;
    }

    public WritingStyle draw(SeededRandom seededRandom) {
        int drawn = seededRandom.below(ALL);
        if (drawn < xlsx) {
            return WritingStyle.drawXlsx(seededRandom);
        }
        if (drawn < xlsx + xls) {
            return WritingStyle.XLS;
        }
        return seededRandom.chance(0.5) ? WritingStyle.CSV_UTF8 : WritingStyle.CSV_GB18030;
    }
}
