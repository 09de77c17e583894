package dev.stateless.perf.sut;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a URL answers with 2xx. */
public final class Readiness {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private Readiness() {
    }

    /** The outcome of waiting: {@code ready}, or what was seen last. */
    public record Outcome(boolean ready, String lastSeen) {
    }

    /** As long as the process lives, and at most {@code limit}. */
    static void await(ChildProcess child, URI url, Duration limit) {
        Outcome outcome = await(url, limit, child::isAlive);
        if (!outcome.ready()) {
            throw child.failure("is not ready after " + limit.toSeconds() + " s, " + url + " says: " + outcome.lastSeen());
        }
    }

    /**
     * @param goOn asked before every try; false ends the wait
     */
    public static Outcome await(URI url, Duration limit, java.util.function.BooleanSupplier goOn) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();
        HttpRequest request = HttpRequest.newBuilder(url).timeout(ANSWER).build();
        long deadline = System.nanoTime() + limit.toNanos();
        String lastSeen = "nothing yet";
        while (goOn.getAsBoolean() && System.nanoTime() < deadline) {
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() / 100 == 2) {
                    return new Outcome(true, "HTTP " + response.statusCode());
                }
                lastSeen = "HTTP " + response.statusCode() + " " + response.body();
                Thread.sleep(POLL.toMillis());
            } catch (IOException e) {
                lastSeen = e.toString();
                if (!pause()) {
                    break;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return new Outcome(false, lastSeen);
    }

    private static boolean pause() {
        try {
            Thread.sleep(POLL.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
