package dev.stateless.perf.load;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses settings one by one and keeps what was wrong with each, so that all of it can be said at once. */
final class SettingsReader {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(s|m|h|d)");

    private final Function<String, Optional<String>> lookup;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> given = new LinkedHashMap<>();

    /**
     * @param lookup a setting's text by its name, if it is set
     */
    SettingsReader(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    /** Of the system properties and the environment, the former first. Quotes around a -D value are dropped. */
    static Optional<String> fromJvmAndEnvironment(String name) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name)))
                .map(value -> value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                        ? value.substring(1, value.length() - 1) : value)
                .filter(value -> !value.isBlank());
    }

    long whole(String name, long least, long most, long otherwise) {
        return read(name, "a whole number from " + least + " to " + most, text -> Long.parseLong(text),
                value -> value >= least && value <= most).orElse(otherwise);
    }

    Optional<Double> positive(String name) {
        return read(name, "a number above 0", Double::parseDouble, value -> value > 0 && !value.isInfinite());
    }

    Optional<Duration> duration(String name) {
        return read(name, "a duration above 0 such as 90s, 15m or 24h", SettingsReader::parseDuration,
                value -> !value.isZero());
    }

    boolean flag(String name, boolean otherwise) {
        return read(name, "true or false", text -> text, text -> text.equals("true") || text.equals("false"))
                .map(Boolean::parseBoolean).orElse(otherwise);
    }

    boolean onOff(String name) {
        return read(name, "on or off", text -> text, text -> text.equals("on") || text.equals("off"))
                .map("on"::equals).orElse(true);
    }

    List<URI> urls(String name) {
        return read(name, "one or more URLs such as http://localhost:8080, separated by commas",
                text -> Arrays.stream(text.split(",")).map(String::strip).map(URI::create).toList(),
                uris -> uris.stream().allMatch(SettingsReader::isHttp)).orElse(List.of());
    }

    Optional<Path> file(String name) {
        return read(name, "a file that can be read", Path::of, Files::isReadable);
    }

    /** The settings that were set, by name, as they were given. */
    Map<String, String> given() {
        return given;
    }

    void reject(String problem) {
        problems.add(problem);
    }

    /** @throws UsageException when anything was wrong */
    void failOnProblems() {
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
    }

    private <T> Optional<T> read(String name, String expected, Function<String, T> parse,
            java.util.function.Predicate<T> valid) {
        Optional<String> text = lookup.apply(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        given.put(name, text.get());
        try {
            T value = parse.apply(text.get().strip());
            if (valid.test(value)) {
                return Optional.of(value);
            }
        } catch (IllegalArgumentException e) {
            // said below, with what was expected
        }
        problems.add(name + " is \"" + text.get() + "\", but has to be " + expected);
        return Optional.empty();
    }

    private static Duration parseDuration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static boolean isHttp(URI uri) {
        return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }
}
