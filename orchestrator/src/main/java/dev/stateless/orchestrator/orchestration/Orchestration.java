package dev.stateless.orchestrator.orchestration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A named set of routes, at most one for each event type, in the order of its file. */
public record Orchestration(String name, List<Route> routes, Map<String, Route> byType) {

    public Orchestration(String name, List<Route> routes) {
        this(name, List.copyOf(routes), index(routes));
    }

    public Orchestration {
        if (name == null || !name.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(
                    "an orchestration's name has 1 to 64 letters, digits, hyphens and underscores");
        }
    }

    Optional<Route> route(String eventType) {
        return Optional.ofNullable(byType.get(eventType));
    }

    private static Map<String, Route> index(List<Route> routes) {
        Map<String, Route> byType = new LinkedHashMap<>();
        for (Route route : routes) {
            if (byType.put(route.eventType(), route) != null) {
                throw new IllegalArgumentException("two routes for " + route.eventType());
            }
        }
        return Map.copyOf(byType);
    }
}
