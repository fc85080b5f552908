package org.disclosure.rollup.publish.edition;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.finding.Messages;

/**
 * The office that consolidates, as its notices and titles name it; empty texts for what it has not set.
 *
 * @param district the area whose units report to it
 * @param office its name
 * @param contact whom units may ask
 * @param phone and where
 */
public record Sender(String district, String office, String contact, String phone) {

    /** An office that set nothing. */
    public static final Sender UNNAMED = new Sender("", "", "", "");

    public Sender {
        district = district.strip();
        office = office.strip();
        contact = contact.strip();
        phone = phone.strip();
    }

    /** Whom a notice comes from: the office, or else its district; empty when neither is set. */
    public String name() {
        return office.isEmpty() ? district : office;
    }

    /** Whom a letter comes from and whom to ask, as far as the office has set it, a line each. */
    public List<String> lines(Messages messages) {
        List<String> contact = new ArrayList<>();
        if (!this.contact.isEmpty()) {
            contact.add(messages.text("notice.contact", this.contact));
        }
        if (!phone.isEmpty()) {
            contact.add(messages.text("notice.phone", phone));
        }
        List<String> lines = new ArrayList<>();
        if (!name().isEmpty()) {
            lines.add(messages.text("notice.sender", name()));
        }
        if (!contact.isEmpty()) {
            lines.add(String.join("　", contact));
        }
        return lines;
    }

    /** The digest of what is set, so that results are written again when it changes. */
    public String line() {
        return String.join("\n", district, office, contact, phone);
    }
}
