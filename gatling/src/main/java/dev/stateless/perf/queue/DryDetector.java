package dev.stateless.perf.queue;

/**
 * Decides when queues have run dry: two looks in a row that find every queue empty, with nothing received in between. A
 * single look does not do, since a message can be between the broker's answer and the consumer's books.
 */
public final class DryDetector {

    private boolean emptyBefore;
    private long receivedBefore = -1;

    /**
     * Takes one look into account.
     *
     * @param depth    of all queues together
     * @param received messages received since the start
     * @return whether the queues are dry
     */
    public boolean isDry(QueueDepth depth, long received) {
        boolean empty = depth.total() == 0;
        boolean dry = empty && emptyBefore && received == receivedBefore;
        emptyBefore = empty;
        receivedBefore = received;
        return dry;
    }
}
