package dev.stateless.perf.sut;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Where the build has put what the embedded system needs.
 *
 * @param orchestratorJar the executable jar of the orchestrator
 * @param brokerClassPath the jars of ElasticMQ
 */
public record Installation(Path orchestratorJar, List<Path> brokerClassPath) {

    private static final String HINT = "; build it with `mvn test-compile` at the project's root";

    /** Looks for the project in the working directory and those above it. */
    public static Installation find() {
        Path root = projectRoot();
        Path jar = root.resolve("orchestrator/target/orchestrator.jar");
        Path classPath = root.resolve("gatling/broker/target/elasticmq.classpath");
        if (!Files.isRegularFile(jar)) {
            throw new SystemUnderTestException("there is no " + jar + HINT, null);
        }
        try {
            String entries = Files.readString(classPath).strip();
            return new Installation(jar,
                    Arrays.stream(entries.split(java.io.File.pathSeparator)).map(Path::of).toList());
        } catch (IOException e) {
            throw new SystemUnderTestException("there is no " + classPath + HINT, e);
        }
    }

    /** The project's root: the nearest folder upwards that holds both modules. */
    public static Path projectRoot() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("orchestrator")) && Files.isDirectory(folder.resolve("gatling"))) {
                return folder;
            }
        }
        throw new SystemUnderTestException("neither " + start + " nor a folder above it holds orchestrator/ and gatling/;"
                + " run inside the project, or set ORCHESTRATOR_URL to load a service that already runs", null);
    }

    /** The folder or jar with the suite's own classes. */
    static Path ownClasses() {
        try {
            return Path.of(Leash.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
