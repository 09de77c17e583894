package dev.stateless.perf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.accounting.Reconciliation;
import dev.stateless.perf.result.RunResult;
import dev.stateless.perf.result.Verdict;
import dev.stateless.perf.simulation.Smoke;
import dev.stateless.perf.sut.EmbeddedSystem;
import dev.stateless.perf.sut.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictIT {

    @TempDir
    private Path logs;

    @Test
    void aCleanServicePasses() throws Exception {
        try (SimulationProcess smoke = SimulationProcess.start(Smoke.class, Map.of())) {
            assertThat(smoke.awaitExit()).as(smoke.output()).isZero();

            RunResult run = smoke.result();
            assertThat(run.verdict()).isEqualTo(Verdict.PASS);
            assertThat(run.reasons()).isEmpty();
            Reconciliation books = run.ledger().orElseThrow().reconciliation();
            assertThat(books.delivered()).isEqualTo(books.accepted()).isEqualTo(2000);
            assertThat(smoke.folder().resolve("orchestrator-1.log")).isNotEmptyFile();
            assertThat(smoke.folder().resolve("elasticmq.log")).isNotEmptyFile();
            assertThat(smoke.folder().resolve(run.gatlingReport().orElseThrow())).isNotEmptyFile();
            assertThat(smoke.folder().resolveSibling("latest").toRealPath()).isEqualTo(smoke.folder().toRealPath());
        }
    }

    @Test
    void aFileIsSentOverAndOverAndFollowedToItsQueues() throws Exception {
        Map<String, String> settings = Map.of("DATA_FILE", "data/test-orders-2500.jsonl", "EVENTS_PER_REQUEST", "250");
        try (SimulationProcess smoke = SimulationProcess.start(Smoke.class, settings)) {
            assertThat(smoke.awaitExit()).as(smoke.output()).isZero();

            Reconciliation books = smoke.result().ledger().orElseThrow().reconciliation();
            assertThat(books.delivered()).isEqualTo(5000);
        }
    }

    @Test
    void aServiceThatLosesEventsFails() throws Exception {
        RunResult run = smokeAgainst((request, lines) -> request % 10 == 0 ? lines.subList(0, lines.size() - 1) : lines);

        assertThat(run.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(run.reasons()).singleElement().asString().startsWith("lost (run) is 2 events");
        assertThat(run.ledger().orElseThrow().discrepantEventIds().get("lost")).hasSize(2)
                .allSatisfy(id -> assertThat(id).startsWith(run.runId() + "-0-").endsWith("99"));
    }

    @Test
    void aLossIsNotMadeUpForByADuplicate() throws Exception {
        RunResult run = smokeAgainst((request, lines) -> request == 5 ? twiceTheFirstButNotTheLast(lines) : lines);

        assertThat(run.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(run.reasons()).hasSize(2);
        Reconciliation books = run.ledger().orElseThrow().reconciliation();
        assertThat(books.lost()).isEqualTo(1);
        assertThat(books.duplicated()).isEqualTo(1);
    }

    private static List<String> twiceTheFirstButNotTheLast(List<String> lines) {
        List<String> changed = new java.util.ArrayList<>(lines);
        changed.set(lines.size() - 1, lines.get(0));
        return changed;
    }

    private RunResult smokeAgainst(LyingService.Lie lie) throws Exception {
        try (EmbeddedSystem system = EmbeddedSystem.start(Installation.find(), 1, Files.createDirectories(logs));
                LyingService liar = new LyingService(system.urls().get(0), lie);
                SimulationProcess smoke = SimulationProcess.start(Smoke.class, Map.of(
                        "ORCHESTRATOR_URL", liar.url().toString(),
                        "AWS_ENDPOINT_URL_SQS", system.brokerEndpoint().orElseThrow().toString(),
                        "AWS_REGION", "us-east-1", "AWS_ACCESS_KEY_ID", "local", "AWS_SECRET_ACCESS_KEY", "local"))) {
            assertThat(smoke.awaitExit()).as(smoke.output()).isEqualTo(2);
            return smoke.result();
        }
    }
}
