package dev.stateless.perf.accounting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The books kept in the plainest way, to compare the ledger with. Counts are by name as in {@link Reconciliation}. */
final class NaiveBooks {

    private record Message(Place place, boolean intact, String id) {
    }

    private final Map<Long, Outcome> outcomes = new HashMap<>();
    private final Map<Long, List<Message>> messages = new HashMap<>();
    private final Set<Long> offered = new HashSet<>();
    private long foreign;
    private long received;

    void offer(long sequence) {
        offered.add(sequence);
    }

    void answer(long sequence, Outcome outcome) {
        outcomes.put(sequence, outcome);
    }

    void receive(long sequence, Place place, boolean intact, String id) {
        received++;
        if (offered.contains(sequence)) {
            messages.computeIfAbsent(sequence, any -> new ArrayList<>()).add(new Message(place, intact, id));
        } else {
            foreign++;
        }
    }

    Map<String, Long> classes() {
        Map<String, Long> counts = new TreeMap<>();
        offered.forEach(sequence -> counts.merge(classOf(outcomes.getOrDefault(sequence, Outcome.UNKNOWN),
                messages.getOrDefault(sequence, List.of())), 1L, Long::sum));
        counts.put("received", received);
        counts.put("foreign", foreign);
        counts.put("beyond the first", messages.values().stream().mapToLong(all -> all.size() - 1L).sum());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static String classOf(Outcome outcome, List<Message> found) {
        boolean absent = found.isEmpty();
        return switch (outcome) {
            case REJECTED -> absent ? "rejectedAndAbsent" : "phantom";
            case UNKNOWN -> absent ? "unknownAbsent" : "unknownDelivered";
            case ACCEPTED -> acknowledged(Place.TARGET_QUEUE, found);
            case DEAD_LETTERED -> acknowledged(Place.DEAD_LETTER_QUEUE, found);
        };
    }

    private static String acknowledged(Place expected, List<Message> found) {
        if (found.isEmpty()) {
            return "lost";
        }
        if (found.stream().anyMatch(message -> message.place() != expected)) {
            return "wrongQueue";
        }
        if (found.stream().anyMatch(message -> !message.intact())) {
            return "altered";
        }
        return found.stream().map(Message::id).distinct().count() > 1 ? "duplicated" : "delivered";
    }

    static Map<String, Long> classes(Reconciliation books) {
        Map<String, Long> counts = new TreeMap<>();
        counts.put("delivered", books.delivered());
        counts.put("lost", books.lost());
        counts.put("wrongQueue", books.wrongQueue());
        counts.put("altered", books.altered());
        counts.put("duplicated", books.duplicated());
        counts.put("phantom", books.phantom());
        counts.put("rejectedAndAbsent", books.rejectedAndAbsent());
        counts.put("unknownDelivered", books.unknownDelivered());
        counts.put("unknownAbsent", books.unknownAbsent());
        counts.put("received", books.received());
        counts.put("foreign", books.foreign());
        counts.put("beyond the first", books.extraCopies() + books.redelivered());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
