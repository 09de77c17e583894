package dev.stateless.perf.sut;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a run loads, and the broker it reads the results from. */
public interface SystemUnderTest extends AutoCloseable {

    /** Base URLs of the replicas, at least one, without a path. */
    List<URI> urls();

    /** The broker's SQS endpoint; empty when the AWS SDK's own environment says where it is. */
    Optional<URI> brokerEndpoint();

    /** What of it has died since the start, in words; empty while all lives, and for what we did not start. */
    List<String> casualties();

    @Override
    void close();
}
