package org.disclosure.rollup.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.catalogue.Chapter;
import org.disclosure.rollup.check.catalogue.Explanation;
import org.disclosure.rollup.check.catalogue.Explanation.Line;
import org.disclosure.rollup.check.catalogue.Explanation.Part;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Messages.Language;

/** The page checks.md of a language: every check with its meaning, formula, example and remedy. */
final class ChecksDocument {

    private static final String CHINESE = """
            # 审核项目

            每项审核有固定的代码，代码不会改作他用。程度分三级：**强制**（明显有误，必须改正）、**核实**（改正或说明）、**提示**（值得看一眼）。
            公式类的审核有三种结果：成立、不成立、未能判定。有空白或无法识别的数字而无法判断的，单独列为未能判定，不算通过。
            `rollup explain 代码` 显示同样的内容。

            <!-- 本页由测试写出，不要直接修改；更新用 %s -->

            ## 一览

            | 代码 | 审核 | 程度 |
            |---|---|---|
            """;

    private static final String ENGLISH = """
            # Checks

            Each check has a code, which is never reused. There are three severities: **Error** (clearly wrong, must be corrected),
            **Explain** (correct it or explain it), **Hint** (worth a look). A formula holds, is broken, or is undecided. A formula
            that cannot be decided because of a blank or unreadable cell is listed separately and does not count as passed.
            `rollup explain CODE` prints the same text.

            <!-- Written by a test; do not edit. Renew it with %s -->

            ## All checks

            | Code | Check | Severity |
            |---|---|---|
            """;

    private final Language language;
    private final Messages messages;

    ChecksDocument(Language language) {
        this.language = language;
        this.messages = new Messages(language);
    }

    String of(List<Explanation> checks) {
        StringBuilder text =
                new StringBuilder((language == Language.ZH ? CHINESE : ENGLISH).formatted(Written.COMMAND));
        checks.forEach(check -> row(text, check));
        for (Chapter chapter : Chapter.values()) {
            List<Explanation> members =
                    checks.stream().filter(check -> check.chapter() == chapter).toList();
            if (!members.isEmpty()) {
                text.append("\n## ")
                        .append(messages.text("explain.chapter." + chapter))
                        .append("\n");
                members.forEach(check -> entry(text, check));
            }
        }
        return text.toString();
    }

    private void row(StringBuilder text, Explanation check) {
        text.append("| [%s](#%s) | %s | %s |\n"
                .formatted(
                        check.code(),
                        check.code().toLowerCase(Locale.ROOT),
                        check.title(),
                        messages.text("severity." + check.severity())));
    }

    private void entry(StringBuilder text, Explanation check) {
        text.append("\n### ").append(check.code()).append("\n\n");
        text.append("**").append(check.title()).append("**\n\n");
        String colon = language == Language.ZH ? "：" : ": ";
        text.append(check.lines().stream()
                .map(line -> "- " + line.label() + colon + text(line) + "\n")
                .collect(Collectors.joining()));
    }

    private static String text(Line line) {
        return line.part() == Part.TERMS
                ? "`" + line.text() + "`"
                : line.text().replace("*", "\\*").replace("<", "&lt;");
    }
}
