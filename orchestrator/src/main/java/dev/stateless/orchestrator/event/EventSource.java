package dev.stateless.orchestrator.event;

import java.io.IOException;

/** Events of one request, one at a time and in order, in memory bounded by the largest event allowed. */
public interface EventSource {

    /** The next event, or null at the end. */
    RawEvent next() throws IOException;
}
