package dev.stateless.orchestrator.orchestration;

import dev.stateless.orchestrator.queue.QueueName;
import java.util.List;
import java.util.Objects;

/** Where events of one type go. A disabled route routes nothing. */
public record Route(String eventType, QueueName defaultTarget, boolean enabled, List<String> tags) {

    public Route {
        Objects.requireNonNull(defaultTarget, "defaultTarget");
        if (eventType == null || eventType.isBlank()) {
            throw new IllegalArgumentException("a route needs an event type");
        }
        tags = List.copyOf(tags);
    }
}
