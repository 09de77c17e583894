package dev.stateless.orchestrator.orchestration;

import java.util.List;
import java.util.stream.Collectors;

/** The orchestration files can't be used; carries everything that is wrong in them. */
public final class InvalidOrchestrationsException extends Exception {

    private final transient List<ConfigError> errors;

    InvalidOrchestrationsException(List<ConfigError> errors) {
        super(errors.stream().map(ConfigError::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    public List<ConfigError> errors() {
        return errors;
    }
}
