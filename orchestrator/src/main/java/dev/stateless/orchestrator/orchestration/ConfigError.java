package dev.stateless.orchestrator.orchestration;

/** One thing wrong in an orchestration file. @param line from 1; 0 when it concerns the whole file */
public record ConfigError(String file, int line, String message) {

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
