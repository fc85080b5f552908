package org.disclosure.rollup.publish.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.notice.letter.CellComment;

/** The comments that a notice writes to the cells of the sheets behind it. */
final class NoticeMarks {

    private NoticeMarks() {}

    /**
     * The comments, one for each cell.
     *
     * @param shown where a place of the unit's file is in the workbook; empty when it is not in it
     */
    static List<CellComment> of(
            Edition edition,
            List<NoticeItem> items,
            NoticeSheet.Behind behind,
            Function<Place, Optional<Place>> shown) {
        NoticeWords words = new NoticeWords(edition);
        Map<Place, CellComment> comments = new LinkedHashMap<>();
        for (NoticeItem item : items) {
            for (WrongCells.Wrong wrong : item.cells()) {
                CellComment comment = new CellComment(wrong.place(), item.severity(), words.comment(item, wrong));
                comments.merge(wrong.place(), comment, CellComment::and);
            }
        }
        return comments.values().stream()
                .flatMap(comment -> shown.apply(comment.place()).stream()
                        .map(at -> new CellComment(at, comment.severity(), text(edition, comment, behind))))
                .toList();
    }

    /** On the form it is said where the cell is in the unit's own file. */
    private static String text(Edition edition, CellComment comment, NoticeSheet.Behind behind) {
        return behind == NoticeSheet.Behind.ORIGINAL
                ? comment.text()
                : comment.text() + "\n\n" + edition.text("notice.comment.original", comment.place());
    }
}
