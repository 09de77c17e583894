package dev.stateless.perf.load;

import java.util.List;

/** Settings that can't be used, each with what is wrong and what would be right. */
final class UsageException extends RuntimeException {

    UsageException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
