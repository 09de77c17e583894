package dev.stateless.perf.workload;

import java.time.Duration;
import java.util.List;

/**
 * What a simulation offers, in an open model: requests arrive when they are due, whatever became of those before.
 *
 * @param simulation       the simulation's name, as it appears in results
 * @param profile          arrivals of requests, the warm-up first
 * @param eventsPerRequest lines of each request, 1 to 10,000
 * @param judgedPhase      the phase the SLOs apply to
 */
public record Workload(String simulation, InjectionProfile profile, int eventsPerRequest, String judgedPhase) {

    public static final String WARM_UP = "warm-up";
    public static final String RAMP_UP = "ramp-up";
    public static final String STEADY = "steady";
    public static final String RAMP_DOWN = "ramp-down";

    /** Long enough for the JVMs of generator, service and broker to compile what the profile will need. */
    private static final Duration WARM_UP_LENGTH = Duration.ofSeconds(15);

    public Workload {
        if (eventsPerRequest < 1 || eventsPerRequest > 10_000) {
            throw new IllegalArgumentException("a request carries 1 to 10,000 events, not " + eventsPerRequest);
        }
        if (!profile.phases().contains(judgedPhase)) {
            throw new IllegalArgumentException("no stage of the profile is of the phase \"" + judgedPhase + "\"");
        }
    }

    /** The number of events of the whole profile. */
    public long events() {
        return profile.arrivals() * eventsPerRequest;
    }

    /** One short constant stage, to see that every part works. */
    public static Workload smoke(Rate events, int eventsPerRequest, Duration length) {
        Rate requests = events.times(1.0 / eventsPerRequest);
        return new Workload("Smoke", new InjectionProfile(List.of(Stage.constant(STEADY, requests, length))),
                eventsPerRequest, STEADY);
    }

    /**
     * Expected production load: up to 10 %, 50 % and 100 % of the target in three equal ramps, steady, and down again,
     * in the proportion 5 : 10 : 2.
     *
     * @param events the steady rate, in events a second
     * @param length of the profile without its warm-up
     */
    public static Workload load(Rate events, int eventsPerRequest, Duration length) {
        Rate full = events.times(1.0 / eventsPerRequest);
        Duration ramp = length.multipliedBy(5).dividedBy(51);
        Duration steady = length.multipliedBy(10).dividedBy(17);
        Duration down = length.minus(ramp.multipliedBy(3)).minus(steady);
        InjectionProfile profile = new InjectionProfile(List.of(
                Stage.ramp(RAMP_UP, Rate.ZERO, full.times(0.1), ramp),
                Stage.ramp(RAMP_UP, full.times(0.1), full.times(0.5), ramp),
                Stage.ramp(RAMP_UP, full.times(0.5), full, ramp),
                Stage.constant(STEADY, full, steady),
                Stage.ramp(RAMP_DOWN, full, Rate.ZERO, down)));
        return new Workload("Load", profile.after(Stage.ramp(WARM_UP, Rate.ZERO, full.times(0.5), WARM_UP_LENGTH)),
                eventsPerRequest, STEADY);
    }
}
