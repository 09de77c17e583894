package dev.stateless.perf.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.fixture.SampleRun;
import dev.stateless.perf.result.SloVerdict;
import dev.stateless.perf.result.SloVerdict.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SloTest {

    private static final Slo P99 = Slo.below(Metric.RESPONSE_TIME_P99, 1000, Slos.leastSamples(0.99));

    private final SampleRun run = new SampleRun();

    @Test
    void aPercentileOnTooFewSamplesIsMissingHoweverGood() {
        run.p99 = 1;
        run.samples = 499;
        assertThat(outcome(P99)).isEqualTo(Outcome.MISSING);
        run.samples = 500;
        assertThat(outcome(P99)).isEqualTo(Outcome.PASS);
    }

    @Test
    void noAnswerAtAllIsMissingAndNotFast() {
        run.samples = 0;
        assertThat(outcome(P99)).isEqualTo(Outcome.MISSING);
    }

    @Test
    void belowLeavesOutTheLimitItself() {
        run.p99 = 1000;
        assertThat(outcome(P99)).isEqualTo(Outcome.FAIL);
        run.p99 = 999.9;
        assertThat(outcome(P99)).isEqualTo(Outcome.PASS);
    }

    @Test
    void atLeastIncludesTheLimitItself() {
        run.throughput = 1960;
        assertThat(outcome(Slo.atLeast(Metric.THROUGHPUT, 1960))).isEqualTo(Outcome.PASS);
        run.throughput = 1959.9;
        assertThat(outcome(Slo.atLeast(Metric.THROUGHPUT, 1960))).isEqualTo(Outcome.FAIL);
    }

    @Test
    void noneMeansNotASingleOne() {
        assertThat(outcome(Slo.none(Metric.SERVER_ERRORS))).isEqualTo(Outcome.PASS);
        run.serverErrors = 1;
        assertThat(outcome(Slo.none(Metric.SERVER_ERRORS))).isEqualTo(Outcome.FAIL);
    }

    @Test
    void booksThatWereNotReadAreMissing() {
        SloVerdict verdict = Slo.none(Metric.LOST).judge(Optional.of(run.phase()), Optional.empty());
        assertThat(verdict.outcome()).isEqualTo(Outcome.MISSING);
        assertThat(verdict.value()).isEmpty();
    }

    @Test
    void aVerdictCarriesItsEvidence() {
        SloVerdict verdict = P99.judge(Optional.of(run.phase()), Optional.of(run.books()));
        assertThat(verdict).isEqualTo(new SloVerdict("responseTime.p99", "steady", Outcome.PASS, "<", 1000,
                Optional.of(200.0), "ms", 1000, 500));
    }

    private Outcome outcome(Slo slo) {
        return slo.judge(Optional.of(run.phase()), Optional.of(run.books())).outcome();
    }
}
