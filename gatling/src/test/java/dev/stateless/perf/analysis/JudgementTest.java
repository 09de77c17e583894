package dev.stateless.perf.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.fixture.SampleRun;
import dev.stateless.perf.result.SloVerdict;
import dev.stateless.perf.result.Verdict;
import dev.stateless.perf.workload.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private final SampleRun run = new SampleRun();

    @Test
    void aGoodRunPassesWithoutReasons() {
        assertThat(judge().verdict()).isEqualTo(Verdict.PASS);
        assertThat(judge().reasons()).isEmpty();
        assertThat(judge().slos()).hasSize(10);
    }

    @Test
    void slowResponsesFail() {
        run.p95 = 500;
        assertFail("responseTime.p95 (steady) is 500 ms, to be < 500 ms");
    }

    @Test
    void aSlowTailFails() {
        run.p99 = 1500;
        assertFail("responseTime.p99 (steady) is 1500 ms, to be < 1000 ms");
    }

    @Test
    void onePercentOfErrorsFails() {
        run.failedEvents = 1000;
        assertFail("errors (steady) is 1 %, to be < 1 %");
    }

    @Test
    void aSingleServerErrorFails() {
        run.serverErrors = 1;
        assertFail("http5xx (steady)");
    }

    @Test
    void tooLittleThroughputFails() {
        run.throughput = 1959;
        assertFail("throughput (steady)");
    }

    @Test
    void aLostEventFails() {
        run.lost = 1;
        assertFail("lost (run)");
    }

    @Test
    void anEventInTheWrongQueueFails() {
        run.wrongQueue = 1;
        assertFail("wrongQueue (run)");
    }

    @Test
    void anAlteredEventFails() {
        run.altered = 1;
        assertFail("altered (run)");
    }

    @Test
    void aDuplicatedEventFails() {
        run.duplicated = 1;
        assertFail("duplicated (run)");
    }

    @Test
    void aRejectedEventFoundAllTheSameFails() {
        run.phantom = 1;
        assertFail("phantom (run)");
    }

    @Test
    void missingSamplesAreNeverAPass() {
        run.samples = 499;
        assertInvalid("responseTime.p99 (steady) rests on 499 samples, 500 are needed");
        run.samples = 500;
        assertThat(judge().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aRunWithoutItsJudgedPhaseIsInvalid() {
        run.judgedPhase = "elsewhere";
        assertThat(judge().verdict()).isEqualTo(Verdict.INVALID);
        assertThat(judge().reasons()).contains("throughput (none) rests on 0 samples, 1 are needed");
    }

    @Test
    void invalidBeatsFailAndKeepsTheMissedSlosBehindTheObjections() {
        run.drained = false;
        run.lost = 1;
        assertThat(judge().verdict()).isEqualTo(Verdict.INVALID);
        assertThat(judge().reasons()).hasSize(2);
        assertThat(judge().reasons().get(0)).isEqualTo("the queues did not run dry in time");
        assertThat(judge().reasons().get(1)).startsWith("lost (run)");
    }

    @Test
    void accountingOffLeavesOutTheSlosOfTheBooks() {
        run.booksRead = false;
        run.accountingOff = true;
        assertThat(judge().verdict()).isEqualTo(Verdict.PASS);
        assertThat(judge().slos()).extracting(SloVerdict::metric).containsExactly("responseTime.p95",
                "responseTime.p99", "errors", "http5xx", "throughput");
    }

    @Test
    void unreadQueuesAreInvalidUnlessAccountingIsOff() {
        run.booksRead = false;
        assertThat(judge().verdict()).isEqualTo(Verdict.INVALID);
        assertThat(judge().reasons()).contains("the queues could not be read, so nobody knows what arrived");
    }

    @Test
    void smokeToleratesNoErrorAtAll() {
        run.failedEvents = 1;
        assertThat(Judgement.of(run.facts(), Slos.smoke()).verdict()).isEqualTo(Verdict.FAIL);
    }

    private Judgement judge() {
        return Judgement.of(run.facts(), Slos.load(Rate.perSecond(2000)));
    }

    private void assertFail(String reason) {
        assertThat(judge().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judge().reasons()).singleElement().asString().startsWith(reason);
    }

    private void assertInvalid(String reason) {
        assertThat(judge().verdict()).isEqualTo(Verdict.INVALID);
        assertThat(judge().reasons()).isEqualTo(List.of(reason));
    }
}
