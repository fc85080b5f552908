package org.disclosure.rollup.intake.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** Looks of text by the styles of a .docx document. Styles for parts of tables (first row, bands) are left aside. */
public final class WordStyles implements XmlHandler {

    /** A style, by its id. */
    private static final class Style {

        private String basedOn;
        private WordLook look = WordLook.NONE;
    }

    private static final Set<String> LEFT_ASIDE = Set.of("pPr", "tblStylePr", "rPrChange", "latentStyles");

    private final Map<String, Style> styles = new HashMap<>();

    /** By the type of style the id of the one that text has without naming another. */
    private final Map<String, String> defaults = new HashMap<>();

    private final Map<String, WordLook> looks = new HashMap<>();
    private WordLook everywhere = WordLook.NONE;
    private boolean plain = true;
    private Style style;
    private int leftAside;
    private boolean inLook;

    @Override
    public void start(String name, Attributes attributes) {
        if (leftAside > 0 || LEFT_ASIDE.contains(name)) {
            leftAside++;
            return;
        }
        switch (name) {
            case "style" -> startStyle(attributes);
            case "basedOn" -> {
                if (style != null) {
                    style.basedOn = attributes.find("val");
                }
            }
            case "rPr" -> inLook = true;
            default -> {
                if (inLook) {
                    say(name, attributes.find("val"));
                }
            }
        }
    }

    private void startStyle(Attributes attributes) {
        ReadingTimeLimit.check();
        style = new Style();
        String id = String.valueOf(attributes.find("styleId"));
        styles.put(id, style);
        if (WordLook.isSet(attributes.find("default"))) {
            defaults.put(String.valueOf(attributes.find("type")), id);
        }
    }

    private void say(String property, String value) {
        if (style == null) {
            everywhere = everywhere.with(property, value);
        } else {
            style.look = style.look.with(property, value);
        }
        plain &= style == null ? everywhere.equals(WordLook.NONE) : style.look.equals(WordLook.NONE);
    }

    @Override
    public void end(String name) {
        if (leftAside > 0) {
            leftAside--;
        } else if (name.equals("rPr")) {
            inLook = false;
        } else if (name.equals("style")) {
            style = null;
        }
    }

    /**
     * The look of a run. The ids of styles are null where none is named.
     *
     * @param own what the run says itself
     */
    public TextRun.Look look(String table, String paragraph, String character, WordLook own) {
        if (plain) {
            return own.look();
        }
        WordLook styled =
                of(table, "table").toggledBy(of(paragraph, "paragraph")).toggledBy(of(character, "character"));
        return own.over(toggledOn(styled)).look();
    }

    /** Looks with the document's defaults, which no style turns off. */
    private WordLook toggledOn(WordLook styled) {
        WordLook over = styled.over(everywhere);
        return new WordLook(
                Boolean.TRUE.equals(everywhere.struck()) ? Boolean.TRUE : over.struck(),
                over.twiceStruck(),
                Boolean.TRUE.equals(everywhere.hidden()) ? Boolean.TRUE : over.hidden(),
                over.raised());
    }

    private WordLook of(String id, String type) {
        // a style that there is not is as good as none
        String named = id != null && styles.containsKey(id) ? id : defaults.get(type);
        return named == null ? WordLook.NONE : looks.computeIfAbsent(named, this::inherited);
    }

    private WordLook inherited(String id) {
        WordLook look = WordLook.NONE;
        Set<String> seen = new HashSet<>();
        String at = id;
        while (at != null && styles.containsKey(at) && seen.add(at)) {
            ReadingTimeLimit.check();
            look = look.over(styles.get(at).look);
            at = styles.get(at).basedOn;
        }
        return look;
    }
}
