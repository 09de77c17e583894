package dev.stateless.orchestrator.orchestration;

import dev.stateless.orchestrator.queue.QueueName;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The orchestrations in force and the dispatcher, as beans. */
@Configuration(proxyBeanMethods = false)
class OrchestrationConfiguration {

    @Bean
    OrchestrationRegistry orchestrationRegistry(@Value("${orchestrator.orchestrations.dir}") String directory,
            @Value("${orchestrator.orchestrations.default-name}") String defaultName)
            throws InvalidOrchestrationsException {
        return new OrchestrationRegistry(
                new OrchestrationFiles(directory.isBlank() ? null : Path.of(directory), defaultName));
    }

    @Bean
    Dispatcher dispatcher(@Value("${orchestrator.queues.dead-letter}") String deadLetterQueue) {
        return new Dispatcher(new QueueName(deadLetterQueue));
    }
}
