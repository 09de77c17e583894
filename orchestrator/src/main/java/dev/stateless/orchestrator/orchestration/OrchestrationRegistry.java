package dev.stateless.orchestrator.orchestration;

import java.util.concurrent.atomic.AtomicReference;

/** Holds the orchestrations in force. A reader sees one load or the next, never a mixture. */
public final class OrchestrationRegistry {

    private final OrchestrationFiles files;
    private final AtomicReference<Orchestrations> current;

    OrchestrationRegistry(OrchestrationFiles files) throws InvalidOrchestrationsException {
        this.files = files;
        this.current = new AtomicReference<>(files.load(1));
    }

    public Orchestrations current() {
        return current.get();
    }

    /** What the loaded configuration is called. */
    public String configName() {
        return files.configName();
    }
}
