package dev.stateless.perf.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.fixture.SampleRun;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private final SampleRun run = new SampleRun();

    @Test
    void nothingIsHeldAgainstAGoodRun() {
        assertThat(Validity.objections(run.facts())).isEmpty();
    }

    @Test
    void aGeneratorThatSentLessThanPlannedInvalidates() {
        run.startedRequests = 999;
        assertObjection("the generator sent 999 requests of 1000 planned");
    }

    @Test
    void sendingThatEndedEarlyInvalidates() {
        run.sending = Duration.ofMillis(49_499);
        assertObjection("sending ended 49499 ms after the start, but the last request was due at 50000 ms");
        run.sending = Duration.ofMillis(49_500);
        assertThat(Validity.objections(run.facts())).isEmpty();
    }

    @Test
    void queuesNobodyReadInvalidate() {
        run.booksRead = false;
        assertObjection("the queues could not be read, so nobody knows what arrived");
    }

    @Test
    void booksLeftOutOnPurposeDoNotInvalidate() {
        run.booksRead = false;
        run.accountingOff = true;
        assertThat(Validity.objections(run.facts())).isEmpty();
    }

    @Test
    void queuesThatStillHoldMessagesInvalidate() {
        run.drained = false;
        assertObjection("the queues did not run dry in time");
    }

    @Test
    void booksThatDoNotSumUpInvalidate() {
        run.unaccounted = 3;
        assertObjection("the books don't sum up: off by 3");
    }

    @Test
    void messagesOfSomebodyElseInvalidate() {
        run.foreign = 2;
        assertObjection("2 messages in the queues are not of this run");
    }

    @Test
    void everyTroubleInvalidatesInItsOwnWords() {
        run.troubles = List.of("the service died");
        assertObjection("the service died");
    }

    private void assertObjection(String objection) {
        assertThat(Validity.objections(run.facts())).containsExactly(objection);
    }
}
