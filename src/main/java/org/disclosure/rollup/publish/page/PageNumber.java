package org.disclosure.rollup.publish.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as the page shows them: grouped, money with two decimals at least; the same under every locale. */
final class PageNumber {

    private PageNumber() {}

    static String shown(BigDecimal number) {
        String pattern = number.stripTrailingZeros().scale() > 0 ? "#,##0.00######" : "#,##0";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
