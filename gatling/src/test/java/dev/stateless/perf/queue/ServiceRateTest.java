package dev.stateless.perf.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ServiceRateTest {

    private static final long SECOND = 1_000_000_000L;

    private final ServiceRate rate = new ServiceRate(10);

    @Test
    void workIsBookedOneBehindTheOther() {
        long first = rate.book(20, 0);
        assertThat(rate.book(5, 0)).isEqualTo(first + SECOND / 2);
    }

    @Test
    void idleTimeIsSavedUpForNoMoreThanASecond() {
        rate.book(1, 0);
        assertThat(rate.book(10, 100 * SECOND)).isZero();
        assertThat(rate.book(10, 100 * SECOND)).isEqualTo(SECOND);
    }

    @Test
    void aRateOfNothingIsRefused() {
        for (double bad : new double[] {0, -1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ServiceRate(bad));
        }
    }
}
