package org.disclosure.rollup.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The letters of the mainland for those of Hong Kong and Taiwan, one by one: what labels of a form need, not a translation. */
final class SimplifiedScript {

    private static final Map<Character, Character> LETTERS = load();

    private SimplifiedScript() {}

    static String of(String traditional) {
        StringBuilder text = new StringBuilder(traditional);
        for (int at = 0; at < text.length(); at++) {
            text.setCharAt(at, LETTERS.getOrDefault(text.charAt(at), text.charAt(at)));
        }
        return text.toString();
    }

    private static Map<Character, Character> load() {
        Map<Character, Character> letters = new HashMap<>();
        List<String> lines = lines();
        for (int line = 0; line < lines.size(); line += 2) {
            String from = lines.get(line);
            String to = lines.get(line + 1);
            for (int at = 0; at < from.length(); at++) {
                letters.put(from.charAt(at), to.charAt(at));
            }
        }
        return letters;
    }

    /** A line of traditional letters, a line of the same in simplified script, and so on. */
    private static List<String> lines() {
        try (InputStream in = SimplifiedScript.class.getResourceAsStream("/intake/simplified.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
