package dev.stateless.perf.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerPropertyTest {

    private static final int HISTORIES = 5_000;
    private static final int THREADS = 4;

    @Test
    void everyHistoryComesToTheSameBooksAsCountingByHand() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            MessageLedger ledger = new MessageLedger();
            NaiveBooks naive = new NaiveBooks();
            List<Runnable> history = history(random, 1 + random.nextInt(30), ledger, naive);
            Collections.shuffle(history, random);
            history.forEach(Runnable::run);

            Reconciliation books = ledger.reconcile();
            assertThat(NaiveBooks.classes(books)).as("seed %d", seed).isEqualTo(naive.classes());
            assertThat(books.imbalance()).as("imbalance, seed %d", seed).isZero();
        }
    }

    /** Answers and receives in any order, once everything is offered. */
    private static List<Runnable> history(Random random, int events, MessageLedger ledger, NaiveBooks naive) {
        ledger.offer(0, events);
        List<Runnable> history = new ArrayList<>();
        for (long sequence = 0; sequence < events; sequence++) {
            long event = sequence;
            naive.offer(event);
            if (random.nextInt(8) > 0) {
                Outcome outcome = pick(random, Outcome.values());
                history.add(() -> {
                    ledger.answer(event, outcome);
                    naive.answer(event, outcome);
                });
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                history.add(receive(random, event, ledger, naive));
            }
        }
        history.add(receive(random, events + random.nextInt(3), ledger, naive));
        return history;
    }

    private static Runnable receive(Random random, long event, MessageLedger ledger, NaiveBooks naive) {
        Place place = random.nextInt(3) > 0 ? Place.TARGET_QUEUE : pick(random, Place.values());
        boolean intact = random.nextInt(6) > 0;
        String id = event + "-" + random.nextInt(2);
        return () -> {
            ledger.receive(event, place, intact, id);
            naive.receive(event, place, intact, id);
        };
    }

    @Test
    void severalThreadsLoseNothing() throws Exception {
        int each = 50_000;
        MessageLedger ledger = new MessageLedger();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> work = IntStream.range(0, THREADS).<Callable<Void>>mapToObj(thread -> () -> {
                for (long i = 0; i < each; i++) {
                    long sequence = i * THREADS + thread;
                    ledger.offer(sequence, 1);
                    ledger.receive(sequence, Place.TARGET_QUEUE, true, "m" + sequence);
                    ledger.answer(sequence, Outcome.ACCEPTED);
                }
                return null;
            }).toList();
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }

        Reconciliation books = ledger.reconcile();
        assertThat(books.delivered()).isEqualTo((long) THREADS * each);
        assertThat(books.imbalance()).isZero();
        assertThat(ledger.backlog()).isZero();
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
