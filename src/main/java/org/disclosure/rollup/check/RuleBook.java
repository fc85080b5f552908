package org.disclosure.rollup.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;

/** The declared linear checks of every edition of the form. */
public final class RuleBook {

    private final Map<Integer, List<LinearCheck>> byEdition = new HashMap<>();

    private RuleBook() {}

    /**
     * Reads the program's declared checks, a file for each form.
     *
     * @throws IllegalStateException when a file is missing or a check in it has a mistake
     */
    public static RuleBook load(Forms forms) {
        RuleBook book = new RuleBook();
        for (Form form : forms.editions()) {
            book.byEdition.put(form.edition(), RuleReader.read("/checks/checks-" + form.edition() + ".yaml", form));
        }
        return book;
    }

    /** The title of the check of this code; empty when it is no declared check. */
    public Optional<String> findTitle(String code, Messages.Language language) {
        return byEdition.values().stream()
                .flatMap(List::stream)
                .filter(check -> check.code().equals(code))
                .map(check -> check.title(language))
                .findFirst();
    }

    List<LinearCheck> checks(Form form) {
        return byEdition.get(form.edition());
    }
}
