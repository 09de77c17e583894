package dev.stateless.orchestrator.queue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects messages by queue, in order, and gives a batch away as soon as it is full. What waits in it is bounded: above
 * {@code maxPendingBytes} the largest unfinished batch is given away early. For one thread.
 */
public final class BatchPacker {

    private final int maxPendingBytes;
    private final Map<QueueName, Pending> pending = new LinkedHashMap<>();
    private int pendingBytes;

    /** @param maxPendingBytes bytes that may wait in unfinished batches of all queues together */
    public BatchPacker(int maxPendingBytes) {
        this.maxPendingBytes = maxPendingBytes;
    }

    /** Takes a message of at most {@link MessageBatch#MAX_BYTES}; returns the batches that are now due, mostly none. */
    public List<MessageBatch> add(QueueName queue, OutboundMessage message) {
        Pending batch = pending.computeIfAbsent(queue, Pending::new);
        List<MessageBatch> due = List.of();
        if (batch.bytes + message.bytes() > MessageBatch.MAX_BYTES) {
            due = with(due, close(batch));
        }
        batch.add(message);
        pendingBytes += message.bytes();
        if (batch.messages.size() == MessageBatch.MAX_ENTRIES) {
            due = with(due, close(batch));
        }
        if (pendingBytes > maxPendingBytes) {
            due = with(due, close(largest()));
        }
        return due;
    }

    /** Everything that still waits. */
    public List<MessageBatch> flush() {
        List<MessageBatch> rest = new ArrayList<>();
        for (Pending batch : pending.values()) {
            if (!batch.messages.isEmpty()) {
                rest.add(close(batch));
            }
        }
        return rest;
    }

    private MessageBatch close(Pending batch) {
        pendingBytes -= batch.bytes;
        return batch.drain();
    }

    private Pending largest() {
        Pending largest = null;
        for (Pending batch : pending.values()) {
            if (largest == null || batch.bytes > largest.bytes) {
                largest = batch;
            }
        }
        return largest;
    }

    private static List<MessageBatch> with(List<MessageBatch> due, MessageBatch batch) {
        if (due.isEmpty()) {
            return List.of(batch);
        }
        List<MessageBatch> more = new ArrayList<>(due);
        more.add(batch);
        return more;
    }

    private static final class Pending {
        private final QueueName queue;
        private final List<OutboundMessage> messages = new ArrayList<>(MessageBatch.MAX_ENTRIES);
        private int bytes;

        Pending(QueueName queue) {
            this.queue = queue;
        }

        void add(OutboundMessage message) {
            messages.add(message);
            bytes += message.bytes();
        }

        MessageBatch drain() {
            MessageBatch batch = new MessageBatch(queue, messages);
            messages.clear();
            bytes = 0;
            return batch;
        }
    }
}
