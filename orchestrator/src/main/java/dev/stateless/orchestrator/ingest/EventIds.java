package dev.stateless.orchestrator.ingest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

/** Ids for events that have none. */
interface EventIds {

    /** @param line position in the request, from 1 */
    String idOf(long line);

    /** A new one each time. */
    static EventIds random(Supplier<UUID> source) {
        return line -> source.get().toString();
    }

    /** The same one whenever the same key is used for the same line, so that a retry can be recognised. */
    static EventIds derivedFrom(String idempotencyKey) {
        return line -> UUID.nameUUIDFromBytes((idempotencyKey + '\n' + line).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
