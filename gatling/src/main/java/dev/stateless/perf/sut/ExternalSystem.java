package dev.stateless.perf.sut;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A service that somebody else has started. */
public record ExternalSystem(List<URI> urls) implements SystemUnderTest {

    private static final Duration READY_WITHIN = Duration.ofSeconds(10);

    /**
     * @throws SystemUnderTestException when a replica's health is not good
     */
    public static ExternalSystem at(List<URI> urls) {
        for (URI url : urls) {
            URI health = url.resolve(EmbeddedSystem.HEALTH);
            Readiness.Outcome outcome = Readiness.await(health, READY_WITHIN, () -> true);
            if (!outcome.ready()) {
                throw new SystemUnderTestException("the orchestrator at ORCHESTRATOR_URL is not healthy: " + health
                        + " says: " + outcome.lastSeen(), null);
            }
        }
        return new ExternalSystem(List.copyOf(urls));
    }

    @Override
    public Optional<URI> brokerEndpoint() {
        return Optional.empty();
    }

    @Override
    public List<String> casualties() {
        return List.of();
    }

    @Override
    public void close() {
        // it is not ours to stop
    }
}
