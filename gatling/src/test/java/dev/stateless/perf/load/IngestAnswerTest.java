package dev.stateless.perf.load;

import static dev.stateless.perf.accounting.Outcome.ACCEPTED;
import static dev.stateless.perf.accounting.Outcome.DEAD_LETTERED;
import static dev.stateless.perf.accounting.Outcome.REJECTED;
import static dev.stateless.perf.accounting.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.accounting.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestAnswerTest {

    private static final int COUNT = 10;

    @Test
    void a202ThatAccountsForEveryLineAcceptsEveryLine() {
        IngestAnswer answer = parse(202, body(10, 10, 0, 0, 0));

        assertThat(answer.request()).isEqualTo("202");
        assertThat(answer.isGood()).isTrue();
        assertOutcomes(answer, 10, 0, 0, 0);
    }

    @Test
    void a207SaysOfEachLineWhatBecameOfIt() {
        IngestAnswer answer = parse(207, body(10, 7, 1, 1, 1, failure(2, "INVALID_TYPE"), failure(5, "UNROUTED"),
                failure(10, "TIMED_OUT")));

        assertThat(answer.isGood()).isFalse();
        assertThat(answer.outcome(1)).isEqualTo(ACCEPTED);
        assertThat(answer.outcome(2)).isEqualTo(REJECTED);
        assertThat(answer.outcome(5)).isEqualTo(DEAD_LETTERED);
        assertThat(answer.outcome(10)).isEqualTo(UNKNOWN);
        assertOutcomes(answer, 7, 1, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_LOST", "TIMED_OUT", "ANSWER_UNREADABLE", "ANSWER_INCOMPLETE"})
    void aSendWithoutAKnownOutcomeIsUnknown(String code) {
        assertThat(parse(207, body(10, 9, 0, 0, 1, failure(3, code))).outcome(3)).isEqualTo(UNKNOWN);
    }

    @Test
    void linesTheServiceDidNotReachAreRejected() {
        IngestAnswer answer = parse(503, body(4, 3, 1, 0, 0, failure(4, "DRAINING")));

        assertThat(answer.request()).isEqualTo("503");
        assertOutcomes(answer, 3, 7, 0, 0);
        assertThat(answer.outcome(3)).isEqualTo(ACCEPTED);
        assertThat(answer.outcome(5)).isEqualTo(REJECTED);
        assertThat(answer.exceptions().get(5).code()).isEqualTo("NOT_REACHED");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 408, 413, 415, 429})
    void aRefusalWithoutCountsRejectsEveryLine(int status) {
        IngestAnswer answer = parse(status, "{\"error\":\"no\"}");

        assertThat(answer.request()).isEqualTo(String.valueOf(status));
        assertOutcomes(answer, 0, COUNT, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 207, 301, 500, 502, 503, 504})
    void anyOtherAnswerWithoutCountsLeavesEveryLineUnknown(int status) {
        for (String body : new String[] {"", "<html>", "{}", "[]", "null", "{\"total\":\"10\"}", "{\"total\":10.5}", "{\"total"}) {
            assertBad(parse(status, body));
        }
    }

    @Test
    void noAnswerLeavesEveryLineUnknown() {
        assertThat(IngestAnswer.none().request()).isEqualTo(IngestAnswer.NO_ANSWER);
        assertThat(IngestAnswer.none().isGood()).isFalse();
        assertOutcomes(IngestAnswer.none(), 0, 0, 0, COUNT);
    }

    @Test
    void a202WhoseCountsDoNotAddUpIsNotBelieved() {
        assertBad(parse(202, body(10, 9, 0, 0, 0)));
        assertBad(parse(202, body(10, 9, 1, 0, 0)));
        assertBad(parse(202, body(10, 11, 0, 0, 0)));
        assertBad(parse(202, body(9, 9, 0, 0, 0)));
        assertBad(parse(202, body(11, 11, 0, 0, 0)));
        assertBad(parse(202, body(0, 0, 0, 0, 0)));
        assertBad(parse(202, body(-1, 10, 0, 0, 0)));
    }

    @Test
    void a202WithAFailureIsNotBelieved() {
        assertBad(parse(202, body(10, 10, 0, 0, 0, failure(1, "INVALID_TYPE"))));
        assertBad(parse(202, body(10, 9, 1, 0, 0, failure(1, "INVALID_TYPE"))));
    }

    @Test
    void a207WithoutAFailureIsNotBelieved() {
        assertBad(parse(207, body(10, 10, 0, 0, 0)));
        assertBad(parse(207, body(10, 9, 1, 0, 0)));
    }

    @Test
    void countsThatContradictTheListedLinesAreNotBelieved() {
        assertBad(parse(207, body(10, 9, 0, 1, 0, failure(1, "INVALID_TYPE"))));
        assertBad(parse(207, body(10, 9, 1, 0, 0, failure(1, "UNROUTED"))));
        assertBad(parse(207, body(10, 9, 1, 0, 0, failure(1, "TIMED_OUT"))));
        assertBad(parse(207, body(10, 8, 1, 0, 0, failure(1, "INVALID_TYPE"))));
        assertBad(parse(207, body(10, 9, 1, 0, 0, failure(1, "INVALID_TYPE"), failure(2, "INVALID_TYPE"))));
    }

    @Test
    void failuresOfLinesThatWereNotSentAreNotBelieved() {
        assertBad(parse(207, body(10, 9, 1, 0, 0, failure(0, "INVALID_TYPE"))));
        assertBad(parse(207, body(10, 9, 1, 0, 0, failure(11, "INVALID_TYPE"))));
        assertBad(parse(207, body(10, 9, 1, 0, 0, "{\"code\":\"INVALID_TYPE\"}")));
    }

    @Test
    void aLineListedTwiceIsNotBelieved() {
        assertBad(parse(207, body(10, 9, 1, 0, 0, failure(1, "UNROUTED"), failure(1, "INVALID_TYPE"))));
        assertBad(parse(207, body(10, 8, 2, 0, 0, failure(1, "INVALID_TYPE"), failure(1, "INVALID_TYPE"))));
    }

    @Test
    void aFailureBeyondTheLinesReachedIsNotBelieved() {
        assertBad(parse(503, body(4, 3, 1, 0, 0, failure(7, "TIMED_OUT"))));
        assertBad(parse(503, body(4, 4, 0, 0, 1, failure(7, "TIMED_OUT"))));
    }

    @Test
    void aMissingCountIsNotBelieved() {
        for (String name : new String[] {"successful", "failed", "deadLettered", "unknown"}) {
            assertBad(parse(202, body(10, 10, 0, 0, 0).replace("\"" + name + "\"", "\"other\"")));
        }
    }

    private static IngestAnswer parse(int status, String body) {
        return IngestAnswer.parse(status, body.getBytes(StandardCharsets.UTF_8), COUNT);
    }

    private static void assertBad(IngestAnswer answer) {
        assertThat(answer.request()).isEqualTo(IngestAnswer.BAD_ANSWER);
        assertThat(answer.isGood()).isFalse();
        assertOutcomes(answer, 0, 0, 0, COUNT);
    }

    private static void assertOutcomes(IngestAnswer answer, int accepted, int rejected, int deadLettered, int unknown) {
        int[] expected = new int[Outcome.values().length];
        expected[ACCEPTED.ordinal()] = accepted;
        expected[REJECTED.ordinal()] = rejected;
        expected[DEAD_LETTERED.ordinal()] = deadLettered;
        expected[UNKNOWN.ordinal()] = unknown;
        for (Outcome outcome : Outcome.values()) {
            assertThat(answer.count(outcome, COUNT)).as("%s", outcome).isEqualTo(expected[outcome.ordinal()]);
            assertThat(IntStream.rangeClosed(1, COUNT).filter(line -> answer.outcome(line) == outcome))
                    .as("lines %s", outcome).hasSize(expected[outcome.ordinal()]);
        }
    }

    private static String body(int total, int successful, int failed, int deadLettered, int unknown, String... failures) {
        return "{\"total\":%d,\"successful\":%d,\"failed\":%d,\"deadLettered\":%d,\"unknown\":%d,\"failures\":[%s]}"
                .formatted(total, successful, failed, deadLettered, unknown, String.join(",", failures));
    }

    private static String failure(int line, String code) {
        return "{\"line\":%d,\"code\":\"%s\"}".formatted(line, code);
    }
}
