package dev.stateless.orchestrator.queue;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A message ready to be sent.
 *
 * @param reference  the caller's own number for it, handed back untouched
 * @param attributes String attributes, none of them empty
 * @param bytes      its size as SQS counts: UTF-8 bytes of the body and of each attribute's name, type and value
 */
public record OutboundMessage(long reference, String body, Map<String, String> attributes, int bytes) {

    private static final int TYPE_BYTES = "String".length();

    public OutboundMessage(long reference, String body, Map<String, String> attributes) {
        this(reference, body, Map.copyOf(attributes), size(body, attributes));
    }

    private static int size(String body, Map<String, String> attributes) {
        int bytes = utf8Length(body);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            bytes += utf8Length(attribute.getKey()) + TYPE_BYTES + utf8Length(attribute.getValue());
        }
        return bytes;
    }

    private static int utf8Length(String text) {
        int length = text.length();
        int bytes = length;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return bytes;
    }
}
