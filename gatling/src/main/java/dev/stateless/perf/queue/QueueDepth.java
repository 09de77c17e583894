package dev.stateless.perf.queue;

/**
 * What a queue holds, as far as the broker knows (SQS calls its own figures approximate).
 *
 * @param visible  ready to be received
 * @param inFlight received and not yet deleted
 * @param delayed  not yet visible
 */
public record QueueDepth(long visible, long inFlight, long delayed) {

    public static final QueueDepth EMPTY = new QueueDepth(0, 0, 0);

    public long total() {
        return visible + inFlight + delayed;
    }

    public QueueDepth plus(QueueDepth other) {
        return new QueueDepth(visible + other.visible, inFlight + other.inFlight, delayed + other.delayed);
    }
}
