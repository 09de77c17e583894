package dev.stateless.orchestrator.ingest;

import dev.stateless.orchestrator.event.Event;
import dev.stateless.orchestrator.event.MalformedLine;
import dev.stateless.orchestrator.orchestration.Dispatch;
import dev.stateless.orchestrator.orchestration.RoutingFault;
import dev.stateless.orchestrator.queue.EntryOutcome;
import dev.stateless.orchestrator.queue.OutboundMessage;
import dev.stateless.orchestrator.queue.SendFault;
import dev.stateless.orchestrator.queue.SendOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what became of each line of one request. For one thread. */
final class Tally {

    private final List<LineFailure> failures = new ArrayList<>();
    private final Map<Long, String> deadLetterReasons = new HashMap<>();
    private long successful;
    private long failed;
    private long deadLettered;
    private long unknown;
    private boolean attempted;

    void malformed(MalformedLine line) {
        failed++;
        failures.add(new LineFailure(line.line(), line.eventId(), line.correlationId(), line.type(),
                line.fault().name(), line.message(), false));
    }

    void refused(Event event, Dispatch.Refused refused) {
        failed++;
        failures.add(new LineFailure(event.line(), event.eventId(), event.correlationId(), event.type(),
                refused.fault().name(), refused.reason(), false));
    }

    /** The line is on its way to the dead-letter queue, for this reason. */
    void deadLettering(long line, String reason) {
        deadLetterReasons.put(line, reason);
    }

    void settled(SendOutcome outcome) {
        List<OutboundMessage> messages = outcome.batch().messages();
        for (int i = 0; i < messages.size(); i++) {
            settle(messages.get(i), outcome.entries().get(i));
        }
    }

    /** Lines that failed, and those that may yet turn out to be listed because they go to the dead-letter queue. */
    int listed() {
        return failures.size() + deadLetterReasons.size();
    }

    IngestReport report(Duration took, String requestId, Ending ending, long lastLine) {
        failures.sort(Comparator.comparingLong(LineFailure::line));
        long total = successful + failed + deadLettered + unknown;
        boolean empty = total == 0 && ending == Ending.COMPLETE;
        boolean early = ending != Ending.COMPLETE;
        return new IngestReport(!failures.isEmpty(), total, successful, failed, deadLettered, unknown, took.toMillis(),
                requestId, empty ? "EMPTY" : early ? ending.name() : null,
                empty ? "the body has no event" : ending.message(), early ? lastLine : null, failures, attempted);
    }

    private void settle(OutboundMessage message, EntryOutcome outcome) {
        String deadLetterReason = deadLetterReasons.remove(message.reference());
        attempted = true;
        if (outcome instanceof EntryOutcome.Acknowledged) {
            if (deadLetterReason == null) {
                successful++;
            } else {
                deadLettered++;
                list(message, RoutingFault.UNROUTED.name(), deadLetterReason + "; it is in the dead-letter queue", false);
            }
        } else if (outcome instanceof EntryOutcome.Failed failure) {
            failed++;
            list(message, failure.fault(), failure.message());
        } else if (outcome instanceof EntryOutcome.Unknown lost) {
            unknown++;
            list(message, lost.fault(), lost.message());
        }
    }

    private void list(OutboundMessage message, SendFault fault, String error) {
        list(message, fault.name(), error, fault.retryable());
    }

    private void list(OutboundMessage message, String code, String error, boolean retryable) {
        Map<String, String> names = message.attributes();
        failures.add(new LineFailure(message.reference(), names.get("eventId"), names.get("correlationId"),
                names.get("eventType"), code, error, retryable));
    }
}
