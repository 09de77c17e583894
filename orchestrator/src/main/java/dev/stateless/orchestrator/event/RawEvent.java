package dev.stateless.orchestrator.event;

/**
 * One event's bytes as they came. The buffer belongs to the source and holds only until its next event is asked for.
 *
 * @param line     position in the request, from 1: the physical line, or the index in an array
 * @param tooLarge true when the event was longer than the source keeps; then {@code length} is 0 and the bytes are gone
 */
public record RawEvent(long line, byte[] buffer, int offset, int length, boolean tooLarge) {

    /** A whole buffer as the only event of a request. */
    public static RawEvent single(byte[] body) {
        return new RawEvent(1, body, 0, body.length, false);
    }
}
