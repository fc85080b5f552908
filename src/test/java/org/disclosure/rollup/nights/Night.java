package org.disclosure.rollup.nights;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.cli.DisclosureRollup;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.finding.Messages;

/** A night's run of the command, in this process, and what it left behind. */
public final class Night {

    /** What a page says of today: its first section, and the lists behind it. */
    private static final Pattern TODAY =
            Pattern.compile("<section id=\"today\".*?</section>|\"today\":\\{.*?\\]\\}\\}|（新）", Pattern.DOTALL);

    /** Two in the morning of 10 February 2024 in Beijing. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-09T18:00:00Z"), DisclosureRollup.ZONE);

    private final Path out;
    private final int exit;
    private final String printed;
    private final String complained;

    private Night(Path out, int exit, String printed, String complained) {
        this.out = out;
        this.exit = exit;
        this.printed = printed;
        this.complained = complained;
    }

    /** Runs on an inbox with {@code out} and {@code data} in {@code folder}, as of 2024-02-10. */
    public static Night run(Path inbox, Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--inbox",
                inbox.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--as-of",
                "2024-02-10"));
        arguments.addAll(List.of(more));
        return command(folder.resolve("out"), arguments.toArray(String[]::new));
    }

    public static Night command(Path out, String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        boolean english = List.of(arguments).contains("en");
        Console console = new Console(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8),
                new Messages(english ? Messages.Language.EN : Messages.Language.ZH));
        int exit = DisclosureRollup.run(arguments, console, CLOCK);
        return new Night(
                out, exit, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    }

    public int exit() {
        return exit;
    }

    /** What was printed, without the lines that name folders. */
    public List<String> closingLines() {
        return printed.lines()
                .filter(line -> !line.isEmpty() && !line.contains(out.toString()))
                .toList();
    }

    public String printed() {
        return printed;
    }

    public String complained() {
        return complained;
    }

    /** SHA-256 of every file below the output folder, by its path. */
    public Map<String, String> hashes() throws IOException {
        return hashes(out);
    }

    /** The hashes of all but what tells of the night before, or of the inputs; of pages, without what is to be done today and what is new. */
    public Map<String, String> results() throws IOException {
        Map<String, String> hashes = hashes();
        hashes.keySet()
                .removeIf(path -> path.endsWith("/manifest.json")
                        || path.endsWith("/summary.xlsx")
                        || path.endsWith("/today.json")
                        || path.equals("index.html"));
        for (Map.Entry<String, String> page : hashes.entrySet()) {
            if (page.getKey().endsWith("/index.html")) {
                String html = Files.readString(out.resolve(page.getKey()), StandardCharsets.UTF_8);
                page.setValue(sha256(TODAY.matcher(html).replaceAll("").getBytes(StandardCharsets.UTF_8)));
            }
        }
        return hashes;
    }

    public static Map<String, String> hashes(Path out) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(out.relativize(file).toString().replace('\\', '/'), sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    public Path file(int year, String name) {
        return out.resolve(Integer.toString(year)).resolve(name);
    }

    /** The lines of a CSV output by their header's names. */
    public List<Map<String, String>> csv(int year, String name) throws IOException {
        return lines(file(year, name));
    }

    /** The same of a file. */
    public static List<Map<String, String>> lines(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<Map<String, String>> lines = new ArrayList<>();
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(new StringReader(text.substring(1)))) {
            for (Map<String, String> line = reader.readMap(); line != null; line = reader.readMap()) {
                lines.add(line);
            }
        } catch (CsvValidationException e) {
            throw new IOException(e);
        }
        return lines;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
