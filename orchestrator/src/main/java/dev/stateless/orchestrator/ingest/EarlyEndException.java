package dev.stateless.orchestrator.ingest;

import java.io.IOException;

/** The body ends here, and not because the client is gone: what was read before is still sent and reported. */
final class EarlyEndException extends IOException {

    private final transient Ending ending;

    EarlyEndException(Ending ending) {
        super(ending.message());
        this.ending = ending;
    }

    Ending ending() {
        return ending;
    }
}
