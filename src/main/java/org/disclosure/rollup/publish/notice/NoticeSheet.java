package org.disclosure.rollup.publish.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.UnitReply;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.publish.notice.letter.LetterDays;
import org.disclosure.rollup.publish.notice.letter.NoticePage;
import org.disclosure.rollup.publish.notice.letter.NoticePage.Look;

/** 退回修改通知: what a unit must correct or explain, by when, and where it is. */
final class NoticeSheet {

    private static final List<String> COLUMNS =
            List.of("no", "severity", "title", "message", "where", "cell", "now", "suggested", "todo", "answer");
    private static final List<Integer> WIDTHS = List.of(5, 7, 16, 48, 25, 7, 10, 10, 26, 30);
    private static final int LAST = 9;
    private static final int SHEET_WIDTH = 180;
    private static final float LINE_POINTS = 13.5f;
    private static final float HIGHEST_ROW = 400;

    private final Edition edition;
    private final NoticeWords words;
    private final List<NoticePage.Row> rows = new ArrayList<>();

    private NoticeSheet(Edition edition) {
        this.edition = edition;
        this.words = new NoticeWords(edition);
    }

    /** Sheets that follow the notice in the workbook. */
    enum Behind {
        ORIGINAL,
        FORM,
        /** The form with figures that were read in pictures. */
        PICTURES,
        NOTHING
    }

    /**
     * The sheet.
     *
     * @param shown where a place of the unit's file is in this workbook; empty when it is not in it
     */
    static NoticePage of(
            Edition edition,
            UnitLine unit,
            LetterDays days,
            List<NoticeItem> items,
            Behind behind,
            Function<Place, Optional<Place>> shown) {
        NoticeSheet notice = new NoticeSheet(edition);
        notice.heading(unit, days, items, behind);
        int header = notice.rows.size() - 1;
        items.forEach(item -> notice.item(item, unit, shown));
        return new NoticePage(edition.text("sheet.notice"), WIDTHS, notice.rows, header);
    }

    private void heading(UnitLine unit, LetterDays days, List<NoticeItem> items, Behind behind) {
        line(edition.heading("notice.title"), Look.TITLE, 36);
        section(edition.text("notice.to", unit.name()));
        String file = unit.file().orElse("");
        String received = unit.received().map(Object::toString).orElse("");
        boolean usable = !unit.status().isOwed();
        line(edition.text(
                usable ? "notice.found" : "notice.unusable", edition.year(), file, received, words.counts(items)));
        section(edition.text("notice.by", days.correctBy()));
        line(edition.text("notice.behind." + behind.name()));
        line(edition.text("notice.basis"));
        edition.sender().lines(new Messages(edition.language())).forEach(text -> line(text, Look.SIGNED, height(text)));
        String issued = edition.text("notice.issued", days.issued());
        line(issued, Look.SIGNED, height(issued));
        section(edition.text("notice.list", words.toSeeTo(items)));
        rows.add(new NoticePage.Row(
                24,
                COLUMNS.stream()
                        .map(key -> NoticePage.Cell.of(edition.text("notice.column." + key), Look.HEADER))
                        .toList()));
    }

    private void section(String text) {
        line(text, Look.SECTION, 24);
    }

    private void line(String text) {
        line(text, Look.PARAGRAPH, height(text));
    }

    private void line(String text, Look look, double points) {
        rows.add(new NoticePage.Row(points, List.of(NoticePage.Cell.of(text, look))));
    }

    private static double height(String text) {
        return TextLines.count(text, SHEET_WIDTH) * LINE_POINTS + 6;
    }

    private void item(NoticeItem item, UnitLine unit, Function<Place, Optional<Place>> shown) {
        String title =
                edition.findings().title(item.finding()) + "\n" + item.finding().code();
        String message = edition.findings().toUnit(item.filed());
        String where = words.where(item, unit.file().orElse(""));
        String now = words.now(item);
        String suggested = words.suggested(item);
        String todo = words.toDo(item);
        Optional<Place> target = item.cells().stream()
                .map(WrongCells.Wrong::place)
                .map(shown)
                .flatMap(Optional::stream)
                .findFirst();
        String answer = item.filed()
                .reply()
                .filter(UnitReply::isOwn)
                .map(UnitReply::text)
                .orElse("");
        int lines = lines(Map.of(2, title, 3, message, 4, where, 6, now, 7, suggested, 8, todo, LAST, answer));
        rows.add(new NoticePage.Row(
                Math.min(HIGHEST_ROW, Math.max(2, lines) * LINE_POINTS + 6),
                List.of(
                        new NoticePage.Cell(Integer.toString(item.number()), Look.CENTRED, true, Optional.empty()),
                        NoticePage.Cell.of(
                                words.severity(item),
                                Look.valueOf(item.severity().name())),
                        NoticePage.Cell.of(title, Look.WRAPPED),
                        NoticePage.Cell.of(message, Look.WRAPPED),
                        NoticePage.Cell.of(where, Look.WRAPPED),
                        new NoticePage.Cell(target.map(Place::address).orElse(""), Look.LINK, false, target),
                        NoticePage.Cell.of(now, Look.CENTRED),
                        NoticePage.Cell.of(suggested, Look.CENTRED),
                        NoticePage.Cell.of(todo, Look.WRAPPED),
                        NoticePage.Cell.of(answer, Look.ENTRY))));
    }

    /** Lines of the highest of some cells, by their columns. */
    private static int lines(Map<Integer, String> texts) {
        return texts.entrySet().stream()
                .mapToInt(text -> TextLines.count(text.getValue(), WIDTHS.get(text.getKey()) - 3))
                .max()
                .orElse(1);
    }
}
