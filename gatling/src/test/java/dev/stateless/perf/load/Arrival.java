package dev.stateless.perf.load;

import dev.stateless.perf.testdata.NdjsonBatch;

/**
 * One request to come.
 *
 * @param phase    the phase it belongs to
 * @param dueNanos when it is to be sent, on the scale of {@link System#nanoTime()}
 */
record Arrival(String phase, long dueNanos, NdjsonBatch batch) {
}
