package dev.stateless.orchestrator;

import dev.stateless.orchestrator.orchestration.OrchestrationRegistry;
import dev.stateless.orchestrator.queue.QueueCreator;
import dev.stateless.orchestrator.queue.QueueName;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Creates every queue the service uses, before it takes its first request; only where that is asked for. */
@Component
@ConditionalOnBooleanProperty("orchestrator.queues.create")
class QueuesAtStart implements SmartLifecycle {

    private final QueueCreator creator;
    private final Set<QueueName> queues;
    private volatile boolean running;

    QueuesAtStart(QueueCreator creator, OrchestrationRegistry orchestrations,
            @Value("${orchestrator.queues.dead-letter}") String deadLetter,
            @Value("${orchestrator.queues.input}") String input) {
        this.creator = creator;
        this.queues = new LinkedHashSet<>(orchestrations.current().targets());
        this.queues.add(new QueueName(deadLetter));
        this.queues.add(new QueueName(input));
    }

    @Override
    public void start() {
        creator.create(queues);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
