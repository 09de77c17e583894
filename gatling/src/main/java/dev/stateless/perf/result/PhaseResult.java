package dev.stateless.perf.result;

import java.util.Map;
import java.util.Optional;

/**
 * What was measured in one phase. Requests and events belong to the phase in which they were due.
 *
 * @param phase                  its name
 * @param lengthMs               planned length
 * @param plannedRequests        requests due in the phase
 * @param startedRequests        requests sent
 * @param offeredEvents          events in the requests sent
 * @param acceptedEvents         of those, acknowledged for their target queue
 * @param deadLetteredEvents     of those, acknowledged for the dead-letter queue
 * @param rejectedEvents         of those, refused or failed
 * @param unknownEvents          of those, with an unknown outcome
 * @param acceptedPerSecond      events whose acknowledgement arrived within the phase's time, a second
 * @param requestsByOutcome      requests by HTTP status, {@code no answer} or {@code bad answer}
 * @param lineFailures           events not accepted, by the service's code
 * @param responseTime           of requests answered 202: due to answered
 * @param serviceTime            of requests answered 202: sent to answered
 * @param scheduleLag            of all requests: due to sent
 */
public record PhaseResult(
        String phase,
        long lengthMs,
        long plannedRequests,
        long startedRequests,
        long offeredEvents,
        long acceptedEvents,
        long deadLetteredEvents,
        long rejectedEvents,
        long unknownEvents,
        double acceptedPerSecond,
        Map<String, Long> requestsByOutcome,
        Map<String, Long> lineFailures,
        Optional<LatencySummary> responseTime,
        Optional<LatencySummary> serviceTime,
        Optional<LatencySummary> scheduleLag) {

    public PhaseResult {
        if (offeredEvents != acceptedEvents + deadLetteredEvents + rejectedEvents + unknownEvents) {
            throw new IllegalArgumentException("phase " + phase + ": " + offeredEvents + " events offered, but "
                    + acceptedEvents + " accepted, " + deadLetteredEvents + " dead-lettered, " + rejectedEvents
                    + " rejected and " + unknownEvents + " unknown");
        }
    }

    /** Events offered and not acknowledged. */
    public long failedEvents() {
        return rejectedEvents + unknownEvents;
    }

    /** Requests answered with a status of 500 or above. */
    public long serverErrors() {
        return requestsByOutcome.entrySet().stream().filter(entry -> entry.getKey().matches("5\\d\\d"))
                .mapToLong(Map.Entry::getValue).sum();
    }
}
