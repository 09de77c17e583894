package dev.stateless.perf.queue;

/**
 * A message as a consumer received it.
 *
 * @param messageId the broker's; the same again means the same message again
 * @param body      the text of the message
 */
public record Delivery(String queue, String messageId, String body) {
}
