package dev.stateless.perf.workload;

import java.time.Duration;

/**
 * How many of something happen in a second; what is counted (events, requests) is said by whoever holds the rate.
 *
 * @param perSecond at least 0, finite
 */
public record Rate(double perSecond) {

    public static final Rate ZERO = new Rate(0);

    public Rate {
        if (!(perSecond >= 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException("a rate is a finite number of at least 0 a second, not " + perSecond);
        }
    }

    public static Rate perSecond(double perSecond) {
        return new Rate(perSecond);
    }

    /** The rate at which {@code count} things in {@code time} happened; {@code time} must be above 0. */
    public static Rate of(double count, Duration time) {
        return new Rate(count / seconds(time));
    }

    public Rate times(double factor) {
        return new Rate(perSecond * factor);
    }

    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
