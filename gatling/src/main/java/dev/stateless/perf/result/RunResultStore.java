package dev.stateless.perf.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code run.json}. A file under that name is always whole: it is written aside, synced and moved. */
public final class RunResultStore {

    public static final String FILE_NAME = "run.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private RunResultStore() {
    }

    /** Writes the result into its run's folder, in place of the one before. */
    public static void write(RunResult result, Path folder) {
        Path target = folder.resolve(FILE_NAME);
        Path aside = folder.resolve(FILE_NAME + ".tmp");
        try {
            Files.createDirectories(folder);
            try (FileOutputStream out = new FileOutputStream(aside.toFile())) {
                out.write(JSON.writeValueAsBytes(result));
                out.getFD().sync();
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
    }

    /**
     * @param file a {@code run.json} or the folder that holds one
     * @throws IllegalArgumentException when it is not there or not a run's result
     */
    public static RunResult read(Path file) {
        Path json = Files.isDirectory(file) ? file.resolve(FILE_NAME) : file;
        try {
            return JSON.readValue(Files.readAllBytes(json), RunResult.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + json + ": " + e, e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(json + " is not a run's result: " + e.getOriginalMessage(), e);
        }
    }

    /** Makes {@code latest} beside the run's folder point at it, in one step. */
    public static void pointLatestAt(Path folder) {
        Path latest = folder.resolveSibling("latest");
        Path aside = folder.resolveSibling("latest.tmp");
        try {
            Files.deleteIfExists(aside);
            Files.createSymbolicLink(aside, folder.getFileName());
            Files.move(aside, latest, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot point " + latest + " at " + folder, e);
        }
    }
}
