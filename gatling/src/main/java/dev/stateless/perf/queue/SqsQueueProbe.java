package dev.stateless.perf.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Reads depths with GetQueueAttributes; one call a queue. */
public final class SqsQueueProbe implements QueueProbe {

    private final SqsAccess access;

    public SqsQueueProbe(SqsAccess access) {
        this.access = access;
    }

    @Override
    public Map<String, QueueDepth> depths() {
        Map<String, QueueDepth> depths = new LinkedHashMap<>();
        access.urls().forEach((queue, url) -> depths.put(queue, depth(queue, url)));
        return depths;
    }

    private QueueDepth depth(String queue, String url) {
        try {
            Map<QueueAttributeName, String> attributes = access.client().getQueueAttributes(request -> request.queueUrl(url)
                    .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED)).attributes();
            return new QueueDepth(
                    Long.parseLong(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)),
                    Long.parseLong(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)),
                    Long.parseLong(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED)));
        } catch (SdkException e) {
            throw new QueueAccessException("cannot read the depth of \"" + queue + "\": " + e.getMessage(), e);
        }
    }
}
