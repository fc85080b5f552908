package org.disclosure.rollup.check.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.disclosure.rollup.check.yaml.RuleFileException;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severities;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;

/** The declared linear checks of every edition of the form, the office's own among them, and the severities it changed. */
public final class RuleBook {

    private final Map<Integer, List<LinearCheck>> byEdition = new LinkedHashMap<>();
    private final Set<String> own = new LinkedHashSet<>();
    private final Severities severities;
    private final String ownFile;

    private RuleBook(Rules builtIn, Rules added, String ownFile) {
        this.ownFile = ownFile;
        this.severities = new Severities(added.severities());
        builtIn.checks().forEach((edition, checks) -> {
            List<LinearCheck> all = new ArrayList<>();
            for (LinearCheck check : checks) {
                all.add(check.weighing(added.severities().getOrDefault(check.code(), check.severity())));
            }
            byEdition.put(edition, all);
        });
        added.checks().forEach((edition, checks) -> {
            byEdition.get(edition).addAll(checks);
            checks.forEach(check -> own.add(check.code()));
        });
    }

    /**
     * Reads the program's declared checks, a file for each form.
     *
     * @throws IllegalStateException when a file is missing or a check in it has a mistake
     */
    public static RuleBook load(Forms forms) {
        return new RuleBook(builtIn(forms), new Rules(), "");
    }

    /**
     * Reads the program's declared checks and an office's own.
     *
     * @throws RuleFileException when the office's file is not there or has a mistake
     */
    public static RuleBook load(Forms forms, Path ownFile) {
        byte[] content;
        try {
            content = Files.readAllBytes(ownFile);
        } catch (IOException e) {
            throw RuleFileException.at(0, "rules.unreadable").in(ownFile.toString());
        }
        Rules builtIn = builtIn(forms);
        Set<String> taken = problems();
        builtIn.checks().values().stream().flatMap(List::stream).forEach(check -> taken.add(check.code()));
        Rules added = RuleReader.read(ownFile.toString(), content, forms, taken);
        return new RuleBook(builtIn, added, new String(content, StandardCharsets.UTF_8));
    }

    private static Rules builtIn(Forms forms) {
        Rules all = new Rules();
        for (Form form : forms.editions()) {
            try {
                Rules read = RuleReader.read(resource(form), declared(form), forms, problems());
                if (!read.checks().keySet().equals(Set.of(form.edition()))) {
                    throw new IllegalStateException("File of checks is not of form " + form.edition());
                }
                all.checks().putAll(read.checks());
            } catch (IOException | RuleFileException e) {
                throw new IllegalStateException("File of checks cannot be read: " + e.getMessage(), e);
            }
        }
        return all;
    }

    private static String resource(Form form) {
        return "/checks/checks-" + form.edition() + ".yaml";
    }

    private static byte[] declared(Form form) throws IOException {
        try (InputStream in = RuleBook.class.getResourceAsStream(resource(form))) {
            if (in == null) {
                throw new IllegalStateException("File of checks is missing: " + resource(form));
            }
            return in.readAllBytes();
        }
    }

    /** The SHA-256 of the program's declared checks of a form, by which one version of them is known from another. */
    public static String version(Form form) {
        try {
            return DigestUtils.sha256Hex(declared(form));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> problems() {
        return Arrays.stream(Problem.values()).map(Problem::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The title of the check of this code; empty when it is no declared check. */
    public Optional<String> findTitle(String code, Messages.Language language) {
        return byEdition.values().stream()
                .flatMap(List::stream)
                .filter(check -> check.code().equals(code))
                .map(check -> check.title(language))
                .findFirst();
    }

    /** Severities, as the office sets them, of findings that come from no declared check. */
    public Severities severities() {
        return severities;
    }

    /** The text of the office's own file of checks; empty when it has none. Runs by another text are other runs. */
    public String ownFile() {
        return ownFile;
    }

    /** True if the check with this code is the office's own. */
    public boolean isOwn(String code) {
        return own.contains(code);
    }

    public List<LinearCheck> checks(Form form) {
        return byEdition.get(form.edition());
    }
}
