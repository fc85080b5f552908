package org.disclosure.rollup.publish.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files among the outputs that lie there, under the keys of what they are made from. A list holds each key with the SHA-256
 * and the name of its file; the files themselves are not kept twice. One that somebody changed is no longer the one of its
 * key, and whatever becomes of the list costs time only.
 */
public final class PublishedFiles implements KeptFiles {

    private static final Logger log = LoggerFactory.getLogger(PublishedFiles.class);

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9a-f]{64}) ([^/\\\\]+)");

    private final Path list;
    private final Path folder;
    private final Map<String, File> before;
    private final Map<String, File> now = new ConcurrentHashMap<>();

    private record File(String sha256, String name) {}

    /**
     * The files as the list has them.
     *
     * @param list need not be there
     * @param folder in which the files lie, below a folder of the year's
     */
    public PublishedFiles(Path list, Path folder) {
        this.list = list;
        this.folder = folder;
        this.before = read(list);
    }

    private static Map<String, File> read(Path list) {
        try {
            // a list that is damaged is read as far as it goes: what it says of a file is looked at
            return new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                    .lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .collect(Collectors.toMap(
                            line -> line.group(1), line -> new File(line.group(2), line.group(3)), (a, b) -> b));
        } catch (IOException e) {
            return Map.of();
        }
    }

    @Override
    public boolean take(String key, Path file) {
        File there = before.get(key);
        if (there == null) {
            return false;
        }
        byte[] content;
        try {
            content = Files.readAllBytes(folder.resolve(there.name()));
        } catch (IOException e) {
            return false;
        }
        if (!DigestUtils.sha256Hex(content).equals(there.sha256())) {
            return false;
        }
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        now.put(key, new File(there.sha256(), file.getFileName().toString()));
        return true;
    }

    @Override
    public void note(String key, Path file) {
        try {
            String sha256 = DigestUtils.sha256Hex(Files.readAllBytes(file));
            now.put(key, new File(sha256, file.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the list of the files that were taken and made, once they lie in their folder; no others are on it. */
    public void save() {
        String lines = new TreeMap<>(now)
                .entrySet().stream()
                        .map(line -> line.getKey() + " " + line.getValue().sha256() + " "
                                + line.getValue().name() + "\n")
                        .collect(Collectors.joining());
        Path part = list.resolveSibling(list.getFileName() + ".part");
        try {
            Files.createDirectories(list.getParent());
            Files.writeString(part, lines);
            Files.move(part, list, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // what was published is whole without it: the next night makes again what is not on the list of before
            log.warn("{} was not written: {}", list, e.toString());
        }
    }
}
