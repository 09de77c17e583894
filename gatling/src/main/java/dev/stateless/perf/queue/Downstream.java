package dev.stateless.perf.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The consumers behind the queues: they receive, serve at a set rate in all, and delete. So queue depth means something
 * during a run, and what was sent is counted by what arrived.
 */
public final class Downstream implements AutoCloseable {

    private static final int BATCH = 10;
    /** A queue that gets a third of the load needs more than one consumer's round trips. */
    private static final int CONSUMERS_PER_QUEUE = 3;
    private static final int LONG_POLL_SECONDS = 1;
    /** How long to let messages gather after a receive that found fewer than ten: SQS and its kin charge by the call. */
    private static final long GATHER_MILLIS = 100;
    private static final long ERROR_PAUSE_MILLIS = 500;
    private static final long STOP_LIMIT_MILLIS = 40_000;

    private final SqsAccess access;
    private final ServiceRate serviceRate;
    private final Consumer<Delivery> listener;
    private final List<Thread> consumers = new ArrayList<>();
    private final AtomicReference<String> lastError = new AtomicReference<>("");
    private volatile boolean stopping;

    /**
     * @param messagesPerSecond what all consumers together can serve
     * @param listener          told of every message before it is deleted; called from several threads
     */
    public Downstream(SqsAccess access, double messagesPerSecond, Consumer<Delivery> listener) {
        this.access = access;
        this.serviceRate = new ServiceRate(messagesPerSecond);
        this.listener = listener;
    }

    /** Starts the consumers of each queue. */
    public void start() {
        access.urls().forEach((queue, url) -> {
            for (int i = 0; i < CONSUMERS_PER_QUEUE; i++) {
                Thread consumer = new Thread(() -> consume(queue, url), "downstream-" + queue);
                consumer.setDaemon(true);
                consumers.add(consumer);
                consumer.start();
            }
        });
    }

    /** What went wrong last, or an empty text. */
    public String lastError() {
        return lastError.get();
    }

    private void consume(String queue, String url) {
        while (!stopping) {
            try {
                List<Message> messages = access.client().receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(BATCH).waitTimeSeconds(LONG_POLL_SECONDS)).messages();
                if (!messages.isEmpty()) {
                    serve(queue, url, messages);
                }
                if (messages.size() < BATCH) {
                    pause(TimeUnit.MILLISECONDS.toNanos(GATHER_MILLIS));
                }
            } catch (SdkException e) {
                lastError.set(queue + ": " + e.getMessage());
                pause(TimeUnit.MILLISECONDS.toNanos(ERROR_PAUSE_MILLIS));
            }
        }
    }

    private void serve(String queue, String url, List<Message> messages) {
        for (Message message : messages) {
            listener.accept(new Delivery(queue, message.messageId(), message.body()));
        }
        pause(serviceRate.book(messages.size(), System.nanoTime()));
        access.client().deleteMessageBatch(request -> request.queueUrl(url)
                .entries(IntStream.range(0, messages.size()).mapToObj(i -> DeleteMessageBatchRequestEntry.builder()
                        .id(String.valueOf(i)).receiptHandle(messages.get(i).receiptHandle()).build()).toList()));
    }

    private void pause(long nanos) {
        if (nanos > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(nanos);
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
    }

    /** Stops the consumers after the messages they hold. */
    @Override
    public void close() {
        stopping = true;
        for (Thread consumer : consumers) {
            try {
                consumer.join(STOP_LIMIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
