package org.disclosure.rollup.check.catalogue;

import java.util.Optional;
import java.util.ResourceBundle;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.finding.Messages;

/** The texts of the catalogue in one language, by the codes of checks. */
public final class CatalogueWords {

    private final RuleBook book;
    private final Messages messages;
    private final ResourceBundle texts;

    public CatalogueWords(RuleBook book, Messages.Language language) {
        this.book = book;
        this.messages = new Messages(language);
        this.texts = Messages.bundle("catalogue", language);
    }

    /**
     * A text of a check; of an office's own check what holds for all of these.
     *
     * @param what meaning, condition, example, remedy or clause
     */
    public Optional<String> find(String code, String what) {
        String key = code + "." + what;
        if (texts.containsKey(key)) {
            return Optional.of(texts.getString(key));
        }
        boolean general = book.isOwn(code) && (what.equals("meaning") || what.equals("remedy"));
        return general ? Optional.of(messages.text("explain.own." + what)) : Optional.empty();
    }
}
