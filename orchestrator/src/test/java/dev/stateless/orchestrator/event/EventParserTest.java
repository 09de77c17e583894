package dev.stateless.orchestrator.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {

    private final EventParser parser = new EventParser(EventLimits.DEFAULT);

    @Test
    void keepsThePayloadAndReadsTheFieldsRoutingNeeds() {
        String line = " {\"type\":\"A\",\"eventId\":\"e\",\"correlationId\":\"c\",\"orchestrationName\":\"o\","
                + "\"source\":\"s\",\"version\":2,\"timestamp\":null,\"context\":{\"type\":\"not this\"}} ";

        assertThat(parser.parse(raw(line))).isEqualTo(new Event(1, line, "A", "e", "c", "o", "s", "2", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"A"}{"type":"B"}                 | TRAILING_TOKENS
            {"type":"A"} x                           | TRAILING_TOKENS
            {"type":"A"},                            | TRAILING_TOKENS
            {"type":"A"                              | MALFORMED_JSON
            {'type':'A'}                             | MALFORMED_JSON
            {"type":"A","n":NaN}                     | MALFORMED_JSON
            {"type":"A","n":01}                      | MALFORMED_JSON
            nul                                      | MALFORMED_JSON
            null                                     | NOT_OBJECT
            []                                       | NOT_OBJECT
            1                                        | NOT_OBJECT
            "x"                                      | NOT_OBJECT
            {}                                       | INVALID_TYPE
            {"type":null}                            | INVALID_TYPE
            {"type":1}                               | INVALID_TYPE
            {"type":" "}                             | INVALID_TYPE
            {"type":{"type":"A"}}                    | INVALID_TYPE
            {"type":"A","eventId":""}                | INVALID_EVENT_ID
            {"type":"A","eventId":7}                 | INVALID_EVENT_ID
            {"type":"A","eventId":null}              | INVALID_EVENT_ID
            {"type":"A","eventId":"a\\u000db"}       | INVALID_EVENT_ID
            {"type":"A","eventId":"a\\u001bb"}       | INVALID_EVENT_ID
            {"type":"A","eventId":"a\\u0000b"}       | INVALID_EVENT_ID
            {"type":"A","eventId":"\\ud800"}         | INVALID_EVENT_ID
            {"type":"A","correlationId":"a\\nb"}     | INVALID_FIELD
            {"type":"A","source":[]}                 | INVALID_FIELD
            {"type":"A","type":"B"}                  | DUPLICATE_KEY
            {"type":"A","x":{"a":1,"a":2}}           | DUPLICATE_KEY
            {"type":"A","n":1e999999}                | NUMBER_OUT_OF_RANGE
            {"type":"A","n":-1e999999}               | NUMBER_OUT_OF_RANGE
            """)
    void saysWhyALineIsNoEvent(String line, LineFault expected) {
        assertThat(parser.parse(raw(line))).isInstanceOfSatisfying(MalformedLine.class,
                malformed -> assertThat(malformed.fault()).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"A\",\"n\":1e308}", "{\"type\":\"A\",\"s\":\"\\ud800\"}",
        "{\"type\":\"A\",\"s\":\"\uFFFD\"}", "{\"type\":\"Ä😀\",\"s\":\"\u007F\u2028\"}", "{\"type\":\"A\",\"correlationId\":null}"})
    void unusualButValidLinesAreEvents(String line) {
        assertThat(parser.parse(raw(line))).isInstanceOf(Event.class);
    }

    @Test
    void nestingIsLimited() {
        assertThat(fault(nested(1000))).isNull();
        assertThat(fault(nested(1001))).isEqualTo(LineFault.TOO_DEEP);
        assertThat(fault(nested(100_000))).isEqualTo(LineFault.TOO_DEEP);
    }

    @Test
    void numbersAndNamesAreLimited() {
        assertThat(fault("{\"type\":\"A\",\"n\":" + "9".repeat(1000) + "}")).isNull();
        assertThat(fault("{\"type\":\"A\",\"n\":" + "9".repeat(1001) + "}")).isEqualTo(LineFault.NUMBER_OUT_OF_RANGE);
        assertThat(fault("{\"type\":\"A\",\"" + "k".repeat(50_000) + "\":1}")).isEqualTo(LineFault.TOO_LARGE);
        assertThat(fault("{\"type\":\"A\",\"eventId\":\"" + "e".repeat(10_000) + "\"}"))
                .isEqualTo(LineFault.INVALID_EVENT_ID);
    }

    @Test
    void brokenUtf8IsRefusedNotReplaced() {
        byte[] overlong = "{\"type\":\"A\",\"s\":\"__\"}".getBytes(StandardCharsets.UTF_8);
        overlong[17] = (byte) 0xC0;
        overlong[18] = (byte) 0x80;
        byte[] lone = "{\"type\":\"A\",\"s\":\"_\"}".getBytes(StandardCharsets.UTF_8);
        lone[17] = (byte) 0xFF;

        assertThat(fault(overlong)).isEqualTo(LineFault.INVALID_UTF8);
        assertThat(fault(lone)).isEqualTo(LineFault.INVALID_UTF8);
        assertThat(fault("{\"type\":\"A\"}".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(LineFault.INVALID_UTF8);
        assertThat(fault("{\"type\":\"A\"}".getBytes(StandardCharsets.UTF_16))).isEqualTo(LineFault.INVALID_UTF8);
        assertThat(fault("\uFEFF{\"type\":\"A\"}")).isEqualTo(LineFault.MALFORMED_JSON);
        assertThat(fault("{\"type\":\"A\",\"s\":\"\uFFFE\"}")).isEqualTo(LineFault.UNSUPPORTED_CHARACTER);
    }

    @Test
    void insertsOnlyWhatIsMissing() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(identified(" { \"type\":\"A\"}", now))
                .isEqualTo(" {\"eventId\":\"new-1\",\"timestamp\":\"2026-01-01T00:00:00Z\", \"type\":\"A\"}");
        assertThat(identified("{\"type\":\"A\",\"eventId\":\"e\"}", now))
                .isEqualTo("{\"timestamp\":\"2026-01-01T00:00:00Z\",\"type\":\"A\",\"eventId\":\"e\"}");
        assertThat(identified("{\"type\":\"A\",\"timestamp\":1}", now))
                .isEqualTo("{\"eventId\":\"new-1\",\"type\":\"A\",\"timestamp\":1}");
    }

    private String identified(String line, Instant now) {
        return ((Event) parser.parse(raw(line))).identified(number -> "new-" + number, now).payload();
    }

    private LineFault fault(String line) {
        return fault(line.getBytes(StandardCharsets.UTF_8));
    }

    private LineFault fault(byte[] line) {
        return parser.parse(RawEvent.single(line)) instanceof MalformedLine malformed ? malformed.fault() : null;
    }

    private static RawEvent raw(String line) {
        return RawEvent.single(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String nested(int depth) {
        return "{\"type\":\"A\",\"n\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
    }
}
