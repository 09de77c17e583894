package dev.stateless.perf.load;

import dev.stateless.perf.accounting.MessageLedger;
import dev.stateless.perf.accounting.Place;
import dev.stateless.perf.queue.Delivery;
import dev.stateless.perf.queue.Downstream;
import dev.stateless.perf.queue.DryDetector;
import dev.stateless.perf.queue.QueueAccessException;
import dev.stateless.perf.queue.QueueDepth;
import dev.stateless.perf.queue.SqsAccess;
import dev.stateless.perf.queue.SqsQueueProbe;
import dev.stateless.perf.testdata.RunEvents;
import dev.stateless.perf.workload.EventMix;
import dev.stateless.perf.workload.Rate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Receives what a run has sent and books it in the ledger. A run owns its queues. */
final class Books implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration PURGE_LIMIT = Duration.ofSeconds(70);
    private static final Duration SHORTEST_DRAIN_LIMIT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final SqsAccess access;
    private final SqsQueueProbe probe;
    private final Downstream downstream;
    private final MessageLedger ledger;
    private final RunEvents events;
    private final Rate serviceRate;

    private Books(SqsAccess access, Rate serviceRate, RunEvents events, MessageLedger ledger) {
        this.access = access;
        this.probe = new SqsQueueProbe(access);
        this.serviceRate = serviceRate;
        this.events = events;
        this.ledger = ledger;
        this.downstream = new Downstream(access, serviceRate.perSecond(), this::book);
    }

    /**
     * Opens the queues, sees that they are empty and starts the consumers.
     *
     * @param purge whether to empty queues that hold something
     * @throws UsageException       when they hold something and are not to be emptied
     * @throws QueueAccessException when they can't be read
     */
    static Books open(Optional<URI> endpoint, boolean purge, Rate serviceRate, RunEvents events, MessageLedger ledger) {
        Books books = new Books(SqsAccess.open(endpoint, EventMix.standard().queues()), serviceRate, events, ledger);
        try {
            books.requireEmpty(purge);
            books.downstream.start();
            return books;
        } catch (RuntimeException e) {
            books.close();
            throw e;
        }
    }

    private void requireEmpty(boolean purge) {
        if (depth().total() > 0 && purge) {
            access.purge();
            long deadline = System.nanoTime() + PURGE_LIMIT.toNanos();
            while (depth().total() > 0 && System.nanoTime() < deadline && pause()) {
                // SQS takes up to a minute
            }
        }
        Map<String, QueueDepth> depths = probe.depths();
        depths.values().removeIf(depth -> depth.total() == 0);
        if (!depths.isEmpty()) {
            throw new UsageException(List.of("the queues are not empty, and a run has to own them: " + depths
                    + "; empty them, or set PURGE_QUEUES=true to have everything in them deleted"));
        }
    }

    /**
     * Waits until the queues are dry.
     *
     * @return whether they are; false when it took longer than twice what the consumers need for the backlog
     */
    boolean drain() {
        DryDetector detector = new DryDetector();
        Duration needed = Duration.ofMillis((long) (ledger.backlog() / serviceRate.perSecond() * 1000));
        long deadline = System.nanoTime() + SHORTEST_DRAIN_LIMIT.plus(needed.multipliedBy(2)).toNanos();
        while (System.nanoTime() < deadline) {
            if (detector.isDry(depth(), ledger.received())) {
                return true;
            }
            if (!pause()) {
                return false;
            }
        }
        return false;
    }

    String lastError() {
        return downstream.lastError();
    }

    private QueueDepth depth() {
        return probe.depths().values().stream().reduce(QueueDepth.EMPTY, QueueDepth::plus);
    }

    private void book(Delivery delivery) {
        Optional<Long> sequence = sequenceOf(delivery.body());
        if (sequence.isEmpty()) {
            ledger.receiveForeign();
            return;
        }
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        ledger.receive(sequence.get(), placeOf(delivery.queue(), sequence.get()), events.isIntact(sequence.get(), body),
                delivery.messageId());
    }

    private Place placeOf(String queue, long sequence) {
        return queue.equals(EventMix.DEAD_LETTER_QUEUE) ? Place.DEAD_LETTER_QUEUE
                : queue.equals(events.targetQueue(sequence)) ? Place.TARGET_QUEUE : Place.OTHER_QUEUE;
    }

    /** The id stands at the front of an intact body; an altered one is parsed. */
    private Optional<Long> sequenceOf(String body) {
        String start = "{\"eventId\":\"";
        try {
            String id = body.startsWith(start) ? body.substring(start.length(), body.indexOf('"', start.length()))
                    : JSON.readTree(body).path("eventId").asString("");
            return id.startsWith(events.idPrefix()) ? Optional.of(Long.parseLong(id.substring(events.idPrefix().length())))
                    : Optional.empty();
        } catch (JacksonException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        downstream.close();
        access.close();
    }
}
