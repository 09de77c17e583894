package dev.stateless.perf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerfSettingsTest {

    @Test
    void withNothingSetTheDefaultsAreInForce() {
        PerfSettings settings = read(Map.of());

        assertThat(settings.embedded()).isTrue();
        assertThat(settings.given()).isEmpty();
        assertThat(settings.inForce()).isEqualTo(Map.of("ORCHESTRATOR_URL", "embedded", "TEST_DURATION", "default",
                "TARGET_RATE", "2500.0", "EVENTS_PER_REQUEST", "100", "REPLICAS", "1", "DOWNSTREAM_RATE", "3750.0",
                "PURGE_QUEUES", "false", "ACCOUNTING", "on", "SEED", "1", "DATA_FILE", "none"));
    }

    @Test
    void everySettingIsReadAndRememberedAsGiven(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("events.jsonl"), "{}");
        Map<String, String> given = Map.of("ORCHESTRATOR_URL", "http://a:8080, https://b", "TEST_DURATION", "15m",
                "TARGET_RATE", "99.5", "EVENTS_PER_REQUEST", "10000", "DOWNSTREAM_RATE", "7", "PURGE_QUEUES", "true",
                "ACCOUNTING", "off", "SEED", "-9223372036854775808", "DATA_FILE", file.toString());
        PerfSettings settings = read(given);

        assertThat(settings.orchestratorUrls()).containsExactly(URI.create("http://a:8080"), URI.create("https://b"));
        assertThat(settings.replicasLoaded()).isEqualTo(2);
        assertThat(settings.testDuration()).contains(Duration.ofMinutes(15));
        assertThat(settings.targetRate().perSecond()).isEqualTo(99.5);
        assertThat(settings.eventsPerRequest()).isEqualTo(10_000);
        assertThat(settings.downstreamRate().perSecond()).isEqualTo(7);
        assertThat(settings.purgeQueues()).isTrue();
        assertThat(settings.accounting()).isFalse();
        assertThat(settings.seed()).isEqualTo(Long.MIN_VALUE);
        assertThat(settings.dataFile()).contains(file);
        assertThat(settings.given()).isEqualTo(given);
    }

    @Test
    void theConsumersFollowTheTargetRate() {
        assertThat(read(Map.of("TARGET_RATE", "100")).downstreamRate().perSecond()).isEqualTo(150);
    }

    @ParameterizedTest
    @CsvSource({"90s, PT90S", "15m, PT15M", "24h, PT24H", "2d, PT48H"})
    void durationsCarryTheirUnit(String text, Duration expected) {
        assertThat(read(Map.of("TEST_DURATION", text)).testDuration()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TEST_DURATION | 0s | a duration above 0 such as 90s, 15m or 24h",
        "TEST_DURATION | 90 | a duration above 0 such as 90s, 15m or 24h",
        "TEST_DURATION | -5s | a duration above 0 such as 90s, 15m or 24h",
        "TEST_DURATION | 1.5h | a duration above 0 such as 90s, 15m or 24h",
        "TARGET_RATE | 0 | a number above 0",
        "TARGET_RATE | -1 | a number above 0",
        "TARGET_RATE | NaN | a number above 0",
        "TARGET_RATE | Infinity | a number above 0",
        "TARGET_RATE | fast | a number above 0",
        "DOWNSTREAM_RATE | 0 | a number above 0",
        "EVENTS_PER_REQUEST | 0 | a whole number from 1 to 10000",
        "EVENTS_PER_REQUEST | 10001 | a whole number from 1 to 10000",
        "EVENTS_PER_REQUEST | 4294967297 | a whole number from 1 to 10000",
        "EVENTS_PER_REQUEST | 1.5 | a whole number from 1 to 10000",
        "REPLICAS | 0 | a whole number from 1 to 100",
        "REPLICAS | 101 | a whole number from 1 to 100",
        "PURGE_QUEUES | yes | true or false",
        "PURGE_QUEUES | TRUE | true or false",
        "ACCOUNTING | false | on or off",
        "SEED | 9223372036854775808 | a whole number from",
        "DATA_FILE | /no/such/file | a file that can be read",
        "ORCHESTRATOR_URL | localhost:8080 | one or more URLs such as http://localhost:8080",
        "ORCHESTRATOR_URL | ftp://host | one or more URLs such as http://localhost:8080",
        "ORCHESTRATOR_URL | http://a,,http://b | one or more URLs such as http://localhost:8080",
        "ORCHESTRATOR_URL | http://a b | one or more URLs such as http://localhost:8080"})
    void aBadValueIsNamedWithWhatWasExpected(String name, String value, String expected) {
        assertThatThrownBy(() -> read(Map.of(name, value))).isInstanceOf(UsageException.class)
                .hasMessageStartingWith(name + " is \"" + value + "\", but has to be " + expected)
                .message().satisfies(message -> assertThat(message.lines()).hasSize(1));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> read(Map.of("TARGET_RATE", "x", "SEED", "y", "ACCOUNTING", "z")))
                .isInstanceOf(UsageException.class).message().satisfies(message -> assertThat(message.lines()).hasSize(3))
                .asString().contains("TARGET_RATE is \"x\"", "SEED is \"y\"", "ACCOUNTING is \"z\"");
    }

    @Test
    void replicasThatContradictTheUrlsAreRefused() {
        assertThatThrownBy(() -> read(Map.of("ORCHESTRATOR_URL", "http://a", "REPLICAS", "2")))
                .isInstanceOf(UsageException.class).hasMessageContaining("REPLICAS is 2");
        assertThat(read(Map.of("ORCHESTRATOR_URL", "http://a,http://b", "REPLICAS", "2")).replicasLoaded()).isEqualTo(2);
    }

    @Test
    void aSystemPropertyBeatsTheEnvironment() {
        String name = System.getenv().keySet().stream()
                .filter(key -> System.getProperty(key) == null && !System.getenv(key).isBlank()).findFirst().orElseThrow();
        assertThat(SettingsReader.fromJvmAndEnvironment(name)).isPresent();
        System.setProperty(name, "\"from -D\"");
        try {
            assertThat(SettingsReader.fromJvmAndEnvironment(name)).contains("from -D");
        } finally {
            System.clearProperty(name);
        }
        assertThat(SettingsReader.fromJvmAndEnvironment("NO_SUCH_SETTING_ANYWHERE")).isEmpty();
    }

    private static PerfSettings read(Map<String, String> settings) {
        return PerfSettings.read(name -> Optional.ofNullable(settings.get(name)));
    }
}
