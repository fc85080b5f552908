package org.disclosure.rollup.catalogue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The program and its fixtures once more, in a class loader of their own, with every text that people read written
 * otherwise: messages, labels and headings of the forms' tables, addresses, titles of cells, formulas. Headings of
 * sections without a table stay, since the fixtures' bureaus write them.
 */
final class OtherWordings {

    private static final String MARK = "甲";
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java/org/disclosure/rollup");

    private static final Pattern MESSAGE = Pattern.compile("(?m)^([^#=\\s][^=]*)=(?=\\S)");
    private static final Pattern LABEL = Pattern.compile("(label|section|unsplitFrom): \"");
    private static final Pattern WITH_TABLE = Pattern.compile("(?m)^  - \"(?=[二三四]、)");
    private static final Pattern HEADINGS = Pattern.compile("(?<=under: \\[)[^\\]]*(?=\\])");

    /** By file of the program: how it words something, and how else it might. */
    private static final Map<String, List<String>> CODE = Map.of(
            "submission/CellAddress.java",
            List.of(
                    "return letters(column).concat(Integer.toString(row + 1));",
                    "return \"$\" + letters(column) + \"$\" + (row + 1);"),
            "form/FormCell.java",
            List.of("column.label().text() + \"·\"", "column.label().text() + \" / \""),
            "check/FormulaText.java",
            List.of("\"（\" + address + \"）\"", "\" @ \" + address"));

    private final Path folder;

    private OtherWordings(Path folder) {
        this.folder = folder;
    }

    /**
     * Result of a method of a test class there.
     *
     * @param folder to write the other wordings into
     * @param method without parameters; its result is of Java's own classes
     */
    static Object call(Path folder, Class<?> owner, String method) throws Exception {
        OtherWordings other = new OtherWordings(folder);
        other.write();
        try (URLClassLoader loader = new URLClassLoader(other.classPath(), ClassLoader.getPlatformClassLoader())) {
            return within(loader, () -> {
                var called = loader.loadClass(owner.getName()).getDeclaredMethod(method);
                called.setAccessible(true);
                return called.invoke(null);
            });
        }
    }

    private static Object within(ClassLoader loader, Callable<Object> call) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        // Java finds drivers by itself on the class path it was started with only
        Class<?> driver = Class.forName("org.h2.Driver", true, loader);
        try {
            return call.call();
        } finally {
            driver.getMethod("unload").invoke(null);
            thread.setContextClassLoader(own);
        }
    }

    private static String ownClassPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (String entry : ownClassPath().split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private void write() throws IOException {
        for (Path file : files("messages")) {
            put(file, MESSAGE.matcher(Files.readString(file)).replaceAll("$1=" + MARK));
        }
        for (Path file : files("forms")) {
            if (file.getFileName().toString().startsWith("form-")) {
                put(file, form(Files.readString(file)));
            }
        }
        compile();
    }

    private static List<Path> files(String room) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(room))) {
            return files.toList();
        }
    }

    private void put(Path resource, String text) throws IOException {
        Path file = folder.resolve(RESOURCES.relativize(resource).toString());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String form(String declared) {
        String sections = WITH_TABLE.matcher(declared).replaceAll("  - \"" + MARK);
        String labels = LABEL.matcher(sections).replaceAll("$1: \"" + MARK);
        return HEADINGS.matcher(labels)
                .replaceAll(found -> found.group().replaceAll("\"([^\"]+)\"", "\"" + MARK + "$1\""));
    }

    private void compile() throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-encoding", "UTF-8", "-cp", ownClassPath(), "-d", folder.toString()));
        Path sources = Files.createTempDirectory(folder, "sources");
        CODE.forEach((name, wording) ->
                arguments.add(reworded(sources, name, wording).toString()));
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new AssertionError("The other wordings do not compile");
        }
    }

    private static Path reworded(Path sources, String name, List<String> wording) {
        try {
            String source = Files.readString(SOURCES.resolve(name));
            if (!source.contains(wording.get(0))) {
                throw new AssertionError(name + " words it otherwise by now: " + wording.get(0));
            }
            Path file = sources.resolve(Path.of(name).getFileName());
            return Files.writeString(file, source.replace(wording.get(0), wording.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
