package dev.stateless.perf.analysis;

import dev.stateless.perf.accounting.Reconciliation;
import dev.stateless.perf.result.PhaseResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a run when its verdict is due.
 *
 * @param judgedPhase     the phase the SLOs apply to
 * @param lastDue         when the last request was due, after the profile's start
 * @param sendingLength   from the profile's start to the last answer
 * @param books           empty when the queues were not read
 * @param accountingOff   whether the books were left out on purpose
 * @param drained         whether the queues ran dry in time
 * @param troubles        what else went wrong in the harness or the system under test, in words
 */
public record RunFacts(
        String judgedPhase,
        List<PhaseResult> phases,
        Duration lastDue,
        Duration sendingLength,
        Optional<Reconciliation> books,
        boolean accountingOff,
        boolean drained,
        List<String> troubles) {

    Optional<PhaseResult> judged() {
        return phases.stream().filter(phase -> phase.phase().equals(judgedPhase)).findFirst();
    }
}
