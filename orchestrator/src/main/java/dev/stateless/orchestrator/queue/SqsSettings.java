package dev.stateless.orchestrator.queue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the service speaks to SQS; where and as whom is the AWS SDK's own configuration.
 *
 * @param senders        batches on their way at one time, each on its own connection; few beat many
 * @param connectTimeout longest wait for a connection to be made
 * @param attemptTimeout longest one call may take, from its first byte to the last of its answer
 * @param batchDeadline  longest from handing a batch over to its outcome, waiting and retries included
 */
@ConfigurationProperties("orchestrator.sqs")
public record SqsSettings(int senders, Duration connectTimeout, Duration attemptTimeout, Duration batchDeadline) {

    public SqsSettings {
        if (senders < 1 || senders > 256) {
            throw new IllegalArgumentException("orchestrator.sqs.senders must be 1 to 256, not " + senders);
        }
        requirePositive("connect-timeout", connectTimeout);
        requirePositive("attempt-timeout", attemptTimeout);
        requirePositive("batch-deadline", batchDeadline);
    }

    private static void requirePositive(String name, Duration value) {
        if (value == null || value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("orchestrator.sqs." + name + " must be longer than 0, not " + value);
        }
    }
}
