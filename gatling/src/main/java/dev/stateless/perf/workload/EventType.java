package dev.stateless.perf.workload;

/**
 * A kind of event the suite sends, and where the service has to put it.
 *
 * @param name          the event's {@code type}
 * @param orchestration the orchestration that routes it
 * @param targetQueue   the queue it has to be found in
 */
public record EventType(String name, String orchestration, String targetQueue) {
}
