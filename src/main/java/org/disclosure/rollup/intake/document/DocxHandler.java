package org.disclosure.rollup.intake.document;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.word.WordColour;
import org.disclosure.rollup.intake.word.WordLook;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** Walks through the text of a .docx document, whatever its paragraphs, cells, rows and tables are wrapped in. */
final class DocxHandler implements XmlHandler {

    private static final String OBJECT = "OLEObject";

    /** Element whose properties are being read. */
    private enum Of {
        NOTHING,
        RUN,
        PARAGRAPH,
        TABLE,
        /** What a row says of its table. */
        EXCEPTION,
        ROW,
        CELL,
        CONTROL,
        FIELD
    }

    private static final Map<String, Of> PROPERTIES = Map.of(
            "rPr", Of.RUN,
            "pPr", Of.PARAGRAPH,
            "tblPr", Of.TABLE,
            "tblPrEx", Of.EXCEPTION,
            "trPr", Of.ROW,
            "tcPr", Of.CELL,
            "sdtPr", Of.CONTROL,
            "ddList", Of.FIELD);

    private final DocxTables tables;
    private final DocxText text;

    /** Takes the id of a file that is inserted into the document. */
    private final Consumer<String> inserted;

    private final DocxControls controls = new DocxControls();

    /** The ids of the objects that are not shown. */
    private final Set<String> hiddenObjects = new HashSet<>();

    private final DocxNesting nesting = new DocxNesting();
    private Of properties = Of.NOTHING;
    private boolean inText;
    private boolean inCode;
    private TextRun.Look look;
    private boolean body;

    DocxHandler(DocxTables tables, DocxText text, Consumer<String> inserted) {
        this.tables = tables;
        this.text = text;
        this.inserted = inserted;
    }

    /** The ids of the objects that are not shown. */
    Set<String> hiddenObjects() {
        return hiddenObjects;
    }

    /** True if it was the text of a document. */
    boolean hasBody() {
        return body;
    }

    @Override
    public void start(String name, Attributes attributes) {
        DocxNesting.Place place = nesting.start(name, attributes, isUnwanted(name));
        if (name.equals(OBJECT) && (nesting.isHidden() || text.isDeleted())) {
            hiddenObjects.add(String.valueOf(attributes.find("id")));
        }
        if (place == DocxNesting.Place.BOX) {
            text.startBox(nesting.ground());
        } else if (place == DocxNesting.Place.TEXT && properties != Of.NOTHING) {
            property(name, attributes);
        } else if (place == DocxNesting.Place.TEXT && PROPERTIES.containsKey(name)) {
            properties = PROPERTIES.get(name);
        } else if (place == DocxNesting.Place.TEXT) {
            content(name, attributes);
        }
    }

    /** Neither how a paragraph's mark looks is read, nor a list of contents, nor a drawing that is formatted as hidden. */
    private boolean isUnwanted(String name) {
        return name.equals("rPr") && properties != Of.NOTHING
                || DocxNesting.DRAWINGS.contains(name) && nesting.isText() && text.look() == TextRun.Look.HIDDEN
                || name.equals("sdtContent") && controls.isContents();
    }

    private void property(String name, Attributes attributes) {
        switch (properties) {
            case RUN -> text.runProperty(name, attributes);
            case PARAGRAPH -> text.paragraphProperty(name, attributes);
            case TABLE -> tables.tableProperty(name, attributes);
            case EXCEPTION -> tables.exception(name, attributes);
            case ROW -> tables.rowProperty(name, attributes);
            case CELL -> tables.cellProperty(name, attributes);
            case FIELD -> text.fields().property(name, attributes);
            default -> controls.property(name, attributes);
        }
    }

    private void content(String name, Attributes attributes) {
        switch (name) {
            case "body" -> body = true;
            case "background" -> tables.paint(WordColour.of(attributes.find("color")));
            case "p" -> text.startParagraph();
            case "r" -> text.startRun();
            case "t", "delText" -> {
                inText = true;
                look = name.equals("t") ? text.look() : TextRun.Look.DELETED;
            }
            case "instrText" -> inCode = true;
            case "tbl", "tr", "tc" -> tables.start(name);
            case "sdt" -> controls.start();
            case "sdtContent" -> hold(true);
            case "del", "moveFrom" -> text.delete(true);
            case "sup", "sub" -> text.raise(true);
            case "footnoteReference", "endnoteReference" -> {
                if (WordLook.isOn(
                        String.valueOf(attributes.find("customMarkFollows")).replace("null", "0"))) {
                    text.startMark();
                }
            }
            case "fldChar" -> text.field(attributes);
            case "fldSimple" -> text.startSimpleField(attributes);
            case "sym" -> text.symbol(attributes);
            case "altChunk" -> inserted.accept(String.valueOf(attributes.find("id")));
            default -> character(name);
        }
    }

    /** Characters that are written as elements. Parts of an equation are separated as on one line: {@code 1/2}. */
    private void character(String name) {
        switch (name) {
            case "tab", "ptab" -> text.add("\t", text.look());
            case "br", "cr" -> text.add("\n", text.look());
            case "noBreakHyphen" -> text.add("-", text.look());
            case "den" -> text.add("/", text.look());
            case "rad" -> text.add("√", text.look());
            default -> {
                // wraps what is read, or shows nothing
            }
        }
    }

    private void hold(boolean begins) {
        if (controls.isPlaceholder()) {
            text.holdPlace(begins);
        }
    }

    @Override
    public void end(String name) {
        DocxNesting.Place place = nesting.end(name);
        if (place == DocxNesting.Place.BOX) {
            text.endBox();
        } else if (place == DocxNesting.Place.TEXT && properties != Of.NOTHING) {
            endProperty(name);
        } else if (place == DocxNesting.Place.TEXT) {
            endContent(name);
        }
    }

    private void endProperty(String name) {
        if (PROPERTIES.get(name) == properties) {
            if (properties == Of.FIELD) {
                text.fields().endProperties();
            }
            properties = Of.NOTHING;
        }
    }

    private void endContent(String name) {
        switch (name) {
            case "p" -> text.endParagraph();
            case "t", "delText" -> inText = false;
            case "instrText" -> inCode = false;
            case "tc" -> {
                text.endCell();
                tables.end(name);
            }
            case "tbl", "tr" -> tables.end(name);
            case "sdt" -> controls.end();
            case "sdtContent" -> hold(false);
            case "del", "moveFrom" -> text.delete(false);
            case "sup", "sub" -> text.raise(false);
            case "fldSimple" -> text.endField();
            default -> {
                // see content
            }
        }
    }

    @Override
    public void text(char[] characters, int start, int length) {
        if (!nesting.isText()) {
            return;
        }
        if (inText) {
            text.add(new String(characters, start, length), look);
        } else if (inCode) {
            text.fields().code(new String(characters, start, length));
        }
    }
}
