package org.disclosure.rollup.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The running text of a report, parted into the six sections of the form (国办公开办函〔2021〕30号). */
public final class Narrative {

    /** A section's heading begins a line; the same words within a sentence do not. */
    private static final Pattern HEADING = Pattern.compile("^\\s*([一二三四五六])\\s*[、.．]\\s*(\\S.{0,40})$");

    private static final String NUMBERS = "一二三四五六";

    private final String text;
    private final List<Section> sections;

    private Narrative(String text, List<Section> sections) {
        this.text = text;
        this.sections = List.copyOf(sections);
    }

    /**
     * A section of the text.
     *
     * @param number 1 to 6; 0 for what stands before the first heading
     * @param heading the heading as written; empty for number 0
     * @param paragraphs the lines below it, none of them blank
     */
    public record Section(int number, String heading, List<String> paragraphs) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
        }

        public String text() {
            return String.join("\n", paragraphs);
        }
    }

    /** Parts a text, a line a paragraph. */
    public static Narrative of(String text) {
        List<Section> sections = new ArrayList<>();
        int number = 0;
        String heading = "";
        List<String> paragraphs = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            Matcher matcher = HEADING.matcher(line);
            if (matcher.matches()) {
                sections.add(new Section(number, heading, paragraphs));
                number = NUMBERS.indexOf(matcher.group(1)) + 1;
                heading = line.strip();
                paragraphs = new ArrayList<>();
            } else {
                paragraphs.add(line.strip());
            }
        }
        sections.add(new Section(number, heading, paragraphs));
        return new Narrative(text, sections);
    }

    /** The text as received; empty when there is none. */
    public String text() {
        return text;
    }

    /** What stands before the first heading, then the sections in the order of the text. */
    public List<Section> sections() {
        return sections;
    }

    /** The last section of this number: a table of contents names it too. */
    public Optional<Section> section(int number) {
        return sections.stream().filter(section -> section.number() == number).reduce((first, second) -> second);
    }
}
