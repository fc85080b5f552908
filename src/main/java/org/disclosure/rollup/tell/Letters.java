package org.disclosure.rollup.tell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.FileChange;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.publish.data.LateSubmissionsCsv;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.notice.NoticeFile;
import org.disclosure.rollup.publish.today.TodayWords;
import org.disclosure.rollup.tell.RunNews.YearNews;

/** The words of all letters. They hold figures and names of units, and nothing of what a report says. */
final class Letters {

    /** Of a long list the rest is in the file that the letter names. */
    private static final int MOST_LINES = 20;

    private final Messages messages;

    Letters(Messages.Language language) {
        this.messages = new Messages(language);
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /**
     * Letter to the office: what is to be done and the results of each year, and late submissions of locked years.
     *
     * @param contacts whether whom to ask at the units is said: it is not for everybody in a chat
     */
    Letter summary(RunNews runNews, List<NotificationService.PendingNews> years, TodayWords.Contacts contacts) {
        String named =
                years.stream().map(each -> Integer.toString(each.year().year())).collect(Collectors.joining("、"));
        List<String> lines = new ArrayList<>();
        for (NotificationService.PendingNews each : years) {
            YearNews year = each.year();
            if (each.isOfResults()) {
                year.today().ifPresent(today -> lines.addAll(new TodayWords(messages, today).lines(contacts)));
                lines.addAll(year.lines());
                year.news().ifPresent(news -> lines.add(text("tell.news", news.last(), news.found(), news.solved())));
            } else {
                each.warning().ifPresent(lines::add);
            }
            lines.addAll(late(year.year(), each.late(), runNews.out()));
            lines.add("");
        }
        lines.add(text("tell.automatic"));
        return new Letter(text("tell.summary", named, runNews.asOf()), String.join("\n", lines));
    }

    private List<String> late(int year, LateSubmissionsCsv late, Path out) {
        if (late.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(text("tell.late", year, late.files().size()));
        late.files().stream()
                .limit(MOST_LINES)
                .map(file ->
                        text("tell.late.file", text("changes." + file.kind().name()), unit(file), file.path()))
                .forEach(lines::add);
        late.changes().stream()
                .limit(MOST_LINES)
                .map(change -> text("tell.late.would", change.message()))
                .forEach(lines::add);
        lines.add(text("tell.late.list", out.toAbsolutePath().normalize().resolve(LateSubmissionsCsv.fileName(year))));
        return lines;
    }

    private String unit(FileChange file) {
        return file.unit().isEmpty() ? text("tell.late.nobody") : file.unit();
    }

    /** Letter of the office to a unit with its notice. */
    Letter notice(int year, NoticeFile notice, RunNews runNews, Sender sender) {
        List<String> lines = new ArrayList<>();
        lines.add(text("tell.notice.unit", notice.unit()));
        lines.add("");
        lines.add(text("tell.notice.text", year, notice.points().size(), text("sheet.notice")));
        lines.add("");
        lines.addAll(sender.lines(messages));
        lines.add(text("tell.automatic"));
        String text = String.join("\n", lines);
        return new Letter(
                text("tell.notice", year, notice.unit()),
                text,
                Optional.of(runNews.out().resolve(notice.path())));
    }

    /** Letter to the office on a failed run. */
    Letter failure(LocalDate asOf, List<String> lines) {
        return new Letter(text("tell.failure", asOf), String.join("\n", lines) + "\n\n" + text("tell.automatic"));
    }
}
