package org.disclosure.rollup.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a file was received and whether it replaces an earlier one, as its path says. */
final class Receipt {

    /** {@code 2024-1-5}, {@code 2024年1月5日}, {@code 20240105}. */
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(20\\d{2})"
            + "(?:[-_.年](0?[1-9]|1[0-2])[-_.月](0?[1-9]|[12]\\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?!\\d)");

    private static final Pattern REVISED = Pattern.compile("更正|修订|修改|订正|重报|补正");

    /** Offices work by Beijing time wherever the machine stands. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Receipt() {}

    /** Whether the path says that the file replaces an earlier one (更正). */
    static boolean isRevision(String path) {
        return REVISED.matcher(path).find();
    }

    /** The last date in the path that is after the report year; without one, the file's own date. */
    static LocalDate day(Path file, String path, int year) throws IOException {
        Optional<LocalDate> written = Optional.empty();
        Matcher matcher = DATE.matcher(path);
        while (matcher.find()) {
            Optional<LocalDate> date = date(matcher);
            if (date.isPresent() && date.get().getYear() > year) {
                written = date;
            }
        }
        return written.isPresent()
                ? written.get()
                : Files.getLastModifiedTime(file).toInstant().atZone(ZONE).toLocalDate();
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        try {
            boolean parted = matcher.group(2) != null;
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(parted ? 2 : 4)),
                    Integer.parseInt(matcher.group(parted ? 3 : 5))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
