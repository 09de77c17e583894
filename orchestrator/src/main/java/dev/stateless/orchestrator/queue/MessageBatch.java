package dev.stateless.orchestrator.queue;

import java.util.List;

/** Messages that one SendMessageBatch may carry; an illegal batch can't exist. */
public record MessageBatch(QueueName queue, List<OutboundMessage> messages) {

    /** SQS's limits: entries, and bytes of all entries together (and so of one message). */
    public static final int MAX_ENTRIES = 10;
    public static final int MAX_BYTES = 1024 * 1024;

    public MessageBatch {
        messages = List.copyOf(messages);
        if (messages.isEmpty() || messages.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("a batch has 1 to " + MAX_ENTRIES + " entries, not " + messages.size());
        }
        if (bytesOf(messages) > MAX_BYTES) {
            throw new IllegalArgumentException("a batch has at most " + MAX_BYTES + " bytes, not " + bytesOf(messages));
        }
    }

    /** Size of all entries as SQS counts. */
    public int bytes() {
        return (int) bytesOf(messages);
    }

    private static long bytesOf(List<OutboundMessage> messages) {
        long bytes = 0;
        for (OutboundMessage message : messages) {
            bytes += message.bytes();
        }
        return bytes;
    }
}
