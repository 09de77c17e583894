package dev.stateless.orchestrator.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example requests and answers in docs/contract. */
public final class Examples {

    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path DIRECTORY = Path.of("..", "docs", "contract");

    private Examples() {
    }

    public static String text(String name) {
        try {
            return Files.readString(DIRECTORY.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String name) {
        return JSON.readTree(text(name));
    }

    public static List<String> events() {
        return text("events.ndjson").lines().toList();
    }

    /** Asserts that an answer has the example's keys, in its order, and values of its types. */
    public static void assertSameShape(String answer, String example) {
        assertThat(shape(JSON.readTree(answer))).as("shape of the answer " + answer).isEqualTo(shape(json(example)));
    }

    private static String shape(JsonNode node) {
        StringBuilder shape = new StringBuilder();
        if (node.isObject()) {
            node.properties().forEach(member ->
                    shape.append(member.getKey()).append(':').append(shape(member.getValue())).append(' '));
            return "{" + shape + "}";
        }
        if (node.isArray()) {
            node.forEach(element -> shape.append(shape(element)).append(' '));
            return "[" + shape + "]";
        }
        return node.getNodeType().toString();
    }
}
