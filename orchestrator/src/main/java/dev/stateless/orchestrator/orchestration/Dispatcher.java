package dev.stateless.orchestrator.orchestration;

import dev.stateless.orchestrator.event.Event;
import dev.stateless.orchestrator.orchestration.RoutingDecision.Routed;
import dev.stateless.orchestrator.orchestration.RoutingDecision.Undecided;
import dev.stateless.orchestrator.orchestration.RoutingDecision.Unrouted;
import dev.stateless.orchestrator.queue.MessageBatch;
import dev.stateless.orchestrator.queue.OutboundMessage;
import dev.stateless.orchestrator.queue.QueueName;
import java.util.HashMap;
import java.util.Map;

/** Turns a routed event into the message that carries it. */
public final class Dispatcher {

    private final QueueName deadLetterQueue;

    public Dispatcher(QueueName deadLetterQueue) {
        this.deadLetterQueue = deadLetterQueue;
    }

    /** @param event with its eventId */
    public Dispatch dispatch(Event event, RoutingDecision decision) {
        if (decision instanceof Undecided undecided) {
            return new Dispatch.Refused(undecided.fault(), undecided.reason());
        }
        OutboundMessage message = message(event);
        if (message.bytes() > MessageBatch.MAX_BYTES) {
            return new Dispatch.Refused(RoutingFault.EVENT_TOO_LARGE, "with its attributes the message has "
                    + message.bytes() + " bytes; SQS carries " + MessageBatch.MAX_BYTES);
        }
        if (decision instanceof Routed routed) {
            return new Dispatch.ToTarget(routed.target(), message);
        }
        return new Dispatch.ToDeadLetter(deadLetterQueue, message, ((Unrouted) decision).reason());
    }

    private static OutboundMessage message(Event event) {
        Map<String, String> attributes = new HashMap<>(8);
        attributes.put("eventId", event.eventId());
        attributes.put("eventType", event.type());
        putIfPresent(attributes, "correlationId", event.correlationId());
        putIfPresent(attributes, "source", event.source());
        putIfPresent(attributes, "version", event.version());
        putIfPresent(attributes, "orchestrationName", event.orchestrationName());
        return new OutboundMessage(event.line(), event.payload(), attributes);
    }

    private static void putIfPresent(Map<String, String> attributes, String name, String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
