package dev.stateless.perf.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The orchestrator as a service that lies would be: it stands in front of a real one, changes what it passes on, and
 * answers as if it had not.
 */
final class LyingService implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** What is passed on instead of the lines of a request. */
    interface Lie {

        /** @param request the number of the request, from 1 */
        List<String> lines(int request, List<String> lines);
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI orchestrator;
    private final Lie lie;
    private final AtomicInteger requests = new AtomicInteger();

    LyingService(URI orchestrator, Lie lie) throws IOException {
        this.orchestrator = orchestrator;
        this.lie = lie;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean ingest = exchange.getRequestURI().getPath().endsWith("/bulk-ndjson");
            List<String> sent = new String(body, StandardCharsets.UTF_8).lines().toList();
            List<String> passedOn = ingest ? lie.lines(requests.incrementAndGet(), sent) : sent;
            HttpRequest.Builder request = HttpRequest.newBuilder(orchestrator.resolve(exchange.getRequestURI().toString()));
            if (ingest) {
                request.header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", passedOn)));
            }
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            byte[] told = ingest ? asIfComplete(answer.body(), sent.size() - passedOn.size()) : answer.body();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), told.length);
            exchange.getResponseBody().write(told);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] asIfComplete(byte[] answer, int withheld) {
        ObjectNode json = (ObjectNode) JSON.readTree(answer);
        json.put("total", json.path("total").asInt() + withheld);
        json.put("successful", json.path("successful").asInt() + withheld);
        return JSON.writeValueAsBytes(json);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
