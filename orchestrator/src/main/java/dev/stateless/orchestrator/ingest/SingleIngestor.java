package dev.stateless.orchestrator.ingest;

import dev.stateless.orchestrator.event.Event;
import dev.stateless.orchestrator.event.EventParser;
import dev.stateless.orchestrator.event.MalformedLine;
import dev.stateless.orchestrator.event.ParsedLine;
import dev.stateless.orchestrator.event.RawEvent;
import dev.stateless.orchestrator.orchestration.Dispatch;
import dev.stateless.orchestrator.orchestration.Dispatcher;
import dev.stateless.orchestrator.orchestration.OrchestrationRegistry;
import dev.stateless.orchestrator.orchestration.Router;
import dev.stateless.orchestrator.queue.MessageBatch;
import dev.stateless.orchestrator.queue.OutboundMessage;
import dev.stateless.orchestrator.queue.QueueName;
import dev.stateless.orchestrator.queue.SendOutcome;
import dev.stateless.orchestrator.queue.SenderPool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Routes and sends one event; the same rules as in bulk, counted by the same tally. */
final class SingleIngestor {

    private final EventParser parser;
    private final OrchestrationRegistry orchestrations;
    private final Dispatcher dispatcher;
    private final SenderPool senders;
    private final IngestMetrics metrics;
    private final Clock clock;

    SingleIngestor(EventParser parser, OrchestrationRegistry orchestrations, Dispatcher dispatcher, SenderPool senders,
            IngestMetrics metrics, Clock clock) {
        this.parser = parser;
        this.orchestrations = orchestrations;
        this.dispatcher = dispatcher;
        this.senders = senders;
        this.metrics = metrics;
        this.clock = clock;
    }

    SingleResult ingest(RawEvent raw, EventIds ids) {
        Instant receivedAt = clock.instant();
        Tally tally = new Tally();
        ParsedLine parsed = parser.parse(raw);
        if (parsed instanceof MalformedLine malformed) {
            tally.malformed(malformed);
            return finish(tally, receivedAt, malformed.eventId(), malformed.correlationId());
        }
        long begin = System.nanoTime();
        Event event = ((Event) parsed).identified(ids::idOf, receivedAt);
        Dispatch dispatch = dispatcher.dispatch(event, Router.route(event, orchestrations.current()));
        metrics.routingTook(System.nanoTime() - begin);
        if (dispatch instanceof Dispatch.ToTarget toTarget) {
            tally.settled(send(toTarget.queue(), toTarget.message()));
        } else if (dispatch instanceof Dispatch.ToDeadLetter toDeadLetter) {
            tally.deadLettering(event.line(), toDeadLetter.reason());
            tally.settled(send(toDeadLetter.queue(), toDeadLetter.message()));
        } else if (dispatch instanceof Dispatch.Refused refused) {
            tally.refused(event, refused);
        }
        return finish(tally, receivedAt, event.eventId(), event.correlationId());
    }

    private SendOutcome send(QueueName queue, OutboundMessage message) {
        try {
            SendOutcome outcome = senders.submit(new MessageBatch(queue, List.of(message))).get();
            metrics.sent(outcome);
            return outcome;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a sender failed in a way it should not", e);
        }
    }

    private SingleResult finish(Tally tally, Instant receivedAt, String eventId, String correlationId) {
        IngestReport report = tally.report(Duration.between(receivedAt, clock.instant()), "", Ending.COMPLETE, 1);
        metrics.finished(report);
        return new SingleResult(report, eventId, correlationId);
    }
}
