package dev.stateless.orchestrator.event;

/** Ends the look at a line; no stack trace, since bad lines are ordinary input. */
final class LineFaultException extends Exception {

    private final LineFault fault;

    LineFaultException(LineFault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    LineFault fault() {
        return fault;
    }
}
