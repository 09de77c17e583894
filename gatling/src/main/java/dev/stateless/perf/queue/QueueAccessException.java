package dev.stateless.perf.queue;

/** The queues cannot be read; the message names the queue and what the broker said. */
public final class QueueAccessException extends RuntimeException {

    QueueAccessException(String message, Throwable cause) {
        super(message, cause);
    }
}
