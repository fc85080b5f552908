package org.disclosure.rollup.submission;

/**
 * Person whom the office asks at a unit (联系人).
 *
 * @param name empty when the roster has none
 * @param phone empty when the roster has none
 */
public record Contact(String name, String phone) {

    /** Nobody is known. */
    public static final Contact UNKNOWN = new Contact("", "");
}
