package org.disclosure.rollup.cli.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.cli.console.Console;

/** Check of files of settings as they are written, for what is lost once they are read. */
public final class SettingsFiles {

    private static final char BOM = '\uFEFF';

    /** A setting, its name and what is written after it. */
    private static final Pattern LINE = Pattern.compile("\\s*([^#!=:\\s][^=:\\s]*)\\s*[=:\\s]\\s*(.*)");

    /** A backslash that takes the next letter for itself. Two of them are one that is meant, some marks need one. */
    private static final Pattern EATING =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\(?![\\\\:=#! ]|u[0-9A-Fa-f]{4}|$)");

    /** One that makes the file unreadable, whatever it is written for. */
    private static final Pattern BROKEN = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9A-Fa-f]{4})");

    /** One at the end of a line, which takes the next line along. */
    private static final Pattern JOINING = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\$");

    private final SettingsCatalogue catalogue = SettingsCatalogue.load();
    private final Console console;

    public SettingsFiles(Console console) {
        this.console = console;
    }

    /** The first mistake in words, with its file and line. */
    public Optional<String> findMistake(List<Path> files) {
        return files.stream()
                .filter(Files::isRegularFile)
                .flatMap(file -> mistake(file).stream())
                .findFirst();
    }

    private Optional<String> mistake(Path file) {
        byte[] content = content(file);
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), text, true);
        text.flip();
        List<String> lines = text.toString().lines().toList();
        if (result.isError()) {
            long line = text.chars().filter(letter -> letter == '\n').count() + 1;
            return Optional.of(console.text("cli.config.encoding", file, line));
        }
        if (text.length() > 0 && text.charAt(0) == BOM && isSetting(lines.get(0).substring(1))) {
            return Optional.of(console.text("cli.config.bom", file, lines.get(0).substring(1)));
        }
        for (int index = 0; index < lines.size(); index++) {
            Optional<String> mistake = backslash(file, index + 1, lines.get(index));
            if (mistake.isPresent()) {
                return mistake;
            }
        }
        return Optional.empty();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSetting(String line) {
        return LINE.matcher(line).matches();
    }

    private Optional<String> backslash(Path file, int number, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(1);
        String value = parts.group(2);
        Stream<Pattern> refused = name.startsWith("rollup.")
                ? isPlace(name) ? Stream.of(EATING, JOINING) : Stream.of(EATING)
                : Stream.of(BROKEN);
        return refused.anyMatch(pattern -> pattern.matcher(value).find())
                ? Optional.of(
                        console.text("cli.config.backslash", name, value, file, number, value.replaceAll("\\\\+", "/")))
                : Optional.empty();
    }

    private boolean isPlace(String name) {
        return Optional.ofNullable(catalogue.get(name))
                .map(Setting::kind)
                .filter(kind -> kind == Setting.Kind.PLACE || kind == Setting.Kind.OPTIONAL_PLACE)
                .isPresent();
    }
}
