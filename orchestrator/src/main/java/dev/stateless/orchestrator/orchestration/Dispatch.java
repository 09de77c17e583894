package dev.stateless.orchestrator.orchestration;

import dev.stateless.orchestrator.queue.OutboundMessage;
import dev.stateless.orchestrator.queue.QueueName;

/** What is to be done with an event. */
public sealed interface Dispatch {

    /** Send it to where its route says. */
    record ToTarget(QueueName queue, OutboundMessage message) implements Dispatch {
    }

    /** Send it to the dead-letter queue, and say why. */
    record ToDeadLetter(QueueName queue, OutboundMessage message, String reason) implements Dispatch {
    }

    /** Don't send it. */
    record Refused(RoutingFault fault, String reason) implements Dispatch {
    }
}
