package dev.stateless.perf.load;

import dev.stateless.perf.accounting.Outcome;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service said of each line of a request.
 *
 * @param request    the request's outcome: its HTTP status, {@link #NO_ANSWER} or {@link #BAD_ANSWER}
 * @param rest       the outcome of every line that is no exception
 * @param exceptions other lines, by number from 1
 */
record IngestAnswer(String request, Outcome rest, Map<Integer, LineOutcome> exceptions) {

    /** The connection failed or nothing came in time. */
    static final String NO_ANSWER = "no answer";
    /** An answer that contradicts itself or the contract; what it says of events is not believed. */
    static final String BAD_ANSWER = "bad answer";

    private static final String ALL_ACCEPTED = "202";
    private static final String DEAD_LETTERED_CODE = "UNROUTED";
    /** The send was made and its outcome could not be learned. */
    private static final Set<String> UNKNOWN_CODES =
            Set.of("CONNECTION_LOST", "TIMED_OUT", "ANSWER_UNREADABLE", "ANSWER_INCOMPLETE");
    private static final String NOT_REACHED = "NOT_REACHED";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A line that differs from the rest.
     *
     * @param code the service's code for it
     */
    record LineOutcome(Outcome outcome, String code) {
    }

    static IngestAnswer none() {
        return new IngestAnswer(NO_ANSWER, Outcome.UNKNOWN, Map.of());
    }

    /**
     * @param count lines of the request
     */
    static IngestAnswer parse(int status, byte[] body, int count) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.path("total").isIntegralNumber()) {
                return perLine(status, json, count);
            }
        } catch (JacksonException e) {
            // not JSON: the status has to do
        }
        boolean nothingSent = status / 100 == 4;
        return nothingSent ? new IngestAnswer(String.valueOf(status), Outcome.REJECTED, Map.of()) : bad();
    }

    private static IngestAnswer perLine(int status, JsonNode json, int count) {
        Map<Integer, LineOutcome> exceptions = new TreeMap<>();
        for (JsonNode failure : json.path("failures")) {
            String code = failure.path("code").asString("none");
            if (exceptions.put(failure.path("line").asInt(0), new LineOutcome(outcomeOf(code), code)) != null) {
                return bad();
            }
        }
        int total = json.path("total").asInt();
        for (int line = total + 1; line <= count; line++) {
            exceptions.put(line, new LineOutcome(Outcome.REJECTED, NOT_REACHED));
        }
        IngestAnswer answer = new IngestAnswer(String.valueOf(status), Outcome.ACCEPTED, exceptions);
        return answer.agreesWith(status, json, total, count) ? answer : bad();
    }

    private static IngestAnswer bad() {
        return new IngestAnswer(BAD_ANSWER, Outcome.UNKNOWN, Map.of());
    }

    private static Outcome outcomeOf(String code) {
        return code.equals(DEAD_LETTERED_CODE) ? Outcome.DEAD_LETTERED
                : UNKNOWN_CODES.contains(code) ? Outcome.UNKNOWN : Outcome.REJECTED;
    }

    private boolean agreesWith(int status, JsonNode json, int total, int count) {
        return total <= count
                && exceptions.keySet().stream().allMatch(line -> line >= 1 && line <= count)
                && json.path("successful").asInt(-1) == count(Outcome.ACCEPTED, count)
                && json.path("deadLettered").asInt(-1) == count(Outcome.DEAD_LETTERED, count)
                && json.path("unknown").asInt(-1) == count(Outcome.UNKNOWN, count)
                && json.path("failed").asInt(-1) == count(Outcome.REJECTED, count) - (count - total)
                && (status == 202) == (count(Outcome.ACCEPTED, count) == count);
    }

    /** Whether every line was accepted. */
    boolean isGood() {
        return request.equals(ALL_ACCEPTED);
    }

    /** The outcome of a line, from 1. */
    Outcome outcome(int line) {
        LineOutcome exception = exceptions.get(line);
        return exception == null ? rest : exception.outcome();
    }

    /** How many of {@code lines} lines have this outcome. */
    int count(Outcome outcome, int lines) {
        int count = (int) exceptions.values().stream().filter(exception -> exception.outcome() == outcome).count();
        return outcome == rest ? count + lines - exceptions.size() : count;
    }
}
