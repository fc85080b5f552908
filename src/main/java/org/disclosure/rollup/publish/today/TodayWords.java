package org.disclosure.rollup.publish.today;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.report.ReportDocument;
import org.disclosure.rollup.submission.Roster.Contact;

/** The things of the day in words. */
public final class TodayWords {

    /** Units that a line names. */
    private static final int NAMED = 20;

    private final Messages messages;
    private final Today today;

    public TodayWords(Messages messages, Today today) {
        this.messages = messages;
        this.today = today;
    }

    /** Whether the persons to ask are named too: their telephones are not for everybody who reads. */
    public enum Contacts {
        SHOWN,
        HIDDEN
    }

    /** Lines for the terminal and for letters. */
    public List<String> lines(Contacts contacts) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "today.line",
                today.year(),
                today.arrived(),
                today.judge(),
                today.returned().size(),
                today.overdue().size(),
                today.solved(),
                deadline().isEmpty() ? "" : messages.text("today.line.deadline", deadline())));
        if (!today.overdue().isEmpty()) {
            lines.add(messages.text("today.line.overdue", overdue(contacts)));
        }
        unbalanced().ifPresent(words -> lines.add(messages.text("today.line.unbalanced", words)));
        kept().ifPresent(words -> lines.add(messages.text("today.line.kept", words)));
        lines.add(publishable());
        return lines;
    }

    /** How far off the deadline is; empty when nobody must report. */
    public String deadline() {
        return today.daysLeft().map(this::deadline).orElse("");
    }

    /** How many days are left until the deadline, or have passed since; empty when nobody must report. */
    public Optional<Long> days() {
        return today.daysLeft().map(Math::abs);
    }

    /** Which days those are. */
    public String daysName() {
        long days = today.daysLeft().orElse(0L);
        return messages.text(days == 0 ? "today.deadline.last" : days > 0 ? "today.days.left" : "today.days.over");
    }

    private String deadline(long days) {
        if (days == 0) {
            return messages.text("today.deadline.last");
        }
        return messages.text(days > 0 ? "today.deadline.left" : "today.deadline.over", Math.abs(days));
    }

    private String overdue(Contacts contacts) {
        String named = today.overdue().stream()
                .limit(NAMED)
                .map(unit -> contacts == Contacts.SHOWN ? unit.unit() + contact(unit.contact()) : unit.unit())
                .collect(Collectors.joining("、"));
        int more = today.overdue().size() - NAMED;
        return more > 0 ? messages.text("today.more", named, more) : named;
    }

    private String contact(Contact contact) {
        if (contact.equals(Contact.UNKNOWN)) {
            return "";
        }
        return messages.text("today.contact", (contact.name() + " " + contact.phone()).strip());
    }

    /** Which key figures do not balance; empty when all do. */
    public Optional<String> unbalanced() {
        return today.unbalanced().isEmpty()
                ? Optional.empty()
                : Optional.of(today.unbalanced().stream()
                        .map(figure -> messages.text(
                                "today.unbalanced",
                                figure.figure(),
                                number(figure.value()),
                                figure.other(),
                                number(figure.otherValue())))
                        .collect(Collectors.joining(messages.text("today.and"))));
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(PrintedTable.NOTHING);
    }

    /** That a document which lay in the report's place was kept beside; empty when none was. */
    public Optional<String> kept() {
        return today.kept().isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text("report.note.foreign", ReportDocument.FILE_NAME, today.kept()));
    }

    /** Whether the year can be made public, and what is in the way. */
    public String publishable() {
        if (today.isPublishable()) {
            return messages.text("today.publishable.yes");
        }
        return messages.text(
                "today.publishable.no",
                today.conditions().stream()
                        .filter(condition -> !condition.isMet())
                        .map(this::state)
                        .collect(Collectors.joining(messages.text("today.and"))));
    }

    /** A condition as it would be met. */
    public String condition(Condition condition) {
        return messages.text("today.condition." + condition.kind().name());
    }

    /** What is in the way of a condition, and yes for one that is met. */
    public String state(Condition condition) {
        return state(messages, condition);
    }

    /** The same, where nothing but the condition is known. */
    public static String state(Messages messages, Condition condition) {
        if (condition.isMet()) {
            return messages.text("today.yes");
        }
        String state = messages.text("today.missing." + condition.kind().name(), condition.open());
        return condition.what().isEmpty()
                ? state
                : messages.text("today.missing.what", state, what(messages, condition));
    }

    private static String what(Messages messages, Condition condition) {
        String named = condition.what().stream().limit(Condition.NAMED).collect(Collectors.joining("、"));
        boolean all = condition.what().size() <= Condition.NAMED;
        return all ? named : messages.text("today.missing.etc", named);
    }
}
