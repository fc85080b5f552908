package org.disclosure.rollup.check.yaml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** A YAML file as its documents, within limits that no honest file of checks comes near. */
public final class YamlFile {

    private static final int LARGEST_KIB = 256;
    private static final int DEEPEST = 12;
    private static final String MARK = "\uFEFF";

    private YamlFile() {}

    /**
     * The documents of the file, in UTF-8 with or without byte order mark.
     *
     * @throws RuleFileException when it is too large, not in UTF-8 or not YAML, when it repeats parts by reference (with which a
     *     small file can blow up) or is nested too deeply
     */
    public static List<Section> documents(byte[] content, List<String> keys) {
        String text = decode(content);
        try {
            refuseReferencesAndDepth(text);
            List<Section> documents = new ArrayList<>();
            for (Node node : new Yaml(new LoaderOptions()).composeAll(new StringReader(text))) {
                documents.add(Section.of(node, keys));
            }
            if (documents.isEmpty()) {
                throw RuleFileException.at(0, "rules.empty");
            }
            return documents;
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw RuleFileException.at(
                    mark == null ? 0 : mark.getLine() + 1, "rules.yaml", String.valueOf(e.getProblem()));
        } catch (ReaderException e) {
            throw RuleFileException.at(
                    line(text, e.getPosition()),
                    "rules.character",
                    String.format(Locale.ROOT, "U+%04X", e.getCodePoint()));
        } catch (YAMLException e) {
            throw RuleFileException.at(0, "rules.yaml", String.valueOf(e.getMessage()));
        }
    }

    private static String decode(byte[] content) {
        if (content.length > LARGEST_KIB * 1024) {
            throw RuleFileException.at(0, "rules.large", Integer.toString(LARGEST_KIB));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (CharacterCodingException e) {
            throw RuleFileException.at(0, "rules.encoding");
        }
    }

    private static void refuseReferencesAndDepth(String text) {
        int depth = 0;
        for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
            int line = event.getStartMark().getLine() + 1;
            if (event instanceof NodeEvent node && node.getAnchor() != null) {
                throw RuleFileException.at(line, "rules.reference", node.getAnchor());
            }
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw RuleFileException.at(line, "rules.deep", Integer.toString(DEEPEST));
            }
        }
    }

    private static int line(String text, int position) {
        int end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
        return 1
                + (int) text.substring(0, end)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }
}
