package dev.stateless.orchestrator.ingest;

import dev.stateless.orchestrator.event.EventParser;
import dev.stateless.orchestrator.event.EventSource;
import dev.stateless.orchestrator.orchestration.Dispatcher;
import dev.stateless.orchestrator.orchestration.OrchestrationRegistry;
import dev.stateless.orchestrator.queue.SenderPool;
import java.io.IOException;
import java.time.Clock;

/** Reads a request's events, routes each, packs them by queue and sends them, all of it in bounded memory. */
final class BatchIngestor {

    private final EventParser parser;
    private final OrchestrationRegistry orchestrations;
    private final Dispatcher dispatcher;
    private final SenderPool senders;
    private final IngestMetrics metrics;
    private final IngestLimits limits;
    private final Clock clock;

    BatchIngestor(EventParser parser, OrchestrationRegistry orchestrations, Dispatcher dispatcher, SenderPool senders,
            IngestMetrics metrics, IngestLimits limits, Clock clock) {
        this.parser = parser;
        this.orchestrations = orchestrations;
        this.dispatcher = dispatcher;
        this.senders = senders;
        this.metrics = metrics;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * One load of the orchestrations serves the whole request.
     *
     * @throws IOException when the client is gone; what was already on its way to SQS has then come to its end
     */
    IngestResult ingest(EventSource source, EventIds ids, String requestId) throws IOException {
        BatchRun run = new BatchRun(parser, orchestrations.current(), dispatcher, senders, metrics, limits, clock, ids);
        return run.run(source, requestId);
    }
}
