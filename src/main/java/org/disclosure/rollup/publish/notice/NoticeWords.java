package org.disclosure.rollup.publish.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.publish.edition.Edition;

/** Words for the points of a notice: on its list and in the comments of the cells. */
final class NoticeWords {

    private static final int MOST_NAMED = 3;
    private static final int MOST_CELLS = 12;

    private final Edition edition;

    NoticeWords(Edition edition) {
        this.edition = edition;
    }

    /** Numbers of points of each severity, of amended figures and of those undecided, in words. */
    String counts(List<NoticeItem> items) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = items.stream()
                    .filter(item -> item.severity() == severity && !item.isUndecided())
                    .filter(item -> !item.filed().isAnswered() && !item.isAmended())
                    .count();
            if (count > 0) {
                counts.add(edition.text("notice.count." + severity.name(), count));
            }
        }
        long amended = items.stream()
                .filter(item -> item.isAmended() && !item.filed().isAnswered())
                .count();
        if (amended > 0) {
            counts.add(edition.text("notice.count.amended", amended));
        }
        long undecided = items.stream()
                .filter(item -> item.isUndecided() && !item.filed().isAnswered())
                .count();
        if (undecided > 0) {
            counts.add(edition.text("notice.count.undecided", undecided));
        }
        long answered = items.stream().filter(item -> item.filed().isAnswered()).count();
        if (answered > 0) {
            counts.add(edition.text("notice.count.answered", answered));
        }
        return String.join(edition.text("notice.comma"), counts);
    }

    /** Number of points that the unit must do something about. */
    long toSeeTo(List<NoticeItem> items) {
        return items.stream()
                .filter(item -> item.severity() != Severity.HINT || item.isAmended())
                .filter(item -> !item.filed().isAnswered())
                .count();
    }

    /** The word for how badly a point weighs, or that it is open. */
    String severity(NoticeItem item) {
        return edition.text(
                item.isUndecided()
                        ? "notice.undecided"
                        : "severity." + item.severity().name());
    }

    /** The cells by their names and places in the unit's own file; else the file, if it is not the one that counts. */
    String where(NoticeItem item, String path) {
        if (item.cells().isEmpty()) {
            String other = item.filed().path();
            if (!other.isEmpty() && !other.equals(path)) {
                return edition.text("notice.where.file", other);
            }
            return item.finding().sheet();
        }
        if (item.cells().size() <= MOST_NAMED) {
            return item.cells().stream().map(this::named).collect(Collectors.joining("\n"));
        }
        String addresses = item.cells().stream()
                .limit(MOST_CELLS)
                .map(wrong -> wrong.place().address())
                .collect(Collectors.joining(edition.text("notice.comma")));
        int more = item.cells().size() - MOST_CELLS;
        return item.cells().get(0).place().sheet() + "!" + addresses
                + (more > 0 ? edition.text("notice.where.more", more) : "");
    }

    private String named(WrongCells.Wrong wrong) {
        String place = wrong.place().toString();
        return wrong.cell()
                .map(cell -> edition.form().cell(cell).title() + "\n" + place)
                .orElse(place);
    }

    /** What stands in the cells, a line each; nothing of so many that they are not named. */
    String now(NoticeItem item) {
        return each(
                item,
                wrong -> wrong.amended().isEmpty()
                        ? wrong.now()
                        : edition.text("notice.value.amended", wrong.now(), wrong.amended())
                                .strip());
    }

    /** What would be right in the cells. */
    String suggested(NoticeItem item) {
        return each(item, WrongCells.Wrong::suggested);
    }

    /** The values of the cells, with their addresses where there are several. */
    private String each(NoticeItem item, Function<WrongCells.Wrong, String> value) {
        List<WrongCells.Wrong> known = item.cells().stream()
                .filter(wrong -> !value.apply(wrong).isEmpty())
                .toList();
        if (item.cells().size() > MOST_NAMED || known.isEmpty()) {
            return "";
        }
        return item.cells().size() == 1
                ? value.apply(known.get(0))
                : known.stream()
                        .map(wrong -> edition.text("notice.value", wrong.place().address(), value.apply(wrong)))
                        .collect(Collectors.joining("\n"));
    }

    /** Task of the unit, the right figures, and the review by the office. */
    String toDo(NoticeItem item) {
        List<String> lines = new ArrayList<>();
        lines.add(edition.text("notice.todo." + kind(item)));
        for (WrongCells.Wrong wrong : item.cells()) {
            if (!wrong.suggested().isEmpty() && !item.isAmended()) {
                lines.add(edition.text("notice.suggested", wrong.place().address(), wrong.suggested()));
            }
        }
        int changes = item.finding().suggestion().split(" \\| ").length;
        if (changes > 1) {
            lines.add(edition.text("notice.suggested.more", changes - 1));
        }
        String review = edition.findings().decided(item.filed());
        if (!review.isEmpty()) {
            lines.add(review);
        }
        return String.join("\n", lines);
    }

    private static String kind(NoticeItem item) {
        if (item.filed().isAnswered()) {
            return "answered";
        }
        if (item.isAmended()) {
            return "amended";
        }
        if (item.finding().code().equals(Problem.I_DUPLICATE.code())) {
            return "duplicate";
        }
        if (item.finding().code().equals(Problem.P_NIL_RETURN.code())) {
            return "nil";
        }
        if (item.isOfWaitingPicture()) {
            return item.cells().isEmpty() ? "picture" : "picture.cells";
        }
        return item.isUndecided() ? "undecided" : item.severity().name();
    }

    /** A point as the comment of one of its cells. */
    String comment(NoticeItem item, WrongCells.Wrong wrong) {
        if (item.isOfWaitingPicture()) {
            return ofPicture(item, wrong);
        }
        String text = edition.text(
                "notice.comment",
                item.number(),
                severity(item),
                edition.findings().title(item.finding()),
                item.finding().code(),
                edition.findings().toUnit(item.filed()));
        return wrong.suggested().isEmpty()
                ? text
                : text + "\n" + edition.text("notice.comment.suggested", wrong.suggested());
    }

    /** Of one of many cells of a picture, what is to be done with this one. */
    private String ofPicture(NoticeItem item, WrongCells.Wrong wrong) {
        String what = wrong.suggested().isEmpty()
                ? edition.text("notice.comment.unsure")
                : edition.text("notice.comment.by-sums", wrong.suggested());
        return edition.text(
                "notice.comment",
                item.number(),
                severity(item),
                edition.findings().title(item.finding()),
                item.finding().code(),
                what);
    }
}
