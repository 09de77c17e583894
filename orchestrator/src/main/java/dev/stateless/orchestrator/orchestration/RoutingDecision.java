package dev.stateless.orchestrator.orchestration;

import dev.stateless.orchestrator.queue.QueueName;

/** Where an event goes, or why it goes nowhere. */
public sealed interface RoutingDecision {

    /** @param conditional whether a condition chose the target, not the route's default */
    record Routed(QueueName target, boolean conditional) implements RoutingDecision {
    }

    /** No route takes it; it belongs into the dead-letter queue. */
    record Unrouted(String reason) implements RoutingDecision {
    }

    /** It can't be decided; the event must not be sent anywhere. */
    record Undecided(RoutingFault fault, String reason) implements RoutingDecision {
    }
}
