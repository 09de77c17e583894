package dev.stateless.perf.analysis;

import dev.stateless.perf.accounting.Reconciliation;
import dev.stateless.perf.result.PhaseResult;
import dev.stateless.perf.result.SloVerdict;
import java.util.Optional;

/**
 * A service level objective.
 *
 * @param metric     what it is about
 * @param comparison how the value has to stand to the limit
 * @param limit      in the metric's unit
 * @param minSamples on fewer samples nothing is decided
 */
public record Slo(Metric metric, Comparison comparison, double limit, long minSamples) {

    /** How a value may stand to a limit. */
    public enum Comparison {
        BELOW("<"), AT_MOST("<="), AT_LEAST(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        boolean holds(double value, double limit) {
            return switch (this) {
                case BELOW -> value < limit;
                case AT_MOST -> value <= limit;
                case AT_LEAST -> value >= limit;
            };
        }
    }

    public static Slo below(Metric metric, double limit, long minSamples) {
        return new Slo(metric, Comparison.BELOW, limit, minSamples);
    }

    public static Slo atLeast(Metric metric, double limit) {
        return new Slo(metric, Comparison.AT_LEAST, limit, 1);
    }

    public static Slo none(Metric metric) {
        return new Slo(metric, Comparison.AT_MOST, 0, 1);
    }

    /** How it came out in the window of a phase, or in the books of the whole run. */
    SloVerdict judge(Optional<PhaseResult> window, Optional<Reconciliation> books) {
        Optional<Metric.Reading> reading = metric.read(window, books);
        long samples = reading.map(Metric.Reading::samples).orElse(0L);
        SloVerdict.Outcome outcome = samples < minSamples ? SloVerdict.Outcome.MISSING
                : comparison.holds(reading.orElseThrow().value(), limit) ? SloVerdict.Outcome.PASS
                        : SloVerdict.Outcome.FAIL;
        return new SloVerdict(metric.label(), metric.isOfBooks() ? "run" : window.map(PhaseResult::phase).orElse("none"),
                outcome, comparison.sign, limit, reading.map(Metric.Reading::value), metric.unit(), samples, minSamples);
    }
}
