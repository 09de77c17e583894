package dev.stateless.orchestrator.event;

/** A line that is no event, with why in words for its sender, and the names in it that were read and are harmless. */
public record MalformedLine(long line, LineFault fault, String message, String eventId, String correlationId,
                            String type) implements ParsedLine {
}
