package dev.stateless.perf.queue;

import java.util.Map;

/** Asks a broker how deep its queues are. */
public interface QueueProbe {

    /**
     * The depth of every watched queue, by name.
     *
     * @throws QueueAccessException when a queue is missing or the broker does not answer
     */
    Map<String, QueueDepth> depths();
}
