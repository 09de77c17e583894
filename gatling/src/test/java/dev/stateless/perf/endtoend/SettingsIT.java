package dev.stateless.perf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.simulation.Load;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bad setting is an error in words before anything is started. */
class SettingsIT {

    private static final int USAGE = 3;

    @Test
    void everyBadSettingIsNamed() throws Exception {
        Map<String, String> settings = Map.of("TARGET_RATE", "fast", "TEST_DURATION", "10 parsecs",
                "DATA_FILE", "no/such/file.jsonl");
        try (SimulationProcess load = SimulationProcess.start(Load.class, settings)) {
            assertThat(load.awaitExit()).isEqualTo(USAGE);
            assertThat(load.output()).contains("Load was not run")
                    .contains("TARGET_RATE is \"fast\", but has to be a number above 0")
                    .contains("TEST_DURATION is \"10 parsecs\", but has to be a duration above 0 such as 90s, 15m or 24h")
                    .contains("DATA_FILE is \"no/such/file.jsonl\", but has to be a file that can be read")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aServiceThatIsNotThereIsNamed() throws Exception {
        try (SimulationProcess load = SimulationProcess.start(Load.class,
                Map.of("ORCHESTRATOR_URL", "http://127.0.0.1:1"))) {
            assertThat(load.awaitExit()).isEqualTo(2);
            assertThat(load.output()).contains("the orchestrator at ORCHESTRATOR_URL is not healthy")
                    .contains("http://127.0.0.1:1/api/orchestrator/health").doesNotContain("\tat ");
        }
    }
}
