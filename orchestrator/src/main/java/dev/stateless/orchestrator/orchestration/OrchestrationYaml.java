package dev.stateless.orchestrator.orchestration;

import dev.stateless.orchestrator.queue.QueueName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads one orchestration file. Only YAML's node tree is used, so no tag in it can make an object. Every error is
 * reported with its line, not only the first.
 */
final class OrchestrationYaml {

    /** A thousand routes fit many times; a file beyond this is a mistake or an attack. */
    static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_DEPTH = 20;
    private static final Set<String> FILE_KEYS = Set.of("name", "routes");
    private static final Set<String> ROUTE_KEYS = Set.of("eventType", "defaultTarget", "enabled", "tags");

    private OrchestrationYaml() {
    }

    /** The orchestration in the file, or null when something was added to the errors. */
    static Orchestration read(String file, byte[] content, List<ConfigError> errors) {
        if (content.length > MAX_BYTES) {
            errors.add(new ConfigError(file, 1, "larger than " + MAX_BYTES + " bytes"));
            return null;
        }
        int before = errors.size();
        Node root = compose(file, content, errors);
        if (root == null) {
            return null;
        }
        YamlObject object = YamlObject.of(root, "the file", FILE_KEYS, file, errors);
        String name = object.required("name");
        Map<String, Route> routes = new LinkedHashMap<>();
        for (Node node : object.list("routes")) {
            readRoute(node, file, routes, errors);
        }
        if (errors.size() > before) {
            return null;
        }
        try {
            return new Orchestration(name, new ArrayList<>(routes.values()));
        } catch (IllegalArgumentException e) {
            object.error("name", e.getMessage());
            return null;
        }
    }

    private static Node compose(String file, byte[] content, List<ConfigError> errors) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_BYTES);
        try {
            Node root = new Yaml(options).compose(new java.io.StringReader(
                    new String(content, StandardCharsets.UTF_8)));
            if (root == null) {
                errors.add(new ConfigError(file, 1, "empty"));
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            errors.add(new ConfigError(file, line, "not YAML: " + Printable.of(String.valueOf(e.getProblem()))));
        } catch (YAMLException e) {
            errors.add(new ConfigError(file, 1, "not YAML that is read here: " + Printable.of(e.getMessage())));
        }
        return null;
    }

    private static void readRoute(Node node, String file, Map<String, Route> routes, List<ConfigError> errors) {
        int before = errors.size();
        YamlObject object = YamlObject.of(node, "a route", ROUTE_KEYS, file, errors);
        String eventType = object.required("eventType");
        String target = object.required("defaultTarget");
        boolean enabled = object.flag("enabled", true);
        List<String> tags = object.texts("tags");
        if (errors.size() > before) {
            return;
        }
        try {
            Route route = new Route(eventType, new QueueName(target), enabled, tags);
            if (routes.putIfAbsent(eventType, route) != null) {
                object.error("eventType", "a second route for " + Printable.of(eventType));
            }
        } catch (IllegalArgumentException e) {
            object.error("defaultTarget", e.getMessage());
        }
    }
}
