package dev.stateless.perf.workload;

import java.time.Duration;
import java.util.Objects;

/**
 * A piece of a profile whose arrival rate changes linearly.
 *
 * @param phase  the name under which measurements of this stage are kept; stages may share one
 * @param from   arrival rate at the stage's start
 * @param to     arrival rate at its end
 * @param length above 0
 */
public record Stage(String phase, Rate from, Rate to, Duration length) {

    public Stage {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (phase.isBlank()) {
            throw new IllegalArgumentException("a stage needs the name of its phase");
        }
        if (length.isZero() || length.isNegative()) {
            throw new IllegalArgumentException("stage \"" + phase + "\" needs a length above 0, not " + length);
        }
    }

    public static Stage constant(String phase, Rate rate, Duration length) {
        return new Stage(phase, rate, rate, length);
    }

    public static Stage ramp(String phase, Rate from, Rate to, Duration length) {
        return new Stage(phase, from, to, length);
    }

    double seconds() {
        return Rate.seconds(length);
    }

    /** All arrivals of this stage, as a real number: (from + to) / 2 · length. */
    double arrivals() {
        return (from.perSecond() + to.perSecond()) / 2 * seconds();
    }

    double rateAt(double seconds) {
        return from.perSecond() + slope() * seconds;
    }

    /** A(t) = from·t + slope·t²/2. */
    double arrivalsBy(double seconds) {
        return from.perSecond() * seconds + slope() * seconds * seconds / 2;
    }

    /**
     * The t at which A(t) = n, from the quadratic formula in the form that keeps its digits when the slope is near 0:
     * t = 2n / (from + √(from² + 2·slope·n)).
     */
    double secondsUntil(double n) {
        if (n <= 0) {
            return 0;
        }
        double square = from.perSecond() * from.perSecond() + 2 * slope() * n;
        return Math.min(seconds(), 2 * n / (from.perSecond() + Math.sqrt(Math.max(0, square))));
    }

    private double slope() {
        return (to.perSecond() - from.perSecond()) / seconds();
    }
}
