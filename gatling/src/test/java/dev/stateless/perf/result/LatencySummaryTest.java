package dev.stateless.perf.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencySummaryTest {

    @Test
    void nothingMeasuredIsNoSummaryInsteadOfZeroes() {
        assertThat(LatencySummary.of(new Histogram(3))).isEmpty();
    }

    @Test
    void microsecondsBecomeMillisecondsAtEveryPercentile() {
        Histogram micros = new Histogram(3);
        for (int millis = 1; millis <= 1000; millis++) {
            micros.recordValue(millis * 1000L);
        }
        LatencySummary summary = LatencySummary.of(micros).orElseThrow();
        assertThat(summary.samples()).isEqualTo(1000);
        assertThat(summary.meanMs()).isCloseTo(500.5, within(1.0));
        assertThat(summary.p50Ms()).isCloseTo(500, within(1.0));
        assertThat(summary.p95Ms()).isCloseTo(950, within(1.0));
        assertThat(summary.p99Ms()).isCloseTo(990, within(1.0));
        assertThat(summary.p999Ms()).isCloseTo(999, within(1.0));
        assertThat(summary.maxMs()).isCloseTo(1000, within(1.0));
    }
}
