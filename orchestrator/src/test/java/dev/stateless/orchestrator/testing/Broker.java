package dev.stateless.orchestrator.testing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A real ElasticMQ in this process, on a port of its own, and a client straight to it. */
public final class Broker implements AutoCloseable {

    private final SQSRestServer server;
    private final int port;
    private final SqsClient client;

    private Broker(int wantedPort) {
        var builder = SQSRestServerBuilder.withInterface("127.0.0.1");
        this.server = (wantedPort == 0 ? builder.withDynamicPort() : builder.withPort(wantedPort)).start();
        this.port = server.waitUntilStarted().localAddress().getPort();
        this.client = SqsClient.builder()
                .endpointOverride(URI.create(endpoint()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    public static Broker start() {
        return new Broker(0);
    }

    public static Broker startOn(int port) {
        return new Broker(port);
    }

    public int port() {
        return port;
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    public SqsClient client() {
        return client;
    }

    public void createQueue(String queue) {
        client.createQueue(request -> request.queueName(queue));
    }

    public void deleteQueue(String queue) {
        client.deleteQueue(request -> request.queueUrl(url(queue)));
    }

    public void purge(String queue) {
        client.purgeQueue(request -> request.queueUrl(url(queue)));
    }

    public int depth(String queue) {
        var attributes = client.getQueueAttributes(request -> request.queueUrl(url(queue))
                .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)).attributes();
        return Integer.parseInt(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    /** Takes everything out of a queue. */
    public List<Message> drain(String queue) {
        List<Message> all = new ArrayList<>();
        String url = url(queue);
        while (true) {
            List<Message> some = client.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10)
                    .messageAttributeNames("All").visibilityTimeout(300)).messages();
            if (some.isEmpty()) {
                return all;
            }
            all.addAll(some);
            client.deleteMessageBatch(request -> request.queueUrl(url).entries(some.stream()
                    .map(m -> software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry.builder()
                            .id(Integer.toString(some.indexOf(m))).receiptHandle(m.receiptHandle()).build())
                    .toList()));
        }
    }

    private String url(String queue) {
        return client.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }

    @Override
    public void close() {
        client.close();
        server.stopAndWait();
    }
}
