package dev.stateless.orchestrator.queue;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SQS client and what sends with it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SqsSettings.class)
class SqsConfiguration {

    /** Connections beside the senders': receiving, health, queue depth. */
    private static final int OTHER_CONNECTIONS = 4;

    /** Retries are the sender's own, because the SDK knows neither the batch's deadline nor failed entries. */
    @Bean(destroyMethod = "close")
    SqsClient sqsClient(SqsSettings settings) {
        return SqsClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(settings.senders() + OTHER_CONNECTIONS)
                        .connectionTimeout(settings.connectTimeout())
                        .connectionAcquisitionTimeout(settings.connectTimeout())
                        .socketTimeout(settings.attemptTimeout().plus(Duration.ofSeconds(1))))
                .overrideConfiguration(config -> config
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(settings.attemptTimeout())
                        .apiCallAttemptTimeout(settings.attemptTimeout()))
                .build();
    }

    @Bean
    QueueUrls queueUrls(SqsClient sqs) {
        return new QueueUrls(sqs);
    }

    @Bean(destroyMethod = "close")
    SenderPool senderPool(SqsClient sqs, QueueUrls urls, SqsSettings settings) {
        return new SenderPool(new SqsQueueSender(sqs, urls, settings.attemptTimeout()), settings.senders(),
                settings.batchDeadline());
    }

    @Bean
    BrokerProbe brokerProbe(SqsClient sqs, @Value("${orchestrator.queues.dead-letter}") String deadLetter) {
        return new BrokerProbe(sqs, new QueueName(deadLetter), System::nanoTime);
    }

    @Bean
    QueueCreator queueCreator(SqsClient sqs) {
        return new QueueCreator(sqs);
    }
}
