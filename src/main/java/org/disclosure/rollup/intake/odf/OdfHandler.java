package org.disclosure.rollup.intake.odf;

import java.util.List;
import java.util.Set;
import org.disclosure.rollup.intake.calculation.CalculationSettings;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** Takes the parts of an OpenDocument file: its styles, and what it holds, as a spreadsheet or as a text. */
final class OdfHandler implements XmlHandler {

    /** Elements beside the content: remarks, footnotes, deleted text, pronunciation, data of other files. */
    private static final Set<String> BESIDES = Set.of(
            "office:annotation",
            "office:annotation-end",
            "office:event-listeners",
            "text:note",
            "text:ruby-text",
            "text:tracked-changes",
            "text:hidden-paragraph",
            "table:tracked-changes",
            "table:dde-links",
            "table:content-validations",
            "svg:title",
            "svg:desc");

    private static final String EXTENSION = "loext:";

    private final Limits limits;
    private final OdfStyles styles = new OdfStyles();
    private final OdfForms forms = new OdfForms();
    private OdfBody body;
    private int depth;
    private int inForms;
    private int skipping;
    private boolean inBesides;

    OdfHandler(Limits limits) {
        this.limits = limits;
    }

    /** Sheets of the file; none when it has no body. */
    List<Sheet> sheets() {
        return body == null ? List.of() : body.sheets();
    }

    /** True if what comes next is none of the content. */
    boolean isBesides() {
        return inBesides || inForms > 0;
    }

    /** True if it is a text, whose last sheet is its running text. */
    boolean isText() {
        return body instanceof OdtHandler;
    }

    /** Calculation settings of the file. */
    CalculationSettings settings() {
        return body == null ? new CalculationSettings() : body.settings();
    }

    @Override
    public void start(String element, Attributes attributes) {
        String name = standard(element);
        if (skipping > 0) {
            skipping++;
        } else if (inForms > 0 || name.equals("office:forms")) {
            inForms++;
            forms.start(name, attributes);
        } else if (body != null) {
            startContent(name, attributes);
        } else {
            switch (name) {
                case "office:spreadsheet" -> body = new OdsHandler(styles, forms, limits);
                case "office:text", "office:presentation", "office:drawing" ->
                    body = new OdtHandler(styles, forms, limits);
                default -> styles.start(name, attributes);
            }
        }
    }

    private void startContent(String name, Attributes attributes) {
        if (BESIDES.contains(name) || isNotShown(name, attributes) || body.skips(name, attributes)) {
            skipping = 1;
            inBesides = BESIDES.contains(name);
        } else {
            depth++;
            body.start(name, attributes);
        }
    }

    /** Text that a condition hides, and what a control shows for as long as nothing is typed. */
    private static boolean isNotShown(String name, Attributes attributes) {
        return name.equals("text:hidden-text") && !"false".equals(attributes.find("text:is-hidden"))
                || name.equals("loext:content-control") && "true".equals(attributes.find("loext:showing-place-holder"));
    }

    /** LibreOffice has names of its own for a table in a shape, which the standard does not know. */
    private static String standard(String element) {
        boolean table = element.startsWith(EXTENSION + "table") || element.startsWith(EXTENSION + "covered-table");
        return table ? "table:" + element.substring(EXTENSION.length()) : element;
    }

    @Override
    public void end(String element) {
        String name = standard(element);
        if (skipping > 0) {
            skipping--;
            inBesides &= skipping > 0;
        } else if (inForms > 0) {
            inForms--;
        } else if (body == null) {
            styles.end(name);
        } else if (depth > 0) {
            depth--;
            body.end(name);
        }
    }

    @Override
    public void text(char[] characters, int start, int length) {
        if (skipping > 0 || inForms > 0) {
            return;
        }
        String letters = new String(characters, start, length);
        if (body == null) {
            styles.characters(letters);
        } else {
            body.characters(letters);
        }
    }
}
