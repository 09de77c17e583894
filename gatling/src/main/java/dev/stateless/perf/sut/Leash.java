package dev.stateless.perf.sut;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and ends this JVM when standard input ends, that is, when the process that started it has
 * gone, however it went. {@code java -cp … Leash MAIN-CLASS [ARGUMENT…]}
 */
public final class Leash {

    private static final int PARENT_GONE = 143;

    private Leash() {
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watcher = new Thread(Leash::exitWithParent, "parent-watcher");
        watcher.setDaemon(true);
        watcher.start();
        try {
            Class.forName(args[0]).getMethod("main", String[].class)
                    .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            System.exit(1);
        }
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {
                // only the end matters
            }
        } catch (IOException e) {
            // a broken pipe is an end, too
        }
        System.exit(PARENT_GONE);
    }
}
