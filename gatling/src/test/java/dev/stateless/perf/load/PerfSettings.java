package dev.stateless.perf.load;

import dev.stateless.perf.workload.Rate;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every setting of a run. Each is an environment variable and, under the same name, a system property, which wins.
 *
 * @param orchestratorUrls ORCHESTRATOR_URL: the running replicas to load; empty starts an own system
 * @param testDuration     TEST_DURATION: length of the profile without its warm-up; empty for the simulation's own
 * @param targetRate       TARGET_RATE: events a second
 * @param eventsPerRequest EVENTS_PER_REQUEST
 * @param replicas         REPLICAS of the orchestrator, when they are started here
 * @param downstreamRate   DOWNSTREAM_RATE: what the simulated consumers can serve, in events a second
 * @param purgeQueues      PURGE_QUEUES: empty the queues instead of refusing to run when they hold something
 * @param accounting       ACCOUNTING: whether events are followed to their queues
 * @param seed             SEED of the generated events
 * @param dataFile         DATA_FILE: a .jsonl to send instead of generated events
 * @param given            the settings that were set, as they were given
 */
public record PerfSettings(
        List<URI> orchestratorUrls,
        Optional<Duration> testDuration,
        Rate targetRate,
        int eventsPerRequest,
        int replicas,
        Rate downstreamRate,
        boolean purgeQueues,
        boolean accounting,
        long seed,
        Optional<Path> dataFile,
        Map<String, String> given) {

    private static final double DEFAULT_TARGET_RATE = 2500;
    /** Consumers that are a little faster than the load keep the queues short and still show a backlog. */
    private static final double DOWNSTREAM_PER_TARGET = 1.5;

    /**
     * @param lookup a setting's text by its name, if it is set
     * @throws UsageException with everything that is wrong
     */
    static PerfSettings read(Function<String, Optional<String>> lookup) {
        SettingsReader reader = new SettingsReader(lookup);
        double target = reader.positive("TARGET_RATE").orElse(DEFAULT_TARGET_RATE);
        PerfSettings settings = new PerfSettings(
                reader.urls("ORCHESTRATOR_URL"),
                reader.duration("TEST_DURATION"),
                Rate.perSecond(target),
                (int) reader.whole("EVENTS_PER_REQUEST", 1, 10_000, 100),
                (int) reader.whole("REPLICAS", 1, 100, 1),
                Rate.perSecond(reader.positive("DOWNSTREAM_RATE").orElse(DOWNSTREAM_PER_TARGET * target)),
                reader.flag("PURGE_QUEUES", false),
                reader.onOff("ACCOUNTING"),
                reader.whole("SEED", Long.MIN_VALUE, Long.MAX_VALUE, 1),
                reader.file("DATA_FILE"),
                Map.copyOf(reader.given()));
        if (!settings.orchestratorUrls.isEmpty() && reader.given().containsKey("REPLICAS")
                && settings.replicas != settings.orchestratorUrls.size()) {
            reader.reject("REPLICAS is " + settings.replicas + ", but ORCHESTRATOR_URL names "
                    + settings.orchestratorUrls.size() + " replica(s); leave REPLICAS out");
        }
        reader.failOnProblems();
        return settings;
    }

    boolean embedded() {
        return orchestratorUrls.isEmpty();
    }

    int replicasLoaded() {
        return embedded() ? replicas : orchestratorUrls.size();
    }

    /** Every setting with the value in force, for the run's fingerprint. */
    Map<String, String> inForce() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ORCHESTRATOR_URL", embedded() ? "embedded" : orchestratorUrls.toString());
        all.put("TEST_DURATION", testDuration.map(Duration::toString).orElse("default"));
        all.put("TARGET_RATE", String.valueOf(targetRate.perSecond()));
        all.put("EVENTS_PER_REQUEST", String.valueOf(eventsPerRequest));
        all.put("REPLICAS", String.valueOf(replicasLoaded()));
        all.put("DOWNSTREAM_RATE", String.valueOf(downstreamRate.perSecond()));
        all.put("PURGE_QUEUES", String.valueOf(purgeQueues));
        all.put("ACCOUNTING", accounting ? "on" : "off");
        all.put("SEED", String.valueOf(seed));
        all.put("DATA_FILE", dataFile.map(Path::toString).orElse("none"));
        return all;
    }
}
