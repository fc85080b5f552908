package org.disclosure.rollup.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An account that rights bind, as they do not bind root. */
public final class Account {

    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    private Account() {}

    /** What starts a command as such an account; none where this user is one. */
    public static List<String> boundByRights() {
        return Files.isWritable(Path.of("/")) ? NOBODY : List.of();
    }

    /** Whether this system can start Java as such an account. */
    public static boolean isPossible() throws InterruptedException {
        List<String> words = new ArrayList<>(boundByRights());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-version");
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
