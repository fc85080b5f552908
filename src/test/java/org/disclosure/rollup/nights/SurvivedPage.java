package org.disclosure.rollup.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of {@code docs/what-a-night-survives.md}, each written by the test that did what it counts. As a rule only their first
 * columns are compared, for the normal build kills less often than the run that the page tells of.
 */
public enum SurvivedPage {
    NIGHTS(
            "一夜的每一步 · Every step of a night",
            "强行终止后再次启动，结果与没有被打断的逐字节相同（`KilledRunsIT`）。",
            "After each kill the next start ended with the bytes of a night that nobody disturbed (`KilledRunsIT`).",
            "被终止时在做 | killed in | 终止 kills | 完好 survived"),
    UPGRADES(
            "数据库升级的每一步 · Every step of an upgrade",
            "旧数据库原样还在；再次启动后，内容与没有被打断的升级相同（`KilledUpgradesIT`）。",
            "The old store was what it had been, and the next start came to the content of an upgrade that nobody disturbed"
                    + " (`KilledUpgradesIT`).",
            "被终止时在做 | 终止 kills | 完好 survived"),
    MAKING(
            "建立数据库 · Making a store",
            "再次启动后，结果与没有被打断的逐字节相同（`KilledUpgradesIT`）。",
            "The next start ended with the bytes of a night that nobody disturbed (`KilledUpgradesIT`).",
            "被终止时在做 | killed in | 终止 kills | 完好 survived"),
    LETTERS(
            "发邮件和读取 · Sending and reading",
            "已被收下的信不再发，最多重发正在路上的一封；读过的文件，最多把手头的几十个再读一次（`KilledLettersIT`）。",
            "No letter that was taken was sent again, at most the one on its way; of the files that were read, at most those in"
                    + " hand were read again"
                    + " (`KilledLettersIT`).",
            "被终止时在做 | killed in | 终止 kills | 完好 survived"),
    FILES(
            "有害的文件 · Hostile files",
            "内存 512 MB 的一夜，下列文件与正常报送的报表放在一起：返回 0，正常的报表全部读取，数字与单独汇总时逐字节相同；每个有害的文件" + "都有自己的提示（`HostileFilesIT`）。",
            "One night with 512 MB of memory, these files beside honest reports: exit 0, all honest ones were read, with the same"
                    + " bytes as in a night of their own, and each hostile file had its finding (`HostileFilesIT`).",
            "文件 | file | 提示 finding");

    private static final Path DOCUMENT = Path.of("docs/what-a-night-survives.md");

    private static final String START = """
            # 一夜经得起什么 · What a night survives

            本页由测试写出：打包好的程序在真实的进程里运行，在各个时刻被强行终止（SIGKILL），或者读到有害的文件。每次终止都确认打中了；
            表里只计确认过的。重新写出：`mvn verify -Pslow -Drollup.write=true`（可用 `-Drollup.kill.points=` 指定次数）；平时的构建只做
            其中一小部分。

            Tests write this page: the packaged program runs in real processes, is killed (SIGKILL) at many moments, or meets hostile
            files. Each kill was seen to have hit; the tables count nothing else. To renew it: `mvn verify -Pslow -Drollup.write=true`
            (`-Drollup.kill.points=` says how many); the normal build does a small part of it.
            """;

    private final String heading;
    private final String chinese;
    private final String english;
    private final String columns;

    SurvivedPage(String heading, String chinese, String english, String columns) {
        this.heading = "\n## " + heading + "\n";
        this.chinese = chinese;
        this.english = english;
        this.columns = columns;
    }

    /** Writes the table when asked to; else compares the first columns. */
    public void holds(List<List<String>> rows) throws IOException {
        String content = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT).replace("\r", "") : "";
        if (Boolean.getBoolean("rollup.write")) {
            Map<SurvivedPage, String> tables = new EnumMap<>(SurvivedPage.class);
            Stream.of(values()).forEach(table -> tables.put(table, table.in(content)));
            tables.put(this, table(rows));
            Files.writeString(DOCUMENT, START + tables.values().stream().collect(Collectors.joining()));
        } else {
            assertThat(firstCells(in(content))).isEqualTo(firstCells(table(rows)));
        }
    }

    private static List<String> firstCells(String section) {
        return section.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split(" \\| ")[0])
                .toList();
    }

    /** The section as it stands there, with its heading; empty when it does not. */
    private String in(String content) {
        int from = content.indexOf(heading);
        if (from < 0) {
            return "";
        }
        int to = content.indexOf("\n## ", from + heading.length());
        return to < 0 ? content.substring(from) : content.substring(from, to);
    }

    private String table(List<List<String>> rows) {
        String rule = "|---".repeat(columns.split(" \\| ").length) + "|\n";
        String lines = rows.stream()
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining());
        return heading + "\n" + chinese + "\n" + english + "\n\n| " + columns + " |\n" + rule + lines;
    }
}
