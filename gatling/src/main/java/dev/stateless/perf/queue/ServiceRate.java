package dev.stateless.perf.queue;

/**
 * Shares a service rate among consumers. Work is booked one behind the other on a time line that never lies more than a
 * second in the past, so that idle time is not saved up for a burst.
 */
final class ServiceRate {

    private static final long MAX_CREDIT_NANOS = 1_000_000_000L;

    private final double nanosPerMessage;
    private double bookedUntil = Double.NEGATIVE_INFINITY;

    /**
     * @param messagesPerSecond above 0
     */
    ServiceRate(double messagesPerSecond) {
        if (!(messagesPerSecond > 0)) {
            throw new IllegalArgumentException("a service rate is above 0 messages a second, not " + messagesPerSecond);
        }
        nanosPerMessage = 1e9 / messagesPerSecond;
    }

    /**
     * Books {@code messages} and says how many nanoseconds from {@code now} their service takes to finish; 0 or less when
     * they are already paid for.
     */
    synchronized long book(int messages, long now) {
        bookedUntil = Math.max(bookedUntil, (double) now - MAX_CREDIT_NANOS) + messages * nanosPerMessage;
        return (long) (bookedUntil - now);
    }
}
