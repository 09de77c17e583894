package dev.stateless.orchestrator.queue;

import java.time.Duration;

/** Sends a batch and tells what became of each entry; never throws for what the network or SQS do. */
public interface QueueSender {

    /** @param budget longest time this may take */
    SendOutcome send(MessageBatch batch, Duration budget);
}
