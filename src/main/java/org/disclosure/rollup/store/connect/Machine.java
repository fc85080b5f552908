package org.disclosure.rollup.store.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that the program runs on. */
public final class Machine {

    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    private Machine() {}

    /** Its name; found without asking the network where the system tells it. */
    public static String name() {
        try {
            String windows = System.getenv("COMPUTERNAME");
            if (Files.isReadable(LINUX)) {
                return Files.readString(LINUX).strip();
            }
            return windows == null ? InetAddress.getLocalHost().getHostName() : windows;
        } catch (IOException e) {
            return "localhost";
        }
    }
}
