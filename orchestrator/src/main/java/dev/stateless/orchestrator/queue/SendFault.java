package dev.stateless.orchestrator.queue;

/** Why an entry was not acknowledged; the name is the code a client sees. */
public enum SendFault {
    /** SQS blames itself for this entry or for the whole call. */
    SQS_ERROR(true),
    THROTTLED(true),
    /** No connection was made, so nothing was sent. */
    UNREACHABLE(true),
    /** The deadline passed before anything was sent. */
    NOT_ATTEMPTED(true),
    /** SQS blames the entry. */
    REFUSED(false),
    ACCESS_DENIED(false),
    QUEUE_MISSING(false),
    /** The connection broke after sending began. */
    CONNECTION_LOST(true),
    /** No answer in time. */
    TIMED_OUT(true),
    /** An answer came and can't be trusted: not readable, or a checksum that doesn't match. */
    ANSWER_UNREADABLE(true),
    /** An answer came and says nothing of this entry. */
    ANSWER_INCOMPLETE(true);

    private final boolean retryable;

    SendFault(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same event may go through when its sender tries again. */
    public boolean retryable() {
        return retryable;
    }
}
