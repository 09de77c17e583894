package dev.stateless.perf.load;

import dev.stateless.perf.accounting.MessageLedger;
import dev.stateless.perf.accounting.Outcome;
import dev.stateless.perf.result.PhaseResult;
import dev.stateless.perf.workload.InjectionProfile;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Takes down every request of a run, by phase, and books its events in the ledger. Gatling leaves no results a program
 * could read, and its times begin at the actual send.
 */
final class RunRecorder {

    private final InjectionProfile profile;
    private final MessageLedger ledger;
    private final Map<String, PhaseRecorder> phases = new HashMap<>();
    private Histogram intervalMicros = PhaseRecorder.newHistogram();
    private long offered;
    private long accepted;
    private long failed;
    private long lastAnswerNanos;

    RunRecorder(InjectionProfile profile, MessageLedger ledger) {
        this.profile = profile;
        this.ledger = ledger;
        profile.phases().forEach(phase -> phases.put(phase, new PhaseRecorder()));
    }

    /** Books a request at the moment before it is sent. */
    synchronized void sent(Arrival arrival, long nowNanos) {
        ledger.offer(arrival.batch().firstSequence(), arrival.batch().count());
        phases.get(arrival.phase()).sent(arrival.batch().count(), nowNanos - arrival.dueNanos());
        offered += arrival.batch().count();
    }

    /**
     * Books a request's answer.
     *
     * @param sentNanos  what was given to {@link #sent}
     * @param startNanos the profile's start, on the same clock
     */
    synchronized void answered(Arrival arrival, IngestAnswer answer, long sentNanos, long nowNanos, long startNanos) {
        int count = arrival.batch().count();
        long first = arrival.batch().firstSequence();
        for (int line = 1; line <= count; line++) {
            ledger.answer(first + line - 1, answer.outcome(line));
        }
        long responseNanos = nowNanos - arrival.dueNanos();
        phases.get(arrival.phase()).answered(answer, count, nowNanos - sentNanos, responseNanos);
        long acceptedNow = answer.count(Outcome.ACCEPTED, count);
        accepted += acceptedNow;
        failed += answer.count(Outcome.REJECTED, count) + answer.count(Outcome.UNKNOWN, count);
        lastAnswerNanos = nowNanos;
        Duration time = Duration.ofNanos(nowNanos - startNanos);
        if (time.compareTo(profile.length()) < 0) {
            phases.get(profile.phaseAt(time)).acceptedInTime(acceptedNow);
        }
        if (answer.isGood()) {
            intervalMicros.recordValue(PhaseRecorder.micros(responseNanos));
        }
    }

    /**
     * The counts so far, and the response times since the last look.
     *
     * @param responseMicros since the look before
     */
    record Look(long offered, long accepted, long failed, Histogram responseMicros) {
    }

    synchronized Look look() {
        Look look = new Look(offered, accepted, failed, intervalMicros);
        intervalMicros = PhaseRecorder.newHistogram();
        return look;
    }

    synchronized long lastAnswerNanos() {
        return lastAnswerNanos;
    }

    synchronized List<PhaseResult> results() {
        return profile.phases().stream().map(phase -> phases.get(phase).result(phase, profile)).toList();
    }
}
