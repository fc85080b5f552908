package org.disclosure.rollup.intake.word;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellText;
import org.disclosure.rollup.intake.sheet.TextRun;

/** Text of several paragraphs of a Word document: of a cell, of a text box, or the running text. */
public final class WordFlow {

    private static final Pattern FIGURE = Pattern.compile("\\s*[-+−]?\\p{Nd}[\\p{Nd}.,，．\\s]*");

    /** A paragraph is as long at least, or stands with others. */
    private static final int SHORTEST_PROSE = 30;

    private final CellText text;
    private final boolean running;
    private final Set<TextRun.Look> seen = EnumSet.noneOf(TextRun.Look.class);

    /** The looks whose next piece begins a new line. */
    private final Set<TextRun.Look> broken = EnumSet.noneOf(TextRun.Look.class);

    /** The text of small tables in a cell, which belong to it unless the cell is a frame. */
    private final List<WordFlow> inner = new ArrayList<>();

    /** The visible text of the current paragraph. */
    private final StringBuilder line = new StringBuilder();

    private String formula = "";
    private boolean doubtful;

    /**
     * @param running whether each paragraph stands for itself
     */
    public WordFlow(boolean running, Limits limits) {
        this.running = running;
        this.text = new CellText(limits);
    }

    boolean isRunning() {
        return running;
    }

    /** Adds a piece of a paragraph. Pieces that look alike in two paragraphs are two lines, whatever is between. */
    public void add(String piece, TextRun.Look look) {
        text.add(broken.remove(look) ? "\n" + piece : piece, look);
        seen.add(look);
        if (look.compareTo(TextRun.Look.RAISED) <= 0) {
            line.append(piece);
        }
    }

    public void endParagraph() {
        broken.addAll(seen);
        line.setLength(0);
    }

    /** The text of the current paragraph as it is seen. */
    String line() {
        return line.toString();
    }

    /** Notes a small table here, with this content. */
    void hold(WordFlow cell) {
        if (!running) {
            inner.add(cell);
        }
    }

    /** Takes the text of small tables into that of the cell. */
    void absorb() {
        inner.forEach(this::append);
        inner.clear();
    }

    /** Adds the lines of another. */
    void append(WordFlow other) {
        other.absorb();
        for (TextRun run : other.text.runs()) {
            run.text().lines().filter(line -> !line.isEmpty()).forEach(line -> {
                endParagraph();
                add(line, run.look());
            });
        }
        endParagraph();
        formula = other.formula.isEmpty() ? formula : other.formula;
        doubtful |= other.doubtful;
    }

    /** Notes that it is not certain whether all of the text is seen. */
    void doubt() {
        doubtful = true;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    public void clear() {
        text.clear();
        seen.clear();
        broken.clear();
        line.setLength(0);
        doubtful = false;
    }

    /** Notes a formula without a result, or with one that is not up to date. */
    void calculateBy(String newFormula) {
        formula = newFormula;
    }

    String formula() {
        return formula;
    }

    public CellText text() {
        return text;
    }

    /** Visible running text: nothing that is struck out, unseen, hidden or deleted. */
    String visible() {
        return text.visible();
    }

    /** True if it is a number and nothing else, or is calculated. */
    boolean isFigure() {
        return !formula.isEmpty() || FIGURE.matcher(text.value()).matches();
    }

    /** True if it is one short piece of text, as what stands beside others in a row. */
    boolean isField() {
        String shown = visible();
        return !shown.contains("\n") && shown.length() < SHORTEST_PROSE;
    }

    boolean isBlank() {
        return formula.isEmpty() && text.value().isBlank();
    }
}
