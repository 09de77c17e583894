package dev.stateless.perf.result;

import java.util.Optional;
import org.HdrHistogram.AbstractHistogram;

/**
 * A distribution of times in milliseconds.
 *
 * @param samples how many times were measured, at least 1
 */
public record LatencySummary(
        long samples, double meanMs, double p50Ms, double p95Ms, double p99Ms, double p999Ms, double maxMs) {

    private static final double MICROS_PER_MILLI = 1000;

    /** The summary of a histogram of microseconds; empty when it has no samples. */
    public static Optional<LatencySummary> of(AbstractHistogram micros) {
        if (micros.getTotalCount() == 0) {
            return Optional.empty();
        }
        return Optional.of(new LatencySummary(micros.getTotalCount(), micros.getMean() / MICROS_PER_MILLI,
                percentile(micros, 50), percentile(micros, 95), percentile(micros, 99), percentile(micros, 99.9),
                micros.getMaxValue() / MICROS_PER_MILLI));
    }

    private static double percentile(AbstractHistogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }
}
