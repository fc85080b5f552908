package org.disclosure.rollup.upkeep;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in a backup, as a line of the list at the backup's end.
 *
 * @param path in the data folder, with {@code /}
 */
record BackupEntry(String sha256, long bytes, String path) {

    /** The list's own name. */
    static final String LIST = "SHA256SUMS";

    static final String STORE = "store.sql";
    static final String ARCHIVE = "archive/";
    static final String DECISIONS = "decisions/";

    /** Path of a content: its SHA-256. */
    private static final Pattern CONTENT = Pattern.compile(ARCHIVE + "([0-9a-f]{2})/([0-9a-f]{62})");

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\d{1,18}) (.+)");

    String line() {
        return sha256 + " " + bytes + " " + path + "\n";
    }

    /** The path of an archived content. */
    static String ofContent(String sha256) {
        return ARCHIVE + sha256.substring(0, 2) + "/" + sha256.substring(2);
    }

    boolean isOfArchive() {
        return path.startsWith(ARCHIVE);
    }

    /** True if its line is read as what it was. */
    boolean canBeListed() {
        return parse(line().substring(0, line().length() - 1))
                .filter(this::equals)
                .isPresent();
    }

    /** Reads a line; empty when it is none, or names something that no backup holds. */
    static Optional<BackupEntry> parse(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches() && isOurs(parts.group(3))
                ? Optional.of(new BackupEntry(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    /** True if it has the name of another content: the archive was damaged when it was packed, or it was put there since. */
    boolean isMisnamed() {
        Matcher content = CONTENT.matcher(path);
        return content.matches() && !sha256.equals(content.group(1) + content.group(2));
    }

    /** True if the path stays below the folder that it begins with. */
    private static boolean isOurs(String path) {
        if (path.equals(STORE)) {
            return true;
        }
        boolean isBelow = path.startsWith(ARCHIVE) || path.startsWith(DECISIONS);
        return isBelow && !path.contains("\\") && !("/" + path + "/").matches(".*/(\\.{0,2})/.*");
    }
}
