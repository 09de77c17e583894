package dev.stateless.orchestrator.event;

import java.time.Instant;
import java.util.Objects;
import java.util.function.LongFunction;

/**
 * An event as it came: the payload is never rewritten, the fields beside it are what routing needs. Fields that the
 * payload lacks are null.
 *
 * @param payload      the line, one JSON object
 * @param hasTimestamp whether the payload has a member {@code timestamp}
 */
public record Event(long line, String payload, String type, String eventId, String correlationId,
                    String orchestrationName, String source, String version,
                    boolean hasTimestamp) implements ParsedLine {

    public Event {
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(type, "type");
    }

    /**
     * This event with an id and a timestamp: where the payload lacks one, it is inserted as a member right after the
     * first brace; all other characters stay as they are.
     *
     * @param ids gives the id, by line, of a payload that has none; it must need no escaping in JSON
     */
    public Event identified(LongFunction<String> ids, Instant receivedAt) {
        if (eventId != null && hasTimestamp) {
            return this;
        }
        String id = eventId == null ? ids.apply(line) : eventId;
        StringBuilder members = new StringBuilder(96);
        if (eventId == null) {
            members.append("\"eventId\":\"").append(id).append("\",");
        }
        if (!hasTimestamp) {
            members.append("\"timestamp\":\"").append(receivedAt).append("\",");
        }
        int brace = payload.indexOf('{');
        String identified = new StringBuilder(payload.length() + members.length())
                .append(payload, 0, brace + 1).append(members).append(payload, brace + 1, payload.length()).toString();
        return new Event(line, identified, type, id, correlationId, orchestrationName,
                source, version, true);
    }
}
