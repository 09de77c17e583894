package dev.stateless.orchestrator.queue;

import java.time.Duration;
import java.util.function.LongSupplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Whether SQS answers, asked at most once in a while however often one wants to know. */
public final class BrokerProbe {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SqsClient sqs;
    private final QueueName queue;
    private final LongSupplier nanoTime;
    private boolean reachable;
    private long askedAt;
    private boolean asked;

    BrokerProbe(SqsClient sqs, QueueName queue, LongSupplier nanoTime) {
        this.sqs = sqs;
        this.queue = queue;
        this.nanoTime = nanoTime;
    }

    /** True when SQS answered within two seconds, if only to say that the queue is missing. */
    public synchronized boolean reachable() {
        if (!asked || nanoTime.getAsLong() - askedAt > FRESH.toNanos()) {
            reachable = ask();
            asked = true;
            askedAt = nanoTime.getAsLong();
        }
        return reachable;
    }

    private boolean ask() {
        try {
            sqs.getQueueUrl(request -> request.queueName(queue.value())
                    .overrideConfiguration(config -> config.apiCallTimeout(LONGEST_WAIT)));
            return true;
        } catch (AwsServiceException e) {
            return e.statusCode() < 500;
        } catch (SdkException e) {
            return false;
        }
    }
}
