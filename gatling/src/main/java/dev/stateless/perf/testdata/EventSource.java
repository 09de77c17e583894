package dev.stateless.perf.testdata;

/**
 * An endless sequence of events without ids. Equal sequence numbers give equal bytes; safe for use by several threads.
 */
public interface EventSource {

    /**
     * Appends event {@code sequence} as one JSON object without an {@code eventId} and without a line end.
     *
     * @param sequence at least 0
     */
    void append(long sequence, LineBuffer line);

    /** The queue in which event {@code sequence} has to arrive. */
    String targetQueue(long sequence);
}
