package org.disclosure.rollup.intake.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Counts dates as spreadsheets do that count days from 1900 on. */
public final class SerialDate {

    private static final LocalDate START = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final int PLACES = 10;

    private SerialDate() {}

    /** The number of the day, with the time as its fraction. */
    public static String of(LocalDateTime date) {
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(START, date.toLocalDate()));
        BigDecimal time = BigDecimal.valueOf(date.toLocalTime().toSecondOfDay());
        return PlainNumber.of(
                days.add(time.divide(SECONDS, PLACES, RoundingMode.HALF_UP)).toPlainString());
    }
}
