package dev.stateless.perf.accounting;

import static dev.stateless.perf.accounting.Outcome.ACCEPTED;
import static dev.stateless.perf.accounting.Outcome.DEAD_LETTERED;
import static dev.stateless.perf.accounting.Outcome.REJECTED;
import static dev.stateless.perf.accounting.Outcome.UNKNOWN;
import static dev.stateless.perf.accounting.Place.DEAD_LETTER_QUEUE;
import static dev.stateless.perf.accounting.Place.OTHER_QUEUE;
import static dev.stateless.perf.accounting.Place.TARGET_QUEUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MessageLedgerTest {

    private static final int PAGE = 65_536;

    private final MessageLedger ledger = new MessageLedger();

    @Test
    void anAcceptedEventFoundOnceInItsQueueIsDelivered() {
        accepted(1);
        found(0, "a");

        Reconciliation books = balanced();
        assertThat(books.delivered()).isOne();
        assertThat(books.discrepantEvents()).isEmpty();
    }

    @Test
    void anAcceptedEventFoundNowhereIsLost() {
        accepted(3);
        found(0, "a");
        found(2, "c");

        Reconciliation books = balanced();
        assertThat(books.lost()).isOne();
        assertThat(books.delivered()).isEqualTo(2);
        assertThat(books.discrepantEvents()).containsEntry(Discrepancy.LOST, List.of(1L)).hasSize(1);
    }

    @Test
    void aLossAndADuplicateDoNotCancel() {
        accepted(2);
        found(0, "a");
        found(0, "b");

        Reconciliation books = balanced();
        assertThat(books.received()).isEqualTo(books.offered());
        assertThat(books.lost()).isOne();
        assertThat(books.duplicated()).isOne();
        assertThat(books.delivered()).isZero();
        assertThat(books.extraCopies()).isOne();
    }

    @Test
    void theSameMessageReceivedAgainIsARedeliveryAndNoDuplicate() {
        accepted(1);
        found(0, "a");
        found(0, "a");
        found(0, "a");

        Reconciliation books = balanced();
        assertThat(books.delivered()).isOne();
        assertThat(books.duplicated()).isZero();
        assertThat(books.redelivered()).isEqualTo(2);
    }

    @Test
    void aDuplicateIsListedOnceHoweverManyCopiesThereAre() {
        accepted(1);
        List.of("a", "b", "c", "d").forEach(id -> found(0, id));

        Reconciliation books = balanced();
        assertThat(books.duplicated()).isOne();
        assertThat(books.extraCopies()).isEqualTo(3);
    }

    @Test
    void aMessageMayBeFoundBeforeItsAnswerIsBooked() {
        ledger.offer(0, 2);
        found(0, "a");
        found(1, "b");
        ledger.answer(0, ACCEPTED);
        ledger.answer(1, REJECTED);

        Reconciliation books = balanced();
        assertThat(books.delivered()).isOne();
        assertThat(books.phantom()).isOne();
    }

    @Test
    void anAcceptedEventInAnotherQueueIsInTheWrongQueue() {
        accepted(2);
        ledger.receive(0, OTHER_QUEUE, true, "a");
        ledger.receive(1, DEAD_LETTER_QUEUE, true, "b");

        Reconciliation books = balanced();
        assertThat(books.wrongQueue()).isEqualTo(2);
        assertThat(books.delivered() + books.lost()).isZero();
    }

    @Test
    void aCopyInAnotherQueueIsNotForgivenByTheOneInTheRightQueue() {
        accepted(2);
        found(0, "a");
        ledger.receive(0, OTHER_QUEUE, true, "b");
        ledger.receive(1, OTHER_QUEUE, true, "c");
        found(1, "d");

        assertThat(balanced().wrongQueue()).isEqualTo(2);
    }

    @Test
    void otherBytesThanThoseSentAreAltered() {
        accepted(1);
        ledger.receive(0, TARGET_QUEUE, false, "a");

        Reconciliation books = balanced();
        assertThat(books.altered()).isOne();
        assertThat(books.delivered()).isZero();
    }

    @Test
    void anIntactCopyDoesNotHealAnAlteredOne() {
        accepted(2);
        ledger.receive(0, TARGET_QUEUE, false, "a");
        found(0, "b");
        found(1, "c");
        ledger.receive(1, TARGET_QUEUE, false, "d");

        assertThat(balanced().altered()).isEqualTo(2);
    }

    @Test
    void aDeadLetteredEventBelongsInTheDeadLetterQueueAndNowhereElse() {
        ledger.offer(0, 3);
        LongStream.range(0, 3).forEach(sequence -> ledger.answer(sequence, DEAD_LETTERED));
        ledger.receive(0, DEAD_LETTER_QUEUE, true, "a");
        found(1, "b");

        Reconciliation books = balanced();
        assertThat(books.deadLettered()).isEqualTo(3);
        assertThat(books.delivered()).isOne();
        assertThat(books.wrongQueue()).isOne();
        assertThat(books.lost()).isOne();
    }

    @Test
    void aRejectedEventThatIsFoundIsAPhantom() {
        ledger.offer(0, 2);
        ledger.answer(0, REJECTED);
        ledger.answer(1, REJECTED);
        ledger.receive(1, OTHER_QUEUE, true, "a");

        Reconciliation books = balanced();
        assertThat(books.phantom()).isOne();
        assertThat(books.rejectedAndAbsent()).isOne();
        assertThat(books.discrepantEvents()).containsEntry(Discrepancy.PHANTOM, List.of(1L));
    }

    @Test
    void anUnknownEventMayBeThereOrNot() {
        ledger.offer(0, 2);
        ledger.answer(0, UNKNOWN);
        ledger.answer(1, UNKNOWN);
        found(0, "a");

        Reconciliation books = balanced();
        assertThat(books.unknownDelivered()).isOne();
        assertThat(books.unknownAbsent()).isOne();
        assertThat(books.lost()).isZero();
        assertThat(books.discrepantEvents()).isEmpty();
    }

    @Test
    void anEventWithoutAnyAnswerIsUnknown() {
        ledger.offer(0, 2);
        ledger.answer(0, ACCEPTED);
        found(0, "a");

        Reconciliation books = balanced();
        assertThat(books.unknown()).isOne();
        assertThat(books.unknownAbsent()).isOne();
    }

    @Test
    void messagesOfNoOfferedEventAreForeign() {
        accepted(1);
        found(0, "a");
        found(1, "b");
        found(-1, "c");
        found(Long.MAX_VALUE, "d");
        ledger.receiveForeign();

        Reconciliation books = balanced();
        assertThat(books.foreign()).isEqualTo(4);
        assertThat(books.received()).isEqualTo(5);
    }

    @Test
    void eventsOnBothSidesOfAPageKeepTheirOwnFate() {
        accepted(2 * PAGE + 1);
        LongStream.rangeClosed(0, 2 * PAGE).filter(sequence -> sequence != PAGE - 1 && sequence != PAGE
                && sequence != 2 * PAGE).forEach(sequence -> found(sequence, "m" + sequence));
        found(0, "again");

        Reconciliation books = balanced();
        assertThat(books.discrepantEvents()).isEqualTo(java.util.Map.of(
                Discrepancy.LOST, List.of(PAGE - 1L, (long) PAGE, 2L * PAGE), Discrepancy.DUPLICATED, List.of(0L)));
        assertThat(books.delivered()).isEqualTo(2 * PAGE + 1 - 4);
    }

    @Test
    void aFullPageHasNoEntryMoreThanWasOffered() {
        accepted(PAGE);

        Reconciliation books = balanced();
        assertThat(books.accepted()).isEqualTo(PAGE);
        assertThat(books.unknown()).isZero();
    }

    @Test
    void onlyTheFirstTenOfAKindAreListedButAllAreCounted() {
        accepted(25);

        Reconciliation books = balanced();
        assertThat(books.lost()).isEqualTo(25);
        assertThat(books.discrepantEvents().get(Discrepancy.LOST))
                .containsExactlyElementsOf(LongStream.range(0, 10).boxed().toList());
    }

    @Test
    void aSecondAnswerIsRefusedAndTheFirstStands() {
        accepted(1);

        assertThatThrownBy(() -> ledger.answer(0, REJECTED)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("event 0");
        assertThat(balanced().accepted()).isOne();
    }

    @Test
    void offeringAnEventTwiceUnbalancesTheBooks() {
        ledger.offer(0, 10);
        ledger.offer(5, 5);

        assertThat(ledger.reconcile().imbalance()).isEqualTo(5);
    }

    @Test
    void aGapInTheOfferedEventsUnbalancesTheBooks() {
        ledger.offer(10, 10);

        assertThat(ledger.reconcile().imbalance()).isEqualTo(10);
    }

    @Test
    void theBacklogIsWhatWasAcknowledgedAndNotYetFound() {
        ledger.offer(0, 4);
        ledger.answer(0, ACCEPTED);
        ledger.answer(1, DEAD_LETTERED);
        ledger.answer(2, REJECTED);
        ledger.answer(3, UNKNOWN);
        assertThat(ledger.backlog()).isEqualTo(2);

        found(0, "a");
        found(0, "a");
        assertThat(ledger.backlog()).isOne();
        assertThat(ledger.received()).isEqualTo(2);
    }

    private void accepted(int count) {
        ledger.offer(0, count);
        LongStream.range(0, count).forEach(sequence -> ledger.answer(sequence, ACCEPTED));
    }

    private void found(long sequence, String messageId) {
        ledger.receive(sequence, TARGET_QUEUE, true, messageId);
    }

    private Reconciliation balanced() {
        Reconciliation books = ledger.reconcile();
        assertThat(books.imbalance()).isZero();
        return books;
    }
}
