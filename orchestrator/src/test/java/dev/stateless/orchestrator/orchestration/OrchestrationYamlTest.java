package dev.stateless.orchestrator.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrchestrationYamlTest {

    @Test
    void readsRoutes() {
        Orchestration read = read("""
                name: orders
                routes:
                  - eventType: A
                    defaultTarget: a-queue
                    tags: [x, y]
                  - eventType: B
                    defaultTarget: b-queue
                    enabled: false
                """, List.of());

        assertThat(read.route("A")).hasValueSatisfying(route -> assertThat(route.tags()).containsExactly("x", "y"));
        assertThat(read.route("B")).hasValueSatisfying(route -> assertThat(route.enabled()).isFalse());
    }

    @Test
    void everyErrorHasItsLine() {
        read("""
                name: orders
                routes:
                  - eventType: A
                    defaultTarget: not a queue
                  - eventTyp: B
                    defaultTarget: b-queue
                  - eventType: C
                    defaultTarget: c-queue
                    enabled: maybe
                """, List.of("f.yaml:4: a queue's name", "f.yaml:5: unknown key 'eventTyp'",
                "f.yaml:5: eventType is missing", "f.yaml:9: enabled must be true or false"));
    }

    @Test
    void duplicatesAreErrors() {
        read("""
                name: orders
                name: again
                routes: []
                """, List.of("f.yaml:2: key 'name' for the second time"));
        read("""
                name: orders
                routes:
                  - {eventType: A, defaultTarget: a}
                  - {eventType: A, defaultTarget: b}
                """, List.of("f.yaml:4: a second route for A"));
    }

    @Test
    void brokenAndHostileFilesAreErrors() {
        read("name: [", List.of("f.yaml:1: not YAML"));
        read("", List.of("f.yaml:1: empty"));
        read("- a", List.of("f.yaml:1: the file must be a mapping", "f.yaml:1: name is missing"));
        read("name: ../../etc/passwd\nroutes: []", List.of("f.yaml:1: an orchestration's name"));
        read("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]", List.of("f.yaml:"));
        read("name: !!javax.script.ScriptEngineManager []\nroutes: []", List.of("f.yaml:1: not YAML: Global tag is not allowed"));
        read("name: x\nroutes: " + "[".repeat(100), List.of("f.yaml:"));
        read("#" + "x".repeat(4 * 1024 * 1024), List.of("f.yaml:1: larger than 1048576 bytes"));
    }

    private static Orchestration read(String yaml, List<String> expectedErrors) {
        List<ConfigError> errors = new ArrayList<>();
        Orchestration read = OrchestrationYaml.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), errors);
        List<String> actual = errors.stream().map(ConfigError::toString).toList();
        assertThat(actual).hasSameSizeAs(expectedErrors);
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i)).startsWith(expectedErrors.get(i));
        }
        assertThat(read == null).as("nothing is read where there are errors").isEqualTo(!expectedErrors.isEmpty());
        return read;
    }
}
