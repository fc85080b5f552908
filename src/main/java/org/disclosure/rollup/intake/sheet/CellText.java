package org.disclosure.rollup.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.UnreadableFileException;

/**
 * Collects the text of a cell piece by piece, and tells what of it is the cell's value: what is plain, or else what is
 * raised, or else what is struck out, or else what stands there unseen. Hidden and deleted text never is.
 */
public final class CellText {

    /** The looks that may make the value, the first that there is. */
    private static final List<TextRun.Look> VALUED =
            List.of(TextRun.Look.PLAIN, TextRun.Look.RAISED, TextRun.Look.STRUCK, TextRun.Look.UNSEEN);

    private final int limit;
    private final List<TextRun> runs = new ArrayList<>();
    private final StringBuilder last = new StringBuilder();
    private TextRun.Look look = TextRun.Look.PLAIN;
    private int length;

    public CellText(Limits limits) {
        this.limit = limits.textLength();
    }

    /**
     * Adds a piece.
     *
     * @throws UnreadableFileException when the text grows longer than the limits allow
     */
    public CellText add(String text, TextRun.Look newLook) {
        length += text.length();
        if (length > limit) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TEXT_TOO_LONG);
        }
        if (newLook != look) {
            endRun();
            look = newLook;
        }
        last.append(text);
        return this;
    }

    private void endRun() {
        if (!last.isEmpty()) {
            runs.add(new TextRun(last.toString(), look));
            last.setLength(0);
        }
    }

    /** Begins the text of another cell. */
    public void clear() {
        runs.clear();
        last.setLength(0);
        length = 0;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** The pieces, neighbours of the same look as one. */
    public List<TextRun> runs() {
        endRun();
        return runs;
    }

    /** Value of the cell; blank when there is none. */
    public String value() {
        if (runs.isEmpty() && look == TextRun.Look.PLAIN) {
            return last.toString();
        }
        return of(runs(), valued(runs()));
    }

    /** Details of the text besides its value. */
    public CellDetails details() {
        if (runs.isEmpty() && look == TextRun.Look.PLAIN) {
            return CellDetails.NONE;
        }
        TextRun.Look valued = valued(runs());
        List<TextRun> leftOut = runs().stream()
                .filter(run -> run.look() != valued && !run.text().isBlank())
                .toList();
        boolean struckOut = valued == TextRun.Look.STRUCK;
        Optional<String> shown = valued == TextRun.Look.UNSEEN ? Optional.of("") : Optional.empty();
        return leftOut.isEmpty() && !struckOut && shown.isEmpty()
                ? CellDetails.NONE
                : new CellDetails(leftOut, struckOut, shown, Optional.empty());
    }

    /** The text as it is seen where nothing explains it: without what is struck out or not seen. */
    public String visible() {
        CellDetails details = details();
        return details.struckOut() || details.isUnseen() ? "" : value();
    }

    /** Details of the text besides a number that the file stores separately and that the text shows. */
    public CellDetails detailsBeside(String number) {
        String shown = value().strip();
        CellDetails details = details();
        return PlainNumber.isWritten(shown, number) || details.isUnseen() ? details : details.showing(shown);
    }

    /** The look of the pieces that make the value. */
    private static TextRun.Look valued(List<TextRun> runs) {
        for (TextRun.Look look : VALUED) {
            if (!of(runs, look).isBlank()) {
                return look;
            }
        }
        return TextRun.Look.PLAIN;
    }

    private static String of(List<TextRun> runs, TextRun.Look look) {
        StringBuilder text = new StringBuilder();
        runs.stream().filter(run -> run.look() == look).forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
