package org.disclosure.rollup.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosure.rollup.check.catalogue.Chapter;
import org.disclosure.rollup.check.catalogue.Explanation;
import org.disclosure.rollup.check.catalogue.Explanation.Line;
import org.disclosure.rollup.check.catalogue.Explanation.Part;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Messages.Language;

/** CHECKS.md: the catalogue in both languages, Chinese first. */
final class ChecksDocument {

    private static final String HEAD = """
            # 检查目录 · Catalogue of checks

            每项检查有固定的代码，代码公开，不会改作他用。程度分三级：**强制**（明显有误，必须改正）、**核实**（改正或说明）、**提示**（值得
            看一眼）。公式类的检查有三种结果：成立、不成立、未能判定；有空白或无法识别的数字而说不准的，单独列为未能判定，不算通过。
            命令行里用 `explain 代码` 可以看到同样的内容。

            Each check has a code, which is public and never reused. There are three severities: **Error** (wrong on its face, must
            be put right), **Explain** (put right or explain), **Hint** (worth a look). A formula holds, is broken, or is undecided:
            what a blank or unreadable cell keeps open is shown apart and never counted as passed. `explain CODE` prints the same at
            the terminal.

            本文件由程序写出，不要直接修改；更新用 · This file is written by the program, not by hand; to renew it:
            `%s`

            """;

    private ChecksDocument() {}

    /** @param english in the order of the Chinese */
    static String of(List<Explanation> chinese, List<Explanation> english) {
        StringBuilder text = new StringBuilder(HEAD.formatted(Written.COMMAND));
        text.append("## 一览 · All codes\n\n| 代码 Code | 检查 | Check | 程度 Severity |\n|---|---|---|---|\n");
        IntStream.range(0, chinese.size()).forEach(index -> row(text, chinese.get(index), english.get(index)));
        for (Chapter chapter : Chapter.values()) {
            List<Integer> members = IntStream.range(0, chinese.size())
                    .filter(index -> chinese.get(index).area() == chapter)
                    .boxed()
                    .toList();
            if (!members.isEmpty()) {
                text.append("\n## ").append(both("explain.area." + chapter)).append("\n");
                members.forEach(index -> entry(text, chinese.get(index), english.get(index)));
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, Explanation chinese, Explanation english) {
        String code = chinese.code();
        text.append("| [%s](#%s) | %s | %s | %s |\n"
                .formatted(
                        code,
                        code.toLowerCase(Locale.ROOT),
                        chinese.title(),
                        english.title(),
                        both("severity." + chinese.severity())));
    }

    private static void entry(StringBuilder text, Explanation chinese, Explanation english) {
        text.append("\n### ").append(chinese.code()).append("\n\n");
        language(text, chinese, "：");
        text.append("\n");
        language(text, english, ": ");
    }

    private static void language(StringBuilder text, Explanation explanation, String colon) {
        text.append("**").append(explanation.title()).append("**\n\n");
        text.append(explanation.lines().stream()
                .map(line -> "- " + line.label() + colon + text(line) + "\n")
                .collect(Collectors.joining()));
    }

    private static String text(Line line) {
        return line.part() == Part.TERMS
                ? "`" + line.text() + "`"
                : line.text().replace("*", "\\*").replace("<", "&lt;");
    }

    private static String both(String key) {
        return new Messages(Language.ZH).text(key) + " · " + new Messages(Language.EN).text(key);
    }
}
