package dev.stateless.orchestrator.ingest;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Refuses new events and finishes those in flight before the web server stops taking connections: its phase is above the
 * web server's graceful shutdown ({@code Integer.MAX_VALUE - 1024}), and higher phases stop first.
 */
final class Drain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Admission admission;
    private final Duration longestWait;
    private volatile boolean running;

    Drain(Admission admission, Duration longestWait) {
        this.admission = admission;
        this.longestWait = longestWait;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        int inFlight = admission.inFlight();
        LOG.info("draining: {} requests in flight, new ones are refused", inFlight);
        try {
            if (!admission.drain(longestWait)) {
                LOG.warn("draining: {} requests still in flight after {}", admission.inFlight(), longestWait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 512;
    }
}
