package dev.stateless.orchestrator.orchestration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Loads all orchestrations: from a directory's YAML files in the order of their names, or the shipped ones. */
final class OrchestrationFiles {

    private static final List<String> SHIPPED = List.of("order-processing.yaml", "user-registration.yaml");

    private final Path directory;
    private final String defaultName;

    /** @param directory null for the shipped orchestrations */
    OrchestrationFiles(Path directory, String defaultName) {
        this.directory = directory;
        this.defaultName = defaultName;
    }

    /** What this configuration is called towards clients. */
    String configName() {
        return directory == null ? "shipped" : directory.getFileName().toString();
    }

    Orchestrations load(long version) throws InvalidOrchestrationsException {
        List<ConfigError> errors = new ArrayList<>();
        List<Orchestration> all = new ArrayList<>();
        for (Source source : sources(errors)) {
            Orchestration read = OrchestrationYaml.read(source.name(), source.content(), errors);
            if (read != null && all.stream().anyMatch(other -> other.name().equals(read.name()))) {
                errors.add(new ConfigError(source.name(), 1, "a second orchestration named " + read.name()));
            } else if (read != null) {
                all.add(read);
            }
        }
        if (all.isEmpty() && errors.isEmpty()) {
            errors.add(new ConfigError(String.valueOf(directory), 0, "no .yaml or .yml file in this directory"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidOrchestrationsException(errors);
        }
        return new Orchestrations(all, defaultName, version);
    }

    private List<Source> sources(List<ConfigError> errors) {
        List<Source> sources = new ArrayList<>();
        if (directory == null) {
            for (String name : SHIPPED) {
                try (InputStream in = OrchestrationFiles.class.getResourceAsStream("/orchestrations/" + name)) {
                    sources.add(new Source(name, in.readAllBytes()));
                } catch (IOException e) {
                    errors.add(new ConfigError(name, 0, "can't be read: " + e.getMessage()));
                }
            }
            return sources;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(OrchestrationFiles::isYaml).sorted().toList()) {
                sources.add(new Source(file.getFileName().toString(), readBounded(file)));
            }
        } catch (IOException e) {
            errors.add(new ConfigError(directory.toString(), 0, "can't be read: " + e.getMessage()));
        }
        return sources;
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static byte[] readBounded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(OrchestrationYaml.MAX_BYTES + 1);
        }
    }

    private record Source(String name, byte[] content) {
    }
}
