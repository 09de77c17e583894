package dev.stateless.orchestrator.event;

/**
 * What one event may be at most.
 *
 * @param maxBytes        its bytes as they came
 * @param maxDepth        nested objects and arrays
 * @param maxNumberLength digits and signs of one number
 * @param maxNameLength   characters of one member's name
 * @param maxFieldLength  characters of a field that becomes a message attribute (type, ids, source, …)
 */
public record EventLimits(int maxBytes, int maxDepth, int maxNumberLength, int maxNameLength, int maxFieldLength) {

    /** SQS's largest message; what JSON tools downstream read without trouble; ids that fit a log line. */
    public static final EventLimits DEFAULT = new EventLimits(1024 * 1024, 1000, 1000, 10_000, 256);

    public EventLimits {
        if (maxBytes < 1 || maxBytes > 1024 * 1024) {
            throw new IllegalArgumentException("an event's largest size must be 1 to 1048576 bytes, not " + maxBytes);
        }
        if (maxDepth < 2 || maxNumberLength < 1 || maxNameLength < 32 || maxFieldLength < 36) {
            throw new IllegalArgumentException("limits too small to let any event through: depth " + maxDepth
                    + " (least 2), number length " + maxNumberLength + " (1), name length " + maxNameLength
                    + " (32), field length " + maxFieldLength + " (36)");
        }
    }
}
