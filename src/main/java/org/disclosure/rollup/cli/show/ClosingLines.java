package org.disclosure.rollup.cli.show;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.job.YearResult;
import org.disclosure.rollup.job.files.ArchiveRepair;
import org.disclosure.rollup.publish.data.LateSubmissionsCsv;
import org.disclosure.rollup.publish.notice.NoticeFile;
import org.disclosure.rollup.publish.today.TodayWords;
import org.disclosure.rollup.publish.years.YearsPage;

/** The last lines of a run: what the office needs to know of a year. */
public final class ClosingLines {

    private static final String NOBODY = "—";
    private static final int MOST_NOTICES = 20;

    private ClosingLines() {}

    public static void print(Console console, YearResult result, Path out) {
        int year = result.summary().year();
        if (result.work() == YearResult.Work.LOCKED) {
            locked(console, result, out);
        } else if (result.work() == YearResult.Work.NOTHING_NEW) {
            console.report("cli.nothing", year);
        } else if (result.work() == YearResult.Work.ALL_READ_AGAIN) {
            console.report("cli.reread", year, result.reading().read());
        } else if (result.reading().unchanged() > 0) {
            console.report(
                    "cli.reading",
                    year,
                    result.reading().read(),
                    result.reading().unchanged());
        }
        figures(console, result).forEach(console::reportLine);
    }

    /** What is to be done today, and where the results are: what a terminal shows last. */
    public static void last(Console console, List<YearResult> results, Path out) {
        Messages messages = console.messages();
        results.forEach(result -> result.today()
                .ifPresent(today -> new TodayWords(messages, today)
                        .lines(TodayWords.Contacts.SHOWN)
                        .forEach(console::reportLine)));
        Path years = out.resolve(YearsPage.NAME);
        if (Files.exists(years)) {
            console.report("cli.files.page", years);
        }
        results.forEach(result -> files(console, result, out).forEach(console::reportLine));
    }

    /** Where the results of a year are. */
    private static List<String> files(Console console, YearResult result, Path out) {
        int year = result.summary().year();
        Path folder = out.resolve(Integer.toString(year));
        return List.of(
                console.text("cli.files.notices", year, folder.resolve(NoticeFile.FOLDER)),
                console.text("cli.files", year, folder.resolve("summary.xlsx")));
    }

    /** Results of the year, for a letter. */
    public static List<String> lines(Console console, YearResult result, Path out) {
        List<String> lines = figures(console, result);
        lines.add(console.text("cli.files.page", out.resolve(YearsPage.NAME)));
        lines.addAll(files(console, result, out));
        return lines;
    }

    private static List<String> figures(Console console, YearResult result) {
        DistrictSummary summary = result.summary();
        long notYet = summary.count(Status.NOT_YET);
        List<String> lines = new ArrayList<>();
        lines.add(console.text(
                "cli.year",
                summary.year(),
                summary.due(),
                summary.counted(),
                summary.count(Status.NIL_RETURN),
                summary.count(Status.MISSING),
                summary.count(Status.UNREADABLE),
                summary.count(Status.OTHER_YEAR),
                notYet > 0 ? console.text("sheet.summary.not-yet", notYet) : ""));
        lines.add(console.text(
                "cli.findings",
                count(result, Severity.ERROR),
                count(result, Severity.EXPLAIN),
                count(result, Severity.HINT),
                result.undecided()));
        if (Stream.of(Review.State.values())
                .anyMatch(state -> state != Review.State.OPEN && count(result, state) > 0)) {
            lines.add(console.text(
                    "cli.settled",
                    count(result, Review.State.EXPLAINED),
                    count(result, Review.State.OVERRULED),
                    count(result, Review.State.RETURNED),
                    count(result, Review.State.REOPENED)));
        }
        lines.add(console.text(
                "cli.totals",
                KeyFigure.BALANCE.stream().map(figure -> total(summary, figure)).toArray()));
        String nobody = summary.units().stream()
                .filter(unit -> unit.status().isAlarming())
                .map(UnitLine::name)
                .collect(Collectors.joining("、"));
        if (!nobody.isEmpty()) {
            lines.add(console.text("cli.nobody", nobody));
        }
        waiting(console, result).ifPresent(lines::add);
        if (!result.strays().isEmpty()) {
            lines.add(console.text("cli.strays", String.join("、", result.strays())));
        }
        archived(console, result).ifPresent(lines::add);
        return lines;
    }

    /** Line about tables in pictures that wait for a person; empty when none does. */
    private static Optional<String> waiting(Console console, YearResult result) {
        List<PictureTables.Told> waiting = result.pictures().waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        String names = waiting.stream().map(PictureTables.Told::unit).distinct().collect(Collectors.joining("、"));
        String count = console.text("sheet.pictures.waiting", result.pictures().unitsWaiting(), waiting.size());
        return Optional.of(console.text("cli.pictures", count, names));
    }

    /** Line about files missing in the archive; empty when none was. */
    public static Optional<String> archived(Console console, YearResult result) {
        ArchiveRepair.Repaired archived = result.archived();
        if (archived.isNone()) {
            return Optional.empty();
        }
        String key = archived.lost().isEmpty() ? "cli.archive.again" : "cli.archive.lost";
        int lost = archived.lost().size();
        return Optional.of(console.text(
                key, result.summary().year(), archived.again() + lost, archived.folder(), archived.again(), lost));
    }

    private static void locked(Console console, YearResult result, Path out) {
        int year = result.summary().year();
        if (result.late().isEmpty()) {
            console.report("cli.locked", year);
        } else {
            console.report(
                    "cli.locked.late",
                    year,
                    result.late().files().size(),
                    out.resolve(LateSubmissionsCsv.fileName(year)));
        }
    }

    /** The decisions that could not be applied; a notice of a whole file is the same in every year. */
    public static void unapplied(Console console, List<YearResult> results) {
        List<DecisionNotice> notices = results.stream()
                .flatMap(result -> result.notices().stream())
                .distinct()
                .toList();
        if (notices.isEmpty()) {
            return;
        }
        console.report("cli.unapplied");
        notices.stream()
                .limit(MOST_NOTICES)
                .forEach(notice -> console.report(
                        "cli.unapplied.line",
                        place(console, notice),
                        console.text("decision.notice." + notice.reason().name(), notice.detail())));
        if (notices.size() > MOST_NOTICES) {
            console.report("cli.unapplied.more", notices.size() - MOST_NOTICES);
        }
    }

    private static String place(Console console, DecisionNotice notice) {
        if (notice.file().isEmpty()) {
            return console.text("decision.unapplied.command");
        }
        String place = notice.sheet().isEmpty() ? notice.file() : notice.file() + " / " + notice.sheet();
        return notice.row() == 0 ? place : console.text("cli.unapplied.row", place, notice.row());
    }

    private static long count(YearResult result, Review.State state) {
        return result.states().getOrDefault(state, 0L);
    }

    private static long count(YearResult result, Severity severity) {
        return result.findings().getOrDefault(severity, 0L);
    }

    private static String total(DistrictSummary summary, KeyFigure figure) {
        return summary.amount(summary.form().keyFigures().cell(figure))
                .map(BigDecimal::toPlainString)
                .orElse(NOBODY);
    }
}
