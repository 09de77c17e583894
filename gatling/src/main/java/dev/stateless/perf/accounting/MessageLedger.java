package dev.stateless.perf.accounting;

import java.util.ArrayList;
import java.util.List;

/**
 * Remembers, for every event of one producer, what the service said of it and how it was found. Five bytes an event.
 *
 * <p>An entry's state byte holds, from the lowest bit: found in the target queue, found in the dead-letter queue, found
 * elsewhere, found more than once as different messages, found altered; and in the upper three bits the outcome plus one,
 * 0 meaning that no outcome is booked yet. Beside it stands a hash of the first message's id, which tells a second
 * message (a duplicate) from the same one received again (a redelivery).
 */
public final class MessageLedger {

    static final int FOUND_IN_TARGET = 1;
    static final int FOUND_IN_DEAD_LETTER = 2;
    static final int FOUND_ELSEWHERE = 4;
    static final int FOUND = FOUND_IN_TARGET | FOUND_IN_DEAD_LETTER | FOUND_ELSEWHERE;
    static final int DUPLICATED = 8;
    static final int ALTERED = 16;

    private static final int OUTCOME_SHIFT = 5;
    private static final int PAGE_BITS = 16;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final List<Page> pages = new ArrayList<>();
    /** One more than the highest sequence number offered. */
    private long limit;
    private long offered;
    private long acknowledged;
    private long found;
    private long received;
    private long extraCopies;
    private long redelivered;
    private long foreign;

    private static final class Page {
        private final byte[] states = new byte[PAGE_SIZE];
        private final int[] messages = new int[PAGE_SIZE];
    }

    /** Books that the events {@code first} to {@code first + count − 1} are being sent. */
    public synchronized void offer(long first, int count) {
        offered += count;
        limit = Math.max(limit, first + count);
        while ((long) pages.size() << PAGE_BITS < first + count) {
            pages.add(new Page());
        }
    }

    /**
     * Books what the service said of an offered event.
     *
     * @throws IllegalStateException when something was booked for it before
     */
    public synchronized void answer(long sequence, Outcome outcome) {
        Page page = page(sequence);
        int state = page.states[offset(sequence)] & 0xFF;
        if (state >> OUTCOME_SHIFT != 0) {
            throw new IllegalStateException("event " + sequence + " has an outcome already");
        }
        page.states[offset(sequence)] = (byte) (state | outcome.ordinal() + 1 << OUTCOME_SHIFT);
        if (outcome == Outcome.ACCEPTED || outcome == Outcome.DEAD_LETTERED) {
            acknowledged++;
        }
    }

    /**
     * Books a received message.
     *
     * @param intact whether its body is byte for byte what was to be delivered
     */
    public synchronized void receive(long sequence, Place place, boolean intact, String messageId) {
        received++;
        if (sequence < 0 || sequence >= limit) {
            foreign++;
            return;
        }
        Page page = page(sequence);
        int offset = offset(sequence);
        int state = page.states[offset];
        if ((state & FOUND) == 0) {
            found++;
            page.messages[offset] = messageId.hashCode();
        } else if (page.messages[offset] == messageId.hashCode()) {
            redelivered++;
        } else {
            extraCopies++;
            state |= DUPLICATED;
        }
        page.states[offset] = (byte) (state | bit(place) | (intact ? 0 : ALTERED));
    }

    /** Books a received message that belongs to no event of this run. */
    public synchronized void receiveForeign() {
        received++;
        foreign++;
    }

    /** Events acknowledged and not yet found anywhere; slightly off while events are under way. */
    public synchronized long backlog() {
        return Math.max(0, acknowledged - found);
    }

    /** Messages received so far, of whatever kind. */
    public synchronized long received() {
        return received;
    }

    /** Puts every event into exactly one class. Meant for when sending and draining are over. */
    public synchronized Reconciliation reconcile() {
        ReconciliationBuilder books = new ReconciliationBuilder();
        long left = limit;
        for (int number = 0; number < pages.size(); number++) {
            byte[] states = pages.get(number).states;
            int used = (int) Math.min(PAGE_SIZE, left);
            for (int i = 0; i < used; i++) {
                int state = states[i] & 0xFF;
                int outcome = state >> OUTCOME_SHIFT;
                books.add(((long) number << PAGE_BITS) + i, outcome == 0 ? Outcome.UNKNOWN : OUTCOMES[outcome - 1], state);
            }
            left -= used;
        }
        return books.build(offered, received, extraCopies, redelivered, foreign);
    }

    private Page page(long sequence) {
        return pages.get((int) (sequence >> PAGE_BITS));
    }

    private static int offset(long sequence) {
        return (int) sequence & PAGE_SIZE - 1;
    }

    private static int bit(Place place) {
        return switch (place) {
            case TARGET_QUEUE -> FOUND_IN_TARGET;
            case DEAD_LETTER_QUEUE -> FOUND_IN_DEAD_LETTER;
            case OTHER_QUEUE -> FOUND_ELSEWHERE;
        };
    }
}
