package dev.stateless.perf.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Profiles drawn from seeds: constant pieces, ramps up and down, from and to 0, idle pieces, jumps. */
public final class RandomProfiles {

    private static final List<String> PHASES = List.of("a", "b", "c");

    private RandomProfiles() {
    }

    public record Drawn(long seed, InjectionProfile profile) {
    }

    /** {@code count} profiles with at least one arrival. */
    public static Stream<Drawn> of(int count) {
        return LongStream.range(0, count).mapToObj(seed -> new Drawn(seed, draw(new Random(seed))));
    }

    private static InjectionProfile draw(Random random) {
        List<Stage> stages = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            stages.add(stage(random));
        }
        stages.add(Stage.constant("last", Rate.perSecond(0.5 + random.nextInt(20)), Duration.ofSeconds(5)));
        return new InjectionProfile(stages);
    }

    private static Stage stage(Random random) {
        String phase = PHASES.get(random.nextInt(PHASES.size()));
        Duration length = random.nextBoolean() ? Duration.ofSeconds(1 + random.nextInt(30))
                : Duration.ofMillis(2_000 + random.nextInt(30_000));
        double high = random.nextInt(5) == 0 ? random.nextDouble() : 200 * random.nextDouble();
        Rate rate = Rate.perSecond(high);
        return switch (random.nextInt(6)) {
            case 0 -> Stage.ramp(phase, Rate.ZERO, rate, length);
            case 1 -> Stage.ramp(phase, rate, Rate.ZERO, length);
            case 2 -> Stage.ramp(phase, rate, rate.times(0.1 + 3 * random.nextDouble()), length);
            case 3 -> Stage.constant(phase, Rate.ZERO, length);
            case 4 -> Stage.ramp(phase, rate, rate.times(1 + 1e-9), length);
            default -> Stage.constant(phase, rate, length);
        };
    }
}
