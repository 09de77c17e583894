package dev.stateless.perf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stateless.perf.accounting.MessageLedger;
import dev.stateless.perf.accounting.Outcome;
import dev.stateless.perf.accounting.Reconciliation;
import dev.stateless.perf.load.IngestAnswer.LineOutcome;
import dev.stateless.perf.result.LatencySummary;
import dev.stateless.perf.result.PhaseResult;
import dev.stateless.perf.testdata.NdjsonBatch;
import dev.stateless.perf.workload.InjectionProfile;
import dev.stateless.perf.workload.Rate;
import dev.stateless.perf.workload.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunRecorderTest {

    private static final int EVENTS = 10;
    private static final long MILLI = 1_000_000;
    private static final long START = 5_000_000_000L;
    private static final IngestAnswer GOOD = new IngestAnswer("202", Outcome.ACCEPTED, Map.of());
    private static final IngestAnswer REFUSED = new IngestAnswer("429", Outcome.REJECTED, Map.of());

    private final InjectionProfile profile = new InjectionProfile(List.of(
            Stage.constant("warm-up", Rate.perSecond(100), Duration.ofSeconds(1)),
            Stage.constant("steady", Rate.perSecond(100), Duration.ofSeconds(4))));
    private final MessageLedger ledger = new MessageLedger();
    private final RunRecorder recorder = new RunRecorder(profile, ledger);

    @Test
    void responseTimeBeginsAtTheIntendedStartAndServiceTimeAtTheActualOne() {
        request(0, 30, 50, GOOD);

        PhaseResult phase = phase("warm-up");
        assertMillis(phase.responseTime().orElseThrow().maxMs(), 50);
        assertMillis(phase.serviceTime().orElseThrow().maxMs(), 20);
        assertMillis(phase.scheduleLag().orElseThrow().maxMs(), 30);
    }

    @Test
    void aStallShowsInTheResponseTimesOfAllWhoHadToWait() {
        for (int k = 0; k < 500; k++) {
            long due = k * 10;
            boolean stalled = due >= 2000 && due < 4000;
            request(k, stalled ? 4000 : due, (stalled ? 4000 : due) + 5, GOOD);
        }

        LatencySummary response = phase("steady").responseTime().orElseThrow();
        LatencySummary service = phase("steady").serviceTime().orElseThrow();
        assertMillis(service.maxMs(), 5);
        assertMillis(response.maxMs(), 2005);
        assertMillis(response.p95Ms(), 1805);
        assertMillis(response.p50Ms(), 5);
        assertThat(response.meanMs()).isCloseTo(5 + 1005.0 / 2, within(5.0));
    }

    @Test
    void failedRequestsAreCountedAndNeverMixedIntoTheTimes() {
        request(0, 0, 100, GOOD);
        request(1, 10, 11, REFUSED);
        request(2, 20, 21, IngestAnswer.none());
        request(3, 30, 31, new IngestAnswer("207", Outcome.ACCEPTED, Map.of(1, new LineOutcome(Outcome.REJECTED, "BAD"))));

        PhaseResult phase = phase("warm-up");
        assertThat(phase.responseTime().orElseThrow().samples()).isOne();
        assertThat(phase.serviceTime().orElseThrow().samples()).isOne();
        assertThat(phase.scheduleLag().orElseThrow().samples()).isEqualTo(4);
        assertMillis(phase.responseTime().orElseThrow().p50Ms(), 100);
        assertThat(phase.requestsByOutcome()).isEqualTo(Map.of("202", 1L, "429", 1L, "no answer", 1L, "207", 1L));
    }

    @Test
    void withoutAGoodAnswerThereAreNoTimes() {
        request(0, 0, 1, REFUSED);

        assertThat(phase("warm-up").responseTime()).isEmpty();
        assertThat(phase("warm-up").serviceTime()).isEmpty();
    }

    @Test
    void everyEventIsCountedByItsOutcomeAndItsCode() {
        request(0, 0, 1, new IngestAnswer("207", Outcome.ACCEPTED, Map.of(1, new LineOutcome(Outcome.REJECTED, "BAD"),
                2, new LineOutcome(Outcome.UNKNOWN, "TIMED_OUT"), 3, new LineOutcome(Outcome.DEAD_LETTERED, "UNROUTED"))));
        request(1, 10, 11, REFUSED);

        PhaseResult phase = phase("warm-up");
        assertThat(phase.offeredEvents()).isEqualTo(20);
        assertThat(phase.acceptedEvents()).isEqualTo(7);
        assertThat(phase.rejectedEvents()).isEqualTo(11);
        assertThat(phase.unknownEvents()).isOne();
        assertThat(phase.deadLetteredEvents()).isOne();
        assertThat(phase.failedEvents()).isEqualTo(12);
        assertThat(phase.lineFailures()).isEqualTo(Map.of("BAD", 1L, "TIMED_OUT", 1L, "UNROUTED", 1L, "429", 10L));
    }

    @Test
    void aRequestStillWithoutAnAnswerIsUnknownToTheLastEvent() {
        recorder.sent(arrival(0), START);

        PhaseResult phase = phase("warm-up");
        assertThat(phase.startedRequests()).isOne();
        assertThat(phase.unknownEvents()).isEqualTo(EVENTS);
        assertThat(phase.lineFailures()).isEqualTo(Map.of("no answer yet", (long) EVENTS));
        assertThat(phase.acceptedPerSecond()).isZero();
    }

    @Test
    void aRequestBelongsToThePhaseItWasDueInAndItsThroughputToThatOfTheReply() {
        request(99, 990, 1500, GOOD);

        assertThat(phase("warm-up").acceptedEvents()).isEqualTo(EVENTS);
        assertThat(phase("warm-up").acceptedPerSecond()).isZero();
        assertThat(phase("steady").acceptedEvents()).isZero();
        assertThat(phase("steady").acceptedPerSecond()).isEqualTo(EVENTS / 4.0);
    }

    @Test
    void repliesAfterTheProfilesEndAreNoThroughput() {
        request(499, 4990, 5000, GOOD);

        assertThat(phase("steady").acceptedEvents()).isEqualTo(EVENTS);
        assertThat(phase("steady").acceptedPerSecond()).isZero();
    }

    @Test
    void thePlanIsThatOfTheProfileWhateverWasSent() {
        assertThat(phase("warm-up").plannedRequests()).isEqualTo(100);
        assertThat(phase("steady").plannedRequests()).isEqualTo(400);
        assertThat(phase("steady").lengthMs()).isEqualTo(4000);
        assertThat(phase("steady").startedRequests()).isZero();
    }

    @Test
    void theLedgerIsToldOfEachLineByItsOwnSequenceNumber() {
        request(0, 0, 1, GOOD);
        request(1, 10, 11, new IngestAnswer("207", Outcome.ACCEPTED, Map.of(EVENTS, new LineOutcome(Outcome.REJECTED, "BAD"))));

        Reconciliation books = ledger.reconcile();
        assertThat(books.accepted()).isEqualTo(2 * EVENTS - 1);
        assertThat(books.rejected()).isOne();
        assertThat(books.imbalance()).isZero();
        ledger.receive(2 * EVENTS - 1, dev.stateless.perf.accounting.Place.TARGET_QUEUE, true, "m");
        assertThat(ledger.reconcile().phantom()).isOne();
    }

    @Test
    void aLookHasAllCountsAndOnlyTheTimesSinceTheLookBefore() {
        request(0, 0, 10, GOOD);
        assertThat(recorder.look().responseMicros().getTotalCount()).isOne();
        request(1, 10, 20, REFUSED);

        RunRecorder.Look look = recorder.look();
        assertThat(look.offered()).isEqualTo(2 * EVENTS);
        assertThat(look.accepted()).isEqualTo(EVENTS);
        assertThat(look.failed()).isEqualTo(EVENTS);
        assertThat(look.responseMicros().getTotalCount()).isZero();
        assertThat(recorder.lastAnswerNanos()).isEqualTo(START + 20 * MILLI);
    }

    /** Request {@code k}, sent and answered at these milliseconds of the profile. */
    private void request(int k, long sentMs, long answeredMs, IngestAnswer answer) {
        Arrival arrival = arrival(k);
        recorder.sent(arrival, START + sentMs * MILLI);
        recorder.answered(arrival, answer, START + sentMs * MILLI, START + answeredMs * MILLI, START);
    }

    private Arrival arrival(int k) {
        return new Arrival(profile.phaseOf(k), START + profile.arrivalOf(k).toNanos(),
                new NdjsonBatch((long) k * EVENTS, EVENTS, new byte[0]));
    }

    private PhaseResult phase(String name) {
        return recorder.results().stream().filter(phase -> phase.phase().equals(name)).findFirst().orElseThrow();
    }

    /** Three significant digits are kept. */
    private static void assertMillis(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(expected * 0.006));
    }
}
