package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folders that the office drops its decisions into: copies of the workbook with the columns filled in, what the page saved,
 * and histories. One is beside the data; the other is within the inbox, where clerks can put files.
 */
@Component
public class DecisionFolder {

    /** The folder within the inbox, beside those of the years. */
    private static final List<String> WITHIN_INBOX = List.of("处理意见", "decisions");

    /** Number that a browser or Windows puts behind the name of a file that is there already: {@code 意见 (1).csv}. */
    private static final Pattern COPY = Pattern.compile("(.*?)(?:\\s*[(（](\\d{1,9})[)）])?(\\.[^./]*)?");

    /** The first file of a name before its copies, which came later. */
    private static final Comparator<DecisionFile> IN_ORDER = Comparator.comparing(DecisionFile::name)
            .thenComparing(DecisionFile::copy)
            .thenComparing(DecisionFile::path);

    private final Path folder;

    DecisionFolder(@Value("${rollup.decisions}") Path folder) {
        this.folder = folder;
    }

    /**
     * A file of decisions, or what lies there and cannot be listed.
     *
     * @param path its place below the folder, as it is shown
     * @param onDisk where it lies
     */
    public record DecisionFile(String path, Path onDisk) {

        /** Its path without the kind of file and without the number of a copy. */
        private String name() {
            return part(1).orElse(path);
        }

        /** Number of the copy; 0 of a file that is none. */
        private int copy() {
            return part(2).map(Integer::valueOf).orElse(0);
        }

        private Optional<String> part(int group) {
            Matcher matcher = COPY.matcher(path);
            return matcher.matches() ? Optional.ofNullable(matcher.group(group)) : Optional.empty();
        }
    }

    /**
     * The files below the folders, in an order that does not depend on the machine; none when there is no folder. A file that lies
     * in both folders is listed once.
     */
    public List<DecisionFile> files(Path inbox) {
        List<DecisionFile> files = new ArrayList<>(besideTheData());
        for (String name : WITHIN_INBOX) {
            Path within = inbox.resolve(name);
            if (Files.isDirectory(within) && !isTheSame(within)) {
                within(within).forEach(file -> add(file, name, files));
            }
        }
        files.sort(IN_ORDER);
        return files;
    }

    /** Adds a file unless it is there already; of two files the path names one. */
    private static void add(DecisionFile file, String of, List<DecisionFile> files) {
        List<DecisionFile> namesakes =
                files.stream().filter(other -> other.path().equals(file.path())).toList();
        if (namesakes.isEmpty()) {
            files.add(file);
        } else if (namesakes.stream().noneMatch(other -> isCopy(file, other))) {
            files.add(new DecisionFile(of + "/" + file.path(), file.onDisk()));
        }
    }

    private List<DecisionFile> besideTheData() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(entry -> new DecisionFile(Inbox.slashed(folder.relativize(entry)), entry))
                    .filter(file -> !Inbox.isLitter(file.path()))
                    .sorted(Comparator.comparing(DecisionFile::path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the inbox lists reports: no link is followed and no pipe opened; a folder that cannot be opened is told of like a file. */
    private static List<DecisionFile> within(Path root) {
        try {
            return InboxListing.all(root).stream()
                    .map(entry -> new DecisionFile(entry.path(), entry.file()))
                    .filter(file -> Files.isRegularFile(file.onDisk(), LinkOption.NOFOLLOW_LINKS)
                            || Files.isDirectory(file.onDisk(), LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException e) {
            return List.of(new DecisionFile(root.getFileName().toString(), root));
        }
    }

    private boolean isTheSame(Path within) {
        try {
            return Files.exists(folder) && Files.isSameFile(folder, within);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isCopy(DecisionFile one, DecisionFile other) {
        try {
            return Files.mismatch(one.onDisk(), other.onDisk()) < 0;
        } catch (IOException e) {
            // what cannot be read is said when it is read
            return false;
        }
    }
}
