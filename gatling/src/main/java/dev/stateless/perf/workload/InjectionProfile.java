package dev.stateless.perf.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The planned arrival rate over time, and when each arrival is due. The due time of arrival k is computed from k alone,
 * so that nothing accumulates, however long the run.
 *
 * <p>With A(t) the integral of the rate over the stages, arrival k (from 0) is due at the smallest t with A(t) = k, and a
 * profile has as many arrivals as there are whole k below A(end).
 */
public final class InjectionProfile {

    /** What A(end) may be off by through rounding before it counts as one arrival more. */
    private static final double ROUNDING = 1e-6;

    private final List<Stage> stages;
    private final double[] secondsBefore;
    private final double[] arrivalsBefore;

    public InjectionProfile(List<Stage> stages) {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a profile needs at least one stage");
        }
        this.stages = List.copyOf(stages);
        secondsBefore = new double[stages.size() + 1];
        arrivalsBefore = new double[stages.size() + 1];
        for (int i = 0; i < stages.size(); i++) {
            secondsBefore[i + 1] = secondsBefore[i] + stages.get(i).seconds();
            arrivalsBefore[i + 1] = arrivalsBefore[i] + stages.get(i).arrivals();
        }
    }

    public List<Stage> stages() {
        return stages;
    }

    public Duration length() {
        return stages.stream().map(Stage::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** The number of arrivals in the whole profile. */
    public long arrivals() {
        return wholeBelow(arrivalsBefore[stages.size()]);
    }

    /** Planned arrivals a second at {@code time} after the start; 0 outside the profile. */
    public Rate rateAt(Duration time) {
        double seconds = Rate.seconds(time);
        if (seconds < 0 || seconds >= secondsBefore[stages.size()]) {
            return Rate.ZERO;
        }
        int stage = stageAt(seconds);
        return new Rate(Math.max(0, stages.get(stage).rateAt(seconds - secondsBefore[stage])));
    }

    /** How many arrivals are due before {@code time}. */
    public long arrivalsBy(Duration time) {
        double seconds = Math.min(Rate.seconds(time), secondsBefore[stages.size()]);
        if (seconds <= 0) {
            return 0;
        }
        int stage = stageAt(seconds);
        return wholeBelow(arrivalsBefore[stage] + stages.get(stage).arrivalsBy(seconds - secondsBefore[stage]));
    }

    /**
     * When arrival {@code k} is due, after the profile's start.
     *
     * @param k from 0 to {@link #arrivals()} − 1
     */
    public Duration arrivalOf(long k) {
        int stage = stageOfArrival(k);
        double seconds = secondsBefore[stage] + stages.get(stage).secondsUntil(k - arrivalsBefore[stage]);
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    /** The phase arrival {@code k} belongs to. */
    public String phaseOf(long k) {
        return stages.get(stageOfArrival(k)).phase();
    }

    /** The phase at {@code time} after the start; the last one after the end. */
    public String phaseAt(Duration time) {
        return stages.get(stageAt(Math.max(0, Rate.seconds(time)))).phase();
    }

    /** The names of the phases, in the order in which they first occur. */
    public List<String> phases() {
        return stages.stream().map(Stage::phase).distinct().toList();
    }

    /** How long all stages of {@code phase} take together. */
    public Duration lengthOf(String phase) {
        return stages.stream().filter(stage -> stage.phase().equals(phase)).map(Stage::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** How many arrivals belong to {@code phase}. */
    public long arrivalsOf(String phase) {
        long count = 0;
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).phase().equals(phase)) {
                count += wholeBelow(arrivalsBefore[i + 1]) - wholeBelow(arrivalsBefore[i]);
            }
        }
        return count;
    }

    /** This profile with {@code stage} before it. */
    public InjectionProfile after(Stage stage) {
        List<Stage> longer = new ArrayList<>();
        longer.add(stage);
        longer.addAll(stages);
        return new InjectionProfile(longer);
    }

    private int stageAt(double seconds) {
        return indexIn(secondsBefore, seconds);
    }

    private int stageOfArrival(long k) {
        if (k < 0 || k >= arrivals()) {
            throw new IndexOutOfBoundsException("arrival " + k + " of a profile of " + arrivals());
        }
        return indexIn(arrivalsBefore, k + ROUNDING);
    }

    /** The last stage that starts at or before {@code value}. */
    private int indexIn(double[] starts, double value) {
        int found = Arrays.binarySearch(starts, 0, stages.size(), value);
        int index = found >= 0 ? found : -found - 2;
        return Math.min(index, stages.size() - 1);
    }

    private static long wholeBelow(double value) {
        return (long) Math.ceil(value - ROUNDING);
    }
}
