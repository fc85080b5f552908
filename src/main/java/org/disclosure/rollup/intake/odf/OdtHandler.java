package org.disclosure.rollup.intake.odf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** Lays out an OpenDocument text: its running text, and its tables in their order. */
final class OdtHandler implements OdfBody {

    private final OdfStyles styles;
    private final OdfForms forms;
    private final Limits limits;
    private final WordSheets sheets;
    private final OdfText text;
    private final Deque<OdtTable> tables = new ArrayDeque<>();

    OdtHandler(OdfStyles styles, OdfForms forms, Limits limits) {
        this.styles = styles;
        this.forms = forms;
        this.limits = limits;
        this.sheets = new WordSheets(limits);
        this.text = new OdfText(styles, OdfLook::lookInText, sheets::text);
    }

    @Override
    public List<Sheet> sheets() {
        return sheets.build();
    }

    @Override
    public boolean skips(String name, Attributes attributes) {
        return name.equals("presentation:notes");
    }

    @Override
    public void start(String name, Attributes attributes) {
        text.start(name, attributes);
        switch (name) {
            case "table:table" -> {
                text.look(ground("table", attributes.find("table:style-name")));
                text.enter(false);
                tables.push(new OdtTable(sheets, limits));
            }
            case "table:table-row" -> {
                text.look(ground("table-row", attributes.find("table:style-name")));
                tables.element().startRow(OdfBody.isHidden(attributes, "table-row", styles));
            }
            case "table:table-cell" -> {
                text.look(styles.look("table-cell", attributes.find("table:style-name")));
                text.enter(false);
                tables.element().startCell(attributes);
            }
            case "table:covered-table-cell" -> {
                text.enter(false);
                tables.element().startCovered();
            }
            case "draw:control" -> text.apart(forms.text(attributes.find("draw:control")));
            default -> {
                if (isBox(name)) {
                    text.look(ground("graphic", attributes.find("draw:style-name")));
                    text.enter(false);
                    sheets.startBox();
                }
            }
        }
    }

    /** What a style puts behind text; how text looks it does not say. */
    private OdfLook ground(String family, String style) {
        Integer ground = styles.look(family, style).ink().ground();
        return ground == null ? OdfLook.NONE : OdfLook.on(ground);
    }

    private static boolean isBox(String name) {
        return name.startsWith("draw:") && !name.equals("draw:a") && !name.equals("draw:page");
    }

    @Override
    public void end(String name) {
        text.end(name);
        switch (name) {
            case "text:p", "text:h" -> sheets.endParagraph();
            case "table:table" -> {
                text.leave();
                tables.pop().end();
            }
            case "table:table-row" -> tables.element().endRow();
            case "table:table-cell" -> {
                text.leave();
                tables.element().endCell();
            }
            case "table:covered-table-cell" -> {
                text.leave();
                tables.element().endCovered();
            }
            case "draw:control" -> {
                // see start
            }
            default -> {
                if (isBox(name)) {
                    text.leave();
                    sheets.endBox();
                }
            }
        }
    }

    @Override
    public void characters(String letters) {
        text.characters(letters);
    }
}
