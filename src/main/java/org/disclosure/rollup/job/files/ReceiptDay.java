package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Day of receipt of a file, as its path says: a folder that is called by a day goes before dates inside other names. */
public final class ReceiptDay {

    private static final String MONTH_AND_DAY = "(0?[1-9]|1[0-2])[-_.月](0?[1-9]|[12]\\d|3[01])";

    private static final String TOGETHER = "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])";

    /** {@code 2024-1-5}, {@code 2024年1月5日}, {@code 20240105}. */
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(20\\d{2})(?:[-_.年]" + MONTH_AND_DAY + "|" + TOGETHER + ")(?!\\d)");

    /** A folder's whole name: {@code 2024-01-20收到}, {@code 1月22日}, {@code 1.22}, {@code 0122}. */
    private static final Pattern FOLDER = Pattern.compile("(?:收到?|报送)?(?:(20\\d{2})[-_.年]?)?(?:" + MONTH_AND_DAY + "|"
            + TOGETHER + ")[日号]?(?:收到?|报送)?(?:的|的?(?:文件|报表))?");

    /** Before a date in brackets that is of something else: {@code （替换2024年1月12日}; no {@code （更正20240120}. */
    private static final Pattern OF_ANOTHER =
            Pattern.compile("[（(【\\[](?!(?:收到?|报送?|更正|修改|修订|订正|定稿|终稿|最终版)?(?:日期|时间|于)?[:：\\s]*$)[^）)】\\]/]*$");

    /** Offices work by Beijing time wherever the machine stands. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Dates of this year and earlier ones are of what is reported. */
    private final int year;

    /** Nothing is received later. */
    private final LocalDate asOf;

    ReceiptDay(int year, LocalDate asOf) {
        this.year = year;
        this.asOf = asOf;
    }

    /** The day in the path; without one, the file's own day, at the latest the day that it is. */
    LocalDate of(Path file, String path) throws IOException {
        Optional<LocalDate> written = folder(path).or(() -> last(path));
        if (written.isPresent()) {
            return written.get();
        }
        LocalDate own = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                .toInstant()
                .atZone(ZONE)
                .toLocalDate();
        return own.isAfter(asOf) ? asOf : own;
    }

    /** The last date in the path. */
    public static Optional<LocalDate> dateIn(String path) {
        return new ReceiptDay(0, LocalDate.MAX).last(path);
    }

    /** The day that the nearest of the folders is called by. */
    private Optional<LocalDate> folder(String path) {
        String[] parts = path.split("/");
        for (int i = parts.length - 2; i >= 0; i--) {
            Matcher matcher = FOLDER.matcher(parts[i].strip());
            Optional<LocalDate> day = matcher.matches() ? day(matcher) : Optional.empty();
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> last(String path) {
        Optional<LocalDate> last = Optional.empty();
        Matcher matcher = DATE.matcher(path);
        while (matcher.find()) {
            Optional<LocalDate> day = day(matcher);
            if (day.isPresent()
                    && !OF_ANOTHER.matcher(path.substring(0, matcher.start())).find()) {
                last = day;
            }
        }
        return last;
    }

    /** Empty for no day of the calendar, and for one on which nothing was received. */
    private Optional<LocalDate> day(Matcher matcher) {
        try {
            boolean parted = matcher.group(2) != null;
            LocalDate day = LocalDate.of(
                    matcher.group(1) == null ? year + 1 : Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(parted ? 2 : 4)),
                    Integer.parseInt(matcher.group(parted ? 3 : 5)));
            return Optional.of(day).filter(on -> on.getYear() > year && !on.isAfter(asOf));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
