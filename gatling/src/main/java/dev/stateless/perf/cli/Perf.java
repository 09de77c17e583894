package dev.stateless.perf.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code perf} command. */
@Command(name = "perf", mixinStandardHelpOptions = true, version = "perf 0.1.0",
        description = "Tools around the performance suite.", subcommands = Generate.class)
public final class Perf {

    /** A setting or argument that can't be used. */
    static final int USAGE = 3;
    /** A fault of the program itself. */
    static final int INTERNAL_ERROR = 4;

    private Perf() {
    }

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Perf())
                .setExitCodeExceptionMapper(e -> e instanceof IllegalArgumentException
                        || e instanceof CommandLine.ParameterException ? USAGE : INTERNAL_ERROR);
    }
}
