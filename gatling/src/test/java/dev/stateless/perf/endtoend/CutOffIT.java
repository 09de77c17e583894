package dev.stateless.perf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.result.RunResult;
import dev.stateless.perf.result.RunResultStore;
import dev.stateless.perf.result.Verdict;
import dev.stateless.perf.simulation.Smoke;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whatever ends a run before its time, no process stays and nothing is claimed. */
class CutOffIT {

    private static final long GONE_WITHIN_SECONDS = 60;

    @Test
    void anInterruptedRunLeavesNoProcessAndIsInvalid() throws Exception {
        try (SimulationProcess run = SimulationProcess.start(Smoke.class, Map.of("TEST_DURATION", "10m"))) {
            run.awaitSending();
            List<ProcessHandle> children = run.children();
            assertThat(children).hasSize(2);

            run.terminate();

            assertThat(run.awaitExit()).isNotZero();
            awaitEnd(children);
            assertThat(run.result().verdict()).isEqualTo(Verdict.INVALID);
            assertThat(run.result().reasons()).containsExactly("the run was cut off before its end");
        }
    }

    @Test
    void aKilledRunLeavesNoProcessAndIsInvalid() throws Exception {
        try (SimulationProcess run = SimulationProcess.start(Smoke.class, Map.of("TEST_DURATION", "10m"))) {
            run.awaitSending();
            List<ProcessHandle> children = run.children();
            assertThat(children).hasSize(2);

            run.kill();

            awaitEnd(children);
            RunResult left = RunResultStore.read(folderNamedIn(run.output()));
            assertThat(left.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(left.reasons()).containsExactly("the run did not finish");
        }
    }

    private static void awaitEnd(List<ProcessHandle> children) throws Exception {
        CompletableFuture.allOf(children.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .get(GONE_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    /** A killed run prints no summary, but it has named its folder at the start. */
    private static Path folderNamedIn(String output) {
        return output.lines().filter(line -> line.startsWith("results in ")).findFirst()
                .map(line -> Path.of(line.substring("results in ".length()))).orElseThrow();
    }
}
