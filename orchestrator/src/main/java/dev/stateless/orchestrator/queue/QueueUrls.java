package dev.stateless.orchestrator.queue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Queue URLs by name, asked for once; never creates a queue. */
public final class QueueUrls {

    private final SqsClient sqs;
    private final Map<QueueName, String> known = new ConcurrentHashMap<>();

    public QueueUrls(SqsClient sqs) {
        this.sqs = sqs;
    }

    /** @throws software.amazon.awssdk.core.exception.SdkException when SQS can't say, or has no such queue */
    public String of(QueueName queue) {
        String url = known.get(queue);
        if (url == null) {
            url = sqs.getQueueUrl(request -> request.queueName(queue.value())).queueUrl();
            known.put(queue, url);
        }
        return url;
    }

    /** Asks again next time, because the queue may have been deleted or made anew. */
    public void forget(QueueName queue) {
        known.remove(queue);
    }
}
