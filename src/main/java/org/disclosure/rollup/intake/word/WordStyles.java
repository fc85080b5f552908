package org.disclosure.rollup.intake.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.page.ink.Colour;
import org.disclosure.rollup.intake.xml.XmlHandler;

/**
 * Looks of text by the styles of a .docx document. What styles say of text in parts of tables (first row, bands) is left aside;
 * the colours that they put behind it are possible in every cell.
 */
public final class WordStyles implements XmlHandler {

    /** A style, by its id. */
    private static final class Style {

        private String basedOn;
        private WordLook look = WordLook.NONE;

        /** The colour behind its paragraphs or tables; null for none that is set. */
        private Integer ground;

        /** Those behind parts of its tables. */
        private final Set<Integer> grounds = new LinkedHashSet<>();
    }

    private static final Set<String> LEFT_ASIDE = Set.of("rPrChange", "pPrChange", "latentStyles");
    private static final String PART = "tblStylePr";

    private static final String TABLE = "table";
    private static final String PARAGRAPH = "paragraph";

    private final Map<String, Style> styles = new HashMap<>();

    /** By the type of style the id of the one that text has without naming another. */
    private final Map<String, String> defaults = new HashMap<>();

    private final Map<String, WordLook> looks = new HashMap<>();
    private WordLook everywhere = WordLook.NONE;
    private boolean plain = true;
    private Style style;
    private int leftAside;
    private boolean inLook;
    private boolean inPart;

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
            case PART -> inPart = true;
            case "rPr" -> inLook = true;
            default -> {
                if (inLook && !inPart) {
                    say(name, attributes);
                } else if (name.equals("shd") && !inLook && style != null) {
                    shade(WordColour.shading(attributes));
                }
            }
        }
    }

    private void shade(int ground) {
        if (!inPart) {
            style.ground = ground;
        } else if (ground != WordInk.AUTOMATIC) {
            style.grounds.add(ground);
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

    private void say(String property, Attributes attributes) {
        if (style == null) {
            everywhere = everywhere.with(property, attributes);
        } else {
            style.look = style.look.with(property, attributes);
        }
        plain &= style == null ? everywhere.equals(WordLook.NONE) : style.look.equals(WordLook.NONE);
    }

    @Override
    public void end(String name) {
        if (leftAside > 0) {
            leftAside--;
        } else if (name.equals("rPr")) {
            inLook = false;
        } else if (name.equals(PART)) {
            inPart = false;
        } else if (name.equals("style")) {
            style = null;
        }
    }

    /**
     * The looks of a run by its styles. The ids of styles are null where none is named.
     */
    public WordLook look(String table, String paragraph, String character) {
        return plain
                ? WordLook.NONE
                : toggledOn(of(table, TABLE).toggledBy(of(paragraph, PARAGRAPH)).toggledBy(of(character, "character")));
    }

    /** The colour behind paragraphs of this style; null for none that is set. */
    public Integer ground(String paragraph) {
        return inherited(named(paragraph, PARAGRAPH), style -> style.ground);
    }

    /** The colours of which one is behind the cells of a table of this style; none where nothing is. */
    public Set<Integer> grounds(String table) {
        String named = named(table, TABLE);
        Set<Integer> parts = inherited(named, style -> style.grounds.isEmpty() ? null : style.grounds);
        Integer whole = inherited(named, style -> style.ground);
        Set<Integer> grounds = new LinkedHashSet<>(parts == null ? Set.of() : parts);
        if (whole != null && whole != WordInk.AUTOMATIC) {
            grounds.add(whole);
        } else if (!grounds.isEmpty()) {
            grounds.add(Colour.WHITE);
        }
        return grounds;
    }

    private <T> T inherited(String id, Function<Style, T> property) {
        Set<String> seen = new HashSet<>();
        for (String at = id; at != null && styles.containsKey(at) && seen.add(at); at = styles.get(at).basedOn) {
            T said = property.apply(styles.get(at));
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** Looks with the document's defaults, which no style turns off. */
    private WordLook toggledOn(WordLook styled) {
        WordLook over = styled.over(everywhere);
        return new WordLook(
                Boolean.TRUE.equals(everywhere.struck()) ? Boolean.TRUE : over.struck(),
                over.twiceStruck(),
                Boolean.TRUE.equals(everywhere.hidden()) ? Boolean.TRUE : over.hidden(),
                over.raised(),
                over.position(),
                over.ink());
    }

    private WordLook of(String id, String type) {
        String named = named(id, type);
        return named == null ? WordLook.NONE : looks.computeIfAbsent(named, this::inherited);
    }

    /** A style that there is not is as good as none. */
    private String named(String id, String type) {
        return id != null && styles.containsKey(id) ? id : defaults.get(type);
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
