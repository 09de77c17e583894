package dev.stateless.orchestrator.event;

/** Why a line is no event; the name is the code a client sees. */
public enum LineFault {
    MALFORMED_JSON,
    INVALID_UTF8,
    UNSUPPORTED_CHARACTER,
    NOT_OBJECT,
    TRAILING_TOKENS,
    DUPLICATE_KEY,
    TOO_DEEP,
    TOO_LARGE,
    NUMBER_OUT_OF_RANGE,
    INVALID_TYPE,
    INVALID_EVENT_ID,
    INVALID_FIELD
}
