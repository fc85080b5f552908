package org.disclosure.rollup.check.text.sentence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The running text of a report, parted into the six sections of the form (国办公开办函〔2021〕30号). */
public final class Narrative {

    /** Marks that programs leave for pictures and bookmarks when they make plain text of a document. */
    private static final Pattern MARKS =
            Pattern.compile("^\\s*(?:\\[(?:image|picture|bookmark|图片|图)[^\\]\\n]{0,80}\\]\\s*)+");

    /** The sections that hold text and no table. */
    private static final Set<Integer> OF_TEXT = Set.of(1, 5, 6);

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
     * @param paragraphs the lines below it, and what stands behind it on its own line; none of them blank
     */
    public record Section(int number, String heading, List<String> paragraphs) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
        }

        /** The paragraphs, a line each. */
        public String text() {
            return String.join("\n", paragraphs);
        }

        /** The heading and the paragraphs, a line each. */
        public String all() {
            return heading + "\n" + text();
        }
    }

    /** Parts a text, a line a paragraph. */
    public static Narrative of(String text) {
        List<String> lines = text.lines()
                .map(line -> MARKS.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        List<Optional<Heading>> worded = lines.stream().map(Heading::byWords).toList();
        Set<Integer> known =
                worded.stream().flatMap(Optional::stream).map(Heading::number).collect(Collectors.toSet());
        List<Section> sections = new ArrayList<>();
        Heading heading = new Heading(0, "", "");
        List<String> paragraphs = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            Optional<Heading> next = next(worded.get(index), line, known, heading.number());
            if (next.isPresent()) {
                sections.add(new Section(heading.number(), heading.text(), paragraphs));
                heading = next.get();
                paragraphs = new ArrayList<>();
            }
            String paragraph = next.map(Heading::rest).orElse(line);
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
            }
        }
        sections.add(new Section(heading.number(), heading.text(), paragraphs));
        return new Narrative(text, sections);
    }

    /**
     * The heading on the line. Within a section its own words are only a part of it (存在的主要问题); a heading of other
     * words counts by its number where the section is the next and has no heading of its words anywhere.
     */
    private static Optional<Heading> next(Optional<Heading> worded, String line, Set<Integer> known, int current) {
        return worded.filter(heading -> heading.number() != current)
                .or(() -> Heading.byNumber(line)
                        .filter(heading -> heading.number() == current + 1 && !known.contains(current + 1)));
    }

    /** The text as received; empty when there is none. */
    public String text() {
        return text;
    }

    /** Text before the first heading, then the sections in the order of the text. */
    public List<Section> sections() {
        return sections;
    }

    /** The last section of this number: a table of contents names it too. */
    public Optional<Section> section(int number) {
        return sections.stream().filter(section -> section.number() == number).reduce((first, second) -> second);
    }

    /** Lines before section 一: title, table of contents, preface. Without a section 一, before any section. */
    public List<String> preface() {
        int first = Math.max(1, section(1).map(sections::indexOf).orElse(1));
        return sections.subList(0, first).stream()
                .flatMap(section -> section.paragraphs().stream())
                .toList();
    }

    /**
     * True if it is the text of a report: it has a section that holds no table. Titles and notes around tables have no
     * section.
     */
    public boolean isOfAReport() {
        return sections.stream().anyMatch(section -> OF_TEXT.contains(section.number()));
    }

    /** The topics that section 一 touches. */
    public Set<Topic> topics() {
        String general = section(1).map(Section::text).orElse("");
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (Topic topic : Topic.values()) {
            if (topic.isIn(general)) {
                topics.add(topic);
            }
        }
        return topics;
    }
}
