package dev.stateless.orchestrator.event;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Translates what Jackson says of a line into a fault and words that quote nothing of the line. */
final class JacksonFaults {

    private JacksonFaults() {
    }

    /** Jackson names the limit only in its message, by the getter of it. */
    static LineFault limitBroken(StreamConstraintsException e) {
        String message = e.getOriginalMessage();
        if (message.contains("getMaxNestingDepth")) {
            return LineFault.TOO_DEEP;
        }
        return message.contains("getMaxNumberLength") ? LineFault.NUMBER_OUT_OF_RANGE : LineFault.TOO_LARGE;
    }

    static LineFault faultOf(JacksonException e) {
        return e.getOriginalMessage().startsWith("Duplicate Object property")
                ? LineFault.DUPLICATE_KEY : LineFault.MALFORMED_JSON;
    }

    static String describe(JacksonException e) {
        String what = e instanceof StreamConstraintsException ? "a limit is broken"
                : faultOf(e) == LineFault.DUPLICATE_KEY ? "the same key twice in one object" : "not JSON";
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getByteOffset() < 0 ? what : what + " near byte " + at.getByteOffset();
    }
}
