package org.disclosure.rollup.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The manuals of the folder docs as HTML pages for the zip file, linked with one another. The build starts it; a link that leads
 * nowhere ends the build.
 */
final class Manuals {

    private static final Path CHINESE = Path.of("手册");
    private static final Path ENGLISH = Path.of("manuals");
    /** Pages as they are offered at the top of each. */
    private static final List<String> ORDER = List.of(
            "clerk.md",
            "bureau.md",
            "admin.md",
            "checks.md",
            "own-checks.md",
            "commands.md",
            "outputs.md",
            "several-hosts.md",
            "performance.md",
            "what-a-cell-says.md",
            "what-a-night-survives.md");

    private static final Path SCHEMAS = Path.of("src/main/resources/schema");

    private final Path project;

    /** Files of the project and their places in the zip file. */
    private final Map<Path, Path> places = new TreeMap<>();

    private Manuals(Path project) throws IOException {
        this.project = project;
        for (Path page : markdown("docs/zh")) {
            places.put(page, CHINESE.resolve(title(page) + ".html"));
        }
        for (Path page : markdown("docs/en")) {
            places.put(page, ENGLISH.resolve(page.getFileName().toString().replace(".md", ".html")));
        }
        // these two are in both languages
        for (Path page : List.of(Path.of("docs/what-a-cell-says.md"), Path.of("docs/what-a-night-survives.md"))) {
            if (Files.exists(project.resolve(page))) {
                places.put(page, CHINESE.resolve(title(page) + ".html"));
            }
        }
        for (Path picture : files("docs/pictures", ".png")) {
            places.put(picture, CHINESE.resolve("pictures").resolve(picture.getFileName()));
        }
        places.put(SCHEMAS, Path.of("schema"));
    }

    static Manuals of(Path project) throws IOException {
        return new Manuals(project);
    }

    /** Writes all pages of the project in the working folder to the folder named. */
    public static void main(String[] arguments) throws IOException {
        of(Path.of("")).write(Path.of(arguments[0]));
    }

    /** Writes the folder anew: a page that was renamed leaves nothing behind. */
    void write(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        for (Map.Entry<Path, Path> place : places.entrySet()) {
            Path target = folder.resolve(place.getValue());
            Files.createDirectories(target.getParent());
            if (place.getKey().toString().endsWith(".md")) {
                Files.writeString(target, html(place.getKey()));
            } else if (!place.getKey().equals(SCHEMAS)) {
                Files.write(target, Files.readAllBytes(project.resolve(place.getKey())));
            }
        }
    }

    /** Places of all pages and pictures in the zip file. */
    List<String> all() {
        return places.values().stream()
                .map(place -> place.toString().replace('\\', '/'))
                .sorted()
                .toList();
    }

    private String html(Path page) throws IOException {
        Path place = places.get(page);
        String siblings = places.entrySet().stream()
                .filter(other -> other.getKey().toString().endsWith(".md"))
                .filter(other -> other.getValue().getParent().equals(place.getParent()))
                .sorted(Comparator.comparing(
                        other -> ORDER.indexOf(other.getKey().getFileName().toString())))
                .map(other -> "<a href=\"%s\">%s</a>"
                        .formatted(Markdown.encoded(other.getValue().getFileName()), title(other.getKey())))
                .collect(Collectors.joining("\n"));
        String language = place.startsWith(CHINESE) ? "zh" : "en";
        return Markdown.page(language, title(page), siblings, Markdown.html(text(page), link -> link(page, link)));
    }

    /** The link as it is in the zip file. */
    private String link(Path page, String link) {
        if (link.startsWith("#") || link.startsWith("https://")) {
            return link;
        }
        String[] parts = link.split("#", 2);
        Path target = page.resolveSibling(parts[0]).normalize();
        if (!places.containsKey(target)) {
            throw new IllegalStateException(page + " leads to " + link + ", which is not among the manuals");
        }
        Path way = places.get(page).getParent().relativize(places.get(target));
        return Markdown.encoded(way) + (parts.length == 2 ? "#" + parts[1] : "");
    }

    private String title(Path page) {
        return text(page).lines().findFirst().orElseThrow().replace("# ", "").split(" · ")[0];
    }

    private String text(Path page) {
        try {
            return Files.readString(project.resolve(page)).replace("\r", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Path> markdown(String folder) throws IOException {
        return files(folder, ".md");
    }

    private List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve(folder))) {
            return files.map(file -> Path.of(folder, file.getFileName().toString()))
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
