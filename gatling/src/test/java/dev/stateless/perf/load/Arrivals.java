package dev.stateless.perf.load;

import dev.stateless.perf.testdata.RunEvents;
import dev.stateless.perf.workload.Workload;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Hands out the arrivals of a workload in order. The profile's start is {@link #LEAD} after the first is taken; from then
 * on every due time follows from the arrival's index alone, however late it is taken.
 */
final class Arrivals {

    /** How long before its due time a virtual user is started, at the least; see {@link InjectionSteps}. */
    static final Duration LEAD = Duration.ofSeconds(2);

    private final Workload workload;
    private final RunEvents events;
    private final LongSupplier nanoClock;
    private long next;
    private volatile long startNanos;

    Arrivals(Workload workload, RunEvents events, LongSupplier nanoClock) {
        this.workload = workload;
        this.events = events;
        this.nanoClock = nanoClock;
    }

    /**
     * The next arrival, with its body ready.
     *
     * @throws IndexOutOfBoundsException when there are no more
     */
    Arrival next() {
        long k = claim();
        long due = startNanos + workload.profile().arrivalOf(k).toNanos();
        return new Arrival(workload.profile().phaseOf(k), due,
                events.batch(k * workload.eventsPerRequest(), workload.eventsPerRequest()));
    }

    /** The start on the clock's scale; 0 before the first arrival is taken. */
    long startNanos() {
        return startNanos;
    }

    private synchronized long claim() {
        if (startNanos == 0) {
            startNanos = nanoClock.getAsLong() + LEAD.toNanos();
        }
        return next++;
    }
}
