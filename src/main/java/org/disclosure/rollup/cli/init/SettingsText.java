package org.disclosure.rollup.cli.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.disclosure.rollup.cli.setting.Setting;
import org.disclosure.rollup.cli.setting.SettingsCatalogue;

/** Text of a file of settings, of which some lines are changed and all others stay. */
final class SettingsText {

    /** The settings of mail that are declared nowhere stand behind this one. */
    private static final String ANCHOR = "rollup.mail.to";

    private final SettingsCatalogue catalogue = SettingsCatalogue.load();
    private final List<String> lines;
    private final String lineEnd;
    private final Properties values = new Properties();

    SettingsText(String text) {
        this.lines = new ArrayList<>(text.lines().toList());
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        try {
            values.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it is shipped. */
    static SettingsText shipped() {
        try (InputStream in = SettingsText.class.getResourceAsStream("/settings.properties")) {
            return new SettingsText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value that the file sets; empty if it sets none. */
    String value(String name) {
        return values.getProperty(name, "");
    }

    /** The value that the file sets, or else the default. */
    String valueOrPreset(String name) {
        String value = value(name);
        Setting declared = catalogue.get(name);
        return value.isEmpty() && declared != null && !declared.preset().contains("${") ? declared.preset() : value;
    }

    /** Sets a value; an empty one and the default leave the line as it is shipped, behind a #. */
    void set(String name, String value) {
        Setting declared = catalogue.get(name);
        int place = remove(name);
        if (declared == null) {
            if (!value.isEmpty()) {
                lines.add(lastOfMail() + 1, line(name, value));
            }
            return;
        }
        String shipped = "#" + name + "=" + declared.preset();
        boolean isDefault = value.isEmpty() || value.equals(declared.preset());
        int comment = lines.indexOf(shipped);
        String line = isDefault ? shipped : line(name, value);
        if (comment >= 0) {
            lines.set(comment, line);
        } else {
            lines.add(place >= 0 ? place : lines.size(), line);
        }
    }

    /** Removes all lines that set it and gives the place of the first; -1 when there was none. */
    private int remove(String name) {
        int first = -1;
        for (int index = 0; index < lines.size(); index++) {
            if (sets(lines.get(index), name)) {
                first = first < 0 ? index : first;
                boolean goesOn = true;
                while (goesOn && index < lines.size()) {
                    goesOn = lines.remove(index).endsWith("\\");
                }
                index--;
            }
        }
        return first;
    }

    private static boolean sets(String line, String name) {
        String stripped = line.strip();
        return stripped.startsWith(name) && stripped.substring(name.length()).matches("\\s*(?:[=:].*)?|\\s.*");
    }

    private int lastOfMail() {
        int last = lines.size() - 1;
        for (int index = 0; index < lines.size(); index++) {
            if (sets(lines.get(index).replaceFirst("^#", ""), ANCHOR)) {
                last = index;
                while (last + 1 < lines.size() && lines.get(last + 1).startsWith("spring.mail.")) {
                    last++;
                }
            }
        }
        return last;
    }

    private static String line(String name, String value) {
        return name + "=" + value.replace("\\", "\\\\");
    }

    String text() {
        return String.join(lineEnd, lines) + lineEnd;
    }
}
