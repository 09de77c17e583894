package dev.stateless.orchestrator.ingest;

/** How the reading of a body ended. */
enum Ending {
    COMPLETE(0, null),
    TOO_MANY_FAILURES(0, "too many lines failed; nothing after stoppedAtLine was sent"),
    SQS_UNREACHABLE(0, "SQS gave no answer to several batches in a row; nothing after stoppedAtLine was sent"),
    TOO_SLOW(408, "the body came too slowly; the lines before stoppedAtLine are reported"),
    TOO_MANY_LINES(413, "too many lines; nothing after stoppedAtLine was sent"),
    BODY_TOO_LARGE(413, "the body is too large; nothing after stoppedAtLine was sent"),
    BODY_MALFORMED(400, "the body can't be read any further; nothing after stoppedAtLine was sent");

    private final int status;
    private final String message;

    Ending(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /** The HTTP status this ending forces, or 0 where the lines decide. */
    int status() {
        return status;
    }

    /** For people; null when the body was read whole. */
    String message() {
        return message;
    }
}
