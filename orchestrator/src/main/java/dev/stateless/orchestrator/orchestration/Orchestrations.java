package dev.stateless.orchestrator.orchestration;

import dev.stateless.orchestrator.queue.QueueName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All orchestrations of one load; immutable, swapped whole.
 *
 * @param defaultName the orchestration of events that name none
 * @param version     1 for the load at start, one more for each reload
 */
public record Orchestrations(Map<String, Orchestration> byName, String defaultName, long version) {

    public Orchestrations(List<Orchestration> all, String defaultName, long version) {
        this(index(all), defaultName, version);
    }

    /** @param name null for the default one */
    public Optional<Orchestration> find(String name) {
        return Optional.ofNullable(byName.get(name == null ? defaultName : name));
    }

    public Collection<Orchestration> all() {
        return byName.values();
    }

    public int routeCount() {
        return byName.values().stream().mapToInt(orchestration -> orchestration.routes().size()).sum();
    }

    /** Every queue a route may send to, in the order of the files. */
    public Set<QueueName> targets() {
        Set<QueueName> targets = new LinkedHashSet<>();
        for (Orchestration orchestration : byName.values()) {
            for (Route route : orchestration.routes()) {
                targets.add(route.defaultTarget());
            }
        }
        return targets;
    }

    private static Map<String, Orchestration> index(List<Orchestration> all) {
        Map<String, Orchestration> byName = new LinkedHashMap<>();
        for (Orchestration orchestration : all) {
            if (byName.put(orchestration.name(), orchestration) != null) {
                throw new IllegalArgumentException("two orchestrations are named " + orchestration.name());
            }
        }
        return java.util.Collections.unmodifiableMap(byName);
    }
}
