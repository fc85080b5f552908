package org.disclosure.rollup.intake.html;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.jsoup.nodes.Element;

/**
 * Style of the text in an element.
 *
 * @param gone whether the element or one around it is not shown at all
 * @param unseen whether it takes its room and is not seen
 * @param tiny whether its letters are too small to be seen
 */
record HtmlStyle(
        boolean gone, boolean unseen, boolean tiny, boolean struck, boolean raised, boolean deleted, HtmlInk ink) {

    /** Style of the page. */
    static final HtmlStyle PLAIN = new HtmlStyle(false, false, false, false, false, false, HtmlInk.PLAIN);

    /** Properties for the space beside an element. */
    static final Set<String> DISTANCES =
            Set.of("margin", "margin-left", "margin-right", "padding", "padding-left", "padding-right");

    /** Other properties that affect what is read. */
    static final Set<String> PROPERTIES = Set.of(
            "float",
            "display",
            "visibility",
            "opacity",
            "color",
            "background",
            "background-color",
            "position",
            "left",
            "top",
            "clip",
            "text-indent",
            "font",
            "font-size",
            "text-decoration",
            "text-decoration-line",
            "text-line-through",
            "vertical-align",
            "mso-text-raise",
            "mso-hide",
            "mso-element");

    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    private static final Set<String> RAISED = Set.of("sup", "sub");

    /** Their content is not shown, or is a picture or for other programs. */
    private static final Set<String> GONE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "datalist",
            "button",
            "meter",
            "progress",
            "svg",
            "canvas",
            "video",
            "audio",
            "object",
            "iframe",
            "rt",
            "rp",
            "rtc",
            "comment");

    /** Values of {@code vertical-align} that place the text in its box. */
    private static final Set<String> BOXES = Set.of("table", "thead", "tbody", "tfoot", "tr", "td", "th", "col", "img");

    /** Marks and texts of comments, as Excel and Word write them. */
    private static final Pattern COMMENT = Pattern.compile("(?i)(?:^|\\s)(?:msocom\\w*|MsoCommentReference)(?:$|\\s)");

    private static final Pattern DELETED = Pattern.compile("(?i)(?:^|\\s)msoDel(?:$|\\s)");
    private static final Pattern NOUGHT = Pattern.compile("[+-]?(?:0+(?:\\.0*)?|\\.0+)(?:[a-z]+|%)?");
    private static final Pattern LENGTH = Pattern.compile("([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))([a-z]+|%)?");
    private static final Pattern SIZE_OF_FONT = Pattern.compile("(?:^|\\s)([\\d.]+(?:[a-z]+|%)?)(?:/\\S+)?\\s");
    private static final Pattern CLIPPED = Pattern.compile("rect\\(\\s*[01](?:px)?[\\s,].*");

    /** Letters of this many points or pixels or less are no letters. */
    private static final double TOO_SMALL = 2;

    /** So many pixels left of or above the page is outside it. */
    private static final double OUTSIDE = -500;

    /** True if the content of the element is no text of the page: it is for programs, a picture's, or a comment's. */
    static boolean isForeign(Element element) {
        return GONE.contains(element.normalName())
                || COMMENT.matcher(element.className()).find();
    }

    /** This as if it were shown. */
    HtmlStyle shown() {
        return gone ? new HtmlStyle(false, unseen, tiny, struck, raised, deleted, ink) : this;
    }

    TextRun.Look look() {
        if (deleted) {
            return TextRun.Look.DELETED;
        }
        if (gone || unseen) {
            return TextRun.Look.HIDDEN;
        }
        if (tiny || ink.isUnseen()) {
            return TextRun.Look.UNSEEN;
        }
        if (struck) {
            return TextRun.Look.STRUCK;
        }
        return raised ? TextRun.Look.RAISED : TextRun.Look.PLAIN;
    }

    /**
     * That of an element with this style around it.
     *
     * @param said what the element's style says, in lower case
     */
    HtmlStyle within(Element element, Map<String, String> said) {
        String name = element.normalName();
        boolean off = isForeign(element)
                || said.getOrDefault("display", element.hasAttr("hidden") ? "none" : "")
                        .equals("none")
                || said.getOrDefault("mso-hide", "").equals("all")
                || said.getOrDefault("mso-element", "").startsWith("comment")
                || isOutside(said);
        return new HtmlStyle(
                gone || off,
                isUnseen(said),
                isTiny(said),
                struck || STRUCK.contains(name) || isStruck(said),
                raised || RAISED.contains(name) || isRaised(name, said),
                deleted
                        || name.equals("del")
                        || DELETED.matcher(element.className()).find(),
                ink.within(element, said));
    }

    private boolean isUnseen(Map<String, String> said) {
        String visibility = said.getOrDefault("visibility", "");
        boolean transparent = NOUGHT.matcher(said.getOrDefault("opacity", "")).matches()
                || said.getOrDefault("color", "").equals("transparent");
        return switch (visibility) {
            case "hidden", "collapse" -> true;
            case "visible" -> transparent;
            default -> unseen || transparent;
        };
    }

    private boolean isTiny(Map<String, String> said) {
        String size = said.getOrDefault("font-size", "");
        if (size.isEmpty()) {
            Matcher inFont = SIZE_OF_FONT.matcher(said.getOrDefault("font", ""));
            size = inFont.find() ? inFont.group(1) : "";
        }
        Matcher length = LENGTH.matcher(size);
        if (!length.matches()) {
            return tiny;
        }
        boolean relative = length.group(2) != null && Set.of("em", "rem", "%").contains(length.group(2));
        double number = Double.parseDouble(length.group(1));
        return number <= (relative ? 0 : TOO_SMALL) || relative && tiny && !"rem".equals(length.group(2));
    }

    private static boolean isStruck(Map<String, String> said) {
        String line = said.getOrDefault("text-line-through", "none");
        return said.getOrDefault("text-decoration", "").contains("line-through")
                || said.getOrDefault("text-decoration-line", "").contains("line-through")
                || !line.equals("none");
    }

    private static boolean isRaised(String name, Map<String, String> said) {
        String align = said.getOrDefault("vertical-align", "");
        return !BOXES.contains(name)
                && (align.equals("super")
                        || align.equals("sub")
                        || isSome(align)
                        || isSome(said.getOrDefault("mso-text-raise", "")));
    }

    private static boolean isSome(String length) {
        return LENGTH.matcher(length).matches() && !NOUGHT.matcher(length).matches();
    }

    /** True if it is placed outside the visible page, as text for screen readers only is. */
    private static boolean isOutside(Map<String, String> said) {
        String position = said.getOrDefault("position", "");
        boolean moved = position.equals("absolute") || position.equals("fixed");
        return moved
                        && (CLIPPED.matcher(said.getOrDefault("clip", "")).matches()
                                || isOutside(said.getOrDefault("left", ""))
                                || isOutside(said.getOrDefault("top", "")))
                || isOutside(said.getOrDefault("text-indent", ""));
    }

    private static boolean isOutside(String length) {
        Matcher matcher = LENGTH.matcher(length);
        return matcher.matches() && Double.parseDouble(matcher.group(1)) < OUTSIDE;
    }
}
