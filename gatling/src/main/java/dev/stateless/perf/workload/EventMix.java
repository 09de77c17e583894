package dev.stateless.perf.workload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The event types a run sends and their shares, and the routes the service has promised for them. */
public final class EventMix {

    /** Where the service puts what it has no route for. */
    public static final String DEAD_LETTER_QUEUE = "dead-letter-queue";

    /** The orchestration of an event that names none. */
    public static final String DEFAULT_ORCHESTRATION = "order-processing";

    private static final String USER_REGISTRATION = "user-registration";

    private final List<EventType> types;
    private final int[] cumulativeWeights;

    private EventMix(Map<EventType, Integer> weights) {
        types = List.copyOf(weights.keySet());
        cumulativeWeights = new int[types.size()];
        int sum = 0;
        for (int i = 0; i < types.size(); i++) {
            int weight = weights.get(types.get(i));
            if (weight < 1) {
                throw new IllegalArgumentException("the weight of " + types.get(i).name() + " must be at least 1");
            }
            sum += weight;
            cumulativeWeights[i] = sum;
        }
    }

    /** Both orchestrations; new orders are the most frequent, as in a shop. */
    public static EventMix standard() {
        Map<EventType, Integer> weights = new LinkedHashMap<>();
        weights.put(new EventType("OrderCreated", DEFAULT_ORCHESTRATION, "validation-service-queue"), 34);
        weights.put(new EventType("OrderValidated", DEFAULT_ORCHESTRATION, "inventory-service-queue"), 16);
        weights.put(new EventType("InventoryReserved", DEFAULT_ORCHESTRATION, "payment-service-queue"), 14);
        weights.put(new EventType("PaymentSucceeded", DEFAULT_ORCHESTRATION, "fulfillment-service-queue"), 12);
        weights.put(new EventType("UserRegistered", USER_REGISTRATION, "email-verification-queue"), 10);
        weights.put(new EventType("EmailVerified", USER_REGISTRATION, "profile-setup-queue"), 8);
        weights.put(new EventType("ProfileSetupComplete", USER_REGISTRATION, "welcome-email-queue"), 6);
        return new EventMix(weights);
    }

    public List<EventType> types() {
        return types;
    }

    /** Every queue an event can end in, the dead-letter queue last. */
    public List<String> queues() {
        return Stream.concat(types.stream().map(EventType::targetQueue), Stream.of(DEAD_LETTER_QUEUE)).toList();
    }

    /**
     * The type at a point of the mix.
     *
     * @param point any number; equal numbers give equal types, and evenly spread ones give each type its share
     */
    public EventType pick(int point) {
        int place = Math.floorMod(point, cumulativeWeights[cumulativeWeights.length - 1]);
        int i = 0;
        while (cumulativeWeights[i] <= place) {
            i++;
        }
        return types.get(i);
    }

    /** The type of this name in this orchestration, if the service has a route for it. */
    public Optional<EventType> find(String name, String orchestration) {
        return types.stream().filter(type -> type.name().equals(name) && type.orchestration().equals(orchestration))
                .findFirst();
    }
}
