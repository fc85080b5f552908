package org.disclosure.rollup.job.files;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.district.selection.Revision;

/** Version of a file, as its path says. */
final class Receipt {

    /** No {@code 无需更正}. */
    private static final String NOT = "(?<!不用|无需|无须|不需|不须|不必|需要|没有|[未免])";

    private static final Pattern CHANGED = Pattern.compile(NOT + "(?:修订|修改)");

    private static final Pattern CORRECTED = Pattern.compile(NOT + "(?:更正|订正|重报|补正)");

    private static final Pattern FINAL = Pattern.compile("(?<![非未不待])(?:定稿|终稿|最终|终版)");

    /** Drafts come before what is final, and that before what corrects it, whatever their numbers. */
    private static final int STAGE = 100;

    /** Of a file or folder: {@code 教育局（旧）}, {@code 教育局初稿}, {@code 旧/教育局}; no {@code 旧店镇}, {@code 原州区} or {@code 盖章原件}. */
    private static final Pattern OLDER = Pattern.compile(
            "旧[版稿表]|(?<!\\p{IsHan})原[版稿表]|老版|[(（_＿\\-— ][旧原](?:[)）_＿\\-— ]|$)|旧的?$|^[旧原]$"
                    + "|初[稿版]|第[一1][稿版]|(?:更正|修改|修正|修订|订正|调整)[之以]?前|(?:未|待)(?:更正|修改|修订|订正)|草稿|停用|弃用|备份|副本|(?<![统同唯单万十])[一1]稿|(?<![A-Za-z])(?i:old|draft|backup|bak)(?![A-Za-z])");

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    /** {@code v2}, {@code 第二版}, {@code 第3次更正}, {@code 二稿}, {@code 最终版2}. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?<![A-Za-z])[vV](?<v>\\d{1,2})(?!\\d)|第(?<th>[一二三四五六七八九]|\\d{1,2})(?:版|稿|次)"
                    + "|(?<!\\d)(?<draft>[二三四五六七八九]|\\d{1,2})稿"
                    + "|(?:最终版?|终版|定稿|终稿)(?<last>\\d{1,2})(?![\\d月-]|\\.\\d)");

    /** A letter of each of these words; nearly no path has any. */
    private static final String ANY = "旧原老初第前更修订草停弃备副稿重补终";

    private static final Pattern ANY_LATIN = Pattern.compile("[vV]\\d|(?i:old|draft|bak|backup)");

    private static final String NUMERALS = "一二三四五六七八九";

    private Receipt() {}

    /**
     * Which version of its unit's report a file says it is: 0 for none, the number it gives or 1 for a
     * change, above {@link #STAGE} for what is final, and above twice that for a correction; {@link
     * Revision#OLDER} for one that others replace.
     */
    static int version(String path) {
        if (path.chars().noneMatch(letter -> ANY.indexOf(letter) >= 0)
                && !ANY_LATIN.matcher(path).find()) {
            return 0;
        }
        if (Stream.of(path.split("/"))
                .map(part -> EXTENSION.matcher(part).replaceFirst(""))
                .anyMatch(part -> OLDER.matcher(part).find())) {
            return Revision.OLDER;
        }
        String name =
                EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
        boolean corrected = CORRECTED.matcher(path).find();
        int version = corrected || CHANGED.matcher(path).find() ? 1 : 0;
        Matcher numbered = NUMBERED.matcher(name);
        while (numbered.find()) {
            version = Math.max(version, number(numbered));
        }
        return version + stage(corrected, FINAL.matcher(path).find());
    }

    private static int stage(boolean corrected, boolean isFinal) {
        return corrected ? 2 * STAGE : isFinal ? STAGE : 0;
    }

    private static int number(Matcher numbered) {
        String number = Stream.of("v", "th", "draft", "last")
                .map(numbered::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        int numeral = NUMERALS.indexOf(number);
        return numeral >= 0 ? numeral + 1 : Integer.parseInt(number);
    }
}
