package dev.stateless.perf.load;

import dev.stateless.perf.accounting.Outcome;
import dev.stateless.perf.result.LatencySummary;
import dev.stateless.perf.result.PhaseResult;
import dev.stateless.perf.workload.InjectionProfile;
import dev.stateless.perf.workload.Rate;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Collects one phase. Not safe for use by several threads. */
final class PhaseRecorder {

    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram responseMicros = newHistogram();
    private final Histogram serviceMicros = newHistogram();
    private final Histogram lagMicros = newHistogram();
    private final Map<String, Long> requestsByOutcome = new TreeMap<>();
    private final Map<String, Long> lineFailures = new TreeMap<>();
    private final long[] events = new long[Outcome.values().length];
    private long started;
    private long offered;
    private long acceptedInTime;

    /** A histogram of microseconds that grows to whatever it is given. */
    static Histogram newHistogram() {
        Histogram histogram = new Histogram(SIGNIFICANT_DIGITS);
        histogram.setAutoResize(true);
        return histogram;
    }

    void sent(int count, long lagNanos) {
        started++;
        offered += count;
        lagMicros.recordValue(micros(lagNanos));
    }

    void answered(IngestAnswer answer, int count, long serviceNanos, long responseNanos) {
        requestsByOutcome.merge(answer.request(), 1L, Long::sum);
        for (Outcome outcome : Outcome.values()) {
            events[outcome.ordinal()] += answer.count(outcome, count);
        }
        answer.exceptions().values().forEach(exception -> lineFailures.merge(exception.code(), 1L, Long::sum));
        if (answer.exceptions().size() < count && answer.rest() != Outcome.ACCEPTED) {
            lineFailures.merge(answer.request(), (long) count - answer.exceptions().size(), Long::sum);
        }
        if (answer.isGood()) {
            serviceMicros.recordValue(micros(serviceNanos));
            responseMicros.recordValue(micros(responseNanos));
        }
    }

    /** Events acknowledged while the clock was in this phase, whenever they were due. */
    void acceptedInTime(long count) {
        acceptedInTime += count;
    }

    PhaseResult result(String phase, InjectionProfile profile) {
        Duration length = profile.lengthOf(phase);
        long unanswered = offered - java.util.Arrays.stream(events).sum();
        if (unanswered > 0) {
            lineFailures.merge("no answer yet", unanswered, Long::sum);
        }
        return new PhaseResult(phase, length.toMillis(), profile.arrivalsOf(phase), started, offered,
                events[Outcome.ACCEPTED.ordinal()], events[Outcome.DEAD_LETTERED.ordinal()],
                events[Outcome.REJECTED.ordinal()], events[Outcome.UNKNOWN.ordinal()] + unanswered,
                Rate.of(acceptedInTime, length).perSecond(), new TreeMap<>(requestsByOutcome), new TreeMap<>(lineFailures),
                LatencySummary.of(responseMicros), LatencySummary.of(serviceMicros), LatencySummary.of(lagMicros));
    }

    static long micros(long nanos) {
        return Math.max(0, nanos / 1000);
    }
}
