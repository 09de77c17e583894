package dev.stateless.perf.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.load.RunRecorder.Look;
import dev.stateless.perf.workload.InjectionProfile;
import dev.stateless.perf.workload.Rate;
import dev.stateless.perf.workload.Stage;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LiveLineTest {

    private static final InjectionProfile PROFILE = new InjectionProfile(List.of(
            Stage.constant("steady", Rate.perSecond(1), Duration.ofSeconds(60))));
    private static final Look BEFORE = new Look(1000, 900, 0, PhaseRecorder.newHistogram());

    @Test
    void theLineSaysRatesSinceTheLineBeforeAndTotalsOfFailures() {
        Histogram times = PhaseRecorder.newHistogram();
        times.recordValue(42_000);
        String line = LiveLine.text(PROFILE, Duration.ofSeconds(20), BEFORE, new Look(6000, 5900, 7, times),
                Duration.ofSeconds(2), 123);

        assertThat(line).isEqualTo(
                "steady    offered   2500/s  accepted   2500/s  p99    42 ms  backlog    123  failed 7  40 s left");
        assertThat(line).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void withoutAGoodAnswerThereIsNoPercentile() {
        assertThat(LiveLine.text(PROFILE, Duration.ZERO, BEFORE, BEFORE, Duration.ofSeconds(1), 0))
                .contains("p99     - ms").contains("accepted      0/s");
    }

    @Test
    void afterTheEndOfTheProfileItFinishes() {
        assertThat(LiveLine.text(PROFILE, Duration.ofSeconds(61), BEFORE, BEFORE, Duration.ofSeconds(1), 0))
                .startsWith("finishing").doesNotContain("left");
    }

    @Test
    void aRunHasAboutFortyLinesButNoneMoreOftenThanEachSecondOrLessThanEachMinute() {
        assertThat(LiveLine.period(Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(1));
        assertThat(LiveLine.period(Duration.ofSeconds(80))).isEqualTo(Duration.ofSeconds(2));
        assertThat(LiveLine.period(Duration.ofHours(24))).isEqualTo(Duration.ofMinutes(1));
    }
}
