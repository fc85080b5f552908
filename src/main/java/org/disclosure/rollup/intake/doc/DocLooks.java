package org.disclosure.rollup.intake.doc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.ComplexFileTable;
import org.apache.poi.hwpf.model.PropertyModifier;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.model.TextPiece;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.word.WordColour;
import org.disclosure.rollup.intake.word.WordInk;
import org.disclosure.rollup.intake.word.WordLook;

/**
 * Looks of the text of a Word 97 document. The properties that matter are read from the file's own records: what POI
 * (5.5.1) makes of them knows neither styles upon styles of characters nor a piece that was saved fast with one
 * property.
 */
final class DocLooks {

    /** The properties of characters that matter, by their numbers. */
    private static final int DELETED = 0x00;

    private static final int DATA = 0x03;
    private static final int SYMBOL = 0x09;
    private static final int STYLE = 0x30;
    private static final Map<Integer, String> LOOKS = Map.of(
            0x37, "strike", 0x53, "dstrike", 0x3C, "vanish", 0x18, "specVanish", 0x48, "vertAlign", 0x45, "position");

    /** Those that say with which ink letters are drawn. */
    private static final int SIZE = 0x43;

    private static final int SCALE = 0x52;
    private static final int NUMBERED_COLOUR = 0x42;
    private static final int COLOUR = 0x70;
    private static final int HIGHLIGHT = 0x0C;
    private static final int OLDER_SHADING = 0x66;
    private static final int SHADING = 0x71;

    /** The same in a piece that was saved fast, where one property has another number. */
    private static final Map<Integer, Integer> FAST =
            Map.of(0x41, DELETED, 0x57, 0x37, 0x73, 0x53, 0x5C, 0x3C, 0x51, 0x18, 0x68, 0x48);

    /** The base of a style that has none. */
    private static final int NO_STYLE = 0xFFF;

    /** A style is based on another, and that on another; more than these are a circle. */
    private static final int DEEPEST = 64;

    private final StyleSheet styles;
    private final Map<Integer, WordLook> known = new HashMap<>();

    /** The pieces that were saved fast with a property that matters. */
    private final List<TextPiece> pieces = new ArrayList<>();

    /**
     * Looks of a run of text, and the special character or object that it holds.
     *
     * @param doubtful whether it is not certain that it is seen
     * @param symbol the character of another font that it shows; 0 for none
     * @param data where the document describes what stands there, a form's field or a picture; -1 for none
     */
    record RunLook(TextRun.Look look, boolean doubtful, char symbol, int data) {}

    /**
     * @throws IOException when the list of the document's pieces is damaged
     */
    DocLooks(HWPFDocument document) throws IOException {
        this.styles = document.getStyleSheet();
        // the document itself forgets its pieces once it has put them together
        ComplexFileTable saved = new ComplexFileTable(
                document.getMainStream(),
                document.getTableStream(),
                document.getFileInformationBlock().getFcClx(),
                0);
        for (TextPiece piece : saved.getTextPieceTable().getTextPieces()) {
            PropertyModifier property = piece.getPieceDescriptor().getPrm();
            if (!property.isComplex() && FAST.containsKey((int) property.getIsprm())) {
                pieces.add(piece);
            }
        }
    }

    /**
     * Looks of the run that begins at this place.
     *
     * @param run null for one that says nothing
     * @param style the number of its paragraph's style
     * @param grounds the colours of which one is behind it
     */
    RunLook of(CHPX run, int at, int style, List<Integer> grounds) {
        Direct direct = new Direct();
        byte[] properties = run == null ? new byte[0] : run.getGrpprl();
        each(
                properties,
                (operation, operand) -> direct.style = operation.getOperation() == STYLE ? operand : direct.style);
        direct.styled = styled(style).toggledBy(direct.style == NO_STYLE ? WordLook.NONE : styled(direct.style));
        each(properties, direct::take);
        for (TextPiece piece : pieces) {
            if (piece.getStart() <= at && at < piece.getEnd()) {
                PropertyModifier property = piece.getPieceDescriptor().getPrm();
                direct.take(FAST.get((int) property.getIsprm()), property.getVal() & 0xFF);
            }
        }
        WordLook all = direct.own.over(direct.styled);
        WordInk.Sight sight = all.ink().sight(grounds);
        TextRun.Look look = all.look(direct.styled.ink().size());
        if (direct.deleted) {
            look = look.and(TextRun.Look.DELETED);
        } else if (sight == WordInk.Sight.UNSEEN) {
            look = look.and(TextRun.Look.UNSEEN);
        }
        return new RunLook(look, sight == WordInk.Sight.DOUBTFUL, direct.symbol, direct.data);
    }

    /** Properties set directly on a run. */
    private static final class Direct {

        private WordLook styled = WordLook.NONE;
        private WordLook own = WordLook.NONE;
        private int style = NO_STYLE;
        private boolean deleted;
        private char symbol;
        private int data = -1;

        private void take(SprmOperation operation, int operand) {
            if (operation.getOperation() == SYMBOL) {
                byte[] bytes = operation.getGrpprl();
                int at = operation.getGrpprlOffset() + 2;
                symbol = (char) (bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8);
            } else if (operation.getOperation() == DATA) {
                data = operand;
            } else {
                own = own.inked(inked(own.ink(), operation));
                take(operation.getOperation(), operand & 0xFF);
            }
        }

        private void take(int operation, int operand) {
            if (operation == DELETED) {
                deleted = operand != 0;
            } else if (LOOKS.containsKey(operation)) {
                own = with(own, operation, operand, styled);
            }
        }
    }

    /** The ink with what a property says of it. */
    private static WordInk inked(WordInk ink, SprmOperation operation) {
        int operand = operation.getOperand();
        return switch (operation.getOperation()) {
            case SIZE -> ink.sized(operand & 0xFFFF);
            case SCALE -> ink.scaled(operand & 0xFFFF);
            case NUMBERED_COLOUR -> ink.coloured(WordColour.numbered(operand & 0xFF));
            case COLOUR -> ink.coloured(DocShading.colour(operand));
            case HIGHLIGHT -> ink.highlighted(WordColour.numbered(operand & 0xFF));
            case OLDER_SHADING -> ink.on(DocShading.older(operand & 0xFFFF));
            case SHADING -> ink.on(DocShading.newer(operation, 0));
            default -> ink;
        };
    }

    /** @param styled what 0x80 means, and 0x81 the opposite of */
    private static WordLook with(WordLook look, int operation, int operand, WordLook styled) {
        String property = LOOKS.get(operation);
        if (property.equals("position")) {
            return look.with(property, Byte.toString((byte) operand));
        }
        boolean relative = operand >= 0x80;
        Boolean same = switch (property) {
            case "strike" -> styled.struck();
            case "vanish" -> styled.hidden();
            default -> Boolean.FALSE;
        };
        boolean on = relative ? Boolean.TRUE.equals(same) != (operand == 0x81) : operand != 0;
        if (property.equals("vertAlign")) {
            return look.with(property, on ? "superscript" : "baseline");
        }
        return look.with(property, on ? "1" : "0");
    }

    private WordLook styled(int style) {
        WordLook look = known.get(style);
        if (look == null) {
            look = styled(style, 0);
            known.put(style, look);
        }
        return look;
    }

    private WordLook styled(int style, int depth) {
        if (depth > DEEPEST || style < 0 || style >= styles.numStyles() || styles.getStyleDescription(style) == null) {
            return WordLook.NONE;
        }
        StyleDescription description = styles.getStyleDescription(style);
        WordLook[] look = {styled(description.getBaseStyle(), depth + 1)};
        byte[] properties = description.getCHPX();
        if (properties != null) {
            each(properties, (operation, operand) -> {
                look[0] = look[0].inked(inked(look[0].ink(), operation));
                if (LOOKS.containsKey(operation.getOperation())) {
                    look[0] = with(look[0], operation.getOperation(), operand & 0xFF, look[0]);
                }
            });
        }
        return look[0];
    }

    /** Takes the properties of characters one by one; a damaged list as far as it is whole. */
    private static void each(byte[] properties, ObjIntConsumer<SprmOperation> use) {
        try {
            for (SprmIterator all = new SprmIterator(properties, 0); all.hasNext(); ) {
                SprmOperation operation = all.next();
                if (operation.getType() == SprmOperation.TYPE_CHP) {
                    use.accept(operation, operation.getOperand());
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // the rest says nothing
        }
    }
}
