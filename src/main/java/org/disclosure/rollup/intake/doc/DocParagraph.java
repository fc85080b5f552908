package org.disclosure.rollup.intake.doc;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.usermodel.Range;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.word.WordInk;
import org.disclosure.rollup.intake.word.WordParagraph;
import org.disclosure.rollup.intake.word.WordRow;

/**
 * A paragraph of a Word 97 document.
 *
 * @param start of its text, in characters
 * @param end behind its text
 * @param style the number of its style
 * @param level how deep it is in tables; 0 outside of them
 * @param endsCell whether a cell of that table ends with it
 * @param endsRow whether it is no text but the end of a row of that table
 * @param ground the colour behind it; {@link WordInk#AUTOMATIC} for none of its own
 * @param properties what is said of it
 */
record DocParagraph(
        int start, int end, int style, int level, boolean endsCell, boolean endsRow, int ground, SprmBuffer properties)
        implements WordParagraph {

    /** Nobody puts tables into each other any deeper. */
    private static final int DEEPEST = 16;

    private static final char CELL_MARK = '\u0007';

    private static final int IN_TABLE = 0x16;
    private static final int ROW_END = 0x17;
    private static final int LEVEL = 0x49;
    private static final int LEVEL_CHANGE = 0x4A;
    private static final int INNER_CELL_END = 0x4B;
    private static final int INNER_ROW_END = 0x4C;
    private static final int SHADING = 0x4D;
    private static final int OLDER_SHADING = 0x2D;

    /** The paragraphs of a part of the document, in their order. */
    static List<DocParagraph> of(HWPFDocument document, Range part) {
        List<DocParagraph> paragraphs = new ArrayList<>();
        for (PAPX paragraph : document.getParagraphTable().getParagraphs()) {
            ReadingTimeLimit.check();
            int start = Math.max(paragraph.getStart(), part.getStartOffset());
            int end = Math.min(paragraph.getEnd(), part.getEndOffset());
            if (start < end) {
                DocParagraph read = of(document.getText(), paragraph, start, end);
                boolean lost = saysNothing(paragraph.getSprmBuf()) && isWithinARow(paragraphs);
                paragraphs.add(
                        lost ? read.in(paragraphs.get(paragraphs.size() - 1).level()) : read);
            }
        }
        return paragraphs;
    }

    private static boolean saysNothing(SprmBuffer properties) {
        for (SprmIterator all = properties.iterator(); all.hasNext(); ) {
            if (all.next().getType() == SprmOperation.TYPE_PAP) {
                return false;
            }
        }
        return true;
    }

    /** In a row every paragraph is one of the table. POI 5.5.1 loses the properties of the first of two equal ones. */
    private static boolean isWithinARow(List<DocParagraph> paragraphs) {
        if (paragraphs.isEmpty()) {
            return false;
        }
        DocParagraph last = paragraphs.get(paragraphs.size() - 1);
        return last.level() > 1 || last.level() == 1 && !last.endsRow();
    }

    private DocParagraph in(int tableLevel) {
        return new DocParagraph(start, end, style, tableLevel, false, false, ground, properties);
    }

    @Override
    public WordRow row() {
        return DocRow.of(properties);
    }

    private static DocParagraph of(CharSequence text, PAPX paragraph, int start, int end) {
        int level = 0;
        boolean inTable = false;
        boolean rowEnd = false;
        boolean innerCellEnd = false;
        int ground = WordInk.AUTOMATIC;
        SprmBuffer properties = paragraph.getSprmBuf();
        for (SprmIterator all = properties.iterator(); all.hasNext(); ) {
            SprmOperation operation = all.next();
            if (operation.getType() == SprmOperation.TYPE_PAP) {
                switch (operation.getOperation()) {
                    case IN_TABLE -> inTable = operation.getOperand() != 0;
                    case LEVEL -> level = operation.getOperand();
                    case LEVEL_CHANGE -> level += operation.getOperand();
                    case INNER_CELL_END -> innerCellEnd = operation.getOperand() != 0;
                    case SHADING -> ground = DocShading.newer(operation, 0);
                    case OLDER_SHADING -> ground = DocShading.older(operation.getOperand() & 0xFFFF);
                    case ROW_END, INNER_ROW_END -> rowEnd |= operation.getOperand() != 0;
                    default -> {
                        // how the paragraph looks
                    }
                }
            }
        }
        int depth = Math.min(DEEPEST, Math.max(level, inTable ? 1 : 0));
        boolean cellEnd = depth == 1 ? text.charAt(end - 1) == CELL_MARK : depth > 1 && innerCellEnd;
        return new DocParagraph(
                start, end, paragraph.getIstd(), depth, cellEnd && !rowEnd, rowEnd && depth > 0, ground, properties);
    }
}
