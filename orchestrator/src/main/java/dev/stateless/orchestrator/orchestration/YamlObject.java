package dev.stateless.orchestrator.orchestration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML mapping read member by member; what doesn't fit is added to the errors with its line, and read as absent. */
final class YamlObject {

    private final String file;
    private final List<ConfigError> errors;
    private final int line;
    private final Map<String, Node> members = new LinkedHashMap<>();

    private YamlObject(String file, int line, List<ConfigError> errors) {
        this.file = file;
        this.line = line;
        this.errors = errors;
    }

    static YamlObject of(Node node, String what, Set<String> known, String file, List<ConfigError> errors) {
        YamlObject object = new YamlObject(file, lineOf(node), errors);
        if (!(node instanceof MappingNode mapping)) {
            object.error(node, what + " must be a mapping of " + String.join(", ", known.stream().sorted().toList()));
            return object;
        }
        for (NodeTuple member : mapping.getValue()) {
            String key = member.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                object.error(member.getKeyNode(), "unknown key '" + Printable.of(key) + "'; known here: "
                        + String.join(", ", known.stream().sorted().toList()));
            } else if (object.members.putIfAbsent(key, member.getValueNode()) != null) {
                object.error(member.getKeyNode(), "key '" + key + "' for the second time");
            }
        }
        return object;
    }

    /** The member's text, or null, which is an error. */
    String required(String key) {
        if (!members.containsKey(key)) {
            errors.add(new ConfigError(file, line, key + " is missing"));
            return null;
        }
        return text(members.get(key), key);
    }

    boolean flag(String key, boolean absent) {
        Node node = members.get(key);
        if (node == null) {
            return absent;
        }
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return scalar.getValue().equalsIgnoreCase("true");
        }
        error(node, key + " must be true or false");
        return absent;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : list(key)) {
            String text = text(node, "each of " + key);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    List<Node> list(String key) {
        Node node = members.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        error(node, key + " must be a list");
        return List.of();
    }

    /** Adds an error at the member's line, or at the mapping's where it has no such member. */
    void error(String key, String message) {
        errors.add(new ConfigError(file, members.containsKey(key) ? lineOf(members.get(key)) : line, message));
    }

    private String text(Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        error(node, what + " must be text");
        return null;
    }

    private void error(Node node, String message) {
        errors.add(new ConfigError(file, lineOf(node), message));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
