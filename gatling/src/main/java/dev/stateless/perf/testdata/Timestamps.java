package dev.stateless.perf.testdata;

import java.time.Instant;

/** ISO-8601 instants with milliseconds, such as 2026-01-31T12:00:00.042Z. */
final class Timestamps {

    /** The text of the second formatted last: events a millisecond apart share it a thousand times. */
    private static volatile Second last = new Second(0);

    private Timestamps() {
    }

    /** Appends the instant {@code epochMillis} (at least 0) in UTC. */
    static void append(long epochMillis, LineBuffer line) {
        Second second = last;
        if (second.epochSecond != epochMillis / 1000) {
            second = new Second(epochMillis / 1000);
            last = second;
        }
        line.append(second.text).append('.').appendPadded(epochMillis % 1000, 3).append('Z');
    }

    private static final class Second {

        private final long epochSecond;
        private final String text;

        Second(long epochSecond) {
            this.epochSecond = epochSecond;
            String instant = Instant.ofEpochSecond(epochSecond).toString();
            this.text = instant.substring(0, instant.length() - 1);
        }
    }
}
