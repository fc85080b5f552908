package org.disclosure.rollup.cli.console;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Output of a command in the chosen language, encoded so that it arrives in any locale. */
public final class Console {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;
    private final BufferedReader in;

    /** A console that nobody answers at. */
    public Console(PrintStream out, PrintStream err, Messages messages) {
        this(out, err, messages, Reader.nullReader());
    }

    public Console(PrintStream out, PrintStream err, Messages messages, Reader in) {
        this.out = out;
        this.err = err;
        this.messages = messages;
        this.in = new BufferedReader(in);
    }

    /** The words of the terminal's language. */
    public Messages messages() {
        return messages;
    }

    public static Console ofProcess(Messages.Language language) {
        java.io.Console terminal = System.console();
        Charset typed = terminal == null ? charset() : terminal.charset();
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                new Messages(language),
                new InputStreamReader(System.in, typed));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset());
    }

    /** The terminal's own encoding if it has Chinese letters, else UTF-8. */
    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.canEncode() && charset.newEncoder().canEncode('汇') ? charset : StandardCharsets.UTF_8;
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    /** A text; what is filled in is shown in one line of print, unless it is in {@link Words}. */
    public String text(String key, Object... arguments) {
        return messages.text(key, Stream.of(arguments).map(Console::shown).toArray());
    }

    private static String shown(Object argument) {
        return argument instanceof Words words ? words.text() : Printable.of(String.valueOf(argument));
    }

    /** Words of the program's own, whose lines are meant. */
    public record Words(String text) {}

    public void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    /** Prints a question; the answer is typed behind it. */
    public void ask(String key, Object... arguments) {
        out.print(text(key, arguments));
        out.flush();
    }

    /** The next line that is typed; empty when there is none. */
    public Optional<String> readLine() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Prints it and writes it into the run's log. */
    public void report(String key, Object... arguments) {
        reportLine(text(key, arguments));
    }

    /** The same of what is already in words. */
    public void reportLine(String text) {
        out.println(text);
        LOG.info(text);
    }

    /** Warns in words and writes it into the run's log. */
    public void warnLine(String text) {
        err.println(text);
        LOG.warn(text);
    }

    public void warn(String key, Object... arguments) {
        err.println(text(key, arguments));
    }
}
