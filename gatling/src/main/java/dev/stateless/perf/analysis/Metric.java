package dev.stateless.perf.analysis;

import dev.stateless.perf.accounting.Reconciliation;
import dev.stateless.perf.result.LatencySummary;
import dev.stateless.perf.result.PhaseResult;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** What an SLO can be about: its name in results, its unit, and how it is read from a phase or from the books. */
public enum Metric {

    RESPONSE_TIME_P95("responseTime.p95", "ms", responseTime(LatencySummary::p95Ms)),
    RESPONSE_TIME_P99("responseTime.p99", "ms", responseTime(LatencySummary::p99Ms)),
    /** Events offered in the window and not acknowledged ÷ events offered. */
    ERROR_RATIO("errors", "%", new InPhase(phase -> Optional.of(
            new Reading(phase.offeredEvents(), 100.0 * phase.failedEvents() / Math.max(1, phase.offeredEvents()))))),
    SERVER_ERRORS("http5xx", "requests", perRequest(PhaseResult::serverErrors)),
    THROUGHPUT("throughput", "events/s", perRequest(PhaseResult::acceptedPerSecond)),

    LOST("lost", "events", new InBooks(Reconciliation::lost)),
    WRONG_QUEUE("wrongQueue", "events", new InBooks(Reconciliation::wrongQueue)),
    ALTERED("altered", "events", new InBooks(Reconciliation::altered)),
    DUPLICATED("duplicated", "events", new InBooks(Reconciliation::duplicated)),
    PHANTOM("phantom", "events", new InBooks(Reconciliation::phantom));

    /** A value and the number of samples it rests on. */
    record Reading(long samples, double value) {
    }

    /** Where a metric is read. */
    sealed interface Source {
    }

    record InPhase(Function<PhaseResult, Optional<Reading>> reading) implements Source {
    }

    record InBooks(ToLongFunction<Reconciliation> reading) implements Source {
    }

    private final String label;
    private final String unit;
    private final Source source;

    Metric(String label, String unit, Source source) {
        this.label = label;
        this.unit = unit;
        this.source = source;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    /** Whether the metric is of the whole run's books instead of a phase. */
    boolean isOfBooks() {
        return source instanceof InBooks;
    }

    /** The metric's value, where there is something to read it from. */
    Optional<Reading> read(Optional<PhaseResult> window, Optional<Reconciliation> books) {
        if (source instanceof InPhase inPhase) {
            return window.flatMap(inPhase.reading());
        }
        InBooks inBooks = (InBooks) source;
        return books.map(all -> new Reading(all.offered(), inBooks.reading().applyAsLong(all)));
    }

    private static Source responseTime(ToDoubleFunction<LatencySummary> value) {
        return new InPhase(phase -> phase.responseTime().map(times ->
                new Reading(times.samples(), value.applyAsDouble(times))));
    }

    private static Source perRequest(ToDoubleFunction<PhaseResult> value) {
        return new InPhase(phase -> Optional.of(new Reading(phase.startedRequests(), value.applyAsDouble(phase))));
    }
}
