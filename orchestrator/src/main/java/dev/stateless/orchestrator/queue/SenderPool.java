package dev.stateless.orchestrator.queue;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends batches on a fixed number of threads. A batch's deadline runs from its submission; one that waited past it is
 * not sent at all. How much waits is bounded by those who submit.
 */
public final class SenderPool implements AutoCloseable {

    private final QueueSender sender;
    private final Duration batchDeadline;
    private final ExecutorService threads;

    SenderPool(QueueSender sender, int threads, Duration batchDeadline) {
        this.sender = sender;
        this.batchDeadline = batchDeadline;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(threads,
                task -> new Thread(task, "sqs-sender-" + number.incrementAndGet()));
    }

    /** The outcome comes by the deadline, give or take the time of one thread switch. */
    public Future<SendOutcome> submit(MessageBatch batch) {
        long submitted = System.nanoTime();
        return threads.submit(() -> {
            Duration left = batchDeadline.minusNanos(System.nanoTime() - submitted);
            if (left.isNegative() || left.isZero()) {
                return SendOutcome.ofAll(batch, new EntryOutcome.Failed(SendFault.NOT_ATTEMPTED,
                        "not sent: no sender was free before the batch's deadline"));
            }
            return sender.send(batch, left);
        });
    }

    /** Lets what was submitted finish within its deadline. */
    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(batchDeadline.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
