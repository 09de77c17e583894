package dev.stateless.perf.result;

import java.util.Locale;
import java.util.Optional;

/**
 * How one SLO came out, with its evidence.
 *
 * @param metric     what was looked at
 * @param window     the phase it was looked at in, or {@code run}
 * @param outcome    met, missed, or not to be decided
 * @param comparison how the value has to stand to the limit: {@code <}, {@code <=} or {@code >=}
 * @param limit      in {@code unit}
 * @param value      in {@code unit}; empty when there is nothing to compute it from
 * @param samples    what the value rests on
 * @param minSamples the least the value may rest on
 */
public record SloVerdict(
        String metric,
        String window,
        Outcome outcome,
        String comparison,
        double limit,
        Optional<Double> value,
        String unit,
        long samples,
        long minSamples) {

    /** A value or limit as text: whole numbers without decimals, others with two. */
    public static String text(double number) {
        return String.format(Locale.ROOT, number == Math.rint(number) ? "%.0f" : "%.2f", number);
    }

    /** Whether the SLO was met. */
    public enum Outcome {
        PASS,
        FAIL,
        /** Too few samples: nothing can be said. */
        MISSING
    }
}
