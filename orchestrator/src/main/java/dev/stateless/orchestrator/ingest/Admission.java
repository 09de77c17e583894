package dev.stateless.orchestrator.ingest;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many requests are worked on at one time, and whether new ones are taken at all. */
final class Admission {

    private final int limit;
    private final Semaphore permits;
    private volatile boolean draining;

    Admission(int limit) {
        this.limit = limit;
        this.permits = new Semaphore(limit);
    }

    /** Never waits. Whoever gets true owes one {@link #leave()}. */
    boolean tryEnter() {
        return permits.tryAcquire();
    }

    void leave() {
        permits.release();
    }

    boolean isDraining() {
        return draining;
    }

    int inFlight() {
        return limit - permits.availablePermits();
    }

    /** Takes no new requests from now on and waits for those inside; false when some are still there after the wait. */
    boolean drain(Duration longestWait) throws InterruptedException {
        draining = true;
        boolean empty = permits.tryAcquire(limit, longestWait.toMillis(), TimeUnit.MILLISECONDS);
        if (empty) {
            permits.release(limit);
        }
        return empty;
    }
}
