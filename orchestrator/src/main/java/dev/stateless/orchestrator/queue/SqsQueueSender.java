package dev.stateless.orchestrator.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/** One attempt at SendMessageBatch, and what its answer says of each entry. */
final class SqsQueueSender implements QueueSender {

    private final SqsClient sqs;
    private final QueueUrls urls;
    private final Duration attemptTimeout;

    /** @param attemptTimeout the client's own, so that it is overridden only where less is left */
    SqsQueueSender(SqsClient sqs, QueueUrls urls, Duration attemptTimeout) {
        this.sqs = sqs;
        this.urls = urls;
        this.attemptTimeout = attemptTimeout;
    }

    @Override
    public SendOutcome send(MessageBatch batch, Duration budget) {
        String url;
        try {
            url = urls.of(batch.queue());
        } catch (SdkException e) {
            return SendOutcome.ofAll(batch, SqsFailures.ofLookup(e));
        }
        try {
            return outcome(batch, sqs.sendMessageBatch(request(batch, url, budget)));
        } catch (SdkException e) {
            EntryOutcome outcome = SqsFailures.ofSend(e);
            if (outcome instanceof EntryOutcome.Failed failed && failed.fault() == SendFault.QUEUE_MISSING) {
                urls.forget(batch.queue());
            }
            return SendOutcome.ofAll(batch, outcome);
        }
    }

    private SendMessageBatchRequest request(MessageBatch batch, String url, Duration budget) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>(batch.messages().size());
        for (OutboundMessage message : batch.messages()) {
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .messageBody(message.body())
                    .messageAttributes(attributes(message))
                    .build());
        }
        SendMessageBatchRequest.Builder request = SendMessageBatchRequest.builder().queueUrl(url).entries(entries);
        if (budget.compareTo(attemptTimeout) < 0) {
            request.overrideConfiguration(config -> config.apiCallTimeout(budget));
        }
        return request.build();
    }

    private static Map<String, MessageAttributeValue> attributes(OutboundMessage message) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>(8);
        message.attributes().forEach((name, value) -> attributes.put(name,
                MessageAttributeValue.builder().dataType("String").stringValue(value).build()));
        return attributes;
    }

    private static SendOutcome outcome(MessageBatch batch, SendMessageBatchResponse answer) {
        EntryOutcome[] entries = new EntryOutcome[batch.messages().size()];
        Arrays.fill(entries, new EntryOutcome.Unknown(SendFault.ANSWER_INCOMPLETE, "SQS's answer says nothing of it"));
        for (SendMessageBatchResultEntry sent : answer.successful()) {
            set(entries, sent.id(), new EntryOutcome.Acknowledged(sent.messageId()));
        }
        for (BatchResultErrorEntry failed : answer.failed()) {
            SendFault fault = SqsFailures.ofEntry(failed.code(), Boolean.TRUE.equals(failed.senderFault()));
            set(entries, failed.id(), new EntryOutcome.Failed(fault,
                    SqsFailures.shorten("SQS refused it, " + failed.code() + ": " + failed.message())));
        }
        return new SendOutcome(batch, Arrays.asList(entries));
    }

    /** An id that was never sent is ignored. */
    private static void set(EntryOutcome[] entries, String id, EntryOutcome outcome) {
        if (id != null && id.length() == 1 && Character.isDigit(id.charAt(0)) && id.charAt(0) - '0' < entries.length) {
            entries[id.charAt(0) - '0'] = outcome;
        }
    }
}
