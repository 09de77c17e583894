package dev.stateless.perf.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InjectionProfileTest {

    private static final int PROFILES = 400;
    /** What a due time rounded to nanoseconds may be off by, in arrivals. */
    private static final double ROUNDING = 1e-5;

    @Test
    void aConstantRateSpacesArrivalsEvenlyFromTheStart() {
        InjectionProfile profile = profile(constant(4, 2));

        assertThat(profile.arrivals()).isEqualTo(8);
        assertThat(profile.arrivalOf(0)).isEqualTo(Duration.ZERO);
        assertThat(profile.arrivalOf(1)).isEqualTo(Duration.ofMillis(250));
        assertThat(profile.arrivalOf(7)).isEqualTo(Duration.ofMillis(1750));
    }

    @Test
    void aRampFromNothingFollowsTheSquareRoot() {
        InjectionProfile profile = profile(Stage.ramp("p", Rate.ZERO, Rate.perSecond(10), Duration.ofSeconds(5)));

        assertThat(profile.arrivals()).isEqualTo(25);
        assertThat(profile.arrivalOf(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(profile.arrivalOf(4)).isEqualTo(Duration.ofSeconds(2));
        assertThat(profile.arrivalOf(16)).isEqualTo(Duration.ofSeconds(4));
        assertThat(profile.rateAt(Duration.ofSeconds(3)).perSecond()).isCloseTo(6, within(1e-12));
    }

    @Test
    void aRampToNothingIsTheSameBackwards() {
        InjectionProfile profile = profile(Stage.ramp("p", Rate.perSecond(10), Rate.ZERO, Duration.ofSeconds(5)));

        assertThat(profile.arrivals()).isEqualTo(25);
        assertThat(profile.arrivalOf(9)).isEqualTo(Duration.ofSeconds(1));
        assertThat(profile.arrivalOf(24)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void dueTimesNeverGoBackAndStayInsideTheProfile() {
        RandomProfiles.of(PROFILES).forEach(drawn -> {
            Duration before = Duration.ZERO;
            for (long k = 0; k < drawn.profile().arrivals(); k++) {
                Duration due = drawn.profile().arrivalOf(k);
                assertThat(due).as("seed %d, arrival %d", drawn.seed(), k).isGreaterThanOrEqualTo(before)
                        .isLessThanOrEqualTo(drawn.profile().length());
                before = due;
            }
        });
    }

    @Test
    void eachArrivalIsDueWhenTheIntegralOfTheRateReachesItsIndex() {
        RandomProfiles.of(PROFILES).forEach(drawn -> {
            for (long k = 0; k < drawn.profile().arrivals(); k++) {
                assertThat(integral(drawn.profile(), drawn.profile().arrivalOf(k)))
                        .as("seed %d, arrival %d", drawn.seed(), k).isCloseTo(k, within(ROUNDING));
            }
        });
    }

    @Test
    void countingAndDueTimesAreInversesOfEachOther() {
        RandomProfiles.of(PROFILES).forEach(drawn -> {
            InjectionProfile profile = drawn.profile();
            for (Duration time = Duration.ZERO; time.compareTo(profile.length()) < 0; time = time.plusMillis(237)) {
                long count = profile.arrivalsBy(time);
                double whole = integral(profile, time);
                assertThat((double) count).as("seed %d at %s", drawn.seed(), time)
                        .isBetween(whole - ROUNDING, whole + 1 + ROUNDING);
            }
            assertThat(profile.arrivalsBy(Duration.ZERO)).isZero();
            assertThat(profile.arrivalsBy(profile.length())).isEqualTo(profile.arrivals());
            assertThat(profile.arrivalsBy(profile.length().plusDays(1))).isEqualTo(profile.arrivals());
        });
    }

    @Test
    void everyArrivalBelongsToExactlyOnePhase() {
        RandomProfiles.of(PROFILES).forEach(drawn -> {
            InjectionProfile profile = drawn.profile();
            long[] counted = new long[profile.phases().size()];
            for (long k = 0; k < profile.arrivals(); k++) {
                counted[profile.phases().indexOf(profile.phaseOf(k))]++;
            }
            assertThat(counted).as("seed %d", drawn.seed())
                    .isEqualTo(profile.phases().stream().mapToLong(profile::arrivalsOf).toArray());
            assertThat(profile.phases().stream().mapToLong(profile::arrivalsOf).sum()).isEqualTo(profile.arrivals());
        });
    }

    @Test
    void theLengthsOfThePhasesMakeUpTheProfile() {
        RandomProfiles.of(PROFILES).forEach(drawn -> assertThat(drawn.profile().phases().stream()
                .map(drawn.profile()::lengthOf).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(drawn.profile().length()));
    }

    @Test
    void thePhaseOfATimeIsThatOfItsStage() {
        InjectionProfile profile = new InjectionProfile(List.of(Stage.constant("first", Rate.perSecond(1),
                Duration.ofSeconds(2)), Stage.constant("second", Rate.perSecond(1), Duration.ofSeconds(3))));

        assertThat(profile.phaseAt(Duration.ofMillis(-1))).isEqualTo("first");
        assertThat(profile.phaseAt(Duration.ofMillis(1999))).isEqualTo("first");
        assertThat(profile.phaseAt(Duration.ofSeconds(2))).isEqualTo("second");
        assertThat(profile.phaseAt(Duration.ofSeconds(99))).isEqualTo("second");
        assertThat(profile.phaseOf(1)).isEqualTo("first");
        assertThat(profile.phaseOf(2)).isEqualTo("second");
    }

    @Test
    void anIdleStageHasNoArrivalsAndDelaysTheNext() {
        InjectionProfile profile = profile(constant(2, 1), Stage.constant("idle", Rate.ZERO, Duration.ofSeconds(7)),
                constant(2, 1));

        assertThat(profile.arrivalsOf("idle")).isZero();
        assertThat(profile.arrivalOf(2)).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void nothingAccumulatesOverTwentyFourHours() {
        InjectionProfile profile = profile(constant(25, 24 * 3600));

        assertThat(profile.arrivals()).isEqualTo(2_160_000);
        for (long k = profile.arrivals() - 1000; k < profile.arrivals(); k++) {
            assertThat(profile.arrivalOf(k)).isEqualTo(Duration.ofMillis(40 * k));
        }
    }

    @Test
    void aRateThatIsNoBinaryFractionAccumulatesNothingEither() {
        InjectionProfile profile = profile(constant(0.1, 24 * 3600), constant(0.1, 24 * 3600));

        assertThat(profile.arrivals()).isEqualTo(17_280);
        assertThat(profile.arrivalOf(17_279)).isEqualTo(Duration.ofSeconds(172_790));
    }

    @Test
    void outsideTheProfileThereIsNoRate() {
        InjectionProfile profile = profile(constant(5, 2));

        assertThat(profile.rateAt(Duration.ofNanos(-1))).isEqualTo(Rate.ZERO);
        assertThat(profile.rateAt(Duration.ofMillis(1999)).perSecond()).isEqualTo(5);
        assertThat(profile.rateAt(Duration.ofSeconds(2))).isEqualTo(Rate.ZERO);
    }

    @Test
    void arrivalsOutsideTheProfileAreRefused() {
        InjectionProfile profile = profile(constant(5, 2));

        assertThatThrownBy(() -> profile.arrivalOf(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> profile.arrivalOf(10)).isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("arrival 10 of a profile of 10");
    }

    @Test
    void aProfileNeedsAStageAndDoesNotShareItsList() {
        assertThatThrownBy(() -> new InjectionProfile(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile(constant(1, 1)).stages().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static InjectionProfile profile(Stage... stages) {
        return new InjectionProfile(List.of(stages));
    }

    private static Stage constant(double rate, long seconds) {
        return Stage.constant("p", Rate.perSecond(rate), Duration.ofSeconds(seconds));
    }

    /** A(t), by the trapezoid rule, which is exact for linear rates. */
    private static double integral(InjectionProfile profile, Duration time) {
        double sum = 0;
        double left = time.toNanos() / 1e9;
        for (Stage stage : profile.stages()) {
            double length = stage.length().toNanos() / 1e9;
            double part = Math.min(left, length);
            double from = stage.from().perSecond();
            double reached = from + (stage.to().perSecond() - from) * part / length;
            sum += (from + reached) / 2 * part;
            left -= part;
        }
        return sum;
    }
}
