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

    private static final Pattern REPORT = Pattern.compile("年报|年度报告|报表|统计表|信息公开");

    /** Words that speak of another report than the one attached, or of what an office wrote. */
    private static final Pattern OF_ANOTHER = Pattern.compile("作废|撤回|撤销|停用|旧|通知|要求|根据|按照|依据");

    private static final Pattern CLAUSE = Pattern.compile("[，,；;。！!：:]");

    private static final Pattern FORWARDED =
            Pattern.compile("^(?:(?:转发?|fwd?|转寄)\\s*[:：]\\s*)+", Pattern.CASE_INSENSITIVE);

    /** The subject of an answer is that of the mail that is answered. */
    private static final Pattern ANSWER =
            Pattern.compile("^(?:回复|答复|re)\\s*[:：].*|.*的?(?:回复|答复|复函)$", Pattern.CASE_INSENSITIVE);

    /** Here begins the mail that was answered. */
    private static final Pattern EARLIER =
            Pattern.compile("^(?:>|-{2,}\\s*(?:原始|转发|Original|Forwarded)|发件人\\s*[:：]|From:).*|.*(?:写道|wrote)\\s*[:：]$");

    private static final Pattern POLITE =
            Pattern.compile("^(?:您好|你好)?(?:附件(?:是|为|中是)?)?现?将?(?:报送|上报)?|[敬烦恳]?请?(?:予以|您)?(?:查收|收悉|收阅|查阅|审阅|审核|查看)");

    private static final Pattern OURS = Pattern.compile("[我本](?=[局委办镇乡街道单位中心院会厅处队社部区])");

    private static final Pattern SIGNATURE = Pattern.compile("\\p{IsHan}{2,24}");

    private LetterWords() {}

    /** Names of the folders that the attachments lie in, as it were. */
    public static List<String> folders(Letter letter) {
        List<String> folders = new ArrayList<>();
        subject(letter.subject())
                .map(LetterWords::name)
                .filter(name -> !name.isEmpty())
                .ifPresent(folders::add);
        line(letter.plain())
                .map(LetterWords::name)
                .filter(name -> !name.isEmpty())
                .ifPresent(folders::add);
        return folders;
    }

    /** What speaks of the report in the subject, or else all of it, if it is of who attached the report. */
    private static Optional<String> subject(String subject) {
        String own = FORWARDED.matcher(subject.strip()).replaceFirst("");
        if (ANSWER.matcher(own).matches()) {
            return Optional.empty();
        }
        Optional<String> clause = clause(own);
        return clause.isPresent()
                ? clause
                : Optional.of(own).filter(words -> !OF_ANOTHER.matcher(words).find());
    }

    /** What speaks of the report; where it says "ours", the line of its own below it that says who that is. */
    private static Optional<String> line(String text) {
        List<String> lines = lines(text);
        for (int index = 0; index < lines.size(); index++) {
            Optional<String> clause = clause(lines.get(index));
            if (clause.isPresent()) {
                return OURS.matcher(clause.get()).find()
                        ? lines.subList(index + 1, lines.size()).stream()
                                .filter(below -> SIGNATURE.matcher(below).matches()
                                        && !REPORT.matcher(below).find())
                                .findFirst()
                        : clause.map(words -> POLITE.matcher(words).replaceAll(""));
            }
        }
        return Optional.empty();
    }

    /** The first part of the words that speaks of the report: those before it may address somebody. */
    private static Optional<String> clause(String words) {
        return CLAUSE.splitAsStream(words)
                .filter(clause -> REPORT.matcher(clause).find()
                        && !OF_ANOTHER.matcher(clause).find())
                .findFirst();
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[\\s\u00A0\u3000]+", ""))
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .takeWhile(line -> !EARLIER.matcher(line).matches())
                .toList();
    }

    /** As the name of a folder. */
    private static String name(String words) {
        String name = words.replaceAll("[/\\\\\\p{Cntrl}]", "_")
                .replaceFirst("^[.~$_\\s]+", "")
                .strip();
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
