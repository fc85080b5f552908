package org.disclosure.rollup.intake.formula.function;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.disclosure.rollup.intake.formula.value.Decimals;
import org.disclosure.rollup.intake.formula.value.Expression;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;
import org.disclosure.rollup.intake.formula.value.Value;
import org.disclosure.rollup.intake.formula.value.Value.Number;

/** Functions on days. They are counted from 30 December 1899, after the 29 February 1900 that Excel believes in. */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    /** Days before March 1900 have other numbers in other programs. */
    private static final int FIRST_CERTAIN = 61;

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final int FIRST_YEAR = 1900;

    private static final Map<String, String> FORMATS = Map.of(
            "yyyy", "%1$04d",
            "yyyy年", "%1$04d年",
            "yyyy-mm-dd", "%1$04d-%2$02d-%3$02d",
            "yyyy-m-d", "%1$04d-%2$d-%3$d",
            "yyyy/m/d", "%1$04d/%2$d/%3$d",
            "yyyy年m月", "%1$04d年%2$d月",
            "yyyy年m月d日", "%1$04d年%2$d月%3$d日",
            "m月d日", "%2$d月%3$d日");

    private Days() {}

    static Map<String, Function> all() {
        Map<String, Function> all = new HashMap<>();
        all.put("YEAR", part(LocalDate::getYear));
        all.put("MONTH", part(LocalDate::getMonthValue));
        all.put("DAY", part(LocalDate::getDayOfMonth));
        all.put("DATE", Days::number);
        return all;
    }

    private static Function part(ToIntFunction<LocalDate> part) {
        return (arguments, evaluator) -> {
            Functions.only(arguments, 1);
            Value value = evaluator.value(arguments.get(0));
            if (value instanceof Number number) {
                return Number.of(part.applyAsInt(day(number, evaluator)));
            }
            throw new NotCalculatedException();
        };
    }

    private static LocalDate day(Number number, Evaluator evaluator) {
        int days = Decimals.whole(number);
        LocalDate day = FIRST.plusDays(days);
        if (evaluator.cells().countsFrom1904() || days < FIRST_CERTAIN || day.isAfter(LAST)) {
            throw new NotCalculatedException();
        }
        return day;
    }

    private static Value number(List<Expression> arguments, Evaluator evaluator) {
        Functions.only(arguments, 3);
        int year = Decimals.whole(evaluator.number(arguments.get(0)));
        int month = Decimals.whole(evaluator.number(arguments.get(1)));
        int day = Decimals.whole(evaluator.number(arguments.get(2)));
        try {
            Number number = Number.of(ChronoUnit.DAYS.between(FIRST, LocalDate.of(year, month, day)));
            if (year <= FIRST_YEAR) {
                throw new NotCalculatedException();
            }
            day(number, evaluator);
            return number;
        } catch (DateTimeException e) {
            throw new NotCalculatedException();
        }
    }

    /** A day as text. */
    static String formatted(Number number, String format, Evaluator evaluator) {
        String pattern = FORMATS.get(format);
        if (pattern == null) {
            throw new NotCalculatedException();
        }
        LocalDate day = day(number, evaluator);
        return String.format(Locale.ROOT, pattern, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
