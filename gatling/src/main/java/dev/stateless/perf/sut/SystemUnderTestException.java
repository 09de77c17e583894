package dev.stateless.perf.sut;

/** The system under test could not be brought up; the message says which part, why, and what to look at. */
public final class SystemUnderTestException extends RuntimeException {

    SystemUnderTestException(String message, Throwable cause) {
        super(message, cause);
    }
}
