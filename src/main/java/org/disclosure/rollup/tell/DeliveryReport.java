package org.disclosure.rollup.tell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.finding.Messages;

/**
 * Report of the messages sent and not sent after a run, in lines for the terminal and the log. Empty when there was
 * nothing to send.
 */
public final class DeliveryReport {

    private final Letters words;
    private final String unsentLine;
    private final List<String> units = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<String> unaddressed = new ArrayList<>();
    private final Map<String, List<String>> unsent = new LinkedHashMap<>();

    private DeliveryReport(Messages.Language language, String unsentLine) {
        this.words = new Letters(language);
        this.unsentLine = unsentLine;
    }

    /** Report on messages that are tried again if they fail. */
    static DeliveryReport triedAgain(Messages.Language language) {
        return new DeliveryReport(language, "tell.untold.again");
    }

    /** Report on messages that are tried once. */
    static DeliveryReport triedOnce(Messages.Language language) {
        return new DeliveryReport(language, "tell.untold");
    }

    void sent(String what) {
        others.add(what);
    }

    void unitReached(String unit) {
        units.add(unit);
    }

    void unaddressed(String unit) {
        unaddressed.add(unit);
    }

    void unsent(String what, UndeliveredException failure) {
        unsent.computeIfAbsent(reason(failure), reason -> new ArrayList<>()).add(what);
    }

    String reason(UndeliveredException failure) {
        return words.text("tell.why." + failure.reason().name(), failure.detail());
    }

    /** Messages that were sent. */
    public List<String> sent() {
        List<String> lines = new ArrayList<>();
        others.forEach(what -> lines.add(words.text("tell.told", what)));
        if (!units.isEmpty()) {
            lines.add(words.text("tell.told.units", units.size(), String.join("、", units)));
        }
        return lines;
    }

    /** Messages that were not sent, each with the reason. */
    public List<String> unsent() {
        List<String> lines = new ArrayList<>();
        unsent.forEach((reason, what) -> lines.add(words.text(unsentLine, String.join("、", what), reason)));
        if (!unaddressed.isEmpty()) {
            lines.add(words.text("tell.unaddressed", String.join("、", unaddressed)));
        }
        return lines;
    }
}
