package dev.stateless.orchestrator.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BatchPackerTest {

    private static final QueueName QUEUE = new QueueName("q");

    @Test
    void countsBytesAsSqsDoes() {
        OutboundMessage message = new OutboundMessage(1, "é€😀", Map.of("eventId", "ü"));

        assertThat(message.bytes()).isEqualTo(2 + 3 + 4 + "eventId".length() + "String".length() + 2);
    }

    @Test
    void aBatchIsGivenAwayWithItsTenthEntry() {
        BatchPacker packer = new BatchPacker(MessageBatch.MAX_BYTES);
        for (int i = 1; i < 10; i++) {
            assertThat(packer.add(QUEUE, message(i, 10))).isEmpty();
        }

        assertThat(packer.add(QUEUE, message(10, 10))).singleElement()
                .satisfies(batch -> assertThat(batch.messages()).hasSize(10));
        assertThat(packer.flush()).isEmpty();
    }

    @Test
    void tenLargeMessagesAreSplitByBytes() {
        BatchPacker packer = new BatchPacker(4 * MessageBatch.MAX_BYTES);
        List<MessageBatch> batches = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            batches.addAll(packer.add(QUEUE, message(i, 200_000)));
        }
        batches.addAll(packer.flush());

        assertThat(batches).extracting(batch -> batch.messages().size()).containsExactly(5, 5);
    }

    @Test
    void anIllegalBatchCannotExist() {
        List<OutboundMessage> eleven = Collections.nCopies(11, message(1, 1));
        List<OutboundMessage> tooLarge = List.of(message(1, MessageBatch.MAX_BYTES), message(2, 1));

        assertThatThrownBy(() -> new MessageBatch(QUEUE, eleven)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MessageBatch(QUEUE, tooLarge)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MessageBatch(QUEUE, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QueueName("../x")).isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(50)
    void everyMessageLeavesOnceInOrderAndLittleWaits(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        int limit = 2 * MessageBatch.MAX_BYTES;
        BatchPacker packer = new BatchPacker(limit);
        List<MessageBatch> batches = new ArrayList<>();
        long added = 0;
        for (int i = 0; i < 500; i++) {
            QueueName queue = new QueueName("q" + random.nextInt(7));
            OutboundMessage message = message(i, 1 + random.nextInt(random.nextInt(50) == 0 ? MessageBatch.MAX_BYTES : 900));
            batches.addAll(packer.add(queue, message));
            added += message.bytes();
            long left = batches.stream().mapToLong(MessageBatch::bytes).sum();
            assertThat(added - left).as("waiting, seed %d", seed).isLessThanOrEqualTo(limit);
        }
        batches.addAll(packer.flush());

        assertThat(batches.stream().flatMap(b -> b.messages().stream()).map(OutboundMessage::reference))
                .as("seed %d", seed).containsExactlyInAnyOrderElementsOf(LongStream.range(0, 500).boxed().toList());
        batches.stream().map(MessageBatch::queue).distinct().forEach(queue -> assertThat(batches.stream()
                .filter(b -> b.queue().equals(queue)).flatMap(b -> b.messages().stream())
                .map(OutboundMessage::reference).toList()).as("seed %d", seed).isSorted());
    }

    private static OutboundMessage message(long reference, int bytes) {
        return new OutboundMessage(reference, new String(new byte[bytes], StandardCharsets.US_ASCII), Map.of());
    }
}
