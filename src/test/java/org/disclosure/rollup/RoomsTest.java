package org.disclosure.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Draws every package with the packages that it uses, and holds the drawing in ARCHITECTURE.md: an arrow that comes or goes
 * changes the document. No package has more than {@value #MOST} classes, and no arrow leads up.
 */
class RoomsTest {

    private static final String HOME = "org.disclosure.rollup.";
    private static final int MOST = 16;

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path DOCUMENT = Path.of("ARCHITECTURE.md");
    private static final String BEGIN =
            "<!-- written by RoomsTest: mvn test -Dtest=RoomsTest -Drollup.write=true -->\n";
    private static final String END = "<!-- end -->\n";

    private static final Map<String, Set<String>> USES = new TreeMap<>();
    private static final Map<String, Integer> CLASSES = new TreeMap<>();

    static {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.disclosure.rollup");
        for (JavaClass type : all) {
            // templates are written into a room, not built there
            if (type.getSimpleName().startsWith("Jte")) {
                continue;
            }
            String room = room(type);
            Set<String> uses = USES.computeIfAbsent(room, any -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .filter(target -> target.getPackageName().startsWith(HOME))
                    .map(RoomsTest::room)
                    .filter(target -> !target.equals(room))
                    .forEach(uses::add);
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                CLASSES.merge(room, 1, Integer::sum);
            }
        }
        USES.keySet().retainAll(CLASSES.keySet());
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(HOME.length());
    }

    @Test
    void noRoomHasMoreThanSixteenClasses() {
        Map<String, Integer> halls = new TreeMap<>(CLASSES);
        halls.values().removeIf(count -> count <= MOST);
        assertThat(halls).isEmpty();
    }

    @Test
    void noArrowLeadsUp() {
        Map<String, Integer> floors = floors();
        assertThat(floors.keySet()).as("rooms in no circle").isEqualTo(USES.keySet());
    }

    @Test
    void theArchitectureShowsEveryRoomAndArrow() throws IOException {
        String text = Files.readString(DOCUMENT);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END, begin);
        String drawn = text.substring(0, begin) + drawing() + text.substring(end);
        if (Boolean.getBoolean("rollup.write")) {
            Files.writeString(DOCUMENT, drawn);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(drawn);
    }

    /** How high each room lies: one above the highest that it uses. Rooms in a circle, and those above one, have no floor. */
    private static Map<String, Integer> floors() {
        Map<String, Integer> floors = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(USES.keySet());
        for (int tries = 0; !open.isEmpty() && tries < open.size(); tries++) {
            String room = open.remove();
            Set<String> uses = USES.get(room);
            if (floors.keySet().containsAll(uses)) {
                floors.put(room, uses.stream().mapToInt(floors::get).max().orElse(-1) + 1);
                tries = -1;
            } else {
                open.add(room);
            }
        }
        return floors;
    }

    private static String drawing() throws IOException {
        Map<String, Integer> floors = floors();
        StringBuilder drawing =
                new StringBuilder("| floor | room | classes | holds | uses |\n|---:|---|---:|---|---|\n");
        for (List<String> wing : wings(floors)) {
            for (String room : wing) {
                drawing.append("| %d | `%s` | %d | %s | %s |\n"
                        .formatted(floors.get(room), room, CLASSES.get(room), holds(room), uses(room)));
            }
        }
        return drawing.toString();
    }

    /** The rooms under one name together, the lowest name first, and the lowest room first. */
    private static Collection<List<String>> wings(Map<String, Integer> floors) {
        Map<String, Integer> highest = new HashMap<>();
        floors.forEach((room, floor) -> highest.merge(wing(room), floor, Math::max));
        return floors.keySet().stream()
                .sorted((one, other) -> floors.get(one) - floors.get(other))
                .collect(Collectors.groupingBy(
                        room -> "%03d %s".formatted(highest.get(wing(room)), wing(room)),
                        TreeMap::new,
                        Collectors.toList()))
                .values();
    }

    private static String wing(String room) {
        return room.split("\\.")[0];
    }

    private static String uses(String room) {
        Set<String> uses = USES.get(room);
        return uses.isEmpty() ? "–" : uses.stream().collect(Collectors.joining(", "));
    }

    /** The first sentence of the room's own note. */
    private static String holds(String room) throws IOException {
        Path note = SOURCES.resolve((HOME + room).replace('.', '/')).resolve("package-info.java");
        String text = Files.readString(note);
        String words = text.substring(text.indexOf("/**") + 3, text.indexOf("*/"))
                .replaceAll("\\s*\n \\*\\s*", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .trim();
        return words.replaceAll("(?s)(?<=[^.]{3}\\.)\\s.*", "").replace("|", "\\|");
    }
}
