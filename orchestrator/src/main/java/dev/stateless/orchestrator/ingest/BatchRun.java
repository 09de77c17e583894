package dev.stateless.orchestrator.ingest;

import dev.stateless.orchestrator.event.Event;
import dev.stateless.orchestrator.event.EventParser;
import dev.stateless.orchestrator.event.EventSource;
import dev.stateless.orchestrator.event.MalformedLine;
import dev.stateless.orchestrator.event.ParsedLine;
import dev.stateless.orchestrator.event.RawEvent;
import dev.stateless.orchestrator.orchestration.Dispatch;
import dev.stateless.orchestrator.orchestration.Dispatcher;
import dev.stateless.orchestrator.orchestration.Orchestrations;
import dev.stateless.orchestrator.orchestration.Router;
import dev.stateless.orchestrator.queue.BatchPacker;
import dev.stateless.orchestrator.queue.MessageBatch;
import dev.stateless.orchestrator.queue.SendOutcome;
import dev.stateless.orchestrator.queue.SenderPool;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** One request on its way through the loop. For one thread, used once. */
final class BatchRun {

    private final EventParser parser;
    private final Orchestrations orchestrations;
    private final Dispatcher dispatcher;
    private final SenderPool senders;
    private final IngestMetrics metrics;
    private final IngestLimits limits;
    private final EventIds ids;
    private final Instant startedAt;
    private final Clock clock;
    private final BatchPacker packer;
    private final Tally tally = new Tally();
    private final Deque<InFlight> inFlight = new ArrayDeque<>();
    private int inFlightBytes;
    private int batchesWithoutAnswer;
    private long lastLine;
    private long lines;

    BatchRun(EventParser parser, Orchestrations orchestrations, Dispatcher dispatcher, SenderPool senders,
            IngestMetrics metrics, IngestLimits limits, Clock clock, EventIds ids) {
        this.parser = parser;
        this.orchestrations = orchestrations;
        this.dispatcher = dispatcher;
        this.senders = senders;
        this.metrics = metrics;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.packer = new BatchPacker(limits.maxPendingBytes());
    }

    IngestResult run(EventSource source, String requestId) throws IOException {
        Ending ending;
        try {
            ending = read(source);
        } catch (EarlyEndException e) {
            ending = e.ending();
        } catch (IOException e) {
            settleAll();
            throw e;
        }
        for (MessageBatch batch : packer.flush()) {
            submit(batch);
        }
        settleAll();
        IngestReport report = tally.report(Duration.between(startedAt, clock.instant()), requestId, ending, lastLine);
        metrics.finished(report);
        return IngestResult.of(report, ending);
    }

    private Ending read(EventSource source) throws IOException {
        while (true) {
            RawEvent raw = source.next();
            if (raw == null) {
                return Ending.COMPLETE;
            }
            if (lines == limits.maxLines()) {
                return Ending.TOO_MANY_LINES;
            }
            lines++;
            lastLine = raw.line();
            take(parser.parse(raw));
            if (tally.listed() >= limits.maxFailures()) {
                return Ending.TOO_MANY_FAILURES;
            }
            if (batchesWithoutAnswer >= limits.maxBatchesWithoutAnswer()) {
                return Ending.SQS_UNREACHABLE;
            }
        }
    }

    private void take(ParsedLine parsed) {
        if (parsed instanceof MalformedLine malformed) {
            tally.malformed(malformed);
            return;
        }
        long begin = System.nanoTime();
        Event event = ((Event) parsed).identified(ids::idOf, startedAt);
        Dispatch dispatch = dispatcher.dispatch(event, Router.route(event, orchestrations));
        metrics.routingTook(System.nanoTime() - begin);
        if (dispatch instanceof Dispatch.ToTarget toTarget) {
            submit(packer.add(toTarget.queue(), toTarget.message()));
        } else if (dispatch instanceof Dispatch.ToDeadLetter toDeadLetter) {
            tally.deadLettering(event.line(), toDeadLetter.reason());
            submit(packer.add(toDeadLetter.queue(), toDeadLetter.message()));
        } else if (dispatch instanceof Dispatch.Refused refused) {
            tally.refused(event, refused);
        }
    }

    private void submit(List<MessageBatch> batches) {
        for (MessageBatch batch : batches) {
            submit(batch);
        }
    }

    private void submit(MessageBatch batch) {
        while (!inFlight.isEmpty() && (inFlight.size() >= limits.maxBatchesInFlight()
                || inFlightBytes + batch.bytes() > limits.maxPendingBytes())) {
            settleOldest();
        }
        inFlight.add(new InFlight(batch.bytes(), senders.submit(batch)));
        inFlightBytes += batch.bytes();
    }

    private void settleAll() {
        while (!inFlight.isEmpty()) {
            settleOldest();
        }
    }

    private void settleOldest() {
        InFlight oldest = inFlight.remove();
        inFlightBytes -= oldest.bytes();
        try {
            SendOutcome outcome = oldest.outcome().get();
            tally.settled(outcome);
            metrics.sent(outcome);
            batchesWithoutAnswer = outcome.unanswered() ? batchesWithoutAnswer + 1 : 0;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a sender failed in a way it should not", e);
        }
    }

    private record InFlight(int bytes, Future<SendOutcome> outcome) {
    }
}
