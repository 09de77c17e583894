package dev.stateless.perf.simulation;

import dev.stateless.perf.analysis.Slos;
import dev.stateless.perf.load.PerfSimulation;
import dev.stateless.perf.load.Plan;
import dev.stateless.perf.workload.Rate;
import dev.stateless.perf.workload.Workload;
import java.time.Duration;

/** A few requests, to see that every part works: service, routes, queues, books. */
public final class Smoke extends PerfSimulation {

    private static final Duration LENGTH = Duration.ofSeconds(4);
    private static final double REQUESTS_PER_SECOND = 5;

    public Smoke() {
        super(settings -> new Plan(
                Workload.smoke(Rate.perSecond(REQUESTS_PER_SECOND).times(settings.eventsPerRequest()),
                        settings.eventsPerRequest(), settings.testDuration().orElse(LENGTH)),
                Slos.smoke()));
    }
}
