package dev.stateless.perf.analysis;

import dev.stateless.perf.workload.Rate;
import java.util.List;
import java.util.stream.Stream;

/** The objectives of each simulation, in one place. */
public final class Slos {

    private static final double P95_LIMIT_MS = 500;
    private static final double P99_LIMIT_MS = 1000;
    private static final double ERROR_LIMIT_PERCENT = 1;
    private static final double LEAST_THROUGHPUT = 2000;
    /** What a service that keeps up may lack at the window's edges. */
    private static final double KEPT_UP = 0.98;

    private Slos() {
    }

    /** A percentile q rests on at least 5 / (1 − q) samples, so that about five lie beyond it. */
    static long leastSamples(double q) {
        return Math.round(5 / (1 - q));
    }

    /** Nothing lost, misplaced, altered, doubled or made up. */
    public static List<Slo> books() {
        return Stream.of(Metric.LOST, Metric.WRONG_QUEUE, Metric.ALTERED, Metric.DUPLICATED, Metric.PHANTOM)
                .map(Slo::none).toList();
    }

    /** Smoke: no error at all; too short for percentiles. */
    public static List<Slo> smoke() {
        return Stream.concat(Stream.of(Slo.none(Metric.ERROR_RATIO), Slo.none(Metric.SERVER_ERRORS)), books().stream())
                .toList();
    }

    /**
     * Load, on its steady phase.
     *
     * @param target the steady rate in events a second; throughput is to reach the lesser of 2,000 and 98 % of it
     */
    public static List<Slo> load(Rate target) {
        double throughput = Math.min(LEAST_THROUGHPUT, KEPT_UP * target.perSecond());
        return Stream.concat(Stream.of(
                Slo.below(Metric.RESPONSE_TIME_P95, P95_LIMIT_MS, leastSamples(0.95)),
                Slo.below(Metric.RESPONSE_TIME_P99, P99_LIMIT_MS, leastSamples(0.99)),
                Slo.below(Metric.ERROR_RATIO, ERROR_LIMIT_PERCENT, 1),
                Slo.none(Metric.SERVER_ERRORS),
                Slo.atLeast(Metric.THROUGHPUT, throughput)), books().stream()).toList();
    }
}
