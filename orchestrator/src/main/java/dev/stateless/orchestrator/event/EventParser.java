package dev.stateless.orchestrator.event;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a line once, token by token, for the fields routing needs and for everything that makes it unfit to be sent. */
public final class EventParser {

    private final JsonFactory json;
    private final EventLimits limits;

    public EventParser(EventLimits limits) {
        this.limits = limits;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxNumberLength(limits.maxNumberLength())
                        .maxNameLength(limits.maxNameLength())
                        .maxStringLength(limits.maxBytes())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** Never throws: whatever the bytes are, the answer is an event or says why not. */
    public ParsedLine parse(RawEvent raw) {
        EventFields fields = new EventFields(limits.maxFieldLength());
        try {
            if (raw.tooLarge()) {
                throw new LineFaultException(LineFault.TOO_LARGE, "longer than " + limits.maxBytes() + " bytes");
            }
            String payload = decode(raw);
            try (JsonParser parser = json.createParser(ObjectReadContext.empty(), raw.buffer(), raw.offset(),
                    raw.length())) {
                readObject(parser, fields);
                expectEnd(parser);
            }
            return fields.toEvent(raw.line(), payload);
        } catch (LineFaultException e) {
            return fields.toMalformedLine(raw.line(), e.fault(), e.getMessage());
        } catch (StreamConstraintsException e) {
            return fields.toMalformedLine(raw.line(), JacksonFaults.limitBroken(e), JacksonFaults.describe(e));
        } catch (JacksonException e) {
            return fields.toMalformedLine(raw.line(), JacksonFaults.faultOf(e), JacksonFaults.describe(e));
        }
    }

    private static void readObject(JsonParser parser, EventFields fields) throws LineFaultException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new LineFaultException(LineFault.MALFORMED_JSON, "no JSON in it");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new LineFaultException(LineFault.NOT_OBJECT, "an event is a JSON object, one on each line"
                    + (first == JsonToken.START_ARRAY ? "; send arrays to /api/orchestrator/events/bulk-array" : ""));
        }
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                if (depth == 1) {
                    fields.read(parser.currentName(), token, parser);
                }
                depth++;
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                depth--;
            } else {
                if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    checkRange(parser);
                }
                if (depth == 1 && token != JsonToken.PROPERTY_NAME) {
                    fields.read(parser.currentName(), token, parser);
                }
            }
        }
    }

    private static void expectEnd(JsonParser parser) throws LineFaultException {
        JsonToken more;
        try {
            more = parser.nextToken();
        } catch (JacksonException e) {
            more = JsonToken.NOT_AVAILABLE;
        }
        if (more != null) {
            throw new LineFaultException(LineFault.TRAILING_TOKENS, "more after the event's closing brace; "
                    + "an event ends with its line");
        }
    }

    private static void checkRange(JsonParser parser) throws LineFaultException {
        if (Double.isInfinite(parser.getDoubleValue())) {
            throw new LineFaultException(LineFault.NUMBER_OUT_OF_RANGE, "a number beyond 1.8e308");
        }
    }

    /**
     * The bytes as text, refused where they are no UTF-8. A replacement character in the result is either in the
     * bytes or stands for broken ones, which only the strict (and slower) decoder tells apart.
     */
    private static String decode(RawEvent raw) throws LineFaultException {
        String text = new String(raw.buffer(), raw.offset(), raw.length(), StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw.buffer(), raw.offset(), raw.length()));
            } catch (CharacterCodingException e) {
                throw new LineFaultException(LineFault.INVALID_UTF8, "not UTF-8");
            }
        }
        if (text.indexOf('\u0000') >= 0) {
            throw new LineFaultException(LineFault.INVALID_UTF8, "zero bytes in it; is it UTF-16? Send UTF-8");
        }
        if (text.indexOf('\uFFFE') >= 0 || text.indexOf('\uFFFF') >= 0) {
            throw new LineFaultException(LineFault.UNSUPPORTED_CHARACTER, "U+FFFE and U+FFFF can't be carried by SQS; "
                    + "write them as \\ufffe and \\uffff");
        }
        if (text.startsWith("\uFEFF")) {
            throw new LineFaultException(LineFault.MALFORMED_JSON, "a byte order mark; only the first line may have one");
        }
        return text;
    }
}
