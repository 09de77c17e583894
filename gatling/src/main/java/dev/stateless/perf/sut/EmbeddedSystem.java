package dev.stateless.perf.sut;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ElasticMQ and orchestrators as child processes on free ports of the loopback address, each with a JVM of its own, so
 * that their CPU and heap are theirs.
 */
public final class EmbeddedSystem implements SystemUnderTest {

    static final String HEALTH = "/api/orchestrator/health";

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    /** Above the orchestrator's own drain time. */
    private static final Duration ORCHESTRATOR_GRACE = Duration.ofSeconds(35);
    private static final Duration BROKER_GRACE = Duration.ofSeconds(5);

    private final URI broker;
    private final List<URI> urls = new ArrayList<>();
    /** The broker first: they are stopped in reverse. */
    private final List<ChildProcess> children = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private EmbeddedSystem(URI broker) {
        this.broker = broker;
    }

    /**
     * Starts everything and returns when all of it is healthy; on failure nothing is left running.
     *
     * @param replicas  at least 1
     * @param logFolder gets a log for each process
     */
    public static EmbeddedSystem start(Installation installation, int replicas, Path logFolder) {
        EmbeddedSystem system = new EmbeddedSystem(loopback(freePort()));
        try {
            system.startBroker(installation, logFolder);
            system.startOrchestrators(installation, replicas, logFolder);
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** Starts a broker without an orchestrator. */
    public static EmbeddedSystem startBrokerOnly(Installation installation, Path logFolder) {
        return start(installation, 0, logFolder);
    }

    private void startBroker(Installation installation, Path logFolder) {
        List<String> options = List.of("-Xmx1g", "-Dnode-address.host=" + LOOPBACK,
                "-Dnode-address.port=" + broker.getPort(), "-Drest-sqs.bind-hostname=" + LOOPBACK,
                "-Drest-sqs.bind-port=" + broker.getPort(), "-Drest-stats.enabled=false");
        add("elasticmq", ChildProcess.start("elasticmq", options, installation.brokerClassPath(),
                "org.elasticmq.server.Main", Map.of(), logFolder, BROKER_GRACE));
        Readiness.await(children.get(0), broker.resolve("/?Action=ListQueues"), READY_WITHIN);
    }

    private void startOrchestrators(Installation installation, int replicas, Path logFolder) {
        List<ChildProcess> started = new ArrayList<>();
        for (int i = 1; i <= replicas; i++) {
            int port = freePort();
            Map<String, String> environment = Map.of(
                    "SERVER_PORT", String.valueOf(port),
                    "MANAGEMENT_SERVER_PORT", String.valueOf(freePort()),
                    "AWS_ENDPOINT_URL_SQS", broker.toString(),
                    "AWS_REGION", "us-east-1",
                    "AWS_ACCESS_KEY_ID", "local",
                    "AWS_SECRET_ACCESS_KEY", "local",
                    "ORCHESTRATOR_CREATE_QUEUES", "true");
            String name = "orchestrator-" + i;
            ChildProcess child = ChildProcess.start(name, List.of("-Xmx1g"), List.of(installation.orchestratorJar()),
                    "org.springframework.boot.loader.launch.JarLauncher", environment, logFolder, ORCHESTRATOR_GRACE);
            add(name, child);
            started.add(child);
            urls.add(loopback(port));
        }
        for (int i = 0; i < replicas; i++) {
            Readiness.await(started.get(i), urls.get(i).resolve(HEALTH), READY_WITHIN);
        }
    }

    private void add(String name, ChildProcess child) {
        names.add(name);
        children.add(child);
    }

    @Override
    public List<URI> urls() {
        return List.copyOf(urls);
    }

    @Override
    public Optional<URI> brokerEndpoint() {
        return Optional.of(broker);
    }

    @Override
    public List<String> casualties() {
        List<String> dead = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            if (!children.get(i).isAlive()) {
                dead.add(names.get(i) + " (process " + children.get(i).pid() + ") has ended");
            }
        }
        return dead;
    }

    @Override
    public synchronized void close() {
        for (int i = children.size() - 1; i >= 0; i--) {
            children.get(i).close();
        }
    }

    private static URI loopback(int port) {
        return URI.create("http://" + LOOPBACK + ":" + port);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new SystemUnderTestException("no free port on " + LOOPBACK + ": " + e.getMessage(), e);
        }
    }
}
