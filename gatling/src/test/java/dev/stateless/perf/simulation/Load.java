package dev.stateless.perf.simulation;

import dev.stateless.perf.analysis.Slos;
import dev.stateless.perf.load.PerfSimulation;
import dev.stateless.perf.load.Plan;
import dev.stateless.perf.workload.Workload;
import java.time.Duration;

/** Expected production load, compressed: 40 of 68 seconds at the target rate, which makes 1,000 requests there. */
public final class Load extends PerfSimulation {

    private static final Duration LENGTH = Duration.ofSeconds(68);

    public Load() {
        super(settings -> new Plan(
                Workload.load(settings.targetRate(), settings.eventsPerRequest(), settings.testDuration().orElse(LENGTH)),
                Slos.load(settings.targetRate())));
    }
}
