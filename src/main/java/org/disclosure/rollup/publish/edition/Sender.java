package org.disclosure.rollup.publish.edition;

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

    /** The digest of what is set, so that results are written again when it changes. */
    public String line() {
        return String.join("\n", district, office, contact, phone);
    }
}
