package dev.stateless.orchestrator.ingest;

import dev.stateless.orchestrator.queue.EntryOutcome;
import dev.stateless.orchestrator.queue.QueueName;
import dev.stateless.orchestrator.queue.SendOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The meters of the ingest path. Names are a contract with dashboards and alerts. */
final class IngestMetrics {

    private final MeterRegistry registry;
    private final Counter processed;
    private final Counter failed;
    private final Timer routingTime;
    private final Map<QueueName, Counter> routed = new ConcurrentHashMap<>();
    private final Map<String, Counter> failuresByCode = new ConcurrentHashMap<>();

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.processed = Counter.builder("orchestrator.events.processed")
                .description("Lines looked at").register(registry);
        this.failed = Counter.builder("orchestrator.events.failed")
                .description("Lines that are in no queue, or not known to be").register(registry);
        this.routingTime = Timer.builder("orchestrator.routing.time")
                .description("Deciding where one event goes and making its message").register(registry);
    }

    void routingTook(long nanos) {
        routingTime.record(nanos, TimeUnit.NANOSECONDS);
    }

    void sent(SendOutcome outcome) {
        long acknowledged = outcome.entries().stream().filter(EntryOutcome.Acknowledged.class::isInstance).count();
        routed.computeIfAbsent(outcome.batch().queue(), this::routedTo).increment(acknowledged);
    }

    void finished(IngestReport report) {
        processed.increment(report.total());
        failed.increment(report.failed() + report.unknown());
        for (LineFailure failure : report.failures()) {
            failuresByCode.computeIfAbsent(failure.code(), this::failuresOf).increment();
        }
    }

    private Counter routedTo(QueueName queue) {
        return Counter.builder("orchestrator.events.routed").description("Events acknowledged by SQS")
                .tag("queue", queue.value()).register(registry);
    }

    private Counter failuresOf(String code) {
        return Counter.builder("orchestrator.line.failures").description("Lines that were not successful, by code")
                .tag("code", code).register(registry);
    }
}
