package dev.stateless.perf.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    /** Books in order, every count different from 0. */
    private static final Object[] IN_ORDER = {
        /* offered */ 100L, /* accepted */ 50L, /* deadLettered */ 20L, /* rejected */ 18L, /* unknown */ 12L,
        /* delivered */ 60L, /* lost */ 1L, /* wrongQueue */ 2L, /* altered */ 3L, /* duplicated */ 4L,
        /* phantom */ 5L, /* rejectedAndAbsent */ 13L, /* unknownDelivered */ 7L, /* unknownAbsent */ 5L,
        /* received */ 60 + 2 + 3 + 4 + 5 + 7 + 8 + 9 + 10L, /* extraCopies */ 8L, /* redelivered */ 9L, /* foreign */ 10L,
        Map.of()};

    static Stream<Integer> counts() {
        return Stream.iterate(0, i -> i < IN_ORDER.length - 1, i -> i + 1);
    }

    @Test
    void booksInOrderAreOffByNothing() throws Exception {
        assertThat(books(IN_ORDER).imbalance()).isZero();
    }

    @ParameterizedTest
    @MethodSource("counts")
    void doctoringAnySingleCountShows(int doctored) throws Exception {
        for (long by : new long[] {-1, 1}) {
            Object[] counts = IN_ORDER.clone();
            counts[doctored] = (long) counts[doctored] + by;
            assertThat(books(counts).imbalance())
                    .as("%s", Reconciliation.class.getRecordComponents()[doctored].getName()).isPositive();
        }
    }

    @Test
    void missesInOppositeDirectionsDoNotCancel() throws Exception {
        Object[] counts = IN_ORDER.clone();
        counts[11] = (long) counts[11] + 1;
        counts[13] = (long) counts[13] - 1;

        assertThat(books(counts).imbalance()).isEqualTo(2);
    }

    private static Reconciliation books(Object[] counts) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(Reconciliation.class.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return Reconciliation.class.getDeclaredConstructor(types).newInstance(counts);
    }
}
