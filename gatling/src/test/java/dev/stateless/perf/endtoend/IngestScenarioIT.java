package dev.stateless.perf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.endtoend.ScriptedService.Answer;
import dev.stateless.perf.endtoend.ScriptedService.Received;
import dev.stateless.perf.result.PhaseResult;
import dev.stateless.perf.result.RunResult;
import dev.stateless.perf.simulation.Smoke;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ingest scenario, functionally: what it sends, and what it makes of every kind of answer. */
class IngestScenarioIT {

    private static final int EVENTS = 10;

    @Test
    void sendsEachEventOnceAndCountsWhatTheServiceSays() throws Exception {
        try (ScriptedService service = new ScriptedService(IngestScenarioIT::answer);
                SimulationProcess smoke = SimulationProcess.start(Smoke.class, Map.of(
                        "ORCHESTRATOR_URL", service.url().toString(), "ACCOUNTING", "off",
                        "EVENTS_PER_REQUEST", String.valueOf(EVENTS)))) {
            assertThat(smoke.awaitExit()).as(smoke.output()).isEqualTo(2);

            RunResult run = smoke.result();
            PhaseResult phase = run.phases().get(0);
            assertThat(phase.requestsByOutcome()).isEqualTo(
                    Map.of("202", 15L, "207", 1L, "429", 1L, "503", 1L, "bad answer", 1L, "no answer", 1L));
            assertThat(phase.offeredEvents()).isEqualTo(20 * EVENTS);
            assertThat(phase.acceptedEvents()).isEqualTo(15 * EVENTS + EVENTS - 3);
            assertThat(phase.deadLetteredEvents()).isEqualTo(1);
            assertThat(phase.rejectedEvents()).isEqualTo(1 + EVENTS + EVENTS);
            assertThat(phase.unknownEvents()).isEqualTo(1 + EVENTS + EVENTS);
            assertThat(phase.responseTime().orElseThrow().samples()).isEqualTo(15);
            assertEachEventOnce(service.received(), run.runId());
        }
    }

    private static void assertEachEventOnce(List<Received> received, String runId) {
        assertThat(received).hasSize(20).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/api/orchestrator/events/bulk-ndjson");
            assertThat(request.contentType()).isEqualTo("application/x-ndjson");
            assertThat(request.lines()).hasSize(EVENTS);
        });
        assertThat(received.stream().flatMap(request -> request.lines().stream())
                .map(line -> line.substring(0, line.indexOf(',')))).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("\\{\"eventId\":\"" + runId + "-0-\\d{1,3}\""));
    }

    private static Answer answer(int request, List<String> lines) {
        return switch (request) {
            case 3 -> new Answer(207, """
                    {"errors":true,"total":10,"successful":7,"failed":1,"deadLettered":1,"unknown":1,"durationMs":5,
                     "requestId":"r","failures":[
                      {"line":2,"code":"MALFORMED_JSON","error":"no JSON","retryable":false},
                      {"line":5,"code":"UNROUTED","error":"no route","retryable":false},
                      {"line":9,"code":"TIMED_OUT","error":"no answer in time","retryable":true}]}""");
            case 6 -> new Answer(429, "{\"error\":\"too many requests\"}");
            case 9 -> new Answer(503, """
                    {"errors":true,"total":10,"successful":0,"failed":10,"deadLettered":0,"unknown":0,"durationMs":5,
                     "requestId":"r","failures":[""" + failures(lines.size()) + "]}");
            case 12 -> new Answer(202, """
                    {"errors":false,"total":10,"successful":9,"failed":0,"deadLettered":0,"unknown":0,"durationMs":5,
                     "requestId":"r","failures":[]}""");
            case 15 -> new Answer(ScriptedService.HANG_UP, "");
            default -> new Answer(202, """
                    {"errors":false,"total":10,"successful":10,"failed":0,"deadLettered":0,"unknown":0,"durationMs":5,
                     "requestId":"r","failures":[]}""");
        };
    }

    private static String failures(int lines) {
        StringBuilder all = new StringBuilder();
        for (int line = 1; line <= lines; line++) {
            all.append(line == 1 ? "" : ",").append("{\"line\":").append(line)
                    .append(",\"code\":\"UNREACHABLE\",\"error\":\"no connection\",\"retryable\":true}");
        }
        return all.toString();
    }
}
