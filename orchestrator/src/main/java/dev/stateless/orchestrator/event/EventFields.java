package dev.stateless.orchestrator.event;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Collects a line's own members while it is read. A field is kept only once it is known to be harmless. */
final class EventFields {

    private final int maxLength;
    private String type;
    private String eventId;
    private String correlationId;
    private String orchestrationName;
    private String source;
    private String version;
    private boolean hasTimestamp;
    private boolean typeSeen;

    EventFields(int maxLength) {
        this.maxLength = maxLength;
    }

    void read(String name, JsonToken token, JsonParser parser) throws LineFaultException {
        switch (name) {
            case "type" -> {
                typeSeen = true;
                type = required(name, token, parser, LineFault.INVALID_TYPE);
            }
            case "eventId" -> eventId = required(name, token, parser, LineFault.INVALID_EVENT_ID);
            case "correlationId" -> correlationId = optional(name, token, parser);
            case "orchestrationName" -> orchestrationName = optional(name, token, parser);
            case "source" -> source = optional(name, token, parser);
            case "version" -> version = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT
                    ? harmless(name, parser.getString(), LineFault.INVALID_FIELD) : optional(name, token, parser);
            case "timestamp" -> hasTimestamp = true;
            default -> { }
        }
    }

    Event toEvent(long line, String payload) throws LineFaultException {
        if (!typeSeen) {
            throw new LineFaultException(LineFault.INVALID_TYPE, "type is missing");
        }
        return new Event(line, payload, type, eventId, correlationId, orchestrationName, source, version, hasTimestamp);
    }

    MalformedLine toMalformedLine(long line, LineFault fault, String message) {
        return new MalformedLine(line, fault, message, eventId, correlationId, type);
    }

    private String required(String name, JsonToken token, JsonParser parser, LineFault fault)
            throws LineFaultException {
        if (token != JsonToken.VALUE_STRING) {
            throw new LineFaultException(fault, name + " must be a string");
        }
        String value = parser.getString();
        if (value.isBlank()) {
            throw new LineFaultException(fault, name + " is blank");
        }
        return harmless(name, value, fault);
    }

    /** Null and the empty string count as absent, since SQS takes no empty attribute. */
    private String optional(String name, JsonToken token, JsonParser parser) throws LineFaultException {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token != JsonToken.VALUE_STRING) {
            throw new LineFaultException(LineFault.INVALID_FIELD, name + " must be a string");
        }
        String value = parser.getString();
        return value.isEmpty() ? null : harmless(name, value, LineFault.INVALID_FIELD);
    }

    private String harmless(String name, String value, LineFault fault) throws LineFaultException {
        if (value.length() > maxLength) {
            throw new LineFaultException(fault, name + " is longer than " + maxLength + " characters");
        }
        if (!PlainText.isPlain(value)) {
            throw new LineFaultException(fault, name + " has a control character or one that SQS can't carry");
        }
        return value;
    }
}
