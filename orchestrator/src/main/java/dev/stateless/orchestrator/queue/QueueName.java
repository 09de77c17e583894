package dev.stateless.orchestrator.queue;

import java.util.regex.Pattern;

/** The name of a standard SQS queue: 1 to 80 letters, digits, hyphens and underscores. */
public record QueueName(String value) {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    public QueueName {
        if (value == null || !LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a queue's name has 1 to 80 letters, digits, hyphens and underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
