package org.disclosure.rollup.cli.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.text.TextDecoder;
import org.disclosure.rollup.job.files.Inbox;
import org.disclosure.rollup.office.SelfCheck;
import org.disclosure.rollup.submission.Roster;

/**
 * Names of units for a first roster.
 *
 * @param names in the order of the list, or of reports by kind
 * @param unnamed files that do not say whose they are
 */
record UnitNames(List<String> names, List<String> unnamed) {

    private static final Set<String> HEADINGS = Set.of("名称", "单位", "单位名称", "name", "unit");

    UnitNames {
        names = List.copyOf(names);
        unnamed = List.copyOf(unnamed);
    }

    /** Names of a list in a text file, one a line; what follows a comma or tab is left aside. */
    static UnitNames ofList(Path file) throws IOException {
        List<String> names = TextDecoder.decode(Files.readAllBytes(file))
                .lines()
                .map(line -> line.split("[,，\t;；]", 2)[0].strip().replaceAll("^\"|\"$", ""))
                .filter(name -> !name.isEmpty() && !HEADINGS.contains(name))
                .toList();
        return new UnitNames(distinct(names), List.of());
    }

    /**
     * Names that the reports in a folder state.
     *
     * @param year the reports' year if they do not say
     */
    static UnitNames ofReports(Path folder, int year) throws IOException {
        Forms forms = Forms.load();
        List<String> names = new ArrayList<>();
        List<String> unnamed = new ArrayList<>();
        try (SelfCheck reading = new SelfCheck(forms, RuleBook.load(forms), new Roster(List.of()))) {
            for (Path file : files(folder)) {
                SelfCheck.Result read = reading.check(file, Optional.empty(), year, Optional.empty());
                // a letter that lies beside the reports has a file name too, which is no unit's
                String name = withoutReport(read.unit());
                if (read.hasFigures() && !name.isEmpty()) {
                    names.add(name);
                } else {
                    unnamed.add(Inbox.slashed(folder.relativize(file)));
                }
            }
        }
        // files come in the order of days and names of files, which says nothing of the units
        List<String> byKind = distinct(names).stream()
                .sorted(Comparator.comparing(FirstRoster::kind))
                .toList();
        return new UnitNames(byKind, unnamed);
    }

    /** The name in that of a file, where the report itself says none: {@code 财政局} in {@code 2022年年报-财政局（更正）}. */
    static String withoutReport(String stated) {
        return stated.replaceAll("[（(][^（()）]*[)）]$", "")
                .replaceAll("20\\d{2}(?:年度|年(?!报))?", "")
                .replaceAll("(?:政府信息公开|政务公开|信息公开)(?:工作)?", "")
                .replaceAll("(?:年报表|年报|年度|工作报告|报告|报表|统计表|附表)+", "")
                .replaceAll("(?:数据|表格)$", "")
                .replaceAll("^[\\s._—·、-]+|[\\s._—·、-]+$", "");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> !Inbox.isLitter(Inbox.slashed(folder.relativize(file))))
                    .sorted()
                    .toList();
        }
    }

    /** Of names that are the same but for the regions before them the longest stays. */
    private static List<String> distinct(List<String> names) {
        Set<String> all = new LinkedHashSet<>(names);
        return all.stream()
                .filter(name -> all.stream().noneMatch(other -> !other.equals(name) && other.endsWith(name)))
                .toList();
    }
}
