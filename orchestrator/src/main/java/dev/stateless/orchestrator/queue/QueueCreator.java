package dev.stateless.orchestrator.queue;

import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Creates queues with SQS's defaults; an existing one stays as it is. For local set-ups only. */
public final class QueueCreator {

    private static final Logger LOG = LoggerFactory.getLogger(QueueCreator.class);

    private final SqsClient sqs;

    QueueCreator(SqsClient sqs) {
        this.sqs = sqs;
    }

    /** @throws software.amazon.awssdk.core.exception.SdkException when SQS can't be reached or refuses */
    public void create(Collection<QueueName> queues) {
        for (QueueName queue : queues) {
            sqs.createQueue(request -> request.queueName(queue.value()));
        }
        LOG.info("queues are there: {}", queues);
    }
}
