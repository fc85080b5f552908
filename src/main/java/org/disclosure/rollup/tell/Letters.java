package org.disclosure.rollup.tell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.publish.NoticeFile;
import org.disclosure.rollup.tell.NightNews.YearNews;

/** The words of all letters. They hold figures and names of units, and nothing of what a report says. */
final class Letters {

    private final Messages messages;

    Letters(Messages.Language language) {
        this.messages = new Messages(language);
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** How years stand. */
    Letter summary(LocalDate asOf, List<YearNews> years) {
        String named = years.stream().map(year -> Integer.toString(year.year())).collect(Collectors.joining("、"));
        List<String> lines = new ArrayList<>();
        for (YearNews year : years) {
            lines.addAll(year.lines());
            year.news().ifPresent(news -> lines.add(text("tell.news", news.last(), news.found(), news.solved())));
            lines.add("");
        }
        lines.add(text("tell.automatic"));
        return new Letter(text("tell.summary", named, asOf), String.join("\n", lines));
    }

    /** What a unit is asked. */
    Letter notice(int year, NoticeFile notice, NightNews night) {
        String text = String.join(
                "\n",
                text("tell.notice.unit", notice.unit()),
                "",
                text("tell.notice.text", year, notice.points().size(), text("sheet.notice")),
                "",
                text("tell.automatic"));
        return new Letter(
                text("tell.notice", year, notice.unit()),
                text,
                Optional.of(night.out().resolve(notice.path())));
    }

    /** That a night failed. */
    Letter failure(LocalDate asOf, List<String> lines) {
        return new Letter(text("tell.failure", asOf), String.join("\n", lines) + "\n\n" + text("tell.automatic"));
    }
}
