package dev.stateless.orchestrator.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the ingest path behaves beside its limits.
 *
 * @param retryAfter what a refused client is told to wait; whole seconds
 * @param drainWait  longest wait for requests in flight when the service is told to stop
 */
@ConfigurationProperties("orchestrator.http")
public record IngestSettings(Duration retryAfter, Duration drainWait) {

    public IngestSettings {
        if (retryAfter.toSeconds() < 1) {
            throw new IllegalArgumentException("orchestrator.http.retry-after must be at least 1s, not " + retryAfter);
        }
        if (drainWait.isNegative()) {
            throw new IllegalArgumentException("orchestrator.http.drain-wait can't be negative");
        }
    }
}
