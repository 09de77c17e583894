package dev.stateless.orchestrator.ingest;

/**
 * A line that was not successful. Names that could not be read, or that no log line should hold, are null.
 *
 * @param code      what went wrong, from a fixed list
 * @param error     the same in words
 * @param retryable whether the same line may go through when it is sent again
 */
public record LineFailure(long line, String eventId, String correlationId, String type, String code, String error,
                          boolean retryable) {
}
