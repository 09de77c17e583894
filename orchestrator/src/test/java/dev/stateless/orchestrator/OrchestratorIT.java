package dev.stateless.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.orchestrator.testing.Broker;
import dev.stateless.orchestrator.testing.Examples;
import dev.stateless.orchestrator.testing.Service;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.JsonNode;

/** The service as its clients meet it: HTTP in, a real broker behind, answers as in docs/contract. */
class OrchestratorIT {

    private static Broker broker;
    private static Service service;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        service = Service.start(broker.endpoint());
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @BeforeEach
    void emptyQueues() {
        queues().forEach(broker::purge);
        broker.purge("dead-letter-queue");
    }

    @Test
    void everyExampleEventArrivesInItsQueueByteForByte() {
        HttpResponse<String> answer = service.ndjson(Examples.text("events.ndjson"));

        assertThat(answer.statusCode()).isEqualTo(202);
        Examples.assertSameShape(answer.body(), "bulk-ndjson.202.json");
        for (String event : Examples.events()) {
            JsonNode json = Examples.JSON.readTree(event);
            List<Message> received = broker.drain(target(json));
            assertThat(received).extracting(Message::body).containsExactly(event);
            assertThat(attribute(received.get(0), "eventId")).isEqualTo(json.get("eventId").stringValue());
            assertThat(attribute(received.get(0), "correlationId")).isEqualTo(json.get("correlationId").stringValue());
            assertThat(attribute(received.get(0), "eventType")).isEqualTo(json.get("type").stringValue());
            assertThat(attribute(received.get(0), "source")).isEqualTo("web-shop");
            assertThat(attribute(received.get(0), "version")).isEqualTo("1.0");
            assertThat(attribute(received.get(0), "orchestrationName"))
                    .isEqualTo(json.get("orchestrationName").stringValue());
        }
    }

    @Test
    void linesThatAreNotSuccessfulAreListedInLineOrderAndTheOthersAreSent() {
        String unroutable = "{\"type\":\"OrderTeleported\",\"eventId\":\"evt-00000008\",\"correlationId\":\"corr-8\","
                + "\"timestamp\":\"2026-01-15T10:00:08.000Z\"}";
        String body = Examples.text("events.ndjson") + unroutable + "\n{oops\n";

        HttpResponse<String> answer = service.ndjson(body);

        assertThat(answer.statusCode()).isEqualTo(207);
        Examples.assertSameShape(answer.body(), "bulk-ndjson.207.json");
        JsonNode report = Examples.JSON.readTree(answer.body());
        assertThat(report.at("/failures/0/code").stringValue()).isEqualTo("UNROUTED");
        assertThat(report.at("/failures/0/line").intValue()).isEqualTo(8);
        assertThat(report.at("/failures/1/code").stringValue()).isEqualTo("MALFORMED_JSON");
        assertThat(report.at("/failures/1/line").intValue()).isEqualTo(9);
        assertThat(broker.drain("dead-letter-queue")).extracting(Message::body).containsExactly(unroutable);
    }

    @Test
    void aBodyWithoutAFitLineIsABadRequest() {
        HttpResponse<String> answer = service.ndjson("{\"eventId\":\"evt-00000009\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        Examples.assertSameShape(answer.body(), "bulk-ndjson.400.json");
    }

    @Test
    void anEmptyBodyIsABadRequest() {
        HttpResponse<String> answer = service.ndjson("\n \n");

        assertThat(answer.statusCode()).isEqualTo(400);
        Examples.assertSameShape(answer.body(), "bulk-ndjson.400.empty.json");
    }

    @Test
    void aMissingQueueFailsItsLinesAndIsNotCreated() {
        broker.deleteQueue("validation-service-queue");
        try {
            HttpResponse<String> bulk = service.ndjson(Examples.events().get(0));
            HttpResponse<String> single = service.post("/api/orchestrator/events", "application/json",
                    Examples.events().get(0));

            assertThat(bulk.statusCode()).isEqualTo(503);
            assertThat(bulk.headers().firstValue("Retry-After")).isPresent();
            Examples.assertSameShape(bulk.body(), "bulk-ndjson.503.json");
            assertThat(single.statusCode()).isEqualTo(503);
            Examples.assertSameShape(single.body(), "events.503.json");
            assertThat(broker.client().listQueues().queueUrls()).noneMatch(url -> url.contains("validation-service"));
        } finally {
            broker.createQueue("validation-service-queue");
        }
    }

    @Test
    void aSingleEventIsAcceptedDeadLetteredOrRefused() {
        HttpResponse<String> accepted = single(Examples.events().get(0));
        HttpResponse<String> deadLettered = single("{\"type\":\"OrderTeleported\",\"eventId\":\"e8\",\"correlationId\":\"c8\"}");
        HttpResponse<String> refused = single("{\"eventId\":\"evt-00000009\"}");

        assertThat(accepted.statusCode()).isEqualTo(202);
        Examples.assertSameShape(accepted.body(), "events.202.json");
        assertThat(deadLettered.statusCode()).isEqualTo(202);
        Examples.assertSameShape(deadLettered.body(), "events.202.dead-lettered.json");
        assertThat(refused.statusCode()).isEqualTo(400);
        Examples.assertSameShape(refused.body(), "events.400.json");
        assertThat(broker.drain("validation-service-queue")).extracting(Message::body)
                .containsExactly(Examples.events().get(0));
    }

    @Test
    void aMissingEventIdAndTimestampAreInsertedAfterTheFirstBrace() {
        HttpResponse<String> answer = service.ndjson(" {  \"type\":\"OrderCreated\", \"n\":1.50}");

        assertThat(answer.statusCode()).isEqualTo(202);
        Message received = broker.drain("validation-service-queue").get(0);
        assertThat(received.body()).matches(
                " \\{\"eventId\":\"[0-9a-f-]{36}\",\"timestamp\":\"[0-9TZ:.-]+\",  \"type\":\"OrderCreated\", \"n\":1\\.50}");
        assertThat(received.body()).contains(attribute(received, "eventId"));
    }

    @Test
    void healthSaysWhetherTheBrokerAnswers() {
        HttpResponse<String> up = service.get("/api/orchestrator/health");

        assertThat(up.statusCode()).isEqualTo(200);
        Examples.assertSameShape(up.body(), "health.200.json");
        try (Service cutOff = Service.start("http://127.0.0.1:1", "orchestrator.queues.create", "false")) {
            HttpResponse<String> down = cutOff.get("/api/orchestrator/health");
            assertThat(down.statusCode()).isEqualTo(503);
            Examples.assertSameShape(down.body(), "health.503.json");
            assertThat(Examples.JSON.readTree(down.body()).get("status").stringValue()).isEqualTo("DOWN");
        }
    }

    @Test
    void metersAreScrapedOnTheManagementPort() {
        service.ndjson(Examples.text("events.ndjson") + "[]\n");

        String scrape = service.getManagement("/actuator/prometheus").body();

        assertThat(scrape).contains("orchestrator_events_processed_total", "orchestrator_routing_time_seconds_count",
                "orchestrator_events_routed_total{queue=\"validation-service-queue\"}",
                "orchestrator_events_failed_total", "orchestrator_line_failures_total{code=\"NOT_OBJECT\"}",
                "orchestrator_requests_in_flight");
        assertThat(service.getManagement("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> single(String event) {
        return service.post("/api/orchestrator/events", "application/json", event);
    }

    private static String target(JsonNode event) {
        return Examples.json("routes.json").get(event.get("orchestrationName").stringValue())
                .get(event.get("type").stringValue()).stringValue();
    }

    private static List<String> queues() {
        return Examples.json("routes.json").valueStream()
                .flatMap(JsonNode::valueStream).map(JsonNode::stringValue).toList();
    }

    private static String attribute(Message message, String name) {
        return message.messageAttributes().get(name).stringValue();
    }
}
