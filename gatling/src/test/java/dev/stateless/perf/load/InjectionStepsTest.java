package dev.stateless.perf.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.load.InjectionSteps.Slice;
import dev.stateless.perf.workload.InjectionProfile;
import dev.stateless.perf.workload.RandomProfiles;
import dev.stateless.perf.workload.Rate;
import dev.stateless.perf.workload.Stage;
import dev.stateless.perf.workload.Workload;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InjectionStepsTest {

    private static final int PROFILES = 400;
    /** Gatling hands users to its scheduler once a second. */
    private static final double TICK_SECONDS = 1;
    private static final double LEAD_SECONDS = Arrivals.LEAD.toSeconds();

    @Test
    void theSlicesStartExactlyAsManyUsersAsThereAreArrivals() {
        RandomProfiles.of(PROFILES).forEach(drawn -> {
            List<Slice> slices = InjectionSteps.slices(drawn.profile());
            assertThat(slices.stream().mapToLong(Slice::users).sum()).as("seed %d", drawn.seed())
                    .isEqualTo(drawn.profile().arrivals());
            assertThat(slices).allMatch(slice -> slice.users() >= 0 && slice.seconds() >= 1);
        });
    }

    @Test
    void theSlicesLastAsLongAsTheProfileInWholeSeconds() {
        RandomProfiles.of(PROFILES).forEach(drawn -> assertThat(
                InjectionSteps.slices(drawn.profile()).stream().mapToLong(Slice::seconds).sum())
                .as("seed %d", drawn.seed()).isEqualTo(drawn.profile().length().plusNanos(999_999_999).toSeconds()));
    }

    @Test
    void everyUserIsStartedBeforeHisRequestIsDueWhateverTheProfile() {
        RandomProfiles.of(PROFILES).forEach(drawn -> assertThat(latestStart(drawn.profile()))
                .as("seed %d", drawn.seed()).isLessThanOrEqualTo(LEAD_SECONDS));
    }

    @Test
    void theShippedLoadLeavesAWholeTickToSpare() {
        for (long seconds : new long[] {17, 30, 68, 100, 1020}) {
            for (double rate : new double[] {200, 2500, 5000}) {
                Workload load = Workload.load(Rate.perSecond(rate), 100, Duration.ofSeconds(seconds));
                assertThat(latestStart(load.profile())).as("%d s at %.0f/s", seconds, rate)
                        .isLessThanOrEqualTo(LEAD_SECONDS - TICK_SECONDS);
            }
        }
    }

    @Test
    void aConstantRateIsOneSlice() {
        InjectionProfile profile = new InjectionProfile(List.of(
                Stage.constant("steady", Rate.perSecond(25), Duration.ofHours(24))));

        assertThat(InjectionSteps.slices(profile)).containsExactly(new Slice(2_160_000, 86_400));
    }

    @Test
    void anIdlePieceStartsOnlyTheFirstOfTheNext() {
        InjectionProfile profile = new InjectionProfile(List.of(
                Stage.constant("idle", Rate.ZERO, Duration.ofSeconds(10)),
                Stage.constant("busy", Rate.perSecond(3), Duration.ofSeconds(2))));

        assertThat(InjectionSteps.slices(profile)).containsExactly(new Slice(1, 10), new Slice(5, 2));
        assertThat(InjectionSteps.of(profile)).hasSize(2);
    }

    /** By how many seconds the latest user starts after his request is due, had the profile begun with the first user. */
    private static double latestStart(InjectionProfile profile) {
        double latest = Double.NEGATIVE_INFINITY;
        double from = 0;
        long k = 0;
        for (Slice slice : InjectionSteps.slices(profile)) {
            // The last of several users starts at the slice's end: the latest that "evenly over it" can mean.
            double spacing = slice.users() > 1 ? (double) slice.seconds() / (slice.users() - 1) : 0;
            for (long i = 0; i < slice.users(); i++, k++) {
                latest = Math.max(latest, from + i * spacing - profile.arrivalOf(k).toNanos() / 1e9);
            }
            from += slice.seconds();
        }
        return latest;
    }
}
