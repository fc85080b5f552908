package org.disclosure.rollup.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.disclosure.rollup.store.ReceivedFile;

/**
 * What two inboxes share when a run on them gives the same result: names, days of receipt and contents of the year's
 * files, the roster's content, the office's own checks and the folder of decisions, for this program and day.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(
            Inbox inbox,
            DecisionFolder decisions,
            RollupParameters parameters,
            String programVersion,
            String ownChecks) {
        MessageDigest digest = sha256();
        update(digest, programVersion);
        update(digest, parameters.asOf().toString());
        update(digest, parameters.deadline().toString());
        update(digest, hash(parameters.roster()));
        update(digest, hash(ownChecks.getBytes(StandardCharsets.UTF_8)));
        Map<Path, String> hashes = new HashMap<>();
        for (ReceivedFile file : inbox.files(parameters.year())) {
            update(digest, file.path());
            update(digest, file.received().toString());
            update(digest, hashes.computeIfAbsent(inbox.onDisk(parameters.year(), file), Fingerprint::hash));
        }
        for (String path : decisions.paths()) {
            update(digest, path);
            update(digest, hash(decisions.onDisk(path)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The SHA-256 of a content, in hexadecimal digits. */
    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static String hash(Path file) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        } catch (IOException e) {
            // a file that cannot be opened is a finding of the read step
            return "";
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
