package dev.stateless.perf.testdata;

import dev.stateless.perf.workload.EventMix;
import dev.stateless.perf.workload.EventType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events of a {@code .jsonl} file, over and over. The suite gives every event its own id, so an {@code eventId} in
 * the file is dropped; a line without a {@code timestamp} gets one, since the service would otherwise insert its own and
 * the delivered bytes could not be compared.
 */
public final class DataFile implements EventSource {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<byte[]> events;
    private final List<String> targetQueues;

    private DataFile(List<byte[]> events, List<String> targetQueues) {
        this.events = events;
        this.targetQueues = targetQueues;
    }

    /**
     * @param start the timestamp for lines that have none
     * @throws IllegalArgumentException when the file cannot be read or a line is no event, with file and line
     */
    public static DataFile read(Path file, EventMix mix, Instant start) {
        List<byte[]> events = new ArrayList<>();
        List<String> queues = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            ObjectNode event = parse(file, number, line);
            event.remove("eventId");
            if (!event.has("timestamp")) {
                event.put("timestamp", start.toString());
            }
            events.add(JSON.writeValueAsBytes(event));
            queues.add(queueOf(event, mix));
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException(file + " has no events; one JSON object a line is expected");
        }
        return new DataFile(events, queues);
    }

    public int size() {
        return events.size();
    }

    @Override
    public void append(long sequence, LineBuffer line) {
        line.append(events.get(place(sequence)));
    }

    @Override
    public String targetQueue(long sequence) {
        return targetQueues.get(place(sequence));
    }

    private int place(long sequence) {
        return (int) (sequence % events.size());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the data file " + file.toAbsolutePath() + ": " + e, e);
        }
    }

    private static ObjectNode parse(Path file, int number, String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node instanceof ObjectNode event && event.path("type").isString()) {
                return event;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + " line " + number + ": " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException(file + " line " + number + ": not a JSON object with a \"type\"");
    }

    private static String queueOf(ObjectNode event, EventMix mix) {
        String orchestration = event.path("orchestrationName").asString(EventMix.DEFAULT_ORCHESTRATION);
        return mix.find(event.get("type").asString(), orchestration).map(EventType::targetQueue)
                .orElse(EventMix.DEAD_LETTER_QUEUE);
    }
}
