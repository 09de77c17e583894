package dev.stateless.perf.queue;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** A client of the broker, and the URLs of the queues a run owns. */
public final class SqsAccess implements AutoCloseable {

    /** A long poll takes up to 20 s by SQS's own rules; no call may take longer than this. */
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);

    private final SqsClient client;
    private final Map<String, String> urls = new LinkedHashMap<>();

    private SqsAccess(SqsClient client) {
        this.client = client;
    }

    /**
     * @param endpoint a local broker, spoken to with fixed credentials; without one the SDK's own environment decides
     * @param queues   names; each must exist
     * @throws QueueAccessException when one is missing, or the broker can't be reached
     */
    public static SqsAccess open(Optional<URI> endpoint, List<String> queues) {
        SqsClientBuilder builder = SqsClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(4 * queues.size()))
                .overrideConfiguration(override -> override.apiCallTimeout(CALL_LIMIT));
        endpoint.ifPresent(uri -> builder.endpointOverride(uri).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))));
        SqsClient client;
        try {
            client = builder.build();
        } catch (SdkException e) {
            throw new QueueAccessException("no SQS client: " + e.getMessage() + "; set AWS_ENDPOINT_URL_SQS, AWS_REGION and"
                    + " credentials as the AWS SDK asks, or ACCOUNTING=off to run without the queues", e);
        }
        SqsAccess access = new SqsAccess(client);
        try {
            queues.forEach(queue -> access.urls.put(queue, access.urlOf(queue)));
            return access;
        } catch (QueueAccessException e) {
            access.close();
            throw e;
        }
    }

    SqsClient client() {
        return client;
    }

    /** Queue URLs by queue name. */
    Map<String, String> urls() {
        return urls;
    }

    /** Deletes everything the queues hold. */
    public void purge() {
        urls.forEach((queue, url) -> {
            try {
                client.purgeQueue(request -> request.queueUrl(url));
            } catch (SdkException e) {
                throw new QueueAccessException("cannot purge the queue " + queue + ": " + e.getMessage(), e);
            }
        });
    }

    private String urlOf(String queue) {
        try {
            return client.getQueueUrl(request -> request.queueName(queue)).queueUrl();
        } catch (QueueDoesNotExistException e) {
            throw new QueueAccessException("the broker has no queue \"" + queue + "\"; start the orchestrator with"
                    + " ORCHESTRATOR_CREATE_QUEUES=true or create it", e);
        } catch (SdkException e) {
            throw new QueueAccessException("cannot reach the queue \"" + queue + "\": " + e.getMessage()
                    + "; check AWS_ENDPOINT_URL_SQS, AWS_REGION and the credentials", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
