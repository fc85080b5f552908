package org.disclosure.rollup.intake.rtf;

import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.intake.rtf.RtfState.Destination;

/** The groups of RTF by the control word that they begin with: what their text is for. */
final class RtfGroups {

    /** Groups whose text is no text of the document; others without a star are. */
    private static final Set<String> UNSEEN = Set.of(
            "stylesheet",
            "info",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "atnid",
            "atnauthor",
            "pict",
            "nonshppict",
            "shprslt",
            "nonesttables",
            "listtext",
            "pntext",
            "pntxta",
            "pntxtb",
            "listtable",
            "listoverridetable",
            "filetbl",
            "revtbl",
            "bkmkstart",
            "bkmkend",
            "tc",
            "tcn",
            "xe",
            "txe",
            "rxe",
            "private",
            "sp",
            "mmathPict",
            "mmathPr");

    /** Groups that are of use, with a star before their word or without. */
    private static final Map<String, Destination> SEEN = Map.ofEntries(
            Map.entry("rtf", Destination.TEXT),
            Map.entry("fonttbl", Destination.FONTS),
            Map.entry("colortbl", Destination.COLOURS),
            Map.entry("field", Destination.TEXT),
            Map.entry("fldinst", Destination.TEXT),
            Map.entry("fldrslt", Destination.TEXT),
            Map.entry("formfield", Destination.FORM_FIELD),
            Map.entry("ffl", Destination.FORM_ENTRY),
            Map.entry("upr", Destination.WRAPPING),
            Map.entry("ud", Destination.TEXT),
            Map.entry("shp", Destination.WRAPPING),
            Map.entry("shpgrp", Destination.WRAPPING),
            Map.entry("shpinst", Destination.WRAPPING),
            Map.entry("shptxt", Destination.TEXT),
            Map.entry("do", Destination.WRAPPING),
            Map.entry("dptxbxtext", Destination.TEXT),
            Map.entry("nesttableprops", Destination.TEXT),
            Map.entry("result", Destination.TEXT),
            Map.entry("objdata", Destination.OBJECT));

    /** Groups within others that are not text, which may be all the same. */
    private static final Map<Destination, Set<String>> WITHIN = Map.of(
            Destination.WRAPPING, Set.of("ud", "shp", "shpgrp", "shpinst", "shptxt", "do", "dptxbxtext"),
            Destination.FORM_FIELD, Set.of("ffl"));

    private RtfGroups() {}

    /** True if the word says what its group is for. */
    static boolean isBegunBy(String word, boolean starred) {
        return starred || SEEN.containsKey(word) || UNSEEN.contains(word);
    }

    /**
     * What the text of a group is for.
     *
     * @param outer the group around it
     * @param starred whether programs that do not know the word are to leave the group out
     */
    static Destination of(String word, boolean starred, Destination outer) {
        if (outer != Destination.TEXT && !(outer == Destination.NOTHING && word.equals("rtf"))) {
            return WITHIN.getOrDefault(outer, Set.of()).contains(word) ? SEEN.get(word) : inherited(outer);
        }
        if (SEEN.containsKey(word)) {
            return SEEN.get(word);
        }
        return starred || UNSEEN.contains(word) ? Destination.NOTHING : outer;
    }

    /** What the text of a group is for of which nothing is known. */
    private static Destination inherited(Destination outer) {
        return outer == Destination.FONTS || outer == Destination.WRAPPING ? outer : Destination.NOTHING;
    }
}
