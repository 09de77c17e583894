package dev.stateless.perf.result;

import java.util.List;

/**
 * The whole run, warm-up included.
 *
 * @param plannedRequests requests of the profile
 * @param startedRequests requests sent
 * @param offeredEvents   events in them
 * @param acceptedEvents  events acknowledged for their target queue
 * @param failedEvents    events rejected or with an unknown outcome
 * @param profileMs       planned length of the profile
 * @param sendingMs       from the profile's start to the last answer
 * @param drainMs         from the last answer until the queues were dry, or until waiting for it was given up
 */
public record Totals(
        long plannedRequests,
        long startedRequests,
        long offeredEvents,
        long acceptedEvents,
        long failedEvents,
        long profileMs,
        long sendingMs,
        long drainMs) {

    public static Totals of(List<PhaseResult> phases, long profileMs, long sendingMs, long drainMs) {
        return new Totals(
                phases.stream().mapToLong(PhaseResult::plannedRequests).sum(),
                phases.stream().mapToLong(PhaseResult::startedRequests).sum(),
                phases.stream().mapToLong(PhaseResult::offeredEvents).sum(),
                phases.stream().mapToLong(PhaseResult::acceptedEvents).sum(),
                phases.stream().mapToLong(PhaseResult::failedEvents).sum(),
                profileMs, sendingMs, drainMs);
    }
}
