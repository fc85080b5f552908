package org.disclosure.rollup.check.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Keys and what they say, every key known and there once. */
public final class Section {

    private final int line;
    private final Map<String, Node> values;

    private Section(int line, Map<String, Node> values) {
        this.line = line;
        this.values = values;
    }

    /** @throws RuleFileException when the node has no keys, one that is not known, or one twice */
    static Section of(Node node, List<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw RuleFileException.at(line(node), "rules.keys", String.join("、", known));
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "{…}";
            int at = line(tuple.getKeyNode());
            if (!known.contains(key)) {
                throw RuleFileException.at(
                        at, "rules.unknown-key", key, ClosestMatch.one(key, known), String.join("、", known));
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw RuleFileException.at(at, "rules.key-twice", key);
            }
        }
        return new Section(line(node), values);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The line it begins on, counted from 1. */
    public int line() {
        return line;
    }

    public Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    /** @throws RuleFileException when the key is not there, or holds no text */
    public Text text(String key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    /** @throws RuleFileException when the key holds something else than a text */
    public Optional<Text> find(String key) {
        return Optional.ofNullable(values.get(key)).map(node -> text(key, node));
    }

    /** @throws RuleFileException when the key is not there, or holds something else than a list of texts */
    public List<Text> texts(String key) {
        return nodes(key).stream().map(node -> text(key, node)).toList();
    }

    /** @throws RuleFileException when the key is not there, or holds something else than a list of sections with these keys */
    public List<Section> sections(String key, List<String> known) {
        return nodes(key).stream().map(node -> of(node, known)).toList();
    }

    /** @throws RuleFileException when the key holds something else than a section with these keys */
    public Optional<Section> section(String key, List<String> known) {
        return Optional.ofNullable(values.get(key)).map(node -> of(node, known));
    }

    public boolean isText(String key) {
        return values.get(key) instanceof ScalarNode;
    }

    private RuleFileException missing(String key) {
        return RuleFileException.at(line, "rules.missing", key);
    }

    private List<Node> nodes(String key) {
        Node node = values.get(key);
        if (node == null) {
            throw missing(key);
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw RuleFileException.at(line(node), "rules.list", key);
        }
        return new ArrayList<>(sequence.getValue());
    }

    private static Text text(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw RuleFileException.at(line(node), "rules.text", key);
        }
        if (scalar.getValue().isBlank()) {
            throw RuleFileException.at(line(node), "rules.blank", key);
        }
        return new Text(scalar.getValue().strip(), line(node));
    }
}
