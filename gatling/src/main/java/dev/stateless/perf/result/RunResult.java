package dev.stateless.perf.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run. {@code docs/run.schema.json} describes its JSON.
 *
 * @param reasons       why the verdict is not PASS; empty for a PASS
 * @param remarks       what a reader should know although it changes nothing
 * @param phases        in the order of the profile, the warm-up included
 * @param totals        absent when nothing was sent
 * @param ledger        absent when nothing was reconciled
 * @param gatlingReport path of Gatling's own HTML report, from the run's folder
 * @param rerun         the command that repeats the run
 */
public record RunResult(
        int schemaVersion,
        Verdict verdict,
        List<String> reasons,
        String simulation,
        String runId,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<String> remarks,
        List<SloVerdict> slos,
        List<PhaseResult> phases,
        Optional<Totals> totals,
        Optional<Ledger> ledger,
        RunEnvironment environment,
        Optional<String> gatlingReport,
        String rerun) {

    /** The version written. A change that a reader of the version before would misread raises it. */
    public static final int SCHEMA_VERSION = 1;

    public RunResult {
        if (schemaVersion != SCHEMA_VERSION) {
            throw new IllegalArgumentException("schema version " + schemaVersion + " is not known; this suite reads "
                    + SCHEMA_VERSION);
        }
        if (verdict == Verdict.PASS && !reasons.isEmpty()) {
            throw new IllegalArgumentException("a PASS has no reasons against it: " + reasons);
        }
        if (verdict != Verdict.PASS && reasons.isEmpty()) {
            throw new IllegalArgumentException("a " + verdict + " needs a reason");
        }
    }

    /** The result a run has from its start until it is replaced at the end: nothing is claimed. */
    public static RunResult unfinished(String simulation, String runId, Instant startedAt, RunEnvironment environment,
            String reason, String rerun) {
        return new RunResult(SCHEMA_VERSION, Verdict.INVALID, List.of(reason), simulation, runId, startedAt,
                Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), environment,
                Optional.empty(), rerun);
    }
}
