package org.disclosure.rollup.publish.excel;

/**
 * The words above the tables on sheets that units send back, which recognition reads again. They are Chinese whatever
 * language is asked for, as a unit itself would write them.
 */
public final class FormHeading {

    /** The name of the unit follows it. */
    public static final String UNIT = "填报单位：";

    private FormHeading() {}

    public static String title(int year) {
        return year + "年政府信息公开工作年度报告统计表";
    }
}
