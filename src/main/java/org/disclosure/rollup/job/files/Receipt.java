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
import java.util.stream.Stream;
import org.disclosure.rollup.district.selection.Revision;

/** Day of receipt and version of a file, as its path says. */
public final class Receipt {

    /** {@code 2024-1-5}, {@code 2024年1月5日}, {@code 20240105}. */
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(20\\d{2})"
            + "(?:[-_.年](0?[1-9]|1[0-2])[-_.月](0?[1-9]|[12]\\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?!\\d)");

    private static final Pattern REVISED = Pattern.compile("更正|修订|修改|订正|重报|补正");

    /** Of a file or folder: {@code 教育局（旧）}, {@code 教育局初稿}, {@code 旧/教育局}; no {@code 旧店镇}, {@code 原州区} or {@code 盖章原件}. */
    private static final Pattern OLDER = Pattern.compile(
            "旧[版稿表]|(?<!\\p{IsHan})原[版稿表]|老版|[(（_＿\\-— ][旧原](?:[)）_＿\\-— ]|$)|旧的?$|^[旧原]$"
                    + "|初[稿版]|第[一1][稿版]|(?:更正|修改|修正|修订|订正|调整)[之以]?前|(?:未|待)(?:更正|修改|修订|订正)|草稿|停用|弃用|(?<![A-Za-z])(?i:old|draft)(?![A-Za-z])");

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    /** {@code v2}, {@code 第二版}, {@code 第3次更正}. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?<![A-Za-z])[vV](\\d{1,2})(?!\\d)|第([一二三四五六七八九]|\\d{1,2})(?:版|稿|次)");

    private static final String NUMERALS = "一二三四五六七八九";

    /** Offices work by Beijing time wherever the machine stands. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Receipt() {}

    /**
     * Which version of its unit's report a file says it is: 0 for none, 1 for a correction, else the number it gives; {@link
     * Revision#OLDER} for one that others replace.
     */
    static int version(String path) {
        if (Stream.of(path.split("/"))
                .map(part -> EXTENSION.matcher(part).replaceFirst(""))
                .anyMatch(part -> OLDER.matcher(part).find())) {
            return Revision.OLDER;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        int version = REVISED.matcher(path).find() ? 1 : 0;
        Matcher numbered = NUMBERED.matcher(name);
        while (numbered.find()) {
            String number = numbered.group(1) == null ? numbered.group(2) : numbered.group(1);
            int numeral = NUMERALS.indexOf(number);
            version = Math.max(version, numeral >= 0 ? numeral + 1 : Integer.parseInt(number));
        }
        return version;
    }

    /** The last date in the path that is after the report year; without one, the file's own date. */
    static LocalDate day(Path file, String path, int year) throws IOException {
        Optional<LocalDate> written = lastDate(path, year);
        return written.isPresent()
                ? written.get()
                : Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .atZone(ZONE)
                        .toLocalDate();
    }

    /** The last date in the path. */
    public static Optional<LocalDate> dateIn(String path) {
        return lastDate(path, 0);
    }

    private static Optional<LocalDate> lastDate(String path, int after) {
        Optional<LocalDate> written = Optional.empty();
        Matcher matcher = DATE.matcher(path);
        while (matcher.find()) {
            Optional<LocalDate> date = date(matcher);
            if (date.isPresent() && date.get().getYear() > after) {
                written = date;
            }
        }
        return written;
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
