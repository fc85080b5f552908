package org.disclosure.rollup.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words of a mail that may say whose report is attached: its subject, and the line of its text that speaks of the report. */
public final class LetterWords {

    /** Longer ones are cut: they go into a path. */
    private static final int LONGEST = 60;

    /** What a mail is about stands at its beginning. */
    private static final int MOST_LINES = 30;

    private static final Pattern REPORT = Pattern.compile("年报|年度报告|报表|统计表|信息公开|报送|上报");

    /** A line that says so speaks of another report than the one attached. */
    private static final Pattern OF_ANOTHER = Pattern.compile("作废|撤回|撤销|停用|旧");

    /** Here begins the mail that was answered. */
    private static final Pattern EARLIER =
            Pattern.compile("^(?:>|-{2,}\\s*(?:原始|转发|Original|Forwarded)|发件人\\s*[:：]|From:).*|.*(?:写道|wrote)\\s*[:：]$");

    private static final Pattern POLITE =
            Pattern.compile("(?:^(?:您好|你好|现将|现)[，,！!。]?)|(?:敬|烦|恳)?请?(?:予以|您)?(?:查收|收悉|收阅|查阅|审阅|审核|查看)");

    private static final Pattern OURS = Pattern.compile("[我本](?=[局委办镇乡街道单位中心院会厅处队社部区])");

    private static final Pattern SIGNATURE = Pattern.compile("\\p{IsHan}{2,24}");

    private LetterWords() {}

    /** Names of the folders that the attachments lie in, as it were. */
    public static List<String> folders(Letter letter) {
        List<String> folders = new ArrayList<>();
        Optional.of(name(letter.subject())).filter(name -> !name.isEmpty()).ifPresent(folders::add);
        line(letter.plain())
                .map(LetterWords::name)
                .filter(name -> !name.isEmpty())
                .ifPresent(folders::add);
        return folders;
    }

    /** The line that speaks of the report; where it says "ours", the line of its own below it that says who that is. */
    private static Optional<String> line(String text) {
        List<String> lines = lines(text);
        for (int index = 0; index < lines.size(); index++) {
            String line = behindAddress(lines.get(index));
            if (REPORT.matcher(line).find() && !OF_ANOTHER.matcher(line).find()) {
                return OURS.matcher(line).find()
                        ? lines.subList(index + 1, lines.size()).stream()
                                .filter(below -> SIGNATURE.matcher(below).matches()
                                        && !REPORT.matcher(below).find())
                                .findFirst()
                        : Optional.of(POLITE.matcher(line).replaceAll("").replaceAll("\\p{P}+$", ""));
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[\\s\u00A0\u3000]+", ""))
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .takeWhile(line -> !EARLIER.matcher(line).matches())
                .toList();
    }

    /** Who is addressed is not whose report it is: {@code 区政府办公室：现将……}. */
    private static String behindAddress(String line) {
        int colon = Math.max(line.lastIndexOf('：'), line.lastIndexOf(':'));
        return line.substring(colon + 1);
    }

    /** As the name of a folder. */
    private static String name(String words) {
        String name = words.replaceAll("[/\\\\\\p{Cntrl}]", "_")
                .replaceFirst("^[.~$_\\s]+", "")
                .replace("!", "！")
                .strip();
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
